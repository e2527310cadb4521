// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"

#include <QStringList>

namespace hearth::server {

/// What SQLite itself says of a database file.
struct DatabaseVerdict {
    int schema = 0;
    QStringList damage; ///< of pages and rows; empty: the file is whole
    QStringList wrongIndexes; ///< what can be written anew from the rows
    qint64 strayReferences = 0; ///< rows that refer to something that is not there

    [[nodiscard]] bool isWhole() const
    {
        return damage.isEmpty() && wrongIndexes.isEmpty() && strayReferences == 0;
    }
};

/// Reads the whole file, which takes about a second for each gigabyte. Thread of the connection.
Result<DatabaseVerdict> checkDatabase(storage::Connection& connection);

/// Writes every index anew. Nobody else may use the file meanwhile.
Result<void> rebuildIndexes(storage::Connection& connection);

} // namespace hearth::server
