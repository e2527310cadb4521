// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/transaction.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/workspace_lanes.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace hearth::server {

/// One writer thread, or the executor in its place, and the workspaces that belong to it.
class WorkspaceLanes::Lane {
public:
    explicit Lane(WorkspaceLanes& owner);
    ~Lane();

    /// Any thread.
    void enqueue(Job job);
    /// Any thread.
    [[nodiscard]] QueueLoad load() const;
    /// Any thread but the lane's. Waits until everything accepted is done.
    void stop();

private:
    /// A workspace that is open for writing.
    struct Open {
        std::unique_ptr<storage::Connection> connection;
        std::unique_ptr<SqliteWorkspaceStore> store;
        Sequence sequence;
        Timestamp tidiedAt;
        bool isSealed = false; ///< see move_seal.h; it is closed before that changes
        quint64 usedAt = 0;
    };
    using Batch = std::vector<Job>;
    using Outcomes = std::vector<std::optional<Error>>;

    void run();
    void wake();
    std::optional<Batch> next();
    void work(Batch& batch);
    void runTask(Job& job);
    void runClosed(Job& job);
    void runMutations(Batch& batch);
    void runExclusive(Job& job);

    /// Runs a batch and commits it; an error is that of the whole batch.
    Result<void> commitBatch(Open& open, Batch& batch, Outcomes& outcomes, Changes& changes);
    Result<void> runOne(Open& open, Job& job, std::optional<Error>& outcome, Changes& changes);
    Result<void> finishTransaction(Open& open, storage::Transaction& transaction, Position before);
    Result<Open*> openWorkspace(WorkspaceId id);
    /// The same unless it is sealed.
    Result<Open*> openToWrite(WorkspaceId id);
    Result<void> tidy(Open& open);
    void clearFiles(WorkspaceId id, Open& open, const Changes& changes) const;
    void closeOldest();
    void answer(
        WorkspaceId id, Open& open, Batch& batch, const Outcomes& outcomes, const Changes& changes);
    void failAll(Batch& batch, const Error& error, const Outcomes& outcomes);
    /// Whether the disk takes what is about to be written.
    [[nodiscard]] Result<void> admit(WorkspaceId id, Purpose purpose) const;
    /// Fails those of the batch that the disk does not take. Whether any are left.
    bool keepAdmitted(WorkspaceId id, Batch& batch);
    /// What callers hear of an error; whoever watches the disk is told.
    [[nodiscard]] Error explain(WorkspaceId id, const Error& error) const;
    /// After a commit; what went wrong with single mutations is explained.
    void noteWritten(WorkspaceId id, Outcomes& outcomes) const;

    WorkspaceLanes& m_owner;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_map<WorkspaceId, std::deque<Job>> m_queues;
    std::deque<WorkspaceId> m_turns; ///< workspaces with something queued, who is next first
    int m_queued = 0;
    bool m_stopping = false;

    std::unordered_map<WorkspaceId, Open> m_open; ///< lane thread only
    quint64 m_uses = 0;
    std::thread m_thread;
    std::shared_ptr<int> m_call; ///< the executor's; one that comes when this has gone does nothing
};

} // namespace hearth::server
