// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/account_service.h"
#include "localserver/auth/account_store.h"
#include "localserver/services/audit.h"
#include "localserver/services/services.h"
#include "localserver/store/workspace_directory.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> ownersMatter()
{
    return fail(ErrorCode::Forbidden,
        u"this person has rights that only the server's owner may restore access to"_s, u"id"_s);
}

/// The account of a member whom the caller may help. Whoever manages members could be played for a
/// way into another manager's account, so those are left to the server's owner.
Result<UserId> accountToReset(const WorkspaceAccess& access, MemberId id)
{
    HEARTH_CHECK(access.require(Permission::ManageMembers));
    HEARTH_TRY(const std::optional<Member> member, access.store().members().find(id));
    if (!member)
        return fail(ErrorCode::NotFound, u"no such member"_s, u"id"_s);
    if (member->state != MemberState::Active || !member->userId)
        return fail(ErrorCode::Conflict, u"this person is not an active member"_s, u"id"_s);
    if (isAllowed(member->role, Permission::ManageMembers, access.workspace()))
        return ownersMatter();
    return *member->userId;
}

/// Nor may anybody reach the rights that the person has elsewhere.
Result<void> checkElsewhere(storage::Connection& server, UserId id)
{
    HEARTH_TRY(const User user, AccountStore(server).user(id));
    HEARTH_TRY(const QList<protocol::WorkspaceSummary> workspaces,
        WorkspaceDirectory(server).membershipsOf(id));
    const bool manages = std::ranges::any_of(workspaces, [](const auto& workspace) {
        return workspace.role == Role::Owner || workspace.role == Role::Admin;
    });
    if (user.ownsServer || manages)
        return ownersMatter();
    return {};
}

Result<void> recordReset(WorkspaceTransaction& work, const Identity& caller, MemberId id)
{
    HEARTH_TRY(
        const WorkspaceAccess access, accessWorkspace(work.store(), caller.user, work.now()));
    HEARTH_CHECK(accountToReset(access, id));
    const WriteContext context { .work = work, .access = access, .caller = caller };
    HEARTH_CHECK(work.record({ .type = EventType::MemberUpdated,
        .entity = id.uuid,
        .room = {},
        .reader = id,
        .actor = access.member().id,
        .emoji = {} }));
    return audit(context, protocol::memberResetSecondFactor.name, id.uuid, {}, {});
}

Future<protocol::Nothing> reset(AccountService& accounts, WorkspaceLanes& lanes,
    const protocol::MemberById& args, const EndpointCall& call)
{
    const Result<WorkspaceId> workspace = workspaceOf(call);
    if (!workspace)
        return ready<protocol::Nothing>(std::unexpected(workspace.error()));
    const auto find = [args, user = call.caller.identity->user](
                          WorkspaceTransaction& work) -> Result<UserId> {
        HEARTH_TRY(const WorkspaceAccess access, accessWorkspace(work.store(), user, work.now()));
        return accountToReset(access, args.id);
    };
    // Looked at twice: the workspace records nothing that the server refuses.
    return chain(lanes.submit(*workspace, find),
        [&accounts, &lanes, args, workspace = *workspace, caller = *call.caller.identity](
            UserId person) {
            const auto check = [person](storage::Connection& server) {
                return checkElsewhere(server, person);
            };
            return chain(accounts.run(check), [&accounts, &lanes, args, workspace, caller, person] {
                const auto record = [args, caller](WorkspaceTransaction& work) {
                    return recordReset(work, caller, args.id);
                };
                return chain(lanes.submit(workspace, record), [&accounts, person] {
                    const auto allowed = [person](storage::Connection& server) {
                        return checkElsewhere(server, person);
                    };
                    return chain(accounts.resetSecondFactor(person, allowed),
                        []() -> Result<protocol::Nothing> { return protocol::Nothing {}; });
                });
            });
        });
}

Result<protocol::MembersWithoutSecondFactor> lacking(
    const ReadContext& context, const protocol::Nothing&)
{
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    return context.store().members().withoutSecondFactor().transform([](QList<MemberId> members) {
        return protocol::MembersWithoutSecondFactor { std::move(members) };
    });
}

} // namespace

void offerMemberSecondFactors(
    Dispatcher& dispatcher, AccountService& accounts, WorkspaceLanes& lanes)
{
    dispatcher.on(protocol::memberResetSecondFactor,
        [&accounts, &lanes](const protocol::MemberById& args, const EndpointCall& call) {
            return reset(accounts, lanes, args, call);
        });
    dispatcher.onRead(protocol::memberWithoutSecondFactor, lacking);
}

} // namespace hearth::server
