// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/new_workspace.h"

#include "core/domain/names.h"
#include "localserver/audit/acts.h"
#include "localserver/services/admission.h"
#include "localserver/services/join_code.h"
#include "localserver/services/services.h"
#include "localserver/store/invite_state.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> addOwner(WorkspaceTransaction& work, const Member& owner)
{
    HEARTH_CHECK(work.store().members().add(owner));
    HEARTH_CHECK(recordJoined(work, owner.id));
    HEARTH_CHECK(work.store().members().setPublicAdmission(owner.id, work.admission()));
    return work.changeAccess(owner.id);
}

Result<void> addGeneral(WorkspaceTransaction& work, MemberId owner)
{
    Room general;
    general.id = generalRoomId(work.workspace());
    general.name = u"general"_s;
    general.createdBy = owner;
    general.createdAt = work.now();
    HEARTH_CHECK(work.store().rooms().add(general, work.nextSeq()));
    HEARTH_CHECK(work.record({ .type = EventType::ChannelCreated,
        .entity = general.id.uuid,
        .room = general.id,
        .reader = {},
        .actor = owner,
        .emoji = {} }));
    HEARTH_CHECK(joinGeneral(work, owner));
    return work.changeAccessOfAll();
}

Result<Member> fill(WorkspaceTransaction& work, const protocol::WorkspaceCreate& args, UserId owner)
{
    Workspace workspace;
    workspace.id = args.id;
    HEARTH_TRY(workspace.name, cleanName(args.name, u"name"_s));
    workspace.icon = args.icon;
    workspace.createdAt = work.now();
    HEARTH_CHECK(work.store().kernel().create({ .epoch = Uuid::derive(work.random().bytes(32)),
                                                  .joinCode = makeJoinCode(work.random()),
                                                  .lastPosition = 0 },
        workspace));
    Member member;
    member.id = work.newId<MemberId>();
    member.userId = owner;
    HEARTH_TRY(member.displayName, cleanName(args.displayName, u"displayName"_s));
    member.role = Role::Owner;
    member.joinedAt = work.now();
    HEARTH_CHECK(addOwner(work, member));
    HEARTH_CHECK(addGeneral(work, member.id));
    return member;
}

Result<protocol::WorkspaceSummary> existing(
    const WorkspaceFiles& files, const protocol::WorkspaceCreate& args, UserId owner)
{
    HEARTH_TRY(const auto connection, files.open(args.id, storage::Access::ReadOnly));
    SqliteWorkspaceStore store(*connection);
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    HEARTH_TRY(const std::optional<Member> member, store.members().owner());
    const bool same = member && member->userId == owner && workspace.name == args.name.trimmed()
        && workspace.icon == args.icon;
    if (!same)
        return fail(ErrorCode::Conflict, u"a workspace with this id exists"_s, u"id"_s);
    return summaryOf(workspace, *member);
}

/// The code is everybody's who ever was here; being let back in is an admin's to say.
std::unexpected<Error> refusedToTheRemoved()
{
    return std::unexpected(Error { .code = ErrorCode::Forbidden,
        .message = u"an admin has removed you: only they, or an invitation for you alone, let you "
                   "in again"_s,
        .field = u"code"_s,
        .detail = {},
        .details = { { u"reason"_s, u"removed"_s } },
        .requestId = {} });
}

/// Whoever is in already stays what they are; a channel's invitation may still open the channel.
Result<bool> isInRoomOf(WorkspaceStore& store, const InviteRow& invite, const Member& member)
{
    return invite.room ? store.rooms().hasMember(*invite.room, member.id) : Result<bool>(true);
}

Result<Member> intoRoom(WorkspaceTransaction& work, const InviteRow& invite, const Member& member)
{
    HEARTH_CHECK(letIntoChannel(work, *invite.room, member.id));
    return member;
}

