// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/protocol/backup_operations.h"
#include "localserver/backup/retention.h"

#include <QByteArray>

/// `hearthd schedule`: the backups that a server makes by itself, read and set in its data
/// directory, whether it runs there or not. One that runs follows within a minute.
namespace hearth::server {

/// What is to be different; what is not given stays as it is.
struct ScheduleChange {
    std::optional<QString> folder; ///< a whole path
    std::optional<qint64> everyHours; ///< 0: nothing is scheduled
    std::optional<RetentionRule> keep;
    std::optional<QString> passphrase; ///< empty: no longer encrypted
};

/// Whose schedule. Clock and randomness outlive the work.
struct ScheduledServer {
    QString dataDirectory;
    QByteArray secretKey; ///< as ServerConfig::secretKey; it stays where it lies
    const Clock* clock = nullptr;
    Random* random = nullptr;
};

/// Needs no key. `NotFound` where no server has its data. Waits for the disk, as the other does.
Result<protocol::BackupSettings> readSchedule(const ScheduledServer& server);
/// As `backup.setSettings`, in one transaction with its entry for the server's audit log, and
/// answers with what is set then. `InvalidArgument` with a sentence for a terminal,
/// `VersionMismatch` while the data belongs to another version of Hearth, `Unavailable` without the
/// key.
Result<protocol::BackupSettings> changeSchedule(
    const ScheduledServer& server, const ScheduleChange& change);

} // namespace hearth::server
