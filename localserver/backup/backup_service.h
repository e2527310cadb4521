// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/backup/backup_problem.h"
#include "localserver/backup/backup_settings.h"
#include "localserver/files/file_threads.h"
#include "localserver/server.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

/// The backups of an open server: one work at a time on a thread of its own, the schedule, and what
/// is kept. Belongs to the thread of the server object, whose event loop it needs; all it is made
/// of outlives it. A backup that fails by itself is told to the server's owner once, until one
/// succeeds.
class BackupService final : public QObject {
    Q_OBJECT

public:
    BackupService(AccountService& accounts, const ServerConfig& config);
    /// Gives up the work that runs. Waits.
    ~BackupService() override;

    // Any thread; as protocol::backupOperations say.
    Future<protocol::BackupStatus> create(const protocol::BackupCreate& args);
    Future<protocol::BackupStatus> verify(const protocol::BackupOpen& args);
    Future<protocol::BackupStatus> restore(const protocol::BackupOpen& args);
    Future<protocol::BackupStatus> cancel();
    Future<protocol::BackupStatus> status();
    Future<protocol::BackupList> list();
    Future<protocol::BackupList> remove(const QString& path);
    Future<protocol::BackupSettings> settings();
    Future<protocol::BackupSettings> setSettings(const protocol::BackupChange& change);

private:
    /// What a work answers with: the path of the backup.
    using Work = std::function<Result<QString>(BackupWatch& watch)>;

    template <typename Value>
    Future<Value> withSettings(std::function<Future<Value>(const KeptBackupSettings& kept)> step);
    Future<KeptBackupSettings> store(
        const KeptBackupSettings& applied, const protocol::BackupChange& change);
    Result<protocol::BackupStatus> createNow(
        const protocol::BackupCreate& args, const KeptBackupSettings& kept, bool scheduled);
    Result<protocol::BackupStatus> openNow(protocol::BackupWork work,
        const protocol::BackupOpen& args, const KeptBackupSettings& kept);
    Result<protocol::BackupStatus> begin(const protocol::BackupStatus& status, Work work);
    void ended(const Result<QString>& path);
    void scheduledEnded();
    void thinOut(const KeptBackupSettings& kept);
    void round();
    void wait(const KeptBackupSettings& kept);
    [[nodiscard]] protocol::BackupStatus statusNow() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString folderOf(const KeptBackupSettings& kept) const;
    [[nodiscard]] Result<QString> passphraseOf(
        const std::optional<QString>& given, const KeptBackupSettings& kept) const;

    AccountService& m_accounts;
    const Clock& m_clock;
    Random& m_random;
    QString m_dataDirectory;
    QByteArray m_vfs;
    QByteArray m_secretKey;
    std::shared_ptr<BackupWatch> m_watch = std::make_shared<BackupWatch>();
    protocol::BackupStatus m_status;
    QTimer m_timer { this };
    FileThreads m_threads;
};

} // namespace hearth::server
