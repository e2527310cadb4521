// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/provider/registry.h"
#include "tests/bench/server_setup.h"

#include <QHash>
#include <QTimer>

#include <functional>

namespace hearth::bench {

/// Where a crowd goes.
struct Destination {
    protocol::ServerAddress address;
    WorkspaceId workspace;
    QString cursor; ///< as of which everybody has a copy already
};

/// How a crowd's attempts failed: how often, by the sentence that a person would read.
using Failures = QHash<QString, int>;

/// One client that is light enough to be a thousand: the real provider, with its backoff and its
/// session, and behind it somebody who follows the workspace as the sync engine does but keeps
/// nothing.
class Follower : public QObject {
public:
    Follower(const provider::Factory& factory, const Destination& destination, const Person& person,
        Random& random, Failures& failures);

    void connectToServer();
    /// From now on it counts as caught up when it has seen the event `seq`.
    void expect(qint64 seq);
    /// `monotonicMicros` of the moment when it had; 0 before.
    [[nodiscard]] qint64 caughtUpAt() const { return m_caughtUpAt; }
    /// Number of the last event that it has seen.
    [[nodiscard]] qint64 seen() const { return m_seen; }
    /// From now on `reader` gets every event that comes.
    void readWith(std::function<void(const Event&)> reader) { m_reader = std::move(reader); }
    [[nodiscard]] provider::BackendProvider& provider() { return *m_provider; }

private:
    void moved(const provider::ConnectionState& state);
    void subscribe();
    void pull();
    void take(const protocol::SyncBatch& batch);
    void answered(const Result<protocol::SyncBatch>& batch);

    Destination m_destination;
    Person m_person;
    Random& m_random;
    Failures& m_failures;
    std::unique_ptr<provider::BackendProvider> m_provider;
    provider::ConnectionPhase m_phase = provider::ConnectionPhase::Offline;
    QTimer m_retry { this };
    int m_failedSubscriptions = 0;
    QString m_cursor;
    qint64 m_seen = 0;
    qint64 m_expected = 0;
    qint64 m_caughtUpAt = 0;
    std::function<void(const Event&)> m_reader;
};

} // namespace hearth::bench
