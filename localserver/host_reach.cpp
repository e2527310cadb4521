// SPDX-License-Identifier: Apache-2.0
#include "localserver/host_reach.h"

#include "core/protocol/join_link.h"
#include "localserver/host_addresses.h"
#include "localserver/own_machine.h"

#include <QHostAddress>

#include <algorithm>

namespace hearth::server {

namespace {

bool isEveryAddress(const QString& address)
{
    const QHostAddress parsed(address);
    return parsed == QHostAddress::Any || parsed == QHostAddress::AnyIPv4
        || parsed == QHostAddress::AnyIPv6;
}

bool isIPv4(const QString& address)
{
    return QHostAddress(address).protocol() == QAbstractSocket::IPv4Protocol;
}

} // namespace

void HostReach::opened(const ListenConfig& config, const Listening& listening)
{
    const std::scoped_lock lock(m_mutex);
    m_address = config.tls == TlsMode::SelfSigned ? listening.address : QString();
    m_port = listening.port;
}

void HostReach::closed()
{
    const std::scoped_lock lock(m_mutex);
    m_address.clear();
    m_announced = false;
}

void HostReach::setAnnounced(bool announced)
{
    const std::scoped_lock lock(m_mutex);
    m_announced = announced;
}

QStringList HostReach::addresses() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_address.isEmpty())
        return {};
    QStringList hosts = isEveryAddress(m_address) ? hostAddresses() : QStringList { m_address };
    hosts.removeIf(isOwnMachine); // leads everybody else to their own machine
    if (isIPv4(m_address)) // nobody listens at the others
        hosts.removeIf([](const QString& host) { return !isIPv4(host); });
    if (m_announced)
        hosts = hosts.first(std::min(hosts.size(), maxAddresses - 1)) << localHostName();
    QStringList out;
    for (const QString& host : hosts.first(std::min(hosts.size(), maxAddresses)))
        out.append(protocol::ServerAddress { .host = host, .port = m_port, .fingerprint = {} }
                .authority());
    return out;
}

} // namespace hearth::server
