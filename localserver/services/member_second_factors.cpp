// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/networks.h"
#include "localserver/access/visibility.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_service.h"
#include "localserver/auth/account_store.h"
#include "localserver/services/services.h"

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
    HEARTH_TRY(const QList<CustomRole> roles, customRolesOf(access.store(), *member));
    if (isAllowed(*member, roles, Permission::ManageMembers, access.workspace()))
        return ownersMatter();
    return *member->userId;
}

/// Nor may anybody reach the rights that the person has elsewhere.
Result<void> checkElsewhere(storage::Connection& server, UserId id)
{
    HEARTH_TRY(const User user, AccountStore(server).user(id));
    HEARTH_TRY(const bool elevated, AccountStore(server).isElevated(id));
    if (user.ownsServer || elevated)
        return ownersMatter();
    return {};
}

Result<WorkspaceAccess> accessAs(const CallerContext& caller, const WorkspaceTransaction& work)
{
    return withinNetworks(accessWorkspace(work.store(), caller.identity->user, work.now()), caller);
}

Result<void> recordReset(WorkspaceTransaction& work, const CallerContext& caller, MemberId id)
{
    HEARTH_TRY(const WorkspaceAccess access, accessAs(caller, work));
    HEARTH_CHECK(accountToReset(access, id));
    HEARTH_CHECK(work.record({ .type = EventType::MemberUpdated,
        .entity = id.uuid,
        .room = {},
        .reader = id,
        .actor = access.member().id,
        .emoji = {} }));
    const WriteContext context {
        .work = work, .access = access, .caller = caller.identity, .address = caller.address
    };
    Act act { .operation = protocol::memberResetSecondFactor.name };
    act.entity = id.uuid;
    return recordAct(context, act);
}

/// One reset on its way through both files.
struct Reset {
    AccountService& accounts;
    WorkspaceLanes& lanes;
    WorkspaceId workspace;
    MemberId member;
    CallerContext caller;

    /// Looked at twice: the workspace records nothing that the server refuses.
    [[nodiscard]] Future<UserId> find() const
    {
        const auto look = [caller = caller, member = member](
                              WorkspaceTransaction& work) -> Result<UserId> {
            HEARTH_TRY(const WorkspaceAccess access, accessAs(caller, work));
            return accountToReset(access, member);
        };
        return chain(lanes.submit(workspace, look), [&server = accounts](UserId person) {
            return server.run([person](storage::Connection& connection) {
                return checkElsewhere(connection, person).transform([person] { return person; });
            });
        });
    }
    [[nodiscard]] Future<void> record() const
    {
        return lanes.submit(
            workspace, [caller = caller, member = member](WorkspaceTransaction& work) {
                return recordReset(work, caller, member);
            });
    }
    [[nodiscard]] Future<void> perform(UserId person) const
    {
        return accounts.resetSecondFactor(person, caller,
            [person](storage::Connection& server) { return checkElsewhere(server, person); });
    }
};

Future<protocol::Nothing> run(const Reset& reset)
{
    return chain(reset.find(), [reset](UserId person) {
        return chain(reset.record(), [reset, person] {
            return chain(reset.perform(person),
                []() -> Result<protocol::Nothing> { return protocol::Nothing {}; });
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
            const Result<WorkspaceId> workspace = workspaceOf(call);
            if (!workspace)
                return ready<protocol::Nothing>(std::unexpected(workspace.error()));
            return run({ .accounts = accounts,
                .lanes = lanes,
                .workspace = *workspace,
                .member = args.id,
                .caller = call.caller });
        });
    dispatcher.onRead(protocol::memberWithoutSecondFactor, lacking);
}

} // namespace hearth::server
