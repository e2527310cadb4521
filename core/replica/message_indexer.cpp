// SPDX-License-Identifier: Apache-2.0
#include "core/replica/message_indexer.h"

#include "core/base/log.h"
#include "core/storage/sqlite_error.h"

#include <algorithm>
#include <utility>

namespace hearth::replica {

using namespace std::chrono_literals;

namespace {

constexpr int fewestMessages = 8;
constexpr int mostMessages = 256;
constexpr auto longStep = 10ms; ///< a push that comes meanwhile waits for it
constexpr auto shortStep = 4ms;
constexpr auto retryDelay = 10s;
constexpr auto quietTime = 50ms; ///< longer than a page takes on a fast network

} // namespace

MessageIndexer::MessageIndexer(ReplicaStore& store, const Clock& clock, QObject* owner)
    : QObject(owner)
    , m_store(store)
    , m_clock(clock)
    , m_messages(fewestMessages * 4)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &MessageIndexer::wake);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_quiet, &QTimer::timeout, this, &MessageIndexer::wake);
}

/// A zero timer comes after everything that is queued already: pushes, sends, history.
void MessageIndexer::wake()
{
    if (m_stopped || std::exchange(m_scheduled, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_scheduled = false;
        step();
    });
}

void MessageIndexer::stop()
{
    m_stopped = true;
    m_again.stop();
    m_quiet.stop();
}

void MessageIndexer::giveWay()
{
    if (!m_stopped)
        m_quiet.start();
}

void MessageIndexer::step()
{
    if (m_stopped || m_quiet.isActive())
        return;
    const auto begun = m_clock.steady();
    const Result<bool> worked = m_store.index(m_messages);
    if (!worked) {
        if (storage::isDamage(worked.error()))
            return repair(worked.error());
        // A full disk, as a rule: whoever stores messages tells the person.
        qCWarning(logSync).noquote() << "messages are not indexed:" << logLine(worked.error());
        m_again.start(retryDelay);
        return;
    }
    adapt(m_clock.steady() - begun);
    if (*worked)
        wake();
    else
        m_repaired = false;
}

void MessageIndexer::adapt(std::chrono::microseconds taken)
{
    if (taken > longStep)
        m_messages = std::max(m_messages / 2, fewestMessages);
    else if (taken < shortStep)
        m_messages = std::min(m_messages * 2, mostMessages);
}

void MessageIndexer::repair(const Error& damage)
{
    qCWarning(logSync).noquote() << "the search index is written anew:" << logLine(damage);
    if (!std::exchange(m_repaired, true) && m_store.restartIndex())
        wake();
    else
        Q_EMIT failed(damage);
}

} // namespace hearth::replica
