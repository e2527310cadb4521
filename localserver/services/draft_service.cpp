// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/dispatcher.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

DraftPlace placeOf(const protocol::DraftSet& args)
{
    return { .room = args.roomId, .parent = args.parentId };
}

Result<void> requirePlace(const WorkspaceAccess& access, const protocol::DraftSet& args)
{
    HEARTH_CHECK(accessRoom(access, args.roomId, u"roomId"_s));
    if (!args.parentId)
        return {};
    static const QString field = u"parentId"_s;
    HEARTH_TRY(const MessageAccess parent, accessMessage(access, *args.parentId, field));
    if (parent.message().roomId != args.roomId)
        return fail(ErrorCode::NotFound, u"no such message in this room"_s, field);
    if (parent.message().parentId)
        return fail(ErrorCode::InvalidArgument,
            u"parentId must be the message that started the thread"_s, field);
    return {};
}

Result<Draft> present(const WriteContext& context, const protocol::DraftSet& args)
{
    HEARTH_CHECK(requirePlace(context.access, args));
    HEARTH_TRY(const std::optional<Draft> draft,
        context.store().drafts().find(context.member().id, placeOf(args)));
    return draft.value_or(
        Draft { .roomId = args.roomId, .parentId = args.parentId, .body = {}, .revision = 0 });
}

Result<Draft> set(const WriteContext& context, const protocol::DraftSet& args)
{
    HEARTH_TRY(Draft draft, present(context, args));
    if (draft.body == args.body)
        return draft;
    // Where nothing stands nothing can be lost.
    if (!draft.body.isEmpty())
        HEARTH_CHECK(checkRevision(args.baseRevision, draft.revision));
    draft.body = args.body;
    draft.revision = context.work.nextSeq();
    HEARTH_CHECK(context.store().drafts().put(context.member().id, draft));
    HEARTH_CHECK(context.work.record({ .type = EventType::DraftChanged,
        .entity = args.parentId ? args.parentId->uuid : args.roomId.uuid,
        .room = args.roomId,
        .reader = context.member().id,
        .actor = context.member().id,
        .emoji = {} }));
    return draft;
}

} // namespace

void offerDrafts(Dispatcher& dispatcher) { dispatcher.onWrite(protocol::draftSet, set, present); }

} // namespace hearth::server
