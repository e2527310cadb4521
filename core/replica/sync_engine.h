// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/history_filler.h"
#include "core/replica/replica_reader.h"
#include "core/replica/replica_store.h"

#include <QPointer>
#include <QTimer>

namespace hearth::replica {

/// Keeps the replica in step with the server: subscribes from its cursor, pulls until nothing is
/// left, takes the pushes, pulls again where they leave a gap, and has history filled in meanwhile.
/// Survives the provider. Sync thread.
class SyncEngine : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceId workspace;
        UserId user; ///< null: whoever is signed in
        QPointer<provider::BackendProvider> provider;
        const Clock* clock = nullptr;
        Random* random = nullptr;
        ReplicaStore* store = nullptr;
        ReplicaReader* reader = nullptr; ///< kept out while a damaged file is replaced
    };

    explicit SyncEngine(const Parts& parts, QObject* owner = nullptr);

    void start();
    void stop();
    Future<void> fetchHistory(RoomId room) { return m_filler.fetch(room); }
    [[nodiscard]] HistoryFiller& filler() { return m_filler; }

    /// Connected, and signed in as the person this workspace's copy belongs to.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isCaughtUp() const { return m_phase == Phase::Live; }
    [[nodiscard]] provider::ConnectionState connection() const;
    [[nodiscard]] std::optional<Error> ended() const { return m_ended; }
    /// What the server says instead of what is asked for, time after time; it is asked again.
    [[nodiscard]] std::optional<Error> trouble() const;
    [[nodiscard]] std::optional<Error> storageProblem() const { return m_storageProblem; }

    /// What to do when the replica refuses: a damaged file is replaced and fetched again.
    void storageFailed(const Error& error);

Q_SIGNALS:
    void applied(const hearth::replica::Changes& changes);
    void readyChanged(bool ready);
    /// Connection, progress or an end of it.
    void stateChanged();

private:
    enum class Phase { Waiting, Subscribing, CatchingUp, Live };

    void evaluate();
    void begin();
    void halt(Phase phase);
    void pull();
    void answered(const Result<protocol::SyncBatch>& batch);
    void pushed(const protocol::SyncBatch& batch);
    void lagged();
    void caughtUp();
    bool apply(const protocol::SyncBatch& batch);
    void failed(const Error& error);
    void retryLater(const Error& error);
    void end(const Error& error);
    void fetchUnknownRooms();
    void applyRooms(const Result<protocol::RoomList>& rooms);
    void authChanged(const std::optional<User>& user, const std::optional<Error>& reason);

    Parts m_parts;
    ReplicaStore& m_store;
    HistoryFiller m_filler;
    QTimer m_retry;
    int m_failures = 0;
    Phase m_phase = Phase::Waiting;
    bool m_started = false;
    bool m_wasReady = false;
    Timestamp m_connectedSince;
    quint64 m_round = 0; ///< answers and pushes of earlier subscriptions are dropped
    bool m_missed = false; ///< something was pushed while pulling, or lost
    bool m_roomsChanged = false; ///< rooms may have come into sight
    bool m_cursorDropped = false;
    std::optional<Error> m_ended;
    std::optional<Error> m_trouble; ///< the last refusal, until an answer comes
    std::optional<Error> m_storageProblem;
};

} // namespace hearth::replica
