// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"

#include <functional>

namespace hearth::storage {

/// Called between two steps of a copy, with bytes; false ends it.
using CopyProgress = std::function<bool(qint64 done, qint64 total)>;

/// Copies a database as it is at this moment into a new file, through SQLite's online backup
/// (https://www.sqlite.org/backup.html). Others read and write meanwhile and wait for nothing: the
/// copy stays with the snapshot it began with. The connection is used by nobody else until this
/// returns, in no transaction. The copy is on the disk then; after a failure there is none.
/// `Aborted` when `progress` ended it.
Result<void> copyDatabase(
    Connection& source, const QString& path, const CopyProgress& progress = {});

/// What is wrong with a database: `PRAGMA integrity_check` and `PRAGMA foreign_key_check`, the
/// first finding of each. `Internal` as `isDamage` knows it; nothing when it is whole. Reads all of
/// it.
Result<void> checkIntegrity(Connection& connection);

} // namespace hearth::storage
