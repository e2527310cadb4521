// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/item_changes.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// None is allowed; one that is shown already stays, also when the workspace has it no more.
Result<QString> spelling(const WriteContext& context, const QString& emoji)
{
    const std::optional<MemberStatus>& shown = context.member().status;
    if (emoji.isEmpty() || (shown && shown->emoji == emoji))
        return emoji;
    return emojiSpelling(context.access, emoji);
}

/// An empty one clears it.
Result<std::optional<MemberStatus>> statusOf(
    const WriteContext& context, const protocol::StatusSet& args)
{
    HEARTH_TRY(const QString emoji, spelling(context, args.emoji.trimmed()));
    MemberStatus status { .emoji = emoji,
        .text = args.text.trimmed(),
        .doNotDisturb = args.doNotDisturb,
        .expiresAt = args.expiresAt };
    if (status.emoji.isEmpty() && status.text.isEmpty() && !status.doNotDisturb)
        return std::optional<MemberStatus>();
    return std::optional(std::move(status));
}

Result<Member> set(const WriteContext& context, const protocol::StatusSet& args)
{
    if (args.expiresAt && *args.expiresAt <= context.work.now())
        return fail(
            ErrorCode::InvalidArgument, u"expiresAt must be in the future"_s, u"expiresAt"_s);
    Member member = context.member();
    HEARTH_TRY(std::optional<MemberStatus> status, statusOf(context, args));
    if (member.status == status)
        return member;
    member.status = std::move(status);
    ++member.revision;
    HEARTH_CHECK(context.store().members().update(member));
    HEARTH_CHECK(context.work.record({ .type = EventType::MemberUpdated,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = member.id,
        .emoji = {} }));
    return member;
}

} // namespace

void offerStatus(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::statusSet, set,
        [](const WriteContext& context, const protocol::StatusSet&) -> Result<Member> {
            return context.member();
        });
}

} // namespace hearth::server
