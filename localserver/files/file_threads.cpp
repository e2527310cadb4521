// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/file_threads.h"

namespace hearth::server {

namespace {
constexpr int threads = 4;
constexpr int idleMilliseconds = 5000;
} // namespace

FileThreads::FileThreads(Executor executor)
    : m_executor(std::move(executor))
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setExpiryTimeout(idleMilliseconds);
}

FileThreads::~FileThreads() { stop(); }

void FileThreads::start(std::function<void()> work)
{
    if (m_executor)
        m_executor(std::move(work));
    else
        m_pool.start(std::move(work));
}

void FileThreads::stop()
{
    // What has begun is waited for; what has not sees that it is too late.
    *m_stopped = true;
    m_pool.waitForDone();
}

} // namespace hearth::server
