// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "localserver/backup/backup_trial.h"

namespace hearth::server {

/// What is to be put back, and where to. Clock and randomness outlive the work.
struct RestoreOrder {
    QString path;
    QString dataDirectory;
    QString passphrase;
    QByteArray secretKey; ///< as ServerConfig::secretKey
    const Clock* clock = nullptr;
    Random* random = nullptr;
};

/// Unpacks a backup beside the data of a directory, checks all of it and gives every workspace a
/// new epoch, so that clients start over and send again what they have not sent. Nothing of what is
/// there is touched: `placeRestored` does that, at once or when the server is opened next. A server
/// may run there. Waits for the disk. `KeyMissing` when no key at hand opens the backup's secrets,
/// `WorkspaceUnknown` for a workspace's backup where no server is; `Conflict` while another work
/// runs; otherwise as BackupUnpacking.
Result<UnpackedBackup> prepareRestore(const RestoreOrder& order, BackupWatch& watch);

/// Puts what `prepareRestore` has left in its place, if anything, and moves what it replaces to the
/// side; a process that is killed meanwhile goes on the next time. Answers with the folder of what
/// was replaced; empty: nothing was prepared. The caller holds the directory's lock, nothing in it
/// is open.
Result<QString> placeRestored(const QString& dataDirectory);

/// What is left of works that were interrupted; the lock likewise. Backups that are being made by
/// another process stay.
void clearBackupWork(const QString& dataDirectory);

} // namespace hearth::server
