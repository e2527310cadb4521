// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/replica_reader.h"
#include "core/replica/replica_store.h"
#include "tests/replica/sample.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace hearth::test {

/// An empty local copy in a temporary folder: the store that writes it and the reader beside it. A
/// test class derives from it and calls `setUp` before each test.
class ReplicaFixture {
protected:
    void setUp()
    {
        m_reader.reset();
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(reopen());
    }

    replica::Changes apply(const protocol::SyncBatch& batch)
    {
        Result<replica::Changes> changes = m_store->apply(batch);
        if (!changes)
            qFatal("%s", qPrintable(changes.error().message + changes.error().detail));
        return *changes;
    }
    replica::Changes fill(
        RoomId room, std::optional<Position> anchor, const QList<Message>& messages, bool more)
    {
        return m_store
            ->applyHistory(
                room, anchor, protocol::MessagePage { .messages = messages, .more = more })
            .value();
    }
    QList<Position> shown(RoomId room, std::optional<MessageId> parent = {})
    {
        QList<Position> positions;
        const replica::Page page = m_reader->page({ .room = room, .parent = parent, .anchor = {} })
                                       .value();
        for (const Message& one : page.messages)
            positions.append(one.position);
        return positions;
    }
    replica::RoomState state(RoomId room, const replica::Overlay& overlay = {})
    {
        const QList<replica::RoomState> states = m_reader->roomStates(overlay).value();
        for (const replica::RoomState& one : states) {
            if (one.room.id == room)
                return one;
        }
        return {};
    }
    Result<void> reopen()
    {
        m_reader = std::make_unique<replica::ReplicaReader>(path());
        m_store.reset();
        HEARTH_TRY(m_store, replica::ReplicaStore::open(path(), { 1'790'000'000'000'000 }));
        return {};
    }
    QString path() const { return m_folder->filePath(QStringLiteral("replica.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<replica::ReplicaStore> m_store;
    std::unique_ptr<replica::ReplicaReader> m_reader;
};

} // namespace hearth::test
