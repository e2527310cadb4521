// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QHash>
#include <QReadWriteLock>

#include <functional>
#include <vector>

namespace hearth::server {

/// The sessions that ended while access tokens of theirs may still be valid, so that no operation
/// needs the disk to notice. Any thread.
class SessionRegistry {
public:
    /// Called by whoever ends a session, once that is on the disk: no operation of it is accepted
    /// from now on.
    void add(SessionId session, Timestamp at);
    /// It ended for a while only: an API token of an account that has rested.
    void allow(SessionId session);
    /// Tells the listeners, so that its connections are closed.
    void tell(SessionId session) const;
    /// Forgets those that ended before `horizon`: no token of theirs is valid any more.
    void forgetBefore(Timestamp horizon);
    [[nodiscard]] bool isRevoked(SessionId session) const;
    void onRevoked(std::function<void(SessionId)> listener);

private:
    mutable QReadWriteLock m_lock;
    QHash<SessionId, Timestamp> m_revoked;
    std::vector<std::function<void(SessionId)>> m_listeners;
};

} // namespace hearth::server
