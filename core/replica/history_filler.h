// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/replica/history_limit.h"
#include "core/replica/replica_store.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace hearth::replica {

/// Brings the history that the replica does not hold: first the last page of every room, then,
/// newest first, what is older, down to the device's limit or what is unread. Goes on where
/// `room_fill` says after a restart. Lets everything else on its thread go first. Sync thread.
class HistoryFiller : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceId workspace;
        QPointer<provider::BackendProvider> provider;
        ReplicaStore* store = nullptr;
        const Clock* clock = nullptr;
        Random* random = nullptr;
    };

    explicit HistoryFiller(const Parts& parts, QObject* owner = nullptr);

    /// Once this connection has caught up: until then what is new comes first.
    void resume();
    void pause();
    /// There may be more rooms than before, or other ones.
    void refresh();
    /// The marks of these rooms may stand elsewhere now: marked unread from before what is here.
    void reconsider(const QSet<RoomId>& rooms);
    void setLimit(const HistoryLimit& limit);
    /// Something had to be taken out for its size: nothing old is fetched until the limit changes.
    void stayFull() { m_stayFull = true; }
    [[nodiscard]] const HistoryLimit& limit() const { return m_limit; }
    /// What fills a copy now: down to a position, unless there is no more room for it.
    struct Level {
        Position floor = 0;
        bool full = false;
        qint64 bytes = 0;
    };
    [[nodiscard]] Level level();
    /// There is nothing (more) to fetch for this room on the filler's own account.
    [[nodiscard]] bool isFilled(const RoomFill& fill, const Level& level);
    /// The room's next older page, ahead of everything else, also beyond the limit.
    Future<void> fetch(RoomId room);

Q_SIGNALS:
    void filled(const hearth::replica::Changes& changes);
    /// The page could not be stored.
    void failed(const hearth::Error& error);

private:
    void pump();
    void pumpSoon();
    [[nodiscard]] std::optional<RoomId> next();
    void request(const RoomFill& fill);
    void answered(const RoomFill& asked, const Result<protocol::MessagePage>& page);
    void refuse(RoomId room, const Error& error);
    void settle(RoomId room, const Result<void>& outcome);
    [[nodiscard]] bool isWanted(RoomId room) const { return m_waiting.contains(room); }

    WorkspaceId m_workspace;
    QPointer<provider::BackendProvider> m_provider;
    ReplicaStore& m_store;
    const Clock& m_clock;
    Random& m_random;
    HistoryLimit m_limit;
    bool m_stayFull = false;
    bool m_running = false;
    bool m_pumpScheduled = false;
    quint64 m_round = 0; ///< answers to what was asked before the last pause are dropped
    QSet<RoomId> m_inFlight;
    QSet<RoomId> m_refused; ///< the server will not tell; an event will say why
    RoomFills m_unreadHeld; ///< found to reach down to what is read; holds while they are so and
                            ///< nobody marks unread
    QSet<RoomId> m_postponed; ///< it could not answer; until `m_again`
    int m_failures = 0; ///< in a row
    QTimer m_again;
    QHash<RoomId, QList<Promise<void>>> m_waiting;
};

} // namespace hearth::replica
