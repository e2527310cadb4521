// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/envelope.h"

#include <chrono>

namespace hearth::server {

/// What a stranger may cost us. Sizes in bytes; deadlines are kept to half a second.
struct EdgeLimits {
    int connections = 4096;
    int connectionsPerAddress = 256; ///< not for loopback, where a proxy brings everybody from one
                                     ///< address
    qsizetype headerBytes = 16 * 1024;
    int headerFields = 100;
    qsizetype bodyBytes = protocol::maxRequestBytes;
    qsizetype messageBytes = protocol::maxRequestBytes; ///< one WebSocket message
    qsizetype backlogBytes = 4 * 1024
        * 1024; ///< unread by a slow reader: beyond it pushes become `lagged`
    qsizetype backlogAbortBytes = 16 * 1024 * 1024; ///< beyond it the connection is dropped
    std::chrono::milliseconds handshake { 10'000 }; ///< TLS
    std::chrono::milliseconds header {
        10'000
    }; ///< from the first byte of a request to the end of its head
    std::chrono::milliseconds body { 30'000 };
    std::chrono::milliseconds answer { 120'000 }; ///< from the whole request to its answer
    std::chrono::milliseconds keepAlive { 60'000 }; ///< between two requests
    std::chrono::milliseconds hello { 10'000 }; ///< from the upgrade to the first envelope
    std::chrono::milliseconds webSocketIdle { 3 * 1000 * protocol::heartbeatSeconds };
    std::chrono::milliseconds certificateReview { 60'000 }; ///< how often it is looked at anew
    std::chrono::milliseconds farewell { 2'000 }; ///< for the peer to read the last answer
};

} // namespace hearth::server
