// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/connection_ledger.h"

#include "localserver/auth/rate_limiter.h"

namespace hearth::server {

std::optional<ConnectionLedger::Slot> ConnectionLedger::admit(const QHostAddress& address)
{
    const QHostAddress group(addressGroup(address.toString()));
    const std::scoped_lock lock(m_mutex);
    if (m_total >= m_limits.connections)
        return std::nullopt;
    if (!address.isLoopback() && m_perGroup.value(group) >= m_limits.connectionsPerAddress)
        return std::nullopt;
    ++m_total;
    ++m_perGroup[group];
    return Slot(*this, group);
}

void ConnectionLedger::release(const QHostAddress& group)
{
    const std::scoped_lock lock(m_mutex);
    --m_total;
    if (--m_perGroup[group] == 0)
        m_perGroup.remove(group);
}

QHostAddress plainAddress(const QHostAddress& address)
{
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped);
    return mapped ? QHostAddress(v4) : address;
}

} // namespace hearth::server
