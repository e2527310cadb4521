// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/message_changes.h"

#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<Message> messageToMark(
    const WorkspaceAccess& access, MessageId id, const QString& field, Marked marked)
{
    HEARTH_TRY(const MessageAccess found, accessMessage(access, id, field));
    HEARTH_CHECK(access.require(Permission::SendMessage));
    if (found.room().archivedAt)
        return fail(ErrorCode::Conflict, u"the channel is archived"_s, field);
    if (found.message().deletedAt)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, field);
    if (marked == Marked::Said && found.message().kind == MessageKind::Notice)
        return fail(ErrorCode::InvalidArgument, u"a notice is no message of anybody"_s, field);
    return found.message();
}

Result<Forwarded> forwardOf(const WorkspaceAccess& access, MessageId id)
{
    static const QString field = u"forwardOf"_s;
    HEARTH_TRY(const MessageAccess found, accessMessage(access, id, field));
    const Message& message = found.message();
    if (message.deletedAt)
        return fail(ErrorCode::Conflict, u"the message was deleted"_s, field);
    if (message.kind == MessageKind::Notice)
        return fail(ErrorCode::InvalidArgument, u"a notice cannot be forwarded"_s, field);
    return forwardedFrom(message);
}

Result<void> checkBase(WorkspaceStore& store, const Message& message, qint64 base)
{
    if (base < 1 || base >= message.revision)
        return checkRevision(base, message.revision);
    HEARTH_TRY(const QList<MessageEdit> edits, store.messages().edits(message.id));
    const bool wasEdited = std::ranges::any_of(
        edits, [&](const MessageEdit& edit) { return edit.revision >= base; });
    return wasEdited ? checkRevision(base, message.revision) : Result<void> {};
}

} // namespace hearth::server
