// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "tests/replica/replica_fixture.h"

namespace hearth::test {

/// A local copy with its full-text index, which follows only when the test says so.
class SearchFixture : protected ReplicaFixture {
protected:
    /// Two rooms whose history is all here.
    void setUpRooms()
    {
        setUp();
        start();
        fill(general, {}, {}, false);
        fill(lab, {}, {}, false);
    }
    /// Rooms of which nothing is here yet.
    void start()
    {
        m_seq = 10;
        apply(snapshot());
    }
    void say(Position position, const QString& body, RoomId room = general)
    {
        hear(message(room, position, body));
    }
    void hear(const Message& message, EventType type = EventType::MessageCreated)
    {
        ++m_seq;
        apply(batch(m_seq, { messageEvent(m_seq, message, type) }));
    }
    void indexAll()
    {
        while (m_store->index(4).value()) { }
    }
    replica::SearchPage search(replica::SearchQuery query)
    {
        indexAll();
        return m_reader->search(query).value();
    }
    QList<Position> found(const QString& text, std::optional<RoomId> room = {})
    {
        QList<Position> positions;
        replica::SearchQuery query { .text = text, .room = room, .before = {} };
        do {
            const replica::SearchPage page = search(query);
            for (const replica::SearchHit& hit : page.hits)
                positions.append(hit.message.position);
            query.before = page.next;
        } while (query.before);
        return positions;
    }
    /// Past the reader: what the index itself holds under a token, or at all.
    qint64 indexed(const QString& token = {})
    {
        const auto file = storage::Connection::open(
            { .path = path(), .access = storage::Access::ReadOnly })
                              .value();
        auto rows = file->prepare(token.isEmpty()
                                ? "SELECT count(*) FROM message_index"
                                : "SELECT count(*) FROM message_index WHERE message_index MATCH ?1")
                        .value();
        if (!token.isEmpty())
            rows.bind(1, u'"' + token + u'"');
        return rows.step().value() ? rows.integer(0) : -1;
    }
    void execute(QByteArrayView sql)
    {
        const auto file = storage::Connection::open({ .path = path() }).value();
        QVERIFY(file->execute(sql));
    }

    qint64 m_seq = 10;
};

} // namespace hearth::test
