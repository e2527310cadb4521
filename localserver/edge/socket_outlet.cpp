// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/socket_outlet.h"

#include <utility>

namespace hearth::server {

void SocketOutlet::deliver(std::vector<Delivery> batch)
{
    const std::scoped_lock lock(m_mutex);
    m_items.reserve(m_items.size() + batch.size());
    for (Delivery& delivery : batch)
        m_items.emplace_back(std::move(delivery));
    wakeOnce();
}

void SocketOutlet::close(ConnectionId connection, Error reason)
{
    const std::scoped_lock lock(m_mutex);
    m_items.emplace_back(Closing { .connection = connection, .reason = std::move(reason) });
    wakeOnce();
}

void SocketOutlet::wakeOnce()
{
    if (!m_wake) {
        m_items.clear();
        return;
    }
    if (!std::exchange(m_woken, true))
        m_wake();
}

std::vector<SocketOutlet::Item> SocketOutlet::take()
{
    const std::scoped_lock lock(m_mutex);
    m_woken = false;
    return std::exchange(m_items, {});
}

void SocketOutlet::detach()
{
    const std::scoped_lock lock(m_mutex);
    m_wake = nullptr;
    m_items.clear();
}

} // namespace hearth::server
