// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/dispatcher.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// An empty one clears it.
std::optional<MemberStatus> statusOf(const protocol::StatusSet& args)
{
    MemberStatus status { .emoji = args.emoji.trimmed(),
        .text = args.text.trimmed(),
        .doNotDisturb = args.doNotDisturb,
        .expiresAt = args.expiresAt };
    if (status.emoji.isEmpty() && status.text.isEmpty() && !status.doNotDisturb)
        return std::nullopt;
    return status;
}

Result<Member> set(const WriteContext& context, const protocol::StatusSet& args)
{
    if (args.expiresAt && *args.expiresAt <= context.work.now())
        return fail(
            ErrorCode::InvalidArgument, u"expiresAt must be in the future"_s, u"expiresAt"_s);
    Member member = context.member();
    std::optional<MemberStatus> status = statusOf(args);
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
