// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/backup/backup_reader.h"

#include <QHash>

namespace hearth::server {

/// What a backup turned out to hold.
struct UnpackedBackup {
    BackupHeader header;
    BackupManifest manifest;
    QStringList warnings; ///< what was wrong already when it was made; English
};

/// Unpacks a backup into a folder that does not exist and looks at everything: every byte is
/// authenticated and hashed, every database passes SQLite's checks, takes today's schema and opens,
/// every content that a workspace speaks of is there, the audit logs are walked. `Damaged`,
/// `Newer`, `PassphraseNeeded`, `WrongPassphrase`. What was unpacked stays there, also after a
/// failure. Waits for the disk; the watch is told the bytes.
class BackupUnpacking {
public:
    enum class Contents {
        Checked, ///< hashed, and not kept: for a trial
        Kept,
    };
    BackupUnpacking(QString folder, Contents contents, BackupWatch& watch);

    Result<UnpackedBackup> run(const QString& path, const QString& passphrase);

private:
    Result<void> take(BackupReader& reader, const BackupReader::Head& head);
    Result<QString> unpackFile(BackupReader& reader, const QString& name);
    Result<void> compare();
    Result<void> examineServer();
    Result<void> examineWorkspace(WorkspaceId id, const QString& name);
    Result<void> examineLog(storage::Connection& connection, WorkspaceId log, const QString& name);
    [[nodiscard]] QString place(const QString& name) const { return m_folder + u'/' + name; }

    QString m_folder;
    Contents m_contents;
    BackupWatch& m_watch;
    UnpackedBackup m_unpacked;
    QHash<QString, BackupEntry> m_found;
    QByteArray m_manifestText;
};

/// A trial restore in a folder of its own, of which nothing stays.
Result<UnpackedBackup> tryBackup(
    const QString& path, const QString& passphrase, const QString& folder, BackupWatch& watch);

} // namespace hearth::server
