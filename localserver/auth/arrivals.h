// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// Table `arrival` of server.sqlite: whose verified address is yet to be looked at, as triggers
/// note it. Server lane.
class Arrivals {
public:
    explicit Arrivals(storage::Connection& connection)
        : m_connection(connection)
    {
    }

    /// At most `limit`, in the order of their ids, behind `after`.
    Result<QList<UserId>> waiting(const std::optional<UserId>& after, int limit);
    Result<void> forget(UserId user);

private:
    storage::Connection& m_connection;
};

} // namespace hearth::server
