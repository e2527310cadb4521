// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

namespace hearth::bench {

/// What travelled over one TCP connection so far, as the kernel counts it for this end: all that
/// the socket carries (WebSocket frames, the upgrade), without TCP's own headers. Linux.
struct WireBytes {
    qint64 received = 0;
    qint64 sent = 0; ///< and acknowledged

    WireBytes operator-(const WireBytes& earlier) const
    {
        return { received - earlier.received, sent - earlier.sent };
    }
};

/// This process's connection to a port on the loopback: while there is just one; -1 without.
[[nodiscard]] int connectionTo(quint16 port);
[[nodiscard]] WireBytes wireBytes(int descriptor);

} // namespace hearth::bench
