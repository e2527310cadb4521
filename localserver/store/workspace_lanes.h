// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "localserver/executor.h"
#include "localserver/store/disk_watch.h"
#include "localserver/store/workspace_files.h"
#include "localserver/store/workspace_transaction.h"

#include <algorithm>
#include <chrono>

namespace hearth::server {

/// Hears of every commit, on the lane's thread and after the callers were answered, before the next
/// one begins.
class CommitListener {
public:
    virtual ~CommitListener() = default;
    virtual void committed(WorkspaceId workspace, WorkspaceStore& store, const Sequence& sequence,
        const Changes& changes)
        = 0;
    /// There is something for hooks in the workspace's queue; likewise.
    virtual void hooked(WorkspaceId workspace) { Q_UNUSED(workspace) }
};

/// What waits for a thread to get to it.
struct QueueLoad {
    qint64 waiting = 0;
    std::chrono::microseconds longestWait {}; ///< of those at the front

    /// Of both together.
    void add(const QueueLoad& other)
    {
        waiting += other.waiting;
        longestWait = std::max(longestWait, other.longestWait);
    }
};

/// Whether a mutation was refused because its workspace is sealed (move_seal.h): it is on its way
/// to another server, or there.
[[nodiscard]] bool isMoving(const Error& error);

/// What a task on a lane sees: the workspace between two commits.
struct LaneView {
    WorkspaceStore& store;
    const Sequence& sequence;
};

/// The writers. Each workspace belongs to one of a few threads, so its mutations run one after the
/// other; whatever queued while a commit was on its way to the disk shares the next one. Callers
/// are answered after the commit, with the commit's error if it failed: then nothing of the whole
/// batch has happened, and the workspace is read anew from its file. Methods may be called from any
/// thread and do not wait.
class WorkspaceLanes {
public:
    struct Options {
        int threads = 2;
        int batch = 500; ///< mutations that share a commit
        int queue = 10'000; ///< waiting on one thread; more are `Unavailable`
        int openWorkspaces = 64;
        std::chrono::microseconds deadline = std::chrono::seconds(
            10); ///< waited longer: `Timeout`, without being run
        std::chrono::microseconds eventsKept = std::chrono::days(90); ///< in the log
        Executor executor; ///< empty: threads of its own
        DiskWatch* disk = nullptr; ///< asked before each commit; outlives the lanes
    };

    /// Files, clock, randomness and listener outlive the lanes.
    WorkspaceLanes(const WorkspaceFiles& files, const Clock& clock, Random& random,
        CommitListener& listener, Options options);
    /// Finishes what was accepted. Waits.
    ~WorkspaceLanes();
    WorkspaceLanes(const WorkspaceLanes&) = delete;
    WorkspaceLanes& operator=(const WorkspaceLanes&) = delete;

    /// Runs `work(WorkspaceTransaction&)`, which answers with a Result, in a savepoint of the next
    /// commit. A failure undoes it alone.
    template <typename Work>
    auto submit(WorkspaceId workspace, Work work, Purpose purpose = Purpose::Anything)
    {
        return enqueueTyped(workspace, Kind::Mutation, std::move(work), purpose);
    }
    /// The same in a transaction of its own, which may be large, and without deadline: for bulk
    /// work, which comes in chunks of at most some hundred milliseconds so that others get in
    /// between.
    template <typename Work>
    auto runExclusive(WorkspaceId workspace, Work work)
    {
        return enqueueTyped(workspace, Kind::Exclusive, std::move(work));
    }
    /// Runs between two commits. `task` gets the error when the workspace cannot be opened or the
    /// lanes have stopped.
    void post(WorkspaceId workspace, std::function<void(Result<LaneView>)> task);
    /// Runs while the workspace is closed: for creating and removing its folder. Answers with the
    /// Result of `work()`.
    template <typename Work>
    auto runClosed(WorkspaceId workspace, Work work)
    {
        using Value = std::invoke_result_t<Work>::value_type;
        Promise<Value> promise;
        enqueue({ .workspace = workspace,
            .kind = Kind::Closed,
            .run = {},
            .finish =
                [promise, run = std::move(work)](const std::optional<Error>& error) mutable {
                    promise.resolve(error ? Result<Value>(std::unexpected(*error)) : run());
                },
            .task = {},
            .queuedAt = {} });
        return promise.future();
    }
    /// Of all lanes together.
    [[nodiscard]] QueueLoad load() const;
    /// Finishes what was accepted and refuses what comes later with `Unavailable`. Waits.
    void stop();

private:
    enum class Kind { Mutation, Exclusive, Task, Closed };

    struct Job {
        WorkspaceId workspace;
        Kind kind = Kind::Mutation;
        Purpose purpose = Purpose::Anything;
        std::function<Result<void>(WorkspaceTransaction&)> run; ///< mutations
        std::function<void(const std::optional<Error>&)>
            finish; ///< mutations: answers; Closed: does the work
        std::function<void(Result<LaneView>)> task;
        std::chrono::microseconds queuedAt {}; ///< of `Clock::steady`
    };

    class Lane;
    friend class Lane;

    template <typename Work>
    auto enqueueTyped(
        WorkspaceId workspace, Kind kind, Work work, Purpose purpose = Purpose::Anything)
    {
        using Value = std::invoke_result_t<Work, WorkspaceTransaction&>::value_type;
        struct Call {
            Work work;
            Promise<Value> promise;
            std::optional<Result<Value>> outcome;
        };
        auto call = std::make_shared<Call>(Call { std::move(work), {}, {} });
        Future<Value> future = call->promise.future();
        enqueue({ .workspace = workspace,
            .kind = kind,
            .purpose = purpose,
            .run = [call](WorkspaceTransaction& transaction) -> Result<void> {
                call->outcome = call->work(transaction);
                return *call->outcome ? Result<void> {} : std::unexpected(call->outcome->error());
            },
            .finish =
                [call](const std::optional<Error>& error) {
                    call->promise.resolve(
                        error ? Result<Value>(std::unexpected(*error)) : std::move(*call->outcome));
                },
            .task = {},
            .queuedAt = {} });
        return future;
    }
    void enqueue(Job job);

    const WorkspaceFiles& m_files;
    const Clock& m_clock;
    Random& m_random;
    CommitListener& m_listener;
    const Options m_options;
    std::vector<std::unique_ptr<Lane>> m_lanes;
};

} // namespace hearth::server
