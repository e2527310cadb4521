// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/replica/replica_store.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace hearth::replica {

/// Brings the history that the replica does not hold: first the last page of every room, then,
/// newest first, what is older. Goes on where `room_fill` says after a restart. Lets everything
/// else on its thread go first. Sync thread.
class HistoryFiller : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceId workspace;
        QPointer<provider::BackendProvider> provider;
        ReplicaStore* store = nullptr;
        Random* random = nullptr;
    };

    explicit HistoryFiller(const Parts& parts, QObject* owner = nullptr);

    /// Once this connection has caught up: until then what is new comes first.
    void resume();
    void pause();
    /// There may be more rooms than before, or other ones.
    void refresh();
    /// The room's next older page, ahead of everything else.
    Future<void> fetch(RoomId room);

Q_SIGNALS:
    void filled(const hearth::replica::Changes& changes);
    /// The page could not be stored.
    void failed(const hearth::Error& error);

private:
    void pump();
    void pumpSoon();
    [[nodiscard]] std::optional<RoomId> next() const;
    void request(const RoomFill& fill);
    void answered(const RoomFill& asked, const Result<protocol::MessagePage>& page);
    void refuse(RoomId room, const Error& error);
    void settle(RoomId room, const Result<void>& outcome);
    [[nodiscard]] bool isWanted(RoomId room) const { return m_waiting.contains(room); }

    WorkspaceId m_workspace;
    QPointer<provider::BackendProvider> m_provider;
    ReplicaStore& m_store;
    Random& m_random;
    bool m_running = false;
    bool m_pumpScheduled = false;
    quint64 m_round = 0; ///< answers to what was asked before the last pause are dropped
    QSet<RoomId> m_inFlight;
    QSet<RoomId> m_refused; ///< the server will not tell; an event will say why
    QSet<RoomId> m_postponed; ///< it could not answer; until `m_again`
    int m_failures = 0; ///< in a row
    QTimer m_again;
    QHash<RoomId, QList<Promise<void>>> m_waiting;
};

} // namespace hearth::replica
