// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "localserver/executor.h"
#include "localserver/store/disk_watch.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/workspace_files.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace hearth::server {

/// Reading beside the writers: a few threads with read-only connections. Every read sees one moment
/// of its workspace, and at least everything that was acknowledged before it was asked for. Methods
/// may be called from any thread and do not wait.
class WorkspaceReaders {
public:
    struct Options {
        int threads = 2;
        int queue = 10'000; ///< waiting; more are `Unavailable`
        int openWorkspaces = 64; ///< per thread
        std::chrono::microseconds deadline = std::chrono::seconds(
            10); ///< waited longer: `Timeout`, without being run
        Executor executor; ///< empty: threads of its own
        DiskWatch* disk = nullptr; ///< told what goes wrong; outlives the readers
    };

    /// Files and clock outlive the readers.
    WorkspaceReaders(const WorkspaceFiles& files, const Clock& clock, Options options);
    /// Finishes what was accepted. Waits.
    ~WorkspaceReaders();
    WorkspaceReaders(const WorkspaceReaders&) = delete;
    WorkspaceReaders& operator=(const WorkspaceReaders&) = delete;

    [[nodiscard]] Timestamp now() const { return m_clock.now(); }

    /// Runs `work(WorkspaceStore&)`, which answers with a Result.
    template <typename Work>
    auto read(WorkspaceId workspace, Work work)
    {
        using Value = std::invoke_result_t<Work, WorkspaceStore&>::value_type;
        Promise<Value> promise;
        Future<Value> future = promise.future();
        enqueue({ .workspace = workspace,
            .run =
                [promise, run = std::move(work)](
                    Result<WorkspaceStore*> store, const Explain& explain) mutable {
                    Result<Value> result = store ? run(**store)
                                                 : Result<Value>(std::unexpected(store.error()));
                    if (!result)
                        result = std::unexpected(explain(result.error()));
                    promise.resolve(std::move(result));
                },
            .queuedAt = {} });
        return future;
    }
    [[nodiscard]] qint64 waiting() const;
    /// Closes every connection soon: a workspace was removed.
    void closeAll();
    /// Finishes what was accepted and refuses what comes later with `Unavailable`. Waits.
    void stop();

private:
    /// What callers hear of an error.
    using Explain = std::function<Error(const Error&)>;
    struct Job {
        WorkspaceId workspace;
        std::function<void(Result<WorkspaceStore*>, const Explain&)> run;
        std::chrono::microseconds queuedAt {}; ///< of `Clock::steady`
    };
    struct Open {
        std::unique_ptr<storage::Connection> connection;
        std::unique_ptr<SqliteWorkspaceStore> store;
        quint64 usedAt = 0;
    };
    /// What one thread has open.
    struct Desk {
        std::unordered_map<WorkspaceId, Open> open;
        quint64 closings = 0;
        quint64 uses = 0;
    };

    void enqueue(Job job);
    void wake();
    void run();
    /// One job, if there is one. With the lock held, which it lets go while it works.
    void work(Desk& desk, std::unique_lock<std::mutex>& lock);
    void runJob(Job& job, Desk& desk) const;
    [[nodiscard]] Error explain(WorkspaceId workspace, const Error& error) const;
    Result<Open*> openWorkspace(WorkspaceId id, Desk& desk) const;

    const WorkspaceFiles& m_files;
    const Clock& m_clock;
    const Options m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    quint64 m_closings = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
    std::shared_ptr<Desk> m_desk; ///< the executor's; what is still with it sees that it has gone
};

} // namespace hearth::server
