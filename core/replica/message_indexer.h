// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/replica_store.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace hearth::replica {

/// Keeps the full-text index in step with the messages: in steps so short that nobody else on the
/// thread waits for long, each behind everything else that is to be done. Sync thread.
class MessageIndexer : public QObject {
    Q_OBJECT

public:
    MessageIndexer(ReplicaStore& store, const Clock& clock, QObject* owner = nullptr);

    /// There may be something to index.
    void wake();
    /// History is coming in, and somebody may wait for that: goes on when none has come for a
    /// moment.
    void giveWay();
    void stop();
    /// The index was found damaged.
    void repair(const Error& damage);

Q_SIGNALS:
    /// Nothing here helps any more.
    void failed(const hearth::Error& error);

private:
    void step();
    void adapt(std::chrono::microseconds taken);

    ReplicaStore& m_store;
    const Clock& m_clock;
    int m_messages; ///< in the next step
    QTimer m_again { this }; ///< after the disk refused
    QTimer m_quiet { this }; ///< runs while it gives way
    bool m_scheduled = false;
    bool m_stopped = false;
    bool m_repaired = false; ///< and not come to an end since
};

} // namespace hearth::replica
