// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/session_registry.h"

namespace hearth::server {

void SessionRegistry::tell(SessionId session) const
{
    std::vector<std::function<void(SessionId)>> listeners;
    {
        const QReadLocker lock(&m_lock);
        listeners = m_listeners;
    }
    for (const auto& listener : listeners)
        listener(session);
}

void SessionRegistry::add(SessionId session, Timestamp at)
{
    const QWriteLocker lock(&m_lock);
    m_revoked.insert(session, at);
}

void SessionRegistry::allow(SessionId session)
{
    const QWriteLocker lock(&m_lock);
    m_revoked.remove(session);
}

void SessionRegistry::forgetBefore(Timestamp horizon)
{
    const QWriteLocker lock(&m_lock);
    m_revoked.removeIf(
        [&](QHash<SessionId, Timestamp>::iterator session) { return *session < horizon; });
}

bool SessionRegistry::isRevoked(SessionId session) const
{
    const QReadLocker lock(&m_lock);
    return m_revoked.contains(session);
}

void SessionRegistry::onRevoked(std::function<void(SessionId)> listener)
{
    const QWriteLocker lock(&m_lock);
    m_listeners.push_back(std::move(listener));
}

} // namespace hearth::server
