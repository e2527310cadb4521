// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_settings.h"

#include "localserver/backup/chunk_seal.h"
#include "localserver/store/server_store.h"

#include <QDir>
#include <QTemporaryFile>

#include <chrono>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

const QString settingKey = u"backup"_s;
constexpr qint64 microsPerHour = std::chrono::microseconds(std::chrono::hours(1)).count();

QByteArray passphraseContext() { return secretContext("setting", "backup", "passphrase"); }

std::unexpected<Error> wrong(const QString& field, const QString& message)
{
    return fail(ErrorCode::InvalidArgument, message, field);
}

Result<void> checkFolder(const QString& folder)
{
    if (folder.isEmpty())
        return {};
    if (!QDir::isAbsolutePath(folder))
        return wrong(u"folder"_s, u"must be the whole path of a folder"_s);
    if (!QFileInfo(folder).isDir())
        return wrong(u"folder"_s, u"is not there; is its drive plugged in?"_s);
    QTemporaryFile probe(folder + u"/.hearth-XXXXXX"_s);
    if (!probe.open())
        return wrong(u"folder"_s, u"may not be written to"_s);
    return {};
}

Result<void> checkNumbers(const protocol::BackupChange& change)
{
    const auto isWithin = [](qint64 value, qint64 most) { return value >= 0 && value <= most; };
    if (!isWithin(change.everyHours, limits::backupHours))
        return wrong(u"everyHours"_s, u"must be between 0 and %1"_s.arg(limits::backupHours));
    for (const auto& [name, value] : { std::pair(u"keepDaily"_s, change.keepDaily),
             std::pair(u"keepWeekly"_s, change.keepWeekly),
             std::pair(u"keepMonthly"_s, change.keepMonthly) }) {
        if (!isWithin(value, limits::backupsKept))
            return wrong(name, u"must be between 0 and %1"_s.arg(limits::backupsKept));
    }
    return {};
}

} // namespace

std::optional<Timestamp> KeptBackupSettings::nextAt(Timestamp now) const
{
    if (everyHours == 0)
        return std::nullopt;
    if (!lastTryAt)
        return now;
    const qint64 hours = problem == BackupProblem::None ? everyHours : 1;
    return Timestamp { lastTryAt->micros + (hours * microsPerHour) };
}

protocol::BackupSettings KeptBackupSettings::shown(Timestamp now) const
{
    return { .folder = folder,
        .everyHours = everyHours,
        .keepDaily = keepDaily,
        .keepWeekly = keepWeekly,
        .keepMonthly = keepMonthly,
        .encrypted = !passphrase.isEmpty(),
        .lastGoodAt = lastGoodAt,
        .nextAt = nextAt(now),
        .problem = problem };
}

Result<KeptBackupSettings> KeptBackupSettings::read(storage::Connection& connection)
{
    HEARTH_TRY(const std::optional<QString> text, settings::read(connection, settingKey));
    if (!text)
        return KeptBackupSettings {};
    return fromJsonText<KeptBackupSettings>(text->toUtf8());
}

Result<void> KeptBackupSettings::write(storage::Connection& connection) const
{
    return settings::write(connection, settingKey, QString::fromUtf8(toJson(*this)));
}

Result<void> applyChange(
    KeptBackupSettings& kept, const protocol::BackupChange& change, const SecretBox& secrets)
{
    HEARTH_CHECK(checkNumbers(change));
    // Also with its drive in a drawer, a schedule can be ended.
    if (change.everyHours > 0 || change.folder != kept.folder)
        HEARTH_CHECK(checkFolder(change.folder));
    if (change.passphrase && !change.passphrase->isEmpty()) {
        if (change.passphrase->size() < ChunkSeal::shortestPassphrase)
            return wrong(u"passphrase"_s,
                u"needs at least %1 characters"_s.arg(ChunkSeal::shortestPassphrase));
        HEARTH_TRY(const QByteArray sealed,
            secrets.seal(change.passphrase->toUtf8(), passphraseContext()));
        kept.passphrase = QString::fromLatin1(sealed.toHex());
    } else if (change.passphrase) {
        kept.passphrase.clear();
    }
    kept.folder = change.folder;
    kept.everyHours = change.everyHours;
    kept.keepDaily = change.keepDaily;
    kept.keepWeekly = change.keepWeekly;
    kept.keepMonthly = change.keepMonthly;
    return {};
}

Result<KeptBackupSettings> storeChange(storage::Connection& connection,
    const KeptBackupSettings& applied, const protocol::BackupChange& change)
{
    HEARTH_TRY(const KeptBackupSettings now, KeptBackupSettings::read(connection));
    KeptBackupSettings kept = applied;
    if (!change.passphrase)
        kept.passphrase = now.passphrase;
    kept.lastTryAt = now.lastTryAt;
    kept.lastGoodAt = now.lastGoodAt;
    kept.problem = now.problem;
    kept.told = now.told;
    HEARTH_CHECK(kept.write(connection));
    return kept;
}

Result<QString> keptPassphrase(const KeptBackupSettings& kept, const SecretBox& secrets)
{
    if (kept.passphrase.isEmpty())
        return QString();
    HEARTH_TRY(const QByteArray plain,
        secrets.open(QByteArray::fromHex(kept.passphrase.toLatin1()), passphraseContext()));
    return QString::fromUtf8(plain);
}

} // namespace hearth::server
