// SPDX-License-Identifier: Apache-2.0
#include "localserver/discovery/address_watch.h"

#include <utility>

namespace hearth::server {

using namespace std::chrono_literals;

namespace {

/// One question to the system (netlink), a fraction of a millisecond; clients wait for it, see
/// docs/hosting.md.
constexpr auto interval = 1s;
/// Later than this a timer is not merely late.
constexpr auto asleepAfter = interval + 9s;

} // namespace

AddressWatch::AddressWatch(const Clock& clock, std::function<QStringList()> addresses)
    : m_clock(clock)
    , m_addresses(std::move(addresses))
{
    connect(&m_timer, &QTimer::timeout, this, &AddressWatch::look);
}

AddressWatch::~AddressWatch() = default;

void AddressWatch::start()
{
    m_known = m_addresses();
    m_looked = m_clock.steady();
    m_timer.start(interval);
}

void AddressWatch::stop() { m_timer.stop(); }

void AddressWatch::look()
{
    const auto now = m_clock.steady();
    const bool slept = now - std::exchange(m_looked, now) > asleepAfter;
    const QStringList before = std::exchange(m_known, m_addresses());
    const bool moved = before != m_known;
    if (slept || moved)
        Q_EMIT changed();
}

} // namespace hearth::server
