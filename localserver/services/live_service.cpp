// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/rate_limiter.h"
#include "localserver/events/hub.h"
#include "localserver/services/dispatcher.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Of one person in one place; what comes sooner says nothing new.
constexpr RateLimit typingInOnePlace { .burst = 1, .perSecond = 0.5 };
/// Of one person in all places: more is no person.
constexpr RateLimit typingAltogether { .burst = 10, .perSecond = 2 };
constexpr RateLimit presenceChanges { .burst = 10, .perSecond = 0.5 };

struct Limiters {
    explicit Limiters(const Clock& clock)
        : places(clock)
        , people(clock)
    {
    }
    RateLimiter places;
    RateLimiter people;
};

/// Elsewhere what is not known is passed over; what is passed on to others says what it means.
Result<void> checkKnown(const QJsonObject& args)
{
    static const QStringList known { u"workspaceId"_s, u"type"_s, u"roomId"_s, u"parentId"_s,
        u"active"_s };
    for (const QString& field : args.keys()) {
        if (!known.contains(field))
            return fail(ErrorCode::InvalidArgument, u"there is no field %1"_s.arg(field), field);
    }
    return {};
}

Result<void> mustBeAbsent(bool given, const QString& field, const QString& type)
{
    if (given)
        return fail(ErrorCode::InvalidArgument, u"%1 has no %2"_s.arg(type, field), field);
    return {};
}

Result<Typing> typingOf(const ReadContext& context, const protocol::EventsEmit& args)
{
    HEARTH_CHECK(mustBeAbsent(args.active.has_value(), u"active"_s, args.type));
    if (!args.roomId)
        return fail(ErrorCode::InvalidArgument, u"roomId is missing"_s, u"roomId"_s);
    HEARTH_TRY(const RoomAccess room, accessRoom(context.access, *args.roomId, u"roomId"_s));
    HEARTH_CHECK(context.access.require(Permission::SendMessage));
    if (room.room().archivedAt)
        return fail(ErrorCode::Conflict, u"the channel is archived"_s, u"roomId"_s);
    if (args.parentId) {
        HEARTH_TRY(const MessageAccess parent,
            accessMessage(context.access, *args.parentId, u"parentId"_s));
        if (parent.message().roomId != *args.roomId)
            return fail(ErrorCode::NotFound, u"no such message in this room"_s, u"parentId"_s);
    }
    return Typing {
        .memberId = context.access.member().id, .roomId = *args.roomId, .parentId = args.parentId
    };
}

QString placeOf(const Typing& typing)
{
    return typing.memberId.toString() + u'/'
        + (typing.parentId ? typing.parentId->toString() : typing.roomId.toString());
}

Result<protocol::Nothing> passTyping(const ReadContext& context, const protocol::EventsEmit& args,
    Limiters& limiters, WorkspaceLanes& lanes, EventHub& hub)
{
    HEARTH_TRY(const Typing typing, typingOf(context, args));
    HEARTH_TRY(const WorkspaceId workspace, workspaceOf(context.call));
    if (!limiters.places.take(placeOf(typing), typingInOnePlace))
        return protocol::Nothing {};
    HEARTH_CHECK(limiters.people.take(typing.memberId.toString(), typingAltogether));
    lanes.post(workspace, [&hub, workspace, typing](const Result<LaneView>& lane) {
        if (lane)
            hub.passTyping(workspace, *lane, typing);
    });
    return protocol::Nothing {};
}

Result<protocol::Nothing> changePresence(const ReadContext& context,
    const protocol::EventsEmit& args, Limiters& limiters, Attendance& attendance)
{
    HEARTH_CHECK(mustBeAbsent(args.roomId.has_value(), u"roomId"_s, args.type));
    HEARTH_CHECK(mustBeAbsent(args.parentId.has_value(), u"parentId"_s, args.type));
    if (!args.active)
        return fail(ErrorCode::InvalidArgument, u"active is missing"_s, u"active"_s);
    HEARTH_TRY(const WorkspaceId workspace, workspaceOf(context.call));
    HEARTH_CHECK(limiters.people.take(
        u"presence/%1"_s.arg(context.access.member().id.toString()), presenceChanges));
    if (!attendance.setActive(workspace, context.call.connection, *args.active))
        return fail(ErrorCode::Conflict,
            u"only a connection that follows the workspace is present in it"_s, u"type"_s);
    return protocol::Nothing {};
}

Result<protocol::PresenceList> listPresences(
    const ReadContext& context, Attendance& attendance, const Clock& clock)
{
    HEARTH_TRY(const WorkspaceId workspace, workspaceOf(context.call));
    protocol::PresenceList list;
    for (Presence presence : attendance.present(workspace)) {
        HEARTH_TRY(
            const std::optional<Member> member, context.store().members().find(presence.memberId));
        if (!member)
            continue;
        presence.state = presenceOf(*member, presence.state, clock.now());
        if (presence.state != PresenceState::Offline)
            list.presences.append(presence);
    }
    return list;
}

} // namespace

void offerLive(Dispatcher& dispatcher, WorkspaceLanes& lanes, EventHub& hub, Attendance& attendance,
    const Clock& clock)
{
    auto limiters = std::make_shared<Limiters>(clock);
    dispatcher.onRead(protocol::eventsEmit,
        [limiters, &lanes, &hub, &attendance](const ReadContext& context,
            const protocol::EventsEmit& args) -> Result<protocol::Nothing> {
            HEARTH_CHECK(checkKnown(context.call.request.args));
            if (args.type == "typing.started"_L1)
                return passTyping(context, args, *limiters, lanes, hub);
            if (args.type == "presence.changed"_L1)
                return changePresence(context, args, *limiters, attendance);
            return fail(ErrorCode::Forbidden,
                u"clients tell of typing.started and presence.changed alone"_s, u"type"_s);
        });
    dispatcher.onRead(protocol::presenceList,
        [&attendance, &clock](const ReadContext& context,
            const protocol::Nothing&) -> Result<protocol::PresenceList> {
            return listPresences(context, attendance, clock);
        });
}

} // namespace hearth::server
