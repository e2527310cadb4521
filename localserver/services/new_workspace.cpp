// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/new_workspace.h"

#include "core/domain/names.h"
#include "localserver/services/join_code.h"
#include "localserver/services/services.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> addMember(WorkspaceTransaction& work, const Member& member)
{
    const EventDraft joined { .type = EventType::MemberJoined,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = member.id,
        .emoji = {} };
    HEARTH_CHECK(work.store().members().add(member));
    HEARTH_CHECK(work.record(joined));
    HEARTH_CHECK(work.store().members().setPublicAdmission(member.id, work.admission()));
    return work.changeAccess(member.id);
}

/// After an event that let the member in.
Result<void> joinGeneral(WorkspaceTransaction& work, MemberId member)
{
    return work.store()
        .rooms()
        .addMember(generalRoomId(work.workspace()), member, work.admission())
        .transform([](Added) { });
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
    HEARTH_CHECK(addMember(work, member));
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
    WorkspaceTransaction& work, const protocol::WorkspaceJoin& args, UserId user)
{
    WorkspaceStore& store = work.store();
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    HEARTH_TRY(const KernelState state, store.kernel().state());
    // The directory may lag behind; the workspace's own file decides.
    if (!workspace.joinCodeEnabled || state.joinCode != normalisedCode(args.code))
        return fail(ErrorCode::NotFound, u"no workspace has this code"_s, u"code"_s);
    HEARTH_TRY(const std::optional<Member> known, store.members().findByUser(user));
    if (known && known->state == MemberState::Active)
        return summaryOf(workspace, *known);
    // The code is everybody's who ever was here; being let back in is an admin's to say.
    if (known && known->state == MemberState::Removed)
        return fail(ErrorCode::Forbidden,
            u"you were removed from this workspace; an admin can let you back in"_s, u"code"_s);
    Member member = known.value_or(Member {});
    HEARTH_TRY(member.displayName, cleanName(args.displayName, u"displayName"_s));
    member.role = Role::Member;
    member.state = MemberState::Active;
    member.roleIds.clear();
    member.joinedAt = work.now();
    if (!known) {
        member.id = work.newId<MemberId>();
        member.userId = user;
        HEARTH_CHECK(addMember(work, member));
        HEARTH_CHECK(joinGeneral(work, member.id));
        return summaryOf(workspace, member);
    }
    ++member.revision;
    HEARTH_CHECK(store.members().update(member));
    HEARTH_CHECK(work.record({ .type = EventType::MemberJoined,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = member.id,
        .emoji = {} }));
    HEARTH_CHECK(store.members().setPublicAdmission(member.id, work.admission()));
    HEARTH_CHECK(joinGeneral(work, member.id));
    HEARTH_CHECK(work.changeAccess(member.id));
    return summaryOf(workspace, member);
}

} // namespace hearth::server
