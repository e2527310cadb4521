// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/operations.h"

/// A small workspace to sync: Ada (the reader) and Bob in a few rooms.
namespace hearth::test {

template <typename IdType>
IdType named(const char* name)
{
    return IdType::derive(name);
}

inline const auto ada = named<MemberId>("ada");
inline const auto bob = named<MemberId>("bob");
inline const auto general = named<RoomId>("general");
inline const auto lab = named<RoomId>("lab");

inline constexpr qint64 joinedAt = 1'000;

inline Member member(MemberId id, const QString& name)
{
    Member out;
    out.id = id;
    out.displayName = name;
    out.joinedAt = { joinedAt };
    return out;
}

inline Room room(RoomId id, const QString& name)
{
    Room out;
    out.id = id;
    out.name = name;
    return out;
}

inline Message message(RoomId room, Position position,
    const QString& body = QStringLiteral("hello"), MemberId author = bob)
{
    Message out;
    out.id = MessageId::derive("message " + QByteArray::number(position));
    out.roomId = room;
    out.authorId = author;
    out.position = position;
    out.body = body;
    return out;
}

inline Event bareEvent(qint64 seq, EventType type)
{
    Event out;
    out.seq = seq;
    out.type = QString::fromLatin1(enumName(type));
    out.timestamp = { seq };
    return out;
}

inline Event messageEvent(
    qint64 seq, const Message& message, EventType type = EventType::MessageCreated)
{
    Event out = bareEvent(seq, type);
    out.entityId = message.id.toString();
    out.roomId = message.roomId;
    out.message = message;
    return out;
}

inline Event roomEvent(qint64 seq, const Room& room, EventType type)
{
    Event out = bareEvent(seq, type);
    out.entityId = room.id.toString();
    out.roomId = room.id;
    out.room = room;
    return out;
}

/// Everything but messages, at event number 10.
inline protocol::SyncBatch snapshot(const QList<RoomId>& rooms = { general, lab })
{
    protocol::SyncBatch batch;
    batch.cursor = QStringLiteral("10");
    batch.from = 1;
    batch.to = 10;
    batch.reset = true;
    batch.workspace = Workspace {
        .id = named<WorkspaceId>("workspace"), .name = QStringLiteral("Workshop"), .icon = {}
    };
    batch.memberId = ada;
    batch.members = QList { member(ada, QStringLiteral("Ada")),
        member(bob, QStringLiteral("Bob")) };
    batch.rooms = QList<Room> {};
    batch.visibleRooms = QList<protocol::VisibleRoom> {};
    batch.readMarks = QList<ReadMark> {};
    for (const RoomId& id : rooms) {
        batch.rooms->append(
            room(id, id == general ? QStringLiteral("general") : QStringLiteral("lab")));
        batch.visibleRooms->append({ .id = id, .since = 1 });
    }
    return batch;
}

/// The batch of these events, the first of which is number `from`.
inline protocol::SyncBatch batch(qint64 from, const QList<Event>& events)
{
    protocol::SyncBatch out;
    out.from = from;
    out.to = events.isEmpty() ? from : std::max(from, events.last().seq);
    out.cursor = QString::number(out.to);
    out.events = events;
    return out;
}

} // namespace hearth::test
