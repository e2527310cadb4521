// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "localserver/backup/backup_problem.h"

namespace hearth::server {

/// What is to be backed up, and where to. Clock and randomness outlive the work.
struct BackupOrder {
    QString dataDirectory;
    QString path; ///< of the new file, or of a folder that is there, for a name made up here
    std::optional<WorkspaceId> onlyWorkspace; ///< none: the whole server
    QString passphrase; ///< empty: not encrypted, and without the keys of the server
    QByteArray secretKey; ///< as ServerConfig::secretKey
    QByteArray vfs; ///< likewise
    bool scheduled = false;
    QByteArray move; ///< a MoveFileContent as JSON: `onlyWorkspace` leaves with this file;
                     ///< otherwise empty
    const Clock* clock = nullptr;
    Random* random = nullptr;
};

/// Makes a backup, whether a server runs in the directory or not: it reads the databases beside it.
/// The file gets its name when it was written, is on the disk, and has been restored for a trial; a
/// process that is killed before leaves at most a `.part` behind. A backup of the whole server is
/// noted in the data directory (`last_backup`). Waits for the disk; the watch is
/// told the bytes, once written and once read. `Conflict` when the file exists or another work
/// runs, `InvalidArgument` (field `passphrase`) for a short one, `Aborted`, and what a
/// `BackupProblem` says.
Result<protocol::BackupFile> createBackup(const BackupOrder& order, BackupWatch& watch);

/// The front of the backup at `path`, as a list shows it.
Result<protocol::BackupFile> describeBackup(const QString& path);
/// The backups in a folder, the newest first; what is none is passed over. `FolderMissing`.
Result<QList<protocol::BackupFile>> listBackups(const QString& folder);

} // namespace hearth::server
