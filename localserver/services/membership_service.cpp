// SPDX-License-Identifier: Apache-2.0
// How people go and come back, and how a workspace changes hands.
#include "localserver/services/member_changes.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString& memberField()
{
    static const QString field = u"memberId"_s;
    return field;
}

Result<void> requireMayOwn(const Member& member)
{
    if (member.state != MemberState::Active || !member.userId)
        return fail(ErrorCode::Conflict, u"this person is not an active member"_s, memberField());
    if (member.role == Role::Guest)
        return fail(ErrorCode::Conflict, u"a guest cannot own a workspace"_s, memberField());
    return {};
}

Result<Member> changeRole(const WriteContext& context, const Member& before, Role role)
{
    Member member = before;
    member.role = role;
    return saveMember(context,
        { .operation = protocol::workspaceTransfer.name,
            .event = EventType::MemberUpdated,
            .before = before },
        std::move(member));
}

/// Both in one step: there is never none and never two of them.
Result<Member> transfer(const WriteContext& context, const protocol::WorkspaceTransfer& args)
{
    HEARTH_CHECK(context.access.require(Permission::TransferWorkspace));
    HEARTH_TRY(const Member next, findMember(context.store(), args.memberId, memberField()));
    if (args.name.trimmed() != context.access.workspace().name)
        return fail(ErrorCode::InvalidArgument, u"name must be the workspace's, as it is written"_s,
            u"name"_s);
    HEARTH_CHECK(requireMayOwn(next));
    if (next.id == context.member().id)
        return next;
    HEARTH_CHECK(changeRole(context, context.member(), Role::Admin));
    return changeRole(context, next, Role::Owner);
}

Result<protocol::Nothing> leave(const WriteContext& context, const protocol::Nothing&)
{
    const Member& before = context.member();
    if (before.role == Role::Owner)
        return fail(ErrorCode::Conflict, u"hand the workspace over to somebody first"_s);
    Member member = before;
    member.state = MemberState::Left;
    member.roleIds.clear();
    HEARTH_CHECK(context.store().rooms().removeMemberFromChannels(member.id));
    HEARTH_CHECK(saveMember(context,
        { .operation = protocol::workspaceLeave.name,
            .event = EventType::MemberLeft,
            .before = before },
        std::move(member)));
    HEARTH_CHECK(context.work.changeAccess(before.id));
    return protocol::Nothing {};
}

Result<Member> readmit(const WriteContext& context, const protocol::MemberById& args)
{
    HEARTH_TRY(const Member before, findMember(context.store(), args.id, u"id"_s));
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    if (before.state == MemberState::Active)
        return before;
    if (before.state != MemberState::Removed || !before.userId)
        return fail(ErrorCode::Conflict, u"this person was not removed"_s, u"id"_s);
    Member member = before;
    member.role = Role::Member;
    member.state = MemberState::Active;
    member.joinedAt = context.work.now();
    HEARTH_TRY(member,
        saveMember(context,
            { .operation = protocol::memberReadmit.name,
                .event = EventType::MemberJoined,
                .before = before },
            std::move(member)));
    HEARTH_CHECK(admitToPublicRooms(context, member.id));
    return member;
}

} // namespace

void offerMembership(Dispatcher& dispatcher)
{
    dispatcher.onWrite(
        protocol::workspaceTransfer, transfer,
        [](const WriteContext& context, const protocol::WorkspaceTransfer& args) {
            return findMember(context.store(), args.memberId, memberField());
        },
        Directory::Changed);
    dispatcher.onWrite(
        protocol::workspaceLeave, leave,
        [](const WriteContext&, const protocol::Nothing&) -> Result<protocol::Nothing> {
            return protocol::Nothing {};
        },
        Directory::Changed);
    dispatcher.onWrite(
        protocol::memberReadmit, readmit,
        [](const WriteContext& context, const protocol::MemberById& args) {
            return findMember(context.store(), args.id, u"id"_s);
        },
        Directory::Changed);
}

} // namespace hearth::server
