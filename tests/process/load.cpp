// SPDX-License-Identifier: Apache-2.0
#include "tests/process/load.h"

#include <QTimer>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostUnsent = 40;

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
                if (message.authorId == self && !message.deletedAt
                    && !removed.contains(message.id.toString()))
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
    if (choice < 60 || own.isEmpty()) {
        m_scribe.send(room.room.id, {}, words());
        return;
    }
    const Message& message = own.at(m_chance.below(static_cast<int>(own.size())));
    if (choice < 70)
        m_scribe.send(room.room.id, message.id, words());
    else if (choice < 92)
        m_scribe.edit(message, words());
    else
        m_scribe.remove(message);
}

} // namespace hearth::test
