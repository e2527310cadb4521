// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

namespace hearth::server {

/// Where the last backup of a whole server went, and when; kept in the data directory, because a
/// backup may go to a folder that nobody looks into afterwards, or be carried away from there.
struct LastBackup {
    Timestamp at;
    QString path;
};

/// The file's name in the data directory. Not in `backups`: whoever makes the first backup as root
/// would make a folder that the server cannot write its own into.
inline constexpr QLatin1StringView lastBackupFile { "last-backup.json" };

/// Durable once it returns. Waits for the disk; any thread.
Result<void> noteLastBackup(const QString& dataDirectory, const LastBackup& backup);
/// None: there was none, or it cannot be read.
[[nodiscard]] std::optional<LastBackup> notedBackup(const QString& dataDirectory);

} // namespace hearth::server

namespace hearth {

template <>
struct Descriptor<server::LastBackup> {
    using T = server::LastBackup;
    static constexpr std::tuple fields { field("at", &T::at), field("path", &T::path) };
};

} // namespace hearth
