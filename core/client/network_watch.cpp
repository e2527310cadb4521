// SPDX-License-Identifier: Apache-2.0
#include "core/client/network_watch.h"

#include <QNetworkInformation>
#include <QNetworkInterface>

namespace hearth::client {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 5s;
/// Later than this a timer is not merely late.
constexpr auto asleepAfter = interval + 10s;

QStringList systemAddresses()
{
    QStringList addresses;
    for (const QNetworkInterface& one : QNetworkInterface::allInterfaces()) {
        const QNetworkInterface::InterfaceFlags flags = one.flags();
        if (!flags.testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning)
            || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry& entry : one.addressEntries()) {
            if (!entry.ip().isLinkLocal()) // every interface has one, connected or not
                addresses.append(entry.ip().toString());
        }
    }
    addresses.sort();
    return addresses;
}

bool systemSeesPortal()
{
    const QNetworkInformation* information = QNetworkInformation::instance();
    return information && information->isBehindCaptivePortal();
}

} // namespace

Surroundings Surroundings::ofSystem()
{
    return { .addresses = systemAddresses, .behindPortal = systemSeesPortal };
}

NetworkWatch::NetworkWatch(const Clock& clock, Surroundings surroundings)
    : m_clock(clock)
    , m_surroundings(std::move(surroundings))
{
    connect(&m_timer, &QTimer::timeout, this, &NetworkWatch::look);
}

NetworkWatch::~NetworkWatch() = default;

void NetworkWatch::start()
{
    followSystem();
    m_looked = m_clock.steady();
    m_addresses = m_surroundings.addresses();
    m_timer.start(interval);
    look();
}

void NetworkWatch::look()
{
    const auto now = m_clock.steady();
    const bool slept = now - std::exchange(m_looked, now) > asleepAfter;
    QStringList addresses = m_surroundings.addresses();
    const bool moved = addresses != m_addresses;
    m_addresses = std::move(addresses);
    const bool portal = m_surroundings.behindPortal();
    const bool let = m_behindPortal && !portal;
    if (std::exchange(m_behindPortal, portal) != portal)
        Q_EMIT portalChanged();
    // Nothing can be reached without any address.
    if ((slept || moved || let) && !m_addresses.isEmpty())
        Q_EMIT changed();
}

void NetworkWatch::followSystem()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation* information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            look();
            if (reachability != QNetworkInformation::Reachability::Disconnected)
                Q_EMIT changed();
        });
    connect(information, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::look);
    connect(
        information, &QNetworkInformation::isBehindCaptivePortalChanged, this, &NetworkWatch::look);
}

} // namespace hearth::client
