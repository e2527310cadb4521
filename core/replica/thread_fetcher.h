// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/replica_store.h"

#include <QObject>
#include <QPointer>

namespace hearth::replica {

/// Brings a whole thread that began before the room's edge: the message that started it, then all
/// replies. They lie below the edge, kept up with by events, and the thread alone shows them. Sync
/// thread.
class ThreadFetcher : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceId workspace;
        QPointer<provider::BackendProvider> provider;
        ReplicaStore* store = nullptr;
    };

    explicit ThreadFetcher(const Parts& parts, QObject* owner = nullptr);

    /// Answers when everything is stored.
    Future<void> fetch(RoomId room, MessageId root);

Q_SIGNALS:
    void stored(const hearth::replica::Changes& changes);

private:
    /// A thread on its way.
    struct Order {
        RoomId room;
        MessageId root;
        std::optional<Position> anchor; ///< replies up to here are stored
        Promise<void> promise;
    };
    void request(Order order);
    void answered(Order order, const Result<protocol::MessagePage>& page);
    Result<void> store(RoomId room, const protocol::MessagePage& page);

    Parts m_parts;
};

} // namespace hearth::replica
