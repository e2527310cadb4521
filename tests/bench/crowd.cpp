// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/crowd.h"

#include "core/client/connected_provider.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/bench/wait.h"

#include <algorithm>

namespace hearth::bench {

Crowd::Crowd(const ServerSetup& setup)
{
    const provider::Factory factory = client::remoteProvider(m_clock, m_random);
    const Destination destination {
        .address = addressOf(setup), .workspace = setup.workspace, .cursor = setup.cursor
    };
    for (const Person& person : setup.people.sliced(1))
        m_followers.push_back(
            std::make_unique<Follower>(factory, destination, person, m_random, m_failures));
}

void Crowd::connectToServer()
{
    for (const auto& follower : m_followers)
        follower->connectToServer();
}

void Crowd::expect(qint64 seq)
{
    m_failures.clear();
    for (const auto& follower : m_followers)
        follower->expect(seq);
}

bool Crowd::isCaughtUp() const
{
    return std::ranges::all_of(
        m_followers, [](const auto& follower) { return follower->caughtUpAt() != 0; });
}

QList<qint64> Crowd::delaysSince(qint64 moment) const
{
    QList<qint64> delays;
    for (const auto& follower : m_followers)
        delays.append(follower->caughtUpAt() - moment);
    return delays;
}

QJsonObject Crowd::failures() const
{
    QJsonObject out;
    for (const auto& [sentence, count] : m_failures.asKeyValueRange())
        out.insert(sentence, count);
    return out;
}

void awaitSteady()
{
    const qint64 steady = monotonicMicros()
        + std::chrono::microseconds(client::ConnectionTiming {}.steady).count();
    waitUntil([&] { return monotonicMicros() > steady; });
}

} // namespace hearth::bench
