// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QByteArray>

#include <vector>

namespace hearth::server {

/// Names one connection of an outlet; never reused within a process.
using ConnectionId = quint64;

/// One text for one connection. A text that many connections get is serialised once and shared.
struct Delivery {
    ConnectionId connection = 0;
    QByteArray text;
    std::optional<WorkspaceId>
        push; ///< set for pushes: a reader too slow for it gets `lagged` for that workspace instead
};

/// The sending half of a transport: an I/O thread with its sockets, or the in-process queue. What
/// one commit released to all of its connections arrives in one call, and what is for one
/// connection leaves in one `send()`.
class Outlet {
public:
    virtual ~Outlet() = default;
    /// Any thread; does not wait.
    virtual void deliver(std::vector<Delivery> batch) = 0;
    /// Sends a goodbye with the reason and closes. Any thread; does not wait.
    virtual void close(ConnectionId connection, Error reason) = 0;
};

} // namespace hearth::server
