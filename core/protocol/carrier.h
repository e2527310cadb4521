// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/protocol/join_link.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace hearth::protocol {

using HeaderFields = QList<std::pair<QByteArray, QByteArray>>;

/// An HTTP request (RFC 9110) about the bytes of a file. Small: at most `pieceBytes` of body.
struct CarrierRequest {
    QByteArray method;
    QByteArray target; ///< path and query on the server
    HeaderFields fields;
    QByteArray body;
};
struct CarrierAnswer {
    int status = 0;
    HeaderFields fields; ///< names in lower case
    QByteArray body;
};

/// Takes pieces of files to a server and back: over the network, or to the server of this process.
/// Belongs to one thread; answers come on it, never from within the call.
class Carrier {
public:
    virtual ~Carrier() = default;
    /// Fails with `Unavailable` when there is no answer; every answer, of whatever status, is a
    /// success. Destroying the carrier answers what is open with `Aborted`.
    virtual Future<CarrierAnswer> send(const CarrierRequest& request) = 0;
    /// The same server is at this address now: what is sent from here on goes there. Nothing by
    /// default, as within the process.
    virtual void moveTo(const ServerAddress& address) { static_cast<void>(address); }
};

} // namespace hearth::protocol
