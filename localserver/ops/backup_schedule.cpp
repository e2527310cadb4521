// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/backup_schedule.h"

#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/sealed_key.h"
#include "localserver/backup/backup_places.h"
#include "localserver/backup/backup_settings.h"
#include "localserver/store/server_schema.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupChange;
using protocol::BackupSettings;

namespace {

using Database = std::unique_ptr<storage::Connection>;

Result<Database> openServerData(const ScheduledServer& server, storage::Access access)
{
    const QString path = QDir(server.dataDirectory).filePath(u"server.sqlite"_s);
    if (!QFile::exists(path))
        return fail(
            ErrorCode::NotFound, u"there is no data of a server in %1"_s.arg(server.dataDirectory));
    return storage::Connection::open({ .path = path, .access = access, .vfs = {} });
}

/// Nothing but the server itself brings its data to another version.
Result<void> checkDataVersion(const Database& database, const ScheduledServer& server)
{
    HEARTH_TRY(const int schema, database->userVersion());
    if (schema == serverMigrations.back().version)
        return {};
    return fail(ErrorCode::VersionMismatch,
        (schema < serverMigrations.back().version
                ? u"the server in %1 was last run by an earlier Hearth: start it once with this one, then set the schedule"_s
                : u"the server in %1 was last run by a newer Hearth: use that one's hearthd"_s)
            .arg(server.dataDirectory));
}

/// The data directory's own folder may have to be made yet, and moves along with the directory.
QString keptFolder(const ScheduledServer& server, const QString& folder)
{
    const QString own = BackupPlaces(QDir(server.dataDirectory).absolutePath()).backups();
    return QDir::cleanPath(folder) == QDir::cleanPath(own) ? QString() : folder;
}

BackupChange wholeChange(
    const ScheduledServer& server, const ScheduleChange& change, const KeptBackupSettings& kept)
{
    const RetentionRule keep = change.keep.value_or(kept.rule());
    return { .folder = change.folder ? keptFolder(server, *change.folder) : kept.folder,
        .everyHours = change.everyHours.value_or(kept.everyHours),
        .keepDaily = keep.daily,
        .keepWeekly = keep.weekly,
        .keepMonthly = keep.monthly,
        .passphrase = change.passphrase };
}

/// A window says it beside the field.
Error inASentence(Error error, const BackupChange& change)
{
    if (error.field == "folder"_L1)
        error.message = u"the folder %1 %2"_s.arg(change.folder, error.message);
    else if (!error.field.isEmpty())
        error.message = u"the %1 %2"_s.arg(error.field, error.message);
    return error;
}

} // namespace

Result<BackupSettings> readSchedule(const ScheduledServer& server)
{
    HEARTH_TRY(const Database database, openServerData(server, storage::Access::ReadOnly));
    HEARTH_TRY(const KeptBackupSettings kept, KeptBackupSettings::read(*database));
    return kept.shown(server.clock->now());
}

Result<BackupSettings> changeSchedule(const ScheduledServer& server, const ScheduleChange& change)
{
    HEARTH_TRY(const Database database, openServerData(server, storage::Access::ReadWrite));
    HEARTH_CHECK(checkDataVersion(database, server));
    HEARTH_TRY(const SecretBox secrets,
        openSecretsInPlace(*database,
            { .dataDirectory = server.dataDirectory,
                .clock = server.clock,
                .random = server.random,
                .secretKey = server.secretKey }));
    HEARTH_TRY(KeptBackupSettings applied, KeptBackupSettings::read(*database));
    const BackupChange wanted = wholeChange(server, change, applied);
    // Before the transaction: a drive may be slow to answer, and a server that runs would wait.
    if (const Result<void> good = applyChange(applied, wanted, secrets); !good)
        return std::unexpected(inASentence(good.error(), wanted));
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(*database));
    HEARTH_TRY(const KeptBackupSettings kept, storeChange(*database, applied, wanted));
    // Nobody has signed in here: whoever has the data directory did it.
    HEARTH_CHECK(
        recordAct(*database, CallerContext { .address = {}, .local = true }, server.clock->now(),
            { .operation = protocol::backupSetSettings.name, .client = u"hearthd"_s }));
    HEARTH_CHECK(transaction.commit());
    return kept.shown(server.clock->now());
}

} // namespace hearth::server
