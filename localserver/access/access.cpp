// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/access.h"

#include "core/domain/second_factor.h"
#include "localserver/access/visibility.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

bool WorkspaceAccess::allows(Permission permission) const
{
    return isAllowed(m_member, m_roles, permission, m_workspace);
}

Result<void> WorkspaceAccess::require(Permission permission) const
{
    if (allows(permission))
        return {};
    return std::unexpected(Error { .code = ErrorCode::Forbidden,
        .message = u"your role in this workspace does not allow this"_s,
        .field = {},
        .detail = {},
        .details = { { u"permission"_s, QLatin1StringView(enumName(permission)) } },
        .requestId = {} });
}

Result<WorkspaceAccess> accessToLeave(WorkspaceStore& store, UserId user)
{
    HEARTH_TRY(std::optional<Member> member, store.members().findByUser(user));
    if (!member)
        return fail(ErrorCode::NotFound, u"no such workspace"_s, u"workspaceId"_s);
    if (member->state != MemberState::Active)
        return fail(ErrorCode::Forbidden, u"you are no longer a member of this workspace"_s,
            u"workspaceId"_s);
    WorkspaceAccess access;
    access.m_store = &store;
    HEARTH_TRY(access.m_workspace, store.kernel().workspace());
    HEARTH_TRY(access.m_roles, customRolesOf(store, *member));
    access.m_member = std::move(*member);
    HEARTH_TRY(access.m_hasSecondFactor, store.members().hasSecondFactor(access.m_member.id));
    return access;
}

Result<WorkspaceAccess> accessWorkspace(WorkspaceStore& store, UserId user, Timestamp now)
{
    HEARTH_TRY(WorkspaceAccess access, accessToLeave(store, user));
    const std::optional<Timestamp> deadline = secondFactorDeadline(
        access.workspace(), access.member().role);
    if (deadline && *deadline <= now && !access.hasSecondFactor())
        return std::unexpected(secondFactorError(SecondFactorDemand::SetUp));
    return access;
}

Result<RoomAccess> accessRoom(const WorkspaceAccess& access, RoomId id, const QString& field)
{
    RoomStore& rooms = access.store().rooms();
    HEARTH_TRY(std::optional<Room> room, rooms.find(id));
    if (room) {
        HEARTH_TRY(const bool participant, rooms.hasMember(id, access.member().id));
        if (!maySeeRoom(access.member().role, room->kind,
                participant ? Participation::Participant : Participation::None))
            room.reset();
    }
    if (!room)
        return fail(ErrorCode::NotFound, u"no such room"_s, field);
    RoomAccess out;
    out.m_room = std::move(*room);
    return out;
}

Result<RoomAccess> accessChannel(const WorkspaceAccess& access, RoomId id, const QString& field)
{
    HEARTH_TRY(RoomAccess room, accessRoom(access, id, field));
    if (!room.room().isChannel())
        return fail(ErrorCode::NotFound, u"no such channel"_s, field);
    return room;
}

Result<MessageAccess> accessMessage(
    const WorkspaceAccess& access, MessageId id, const QString& field)
{
    HEARTH_TRY(std::optional<Message> message, access.store().messages().find(id));
    const auto notFound = [&] { return fail(ErrorCode::NotFound, u"no such message"_s, field); };
    if (!message)
        return notFound();
    const Result<RoomAccess> room = accessRoom(access, message->roomId, field);
    if (!room)
        return room.error().code == ErrorCode::NotFound ? notFound()
                                                        : std::unexpected(room.error());
    MessageAccess out;
    out.m_message = std::move(*message);
    out.m_room = room->room();
    return out;
}

} // namespace hearth::server
