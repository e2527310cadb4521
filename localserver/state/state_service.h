// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/auth/rate_limiter.h"
#include "localserver/edge/probe_api.h"
#include "localserver/events/hub.h"
#include "localserver/metrics/server_metrics.h"
#include "localserver/services/dispatcher.h"
#include "localserver/state/survey.h"
#include "localserver/work_queue.h"

#include <mutex>

namespace hearth::server {

/// How the server is, for its owner and for those who watch it: `protocol::serverStateOperations`,
/// and what `/ready` and `/metrics` ask. What must wait for the disk does so on a thread of its
/// own, so that no operation waits behind it; what reads whole databases on another, so that
/// neither probes nor the *Server* dialog wait behind that. Methods may be called from any thread
/// and do not wait; the parts outlive it.
class StateService {
public:
    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        const WorkspaceFiles& files;
        DiskWatch& disk;
        const EventHub& hub;
        const ServerMetrics& metrics;
        const Clock& clock;
        Random& random;
        QString dataDirectory;
        QByteArray vfs;
        WorkQueue::Threading threading = WorkQueue::Threading::Own;
    };
    explicit StateService(const Parts& parts);

    Future<protocol::ServerState> state(const CallerContext& caller);
    Future<protocol::Diagnosis> diagnose(const CallerContext& caller);
    Future<protocol::MetricsText> metrics(const CallerContext& caller);
    Future<protocol::ServerLogLevel> changeLogLevel(
        const protocol::ServerLogLevel& args, const CallerContext& caller);

    /// A workspace's database is suspected of being damaged: shuts it, looks at all of it, and
    /// tells the disk's watch what it found.
    void examine(WorkspaceId workspace);

    /// For the edge.
    [[nodiscard]] Probes probes();
    /// How the server listens now; none: not at all.
    void noteListening(const std::optional<ListenConfig>& listening);

private:
    /// What only the server's own file and the owner's rights can tell.
    struct Books {
        qint64 mailWaiting = 0;
        qint64 waitingForHooks = 0;
    };

    Future<Books> books(const std::optional<CallerContext>& owner);
    Future<protocol::Diagnosis> readiness();
    Future<QByteArray> metricsText(const Books& books);
    // On the queue's thread.
    [[nodiscard]] const Survey& survey();
    /// At most a minute old, too.
    [[nodiscard]] qint64 backlog();
    /// Likewise.
    [[nodiscard]] const Finding& upgrade();
    [[nodiscard]] protocol::Diagnosis lookAround(const Result<void>& writable);
    [[nodiscard]] QList<Finding> quickLook();
    [[nodiscard]] protocol::ServerState describe();
    [[nodiscard]] QByteArray writeMetrics(const Books& books);
    // On the thread of what is thorough: with nothing but the parts and `listening`.
    [[nodiscard]] protocol::Diagnosis lookAtEverything();
    void judge(WorkspaceId workspace);

    [[nodiscard]] std::optional<ListenConfig> listening() const;

    const Parts m_parts;
    const Timestamp m_startedAt;
    RateLimiter m_limiter;
    mutable std::mutex m_mutex;
    std::optional<ListenConfig> m_listening; ///< with the mutex

    // The queue's.
    std::optional<Survey> m_survey;
    std::chrono::microseconds m_surveyedAt {}; ///< of `Clock::steady`
    std::optional<qint64> m_backlog;
    std::chrono::microseconds m_countedAt {}; ///< likewise
    std::optional<Finding> m_upgrade;
    std::chrono::microseconds m_upgradeSeenAt {}; ///< likewise
    // Last: their work uses the others.
    WorkQueue m_queue;
    WorkQueue m_thorough;
};

/// All of `protocol::serverStateOperations`. The service outlives every call.
void offerServerState(Dispatcher& dispatcher, StateService& state);

} // namespace hearth::server
