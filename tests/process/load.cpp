// SPDX-License-Identifier: Apache-2.0
#include "tests/process/load.h"

#include "core/base/clock.h"

#include <QTimer>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostUnsent = 40;
constexpr qint64 microsecondsPerDay = 86'400'000'000;

}

Load::Load(replica::WorkspaceSession& session, Scribe& scribe)
    : m_session(session)
    , m_scribe(scribe)
{
}

void Load::start(const LoadOrder& order)
{
    m_name = order.name;
    m_chance = Chance(static_cast<int>(order.seed));
    if (!std::exchange(m_running, true))
        goOn();
}

void Load::rest() { m_running = false; }

QString Load::words() { return u"%1 %2"_s.arg(m_name).arg(++m_texts); }

void Load::goOn()
{
    if (!m_running)
        return;
    m_session.snapshot().then(this, [this](const Result<replica::Snapshot>& snapshot) {
        if (snapshot && m_running && m_session.syncState().waiting < mostUnsent)
            act(*snapshot);
        // In bursts, as people write.
        QTimer::singleShot(
            m_chance.below(4) == 0 ? m_chance.below(160) : m_chance.below(10), this, &Load::goOn);
    });
}

void Load::act(const replica::Snapshot& snapshot)
{
    if (snapshot.rooms.isEmpty())
        return;
    const replica::RoomState room = snapshot.rooms.at(
        m_chance.below(static_cast<int>(snapshot.rooms.size())));
    m_session.page({ .room = room.room.id, .parent = {}, .anchor = {}, .limit = 20 })
        .then(this, [this, room, self = snapshot.self](const Result<replica::Page>& page) {
            if (!page || !m_running)
                return;
            QSet<QString> removed;
            for (const replica::OutboxEntry& entry : m_session.outbox()) {
                if (entry.isOperation("message.remove"))
                    removed.insert(entry.args.value("id"_L1).toString());
            }
            QList<Message> own;
            for (const Message& message : page->messages) {
                if (message.authorId == self && message.kind == MessageKind::Text
                    && !message.deletedAt && !removed.contains(message.id.toString()))
                    own.append(message);
            }
            act(room, own, page->messages.isEmpty() ? 0 : page->messages.last().position);
        });
}

void Load::act(const replica::RoomState& room, const QList<Message>& own, Position newest)
{
    const int choice = m_chance.below(100);
    if (choice < 10 && newest > room.readPosition) {
        m_session.submit(
            protocol::readAdvance, { .roomId = room.room.id, .position = newest }, room.room.id);
        return;
    }
    if (choice >= 10 && choice < 14)
        return plan(room.room.id);
    if (choice < 60 || own.isEmpty()) {
        m_scribe.send(room.room.id, {}, words());
        return;
    }
    const Message& message = own.at(m_chance.below(static_cast<int>(own.size())));
    if (choice < 70)
        m_scribe.send(room.room.id, message.id, words());
    else if (choice < 85)
        m_scribe.edit(message, words());
    else if (choice < 94)
        mark(message);
    else
        m_scribe.remove(message);
}

/// One that is not sent yet could be removed without the server ever hearing of it, and a mark of
/// it would be one of nothing.
void Load::mark(const Message& message)
{
    for (const replica::OutboxEntry& entry : m_session.outbox()) {
        if (entry.isOperation("message.create")
            && entry.args.value("id"_L1).toString() == message.id.toString())
            return;
    }
    const bool present = m_chance.below(3) != 0;
    if (m_chance.below(2) == 0)
        m_session.submit(protocol::reactionSet,
            { .messageId = message.id, .emoji = u"👍"_s, .present = present }, message.roomId);
    else
        m_session.submit(
            protocol::savedSet, { .messageId = message.id, .present = present }, message.roomId);
}

/// For a time after the test.
void Load::plan(const RoomId& room)
{
    protocol::ScheduledSet args;
    args.body = words();
    if (!m_planned) {
        m_planned = m_session.newMessageId();
        m_plannedIn = room;
        args.roomId = room;
        args.sendAt = Timestamp { SystemClock().now().micros + 7 * microsecondsPerDay };
    }
    args.id = *m_planned;
    m_session.submit(protocol::scheduledSet, args, m_plannedIn);
}

} // namespace hearth::test
