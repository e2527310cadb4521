// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/services/audit.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Members are known to everybody in the workspace, those who left too: they are the authors of
/// what they wrote.
Result<Member> find(WorkspaceStore& store, MemberId id)
{
    HEARTH_TRY(std::optional<Member> member, store.members().find(id));
    if (!member)
        return fail(ErrorCode::NotFound, u"no such member"_s, u"id"_s);
    return std::move(*member);
}

struct Change {
    const char* operation;
    EventType event;
    const Member& before;
};

Result<Member> save(const WriteContext& context, const Change& change, Member member)
{
    ++member.revision;
    HEARTH_CHECK(context.store().members().update(member));
    HEARTH_CHECK(context.work.record({ .type = change.event,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    HEARTH_CHECK(audit(
        context, change.operation, member.id.uuid, {}, changesBetween(change.before, member)));
    return member;
}

/// Nobody invited them into what they were in because everybody could be: who becomes a guest is
/// let into public channels one by one.
Result<void> leavePublicChannels(const WriteContext& context, MemberId member)
{
    RoomStore& rooms = context.store().rooms();
    HEARTH_TRY(const QList<protocol::VisibleRoom> own, rooms.roomsOf(member));
    for (const protocol::VisibleRoom& room : own) {
        HEARTH_TRY(const std::optional<RoomKind> kind, rooms.kind(room.id));
        if (kind == RoomKind::Public)
            HEARTH_CHECK(rooms.removeMember(room.id, member));
    }
    return {};
}

Result<Member> updateRole(const WriteContext& context, const protocol::MemberUpdateRole& args)
{
    HEARTH_TRY(const Member before, find(context.store(), args.id));
    Member member = before;
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    if (!mayChangeRole(context.member().role, member.role, args.role))
        return fail(
            ErrorCode::Forbidden, u"the owner's role passes by transfer alone"_s, u"role"_s);
    if (member.state != MemberState::Active)
        return fail(ErrorCode::Conflict, u"this person is not an active member"_s, u"id"_s);
    if (member.role == args.role)
        return member;
    const bool seesOtherRooms = (member.role == Role::Guest) != (args.role == Role::Guest);
    member.role = args.role;
    HEARTH_TRY(member,
        save(context,
            { .operation = protocol::memberUpdateRole.name,
                .event = EventType::MemberUpdated,
                .before = before },
            std::move(member)));
    if (!seesOtherRooms)
        return member;
    if (before.role == Role::Guest) {
        const Admission admission = context.work.admission();
        HEARTH_CHECK(context.store().members().setPublicAdmission(member.id, admission));
        HEARTH_CHECK(context.store().rooms().addMember(
            generalRoomId(context.work.workspace()), member.id, admission));
    } else {
        HEARTH_CHECK(leavePublicChannels(context, member.id));
    }
    HEARTH_CHECK(context.work.changeAccess(member.id));
    return member;
}

Result<Member> updateName(const WriteContext& context, const protocol::MemberUpdateName& args)
{
    Member member = context.member();
    HEARTH_TRY(const QString name, cleanName(args.displayName, u"displayName"_s));
    if (member.displayName == name)
        return member;
    member.displayName = name;
    return save(context,
        { .operation = protocol::memberUpdateName.name,
            .event = EventType::MemberUpdated,
            .before = context.member() },
        std::move(member));
}

Result<Member> remove(const WriteContext& context, const protocol::MemberById& args)
{
    HEARTH_TRY(const Member before, find(context.store(), args.id));
    Member member = before;
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    if (member.role == Role::Owner)
        return fail(ErrorCode::Forbidden, u"nobody removes the owner"_s, u"id"_s);
    if (member.state == MemberState::Removed)
        return member;
    if (member.state == MemberState::Imported)
        return fail(ErrorCode::Conflict, u"imported people go with their import"_s, u"id"_s);
    member.state = MemberState::Removed;
    HEARTH_CHECK(context.store().rooms().removeMemberFromChannels(member.id));
    HEARTH_TRY(member,
        save(context,
            { .operation = protocol::memberRemove.name,
                .event = EventType::MemberLeft,
                .before = before },
            std::move(member)));
    HEARTH_CHECK(context.work.changeAccess(member.id));
    return member;
}

Result<protocol::MemberList> list(const ReadContext& context, const protocol::Nothing&)
{
    return context.store().members().list().transform(
        [](QList<Member> members) { return protocol::MemberList { std::move(members) }; });
}

} // namespace

void offerMembers(Dispatcher& dispatcher)
{
    dispatcher.onWrite(
        protocol::memberUpdateRole, updateRole,
        [](const WriteContext& context, const protocol::MemberUpdateRole& args) {
            return find(context.store(), args.id);
        },
        Directory::Changed);
    dispatcher.onWrite(protocol::memberUpdateName, updateName,
        [](const WriteContext& context, const protocol::MemberUpdateName&) -> Result<Member> {
            return context.member();
        });
    dispatcher.onWrite(
        protocol::memberRemove, remove,
        [](const WriteContext& context, const protocol::MemberById& args) {
            return find(context.store(), args.id);
        },
        Directory::Changed);
    dispatcher.onRead(
        protocol::memberGetById, [](const ReadContext& context, const protocol::MemberById& args) {
            return find(context.store(), args.id);
        });
    dispatcher.onRead(protocol::memberGetCurrent,
        [](const ReadContext& context, const protocol::Nothing&) -> Result<Member> {
            return context.access.member();
        });
    dispatcher.onRead(protocol::memberList, list);
}

} // namespace hearth::server
