// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/follower.h"

#include "core/replica/retry_policy.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"

#include <QPointer>

#include <algorithm>
#include <tuple>
#include <utility>

namespace hearth::bench {

using namespace Qt::StringLiterals;
using protocol::SyncBatch;
using provider::ConnectionPhase;

Follower::Follower(const provider::Factory& factory, const Destination& destination,
    const Person& person, Random& random, Failures& failures)
    : m_destination(destination)
    , m_person(person)
    , m_random(random)
    , m_failures(failures)
    , m_provider(factory())
    , m_cursor(destination.cursor)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Follower::subscribe);
    connect(
        m_provider.get(), &provider::BackendProvider::connectionChanged, this, &Follower::moved);
}

void Follower::connectToServer()
{
    std::ignore = m_provider->initialize({ .address = m_destination.address,
        .deviceName = u"bench"_s,
        .credentials = provider::Credentials {
            .userId = m_person.userId, .refreshToken = m_person.refreshToken } });
}

void Follower::expect(qint64 seq)
{
    m_expected = seq;
    m_caughtUpAt = 0;
}

void Follower::moved(const provider::ConnectionState& state)
{
    const ConnectionPhase before = std::exchange(m_phase, state.phase);
    if (state.phase == ConnectionPhase::Online)
        return subscribe();
    m_retry.stop();
    if (before == ConnectionPhase::Connecting && state.reason)
        ++m_failures[state.reason->message];
}

void Follower::subscribe()
{
    m_provider->events()
        .subscribe(
            m_destination.workspace, m_cursor, [this](const SyncBatch& batch) { take(batch); },
            [this] { pull(); })
        .then(this, [this](const Result<SyncBatch>& batch) { answered(batch); });
}

void Follower::pull()
{
    m_provider->persistence()
        .call(protocol::syncPull, m_destination.workspace, { .cursor = m_cursor })
        .then(this, [this](const Result<SyncBatch>& batch) { answered(batch); });
}

void Follower::answered(const Result<SyncBatch>& batch)
{
    if (batch) {
        m_failedSubscriptions = 0;
        return take(*batch);
    }
    ++m_failures[batch.error().message];
    // A connection that comes back subscribes by itself.
    if (m_phase == ConnectionPhase::Online)
        m_retry.start(replica::retryDelay(batch.error(), ++m_failedSubscriptions, m_random));
}

void Follower::take(const SyncBatch& batch)
{
    m_cursor = batch.cursor;
    m_seen = std::max(m_seen, batch.to);
    if (m_reader)
        std::ranges::for_each(batch.events, m_reader);
    if (batch.more)
        return pull();
    if (m_seen >= m_expected && m_caughtUpAt == 0)
        m_caughtUpAt = monotonicMicros();
}

} // namespace hearth::bench
