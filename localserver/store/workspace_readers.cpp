// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_readers.h"

#include <algorithm>
#include <functional>

namespace hearth::server {

using namespace Qt::StringLiterals;

WorkspaceReaders::WorkspaceReaders(const WorkspaceFiles& files, const Clock& clock, Options options)
    : m_files(files)
    , m_clock(clock)
    , m_options(options)
{
    if (m_options.executor)
        m_desk = std::make_shared<Desk>();
    for (int i = 0; !m_desk && i < m_options.threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

WorkspaceReaders::~WorkspaceReaders() { stop(); }

void WorkspaceReaders::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
    if (const std::shared_ptr<Desk> desk = std::exchange(m_desk, nullptr)) {
        std::unique_lock lock(m_mutex);
        while (!m_queue.empty())
            work(*desk, lock);
    }
}

qint64 WorkspaceReaders::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return std::ssize(m_queue);
}

void WorkspaceReaders::closeAll()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_closings;
    }
    m_wake.notify_all();
}

void WorkspaceReaders::enqueue(Job job)
{
    job.queuedAt = m_clock.steady();
    bool stopping = false;
    {
        const std::lock_guard lock(m_mutex);
        stopping = m_stopping;
        if (!stopping && std::ssize(m_queue) < m_options.queue) {
            m_queue.push_back(std::move(job));
            return wake();
        }
    }
    job.run(
        fail(ErrorCode::Unavailable,
            stopping ? u"the server is stopping"_s : u"the server has too much to do; try again"_s),
        std::identity());
}

void WorkspaceReaders::wake()
{
    if (!m_desk)
        return m_wake.notify_one();
    m_options.executor([this, desk = std::weak_ptr(m_desk)] {
        if (const std::shared_ptr<Desk> mine = desk.lock()) {
            std::unique_lock lock(m_mutex);
            work(*mine, lock);
        }
    });
}

void WorkspaceReaders::run()
{
    Desk desk;
    std::unique_lock lock(m_mutex);
    while (!m_stopping || !m_queue.empty()) {
        m_wake.wait(
            lock, [&] { return m_stopping || !m_queue.empty() || m_closings != desk.closings; });
        work(desk, lock);
    }
}

void WorkspaceReaders::work(Desk& desk, std::unique_lock<std::mutex>& lock)
{
    if (std::exchange(desk.closings, m_closings) != m_closings)
        desk.open.clear();
    if (m_queue.empty())
        return;
    {
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        runJob(job, desk);
    } // what it holds goes before the lock is taken
    lock.lock();
}

Error WorkspaceReaders::explain(WorkspaceId workspace, const Error& error) const
{
    return m_options.disk ? m_options.disk->failed(workspace, error, DiskWatch::Work::Reading)
                          : error;
}

void WorkspaceReaders::runJob(Job& job, Desk& desk) const
{
    bool isBroken = false;
    const Explain told = [&](const Error& error) {
        isBroken = isBroken || diskTroubleOf(error).has_value();
        return explain(job.workspace, error);
    };
    if (m_clock.steady() - job.queuedAt > m_options.deadline)
        return job.run(
            fail(ErrorCode::Timeout, u"the operation waited too long and was not done"_s), told);
    const Result<Open*> workspace = openWorkspace(job.workspace, desk);
    if (!workspace)
        return job.run(std::unexpected(workspace.error()), told);
    // Several statements must see the same moment.
    storage::Connection& connection = *(*workspace)->connection;
    if (const Result<void> begun = connection.execute("BEGIN"); !begun) {
        job.run(std::unexpected(begun.error()), told);
        desk.open.erase(job.workspace);
        return;
    }
    job.run((*workspace)->store.get(), told);
    const Result<void> ended = connection.execute("COMMIT");
    // What is open leads nowhere any more when its drive was away; the next one opens it anew.
    if (isBroken || !ended)
        desk.open.erase(job.workspace);
}

Result<WorkspaceReaders::Open*> WorkspaceReaders::openWorkspace(WorkspaceId id, Desk& desk) const
{
    auto& open = desk.open;
    auto found = open.find(id);
    if (found == open.end()) {
        HEARTH_TRY(auto connection, m_files.open(id, storage::Access::ReadOnly));
        auto store = std::make_unique<SqliteWorkspaceStore>(*connection);
        if (std::ssize(open) >= m_options.openWorkspaces)
            open.erase(std::ranges::min_element(
                open, {}, [](const auto& entry) { return entry.second.usedAt; }));
        found = open.emplace(id,
                        Open { .connection = std::move(connection),
                            .store = std::move(store),
                            .usedAt = 0 })
                    .first;
    }
    found->second.usedAt = ++desk.uses;
    return &found->second;
}

} // namespace hearth::server
