// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server_key/server_key.h"
#include "core/base/result.h"
#include "core/domain/ids.h"
#include "localserver/ops/backup_schedule.h"

#include <QStringList>

#include <variant>

namespace hearth::daemon {

/// `hearthd backup`
struct MakeBackup {
    QString dataDirectory;
    QString target; ///< a file that is not there, or a folder that is
    std::optional<WorkspaceId> workspace;
    QString passphraseFile; ///< empty: not encrypted
    app::KeyPlace secretKey = app::KeyPlace::File;
};

/// `hearthd verify`
struct VerifyBackup {
    QString file;
    QString passphraseFile;
};

/// `hearthd restore`
struct RestoreBackup {
    QString file;
    QString dataDirectory;
    QString passphraseFile;
    app::KeyPlace secretKey = app::KeyPlace::File;
};

/// `hearthd list`
struct ListBackups {
    QString place; ///< a backup, or a folder of them
};

/// `hearthd schedule`
struct ScheduleBackups {
    QString dataDirectory;
    server::ScheduleChange change; ///< without the passphrase of the file
    bool changes = false; ///< otherwise the schedule is only shown
    QString passphraseFile; ///< empty: as `change` says
    app::KeyPlace secretKey = app::KeyPlace::File;
};

using BackupCommand = std::variant<MakeBackup, VerifyBackup, RestoreBackup, ListBackups,
    ScheduleBackups>;

/// Whether the command, the first argument, is about backups.
[[nodiscard]] bool isBackupCommand(const QString& name);
/// As parseCommandLine; `arguments` with the command's name.
Result<BackupCommand> parseBackupCommand(const QStringList& arguments);
[[nodiscard]] QString backupHelp();

} // namespace hearth::daemon
