// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"

#include <span>

namespace hearth::storage {

/// Step n takes a database of version n - 1 to version n. Steps are only ever added.
struct Migration {
    int version;
    const char* sql;
};

/// Brings the database to the newest version, each step and its version bump in one transaction. A
/// failing step leaves the database as it was and says which one failed; a database newer than this
/// program is refused.
Result<void> migrate(Connection& connection, std::span<const Migration> migrations);

} // namespace hearth::storage
