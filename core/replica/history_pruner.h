// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/history_limit.h"
#include "core/replica/replica_store.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace hearth::replica {

/// Takes out of the replica what is beyond the limit, oldest first, a few hundred messages at a
/// time with a pause after each, and gives the room on the disk back. Needs no network. Sync
/// thread.
class HistoryPruner : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ReplicaStore* store = nullptr;
        const Clock* clock = nullptr;
        std::function<QSet<MessageId>()> referenced; ///< by what is not sent yet: these stay
    };

    explicit HistoryPruner(Parts parts, QObject* owner = nullptr);

    void setLimit(const HistoryLimit& limit);
    /// Somebody reads far up in this room: it is left alone until the limit changes or the program
    /// starts anew.
    void spare(RoomId room) { m_spared.insert(room); }
    /// History may have grown old, or the copy large. Cheap when there is nothing to do.
    void consider();
    void stop();

    enum class Reason { Age, Size };

Q_SIGNALS:
    /// Rooms reach less far back than before.
    void pruned(hearth::replica::HistoryPruner::Reason reason);
    void failed(const hearth::Error& error);

private:
    enum class Phase { Idle, Pruning, GivingBack };

    void begin();
    void step();
    Result<void> prune();
    Result<void> giveBack();
    Result<bool> isTooLarge();
    [[nodiscard]] Position floor() const { return m_limit.floor(m_parts.clock->now()); }

    Parts m_parts;
    HistoryLimit m_limit;
    QSet<RoomId> m_spared;
    Phase m_phase = Phase::Idle;
    Position m_from = 0; ///< what is older has been looked at in this round
    Position m_floorDone = 0; ///< down to where the last round went
    bool m_shrinking = false; ///< the copy was too large: goes on until there is some air
    qint64 m_incompressible = 0; ///< as large as the last round had to leave it; 0: none had to
    QTimer m_pause;
    QTimer m_hourly;
};

} // namespace hearth::replica
