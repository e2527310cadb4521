// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/server.h"

#include <mutex>

namespace hearth::server {

/// Where the listening server is reached now, for clients that want to find it again after it has
/// moved. Thread-safe: written by the hosting, read by whoever answers `server.info`.
class HostReach {
public:
    static constexpr qsizetype maxAddresses = 8;

    void opened(const ListenConfig& config, const Listening& listening);
    void closed();
    /// Whether other machines can resolve this one's `.local` name (RFC 6762).
    void setAnnounced(bool announced);

    /// `host:port`, best first, the `.local` name last; none that only leads within a machine.
    /// Empty while it does not listen, and for a server with a certificate of its own name: that
    /// one does not move.
    [[nodiscard]] QStringList addresses() const;

private:
    mutable std::mutex m_mutex;
    QString m_address; ///< it listens on; empty: it does not
    quint16 m_port = 0;
    bool m_announced = false;
};

} // namespace hearth::server
