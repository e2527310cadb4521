// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "localserver/executor.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace hearth::server {

/// A few threads that wait for the disk, so that those of the network and of the databases need
/// not. Any thread.
class FileThreads {
public:
    /// An executor takes the place of the threads.
    explicit FileThreads(Executor executor);
    /// Finishes what was accepted. Waits.
    ~FileThreads();
    FileThreads(const FileThreads&) = delete;
    FileThreads& operator=(const FileThreads&) = delete;

    /// Runs `work()`, which answers with a Result, unless it was stopped: then `Unavailable`.
    template <typename Work>
    auto run(Work work)
    {
        using Value = std::invoke_result_t<Work>::value_type;
        Promise<Value> promise;
        Future<Value> future = promise.future();
        start([stopped = m_stopped, promise, run = std::move(work)]() mutable {
            promise.resolve(*stopped ? Result<Value>(fail(ErrorCode::Unavailable,
                                           QStringLiteral("the server is stopping")))
                                     : Result<Value>(run()));
        });
        return future;
    }
    /// Finishes what was accepted and refuses what comes later. Waits.
    void stop();

private:
    void start(std::function<void()> work);

    Executor m_executor;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_pool;
};

} // namespace hearth::server