Result<Member> arrive(WorkspaceTransaction& work, const InviteRow& invite,
    const protocol::WorkspaceJoin& args, UserId user)
{
    return admit(work,
        { .user = user,
            .displayName = args.displayName,
            .role = invite.room ? Role::Guest : Role::Member,
            .room = invite.room });
}

} // namespace

protocol::WorkspaceSummary summaryOf(const Workspace& workspace, const Member& member)
{
    return { .id = workspace.id,
        .name = workspace.name,
        .icon = workspace.icon,
        .memberId = member.id,
        .role = member.role };
}

Result<protocol::WorkspaceSummary> createWorkspace(const WorkspaceFiles& files,
    const protocol::WorkspaceCreate& args, UserId owner, const Clock& clock, Random& random)
{
    if (files.exists(args.id))
        return existing(files, args, owner);
    HEARTH_CHECK(files.create(args.id, [&](storage::Connection& connection) -> Result<void> {
        SqliteWorkspaceStore store(connection);
        Sequence sequence;
        Changes changes;
        WorkspaceTransaction work(args.id, store, sequence, changes, clock, random);
        return fill(work, args, owner).transform([](const Member&) { });
    }));
    return existing(files, args, owner);
}

Result<protocol::WorkspaceSummary> joinWorkspace(
    WorkspaceTransaction& work, const protocol::WorkspaceJoin& args, const CallerContext& caller)
{
    WorkspaceStore& store = work.store();
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    HEARTH_TRY(const KernelState state, store.kernel().state());
    // The directory may lag behind; the workspace's own file decides.
    if (state.joinCode != normalisedCode(args.code))
        return refusedCode(protocol::CodeProblem::Unknown);
    const UserId user = caller.identity->user;
    HEARTH_TRY(const std::optional<Member> known, store.members().findByUser(user));
    if (known && known->state == MemberState::Active)
        return summaryOf(workspace, *known);
    if (!workspace.joinCodeEnabled)
        return refusedCode(protocol::CodeProblem::Disabled);
    if (known && known->state == MemberState::Removed)
        return refusedToTheRemoved();
    HEARTH_TRY(const Member member,
        admit(work,
            { .user = user, .displayName = args.displayName, .role = Role::Member, .room = {} }));
    HEARTH_CHECK(recordAct(work, caller, member,
        { .operation = protocol::workspaceJoin.name,
            .entityKind = u"member"_s,
            .entity = member.id.uuid }));
    return summaryOf(workspace, member);
}

Result<protocol::WorkspaceSummary> redeemInvite(
    WorkspaceTransaction& work, const protocol::WorkspaceJoin& args, const CallerContext& caller)
{
    WorkspaceStore& store = work.store();
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    HEARTH_TRY(const std::optional<InviteRow> row, store.invites().findByCode(codeHash(args.code)));
    if (!row)
        return refusedCode(protocol::CodeProblem::Unknown);
    const UserId user = caller.identity->user;
    HEARTH_TRY(const std::optional<Member> known, store.members().findByUser(user));
    const bool isIn = known && known->state == MemberState::Active;
    HEARTH_TRY(const bool nothingNew, isIn ? isInRoomOf(store, *row, *known) : Result<bool>(false));
    if (nothingNew)
        return summaryOf(workspace, *known);
    HEARTH_TRY(const auto problem, problemOf(store, *row, work.now()));
    if (problem)
        return refusedCode(*problem);
    if (known && known->state == MemberState::Removed && row->maxUses != 1)
        return refusedToTheRemoved();
    HEARTH_TRY(
        const Member member, isIn ? intoRoom(work, *row, *known) : arrive(work, *row, args, user));
    HEARTH_CHECK(store.invites().addUse(row->id, member.id, work.now()));
    HEARTH_CHECK(recordAct(work, caller, member,
        { .operation = protocol::inviteRedeem.name,
            .entityKind = u"member"_s,
            .entity = member.id.uuid,
            .changes = {
                { .field = u"inviteId"_s, .before = {}, .after = row->id.toString() } } }));
    return summaryOf(workspace, member);
}

} // namespace hearth::server
