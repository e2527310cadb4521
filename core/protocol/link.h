// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>

namespace hearth::protocol {

/// A two-way stream of envelopes (JSON texts): a queue within the process or a WebSocket. Made
/// closed; `open` may be called again after it closed. Belongs to one thread; callbacks come on
/// that thread, never from within a call.
class Link {
public:
    struct Handlers {
        std::function<void()> opened;
        std::function<void(QByteArray)> received;
        /// Once per opening, also when opening fails. Nothing is received after it.
        std::function<void(Error)> closed;
    };

    virtual ~Link() = default;
    virtual void open(Handlers handlers) = 0;
    /// Ignored unless open.
    virtual void send(const QByteArray& text) = 0;
    /// No callback follows.
    virtual void close() = 0;
};

} // namespace hearth::protocol
