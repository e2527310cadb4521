// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/claims.h"

#include "localserver/audit/acts.h"
#include "localserver/importers/imported_groups.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<Member> findPerson(WorkspaceStore& store, MemberId id, const QString& field)
{
    HEARTH_TRY(std::optional<Member> member, store.members().find(id));
    if (!member)
        return fail(ErrorCode::NotFound, u"there is no such person in this workspace"_s, field);
    return *std::move(member);
}

Result<void> setState(
    WorkspaceTransaction& work, Member imported, MemberState state, std::optional<MemberId> actor)
{
    imported.state = state;
    ++imported.revision;
    HEARTH_CHECK(work.store().members().update(imported));
    return work
        .record({ .type = EventType::MemberUpdated,
            .entity = imported.id.uuid,
            .room = {},
            .reader = {},
            .actor = actor,
            .emoji = {} })
        .transform([](qint64) { });
}

/// Names stand in many messages, and other people are in the rooms: everybody fetches those again.
Result<void> announce(WorkspaceTransaction& work, const ClaimedRooms& rooms, MemberId member,
    std::optional<MemberId> actor)
{
    for (const RoomId room : rooms.participants) {
        HEARTH_TRY(std::optional<Room> known, work.store().rooms().find(room));
        if (!known || known->kind == RoomKind::Public)
            continue;
        ++known->revision;
        HEARTH_CHECK(work.store().rooms().update(*known));
        HEARTH_CHECK(work.record({ .type = known->isChannel() ? EventType::ChannelUpdated
                                                              : EventType::ConversationUpdated,
            .entity = room.uuid,
            .room = room,
            .reader = {},
            .actor = actor,
            .emoji = {} }));
    }
    for (const RoomId room : rooms.refilled)
        HEARTH_CHECK(work.refillRoom(room));
    HEARTH_CHECK(work.changeAccess(member));
    work.markWholesale();
    return {};
}

/// Says in the log who is who, or is it no longer.
Result<void> recordClaim(
    WorkspaceTransaction& work, const char* operation, const ClaimRow& claim, bool undone)
{
    HEARTH_TRY(const Member member, findPerson(work.store(), claim.member, u"memberId"_s));
    const QString none;
    return recordAct(work,
        { .operation = operation,
            .entityKind = u"member"_s,
            .entity = claim.imported.uuid,
            .changes = { { .field = u"memberId"_s,
                .before = undone ? member.displayName : none,
                .after = undone ? none : member.displayName } } });
}

} // namespace

Result<ClaimRow> claimPerson(
    WorkspaceTransaction& work, ClaimRow claim, std::optional<MemberId> actor)
{
    WorkspaceStore& store = work.store();
    HEARTH_TRY(const Member imported, findPerson(store, claim.imported, u"importedId"_s));
    HEARTH_TRY(const Member member, findPerson(store, claim.member, u"memberId"_s));
    if (imported.state != MemberState::Imported)
        return fail(ErrorCode::Conflict,
            u"%1 did not come with an import, or is matched already"_s.arg(imported.displayName),
            u"importedId"_s);
    if (member.state != MemberState::Active)
        return fail(ErrorCode::Conflict, u"%1 is not an active member"_s.arg(member.displayName),
            u"memberId"_s);
    claim.claimedAt = work.now();
    HEARTH_CHECK(store.claims().add(claim));
    HEARTH_CHECK(setState(work, imported, MemberState::Removed, actor));
    HEARTH_TRY(const ClaimedRooms rooms, store.claims().moveContent(claim, work.nextSeq()));
    HEARTH_CHECK(claimGroups(work, claim, actor));
    HEARTH_CHECK(announce(work, rooms, claim.member, actor));
    // Whoever calls is recorded by the service; here nobody does.
    if (!actor)
        HEARTH_CHECK(recordClaim(work, protocol::claimMatch.name, claim, false));
    return claim;
}

Result<void> undoClaim(WorkspaceTransaction& work, MemberId importedId, MemberId actor)
{
    WorkspaceStore& store = work.store();
    HEARTH_TRY(const Member imported, findPerson(store, importedId, u"importedId"_s));
    HEARTH_TRY(const std::optional<ClaimRow> claim, store.claims().find(importedId));
    if (!claim)
        return fail(ErrorCode::Conflict, u"nobody has claimed %1"_s.arg(imported.displayName),
            u"importedId"_s);
    HEARTH_CHECK(setState(work, imported, MemberState::Imported, actor));
    HEARTH_CHECK(returnGroups(work, *claim, actor));
    HEARTH_TRY(const ClaimedRooms rooms, store.claims().returnContent(*claim, work.nextSeq()));
    HEARTH_CHECK(store.claims().remove(*claim));
    return announce(work, rooms, claim->member, actor);
}

Result<void> claimByAddress(
    WorkspaceTransaction& work, const Member& member, const QString& address)
{
    HEARTH_TRY(const Workspace workspace, work.store().kernel().workspace());
    if (!workspace.claimsByAddress || member.state != MemberState::Active)
        return {};
    HEARTH_TRY(const QList<MemberId> people, work.store().claims().claimable(address, member.id));
    for (const MemberId imported : people)
        HEARTH_CHECK(claimPerson(work,
            { .imported = imported,
                .member = member.id,
                .way = protocol::ClaimWay::Address,
                .claimedAt = {} },
            std::nullopt));
    return {};
}

Result<void> renewClaims(WorkspaceTransaction& work)
{
    ClaimStore& claims = work.store().claims();
    HEARTH_TRY(const QList<ClaimRow> rows, claims.list());
    for (const ClaimRow& claim : rows) {
        HEARTH_TRY(const ClaimedRooms rooms, claims.moveContent(claim, work.nextSeq()));
        HEARTH_CHECK(claimGroups(work, claim, std::nullopt));
        HEARTH_CHECK(announce(work, rooms, claim.member, std::nullopt));
    }
    return {};
}

} // namespace hearth::server
