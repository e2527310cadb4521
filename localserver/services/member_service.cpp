// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "localserver/services/member_changes.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

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

Result<void> requireMayChangeRole(const WriteContext& context, Role current, Role wanted)
{
    if (current == Role::Owner || wanted == Role::Owner)
        return fail(
            ErrorCode::Forbidden, u"the owner's role passes by transfer alone"_s, u"role"_s);
    if (!mayChangeRole(context.member().role, current, wanted))
        return fail(ErrorCode::Forbidden, u"only admins make admins or change them"_s, u"role"_s);
    return {};
}

Result<Member> updateRole(const WriteContext& context, const protocol::MemberUpdateRole& args)
{
    HEARTH_TRY(const Member before, findMember(context.store(), args.id, u"id"_s));
    Member member = before;
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    HEARTH_CHECK(requireMayChangeRole(context, member.role, args.role));
    if (member.state != MemberState::Active)
        return fail(ErrorCode::Conflict, u"this person is not an active member"_s, u"id"_s);
    if (member.role == args.role)
        return member;
    const bool seesOtherRooms = (member.role == Role::Guest) != (args.role == Role::Guest);
    member.role = args.role;
    if (member.role == Role::Guest)
        member.roleIds.clear();
    HEARTH_TRY(member,
        saveMember(context,
            { .operation = protocol::memberUpdateRole.name,
                .event = EventType::MemberUpdated,
                .before = before },
            std::move(member)));
    if (!seesOtherRooms)
        return member;
    if (before.role == Role::Guest) {
        HEARTH_CHECK(admitToPublicRooms(context, member.id));
        return member;
    }
    HEARTH_CHECK(leavePublicChannels(context, member.id));
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
    return saveMember(context,
        { .operation = protocol::memberUpdateName.name,
            .event = EventType::MemberUpdated,
            .before = context.member() },
        std::move(member));
}

Result<Member> remove(const WriteContext& context, const protocol::MemberById& args)
{
    HEARTH_TRY(const Member before, findMember(context.store(), args.id, u"id"_s));
    Member member = before;
    HEARTH_CHECK(context.access.require(Permission::ManageMembers));
    if (member.role == Role::Owner)
        return fail(ErrorCode::Forbidden, u"nobody removes the owner"_s, u"id"_s);
    if (!mayManage(context.member().role, member.role))
        return fail(ErrorCode::Forbidden, u"only admins remove admins"_s, u"id"_s);
    if (member.state == MemberState::Removed)
        return member;
    if (member.state == MemberState::Imported)
        return fail(ErrorCode::Conflict, u"imported people go with their import"_s, u"id"_s);
    member.state = MemberState::Removed;
    member.roleIds.clear();
    HEARTH_CHECK(context.store().rooms().removeMemberFromChannels(member.id));
    HEARTH_TRY(member,
        saveMember(context,
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
            return findMember(context.store(), args.id, u"id"_s);
        },
        Directory::Changed);
    dispatcher.onWrite(protocol::memberUpdateName, updateName,
        [](const WriteContext& context, const protocol::MemberUpdateName&) -> Result<Member> {
            return context.member();
        });
    dispatcher.onWrite(
        protocol::memberRemove, remove,
        [](const WriteContext& context, const protocol::MemberById& args) {
            return findMember(context.store(), args.id, u"id"_s);
        },
        Directory::Changed);
    dispatcher.onRead(
        protocol::memberGetById, [](const ReadContext& context, const protocol::MemberById& args) {
            return findMember(context.store(), args.id, u"id"_s);
        });
    dispatcher.onRead(protocol::memberGetCurrent,
        [](const ReadContext& context, const protocol::Nothing&) -> Result<Member> {
            return context.access.member();
        });
    dispatcher.onRead(protocol::memberList, list);
}

} // namespace hearth::server
