// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_trial.h"

#include "core/storage/migrations.h"
#include "core/storage/online_copy.h"
#include "localserver/audit/audit_chain.h"
#include "localserver/store/server_schema.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"
#include "localserver/store/workspace_copy.h"
#include "localserver/store/workspace_schema.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

constexpr qint64 longestManifest = 256 * 1024 * 1024;
const QString unpackMessage = u"the backup cannot be unpacked"_s;

std::unexpected<Error> contentDamaged(const QString& what)
{
    return backupFailure(BackupProblem::Damaged, u"the backup is damaged: %1"_s.arg(what));
}

/// Brings the database to today's schema and looks at all of it.
Result<std::unique_ptr<storage::Connection>> openWhole(
    const QString& path, const QString& name, std::span<const storage::Migration> migrations)
{
    HEARTH_TRY(auto connection,
        storage::Connection::open(
            { .path = path, .access = storage::Access::ReadWrite, .vfs = {} }));
    if (const Result<void> whole = storage::checkIntegrity(*connection); !whole)
        return backupFailure(BackupProblem::Damaged, u"the database %1 is damaged"_s.arg(name),
            whole.error().detail);
    HEARTH_CHECK(storage::migrate(*connection, migrations));
    return connection;
}

} // namespace

BackupUnpacking::BackupUnpacking(QString folder, Contents contents, BackupWatch& watch)
    : m_folder(std::move(folder))
    , m_contents(contents)
    , m_watch(watch)
{
}

Result<UnpackedBackup> BackupUnpacking::run(const QString& path, const QString& passphrase)
{
    HEARTH_TRY(const auto reader, BackupReader::open(path, passphrase));
    m_unpacked.header = reader->header();
    while (true) {
        HEARTH_TRY(const auto head, reader->next());
        if (!head)
            break;
        HEARTH_CHECK(take(*reader, *head));
    }
    HEARTH_CHECK(compare());
    for (const BackupDatabase& database : m_unpacked.manifest.databases) {
        HEARTH_CHECK(m_watch.check());
        const std::optional<backupFile::EntryKind> kind = backupFile::kindOf(database.name);
        if (!kind || !m_found.contains(database.name))
            return contentDamaged(u"a database is missing"_s);
        if (kind->kind == backupFile::EntryKind::Server)
            HEARTH_CHECK(examineServer());
        else
            HEARTH_CHECK(examineWorkspace(kind->workspace, database.name));
    }
    return m_unpacked;
}

Result<void> BackupUnpacking::take(BackupReader& reader, const BackupReader::Head& head)
{
    const std::optional<backupFile::EntryKind> kind = backupFile::kindOf(head.name);
    if (!kind || m_found.contains(head.name) || !m_manifestText.isEmpty())
        return contentDamaged(u"it holds what does not belong there"_s);
    if (kind->kind == backupFile::EntryKind::Manifest) {
        if (head.size > longestManifest)
            return contentDamaged(u"its list is too long"_s);
        HEARTH_CHECK(reader.readContent(m_watch, [this](QByteArrayView piece) -> Result<void> {
            m_manifestText += piece;
            return {};
        }));
        return {};
    }
    const bool isKept = m_contents == Contents::Kept
        || kind->kind != backupFile::EntryKind::Content;
    QString sha256;
    if (isKept) {
        HEARTH_TRY(sha256, unpackFile(reader, head.name));
    } else {
        HEARTH_TRY(
            sha256, reader.readContent(m_watch, [](QByteArrayView) { return Result<void> {}; }));
    }
    if (kind->kind == backupFile::EntryKind::Content && sha256 != kind->sha256)
        return contentDamaged(u"a file is not what it was"_s);
    m_found.insert(
        head.name, { .name = head.name, .size = head.size, .sha256 = std::move(sha256) });
    return {};
}

Result<QString> BackupUnpacking::unpackFile(BackupReader& reader, const QString& name)
{
    const QString path = place(name);
    errno = 0;
    if (!QDir().mkpath(QFileInfo(path).path()))
        return diskFailure(errno, unpackMessage);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return diskFailure(errno, unpackMessage);
    return reader.readContent(m_watch, [&file](QByteArrayView piece) -> Result<void> {
        errno = 0;
        if (file.write(piece.data(), piece.size()) != piece.size())
            return diskFailure(errno, unpackMessage);
        return {};
    });
}

Result<void> BackupUnpacking::compare()
{
    Result<BackupManifest> manifest = fromJsonText<BackupManifest>(m_manifestText);
    if (!manifest)
        return contentDamaged(u"its list is missing"_s);
    m_unpacked.manifest = *std::move(manifest);
    const QList<BackupEntry>& entries = m_unpacked.manifest.entries;
    if (entries.size() != m_found.size())
        return contentDamaged(u"it holds more or less than its list says"_s);
    for (const BackupEntry& entry : entries) {
        const auto found = m_found.constFind(entry.name);
        if (found == m_found.cend() || found->size != entry.size || found->sha256 != entry.sha256)
            return contentDamaged(u"%1 is not what its list says"_s.arg(entry.name));
    }
    if (m_unpacked.manifest.databases.isEmpty())
        return contentDamaged(u"it holds no database"_s);
    if (!m_unpacked.manifest.missing.isEmpty())
        m_unpacked.warnings.append(u"%1 files had been lost already when it was made"_s.arg(
            m_unpacked.manifest.missing.size()));
    return {};
}

Result<void> BackupUnpacking::examineServer()
{
    const QString name = backupFile::server;
    HEARTH_TRY(const auto server, openWhole(place(name), name, serverMigrations));
    return examineLog(*server, {}, u"the server"_s);
}

Result<void> BackupUnpacking::examineWorkspace(WorkspaceId id, const QString& name)
{
    HEARTH_TRY(const auto workspace, openWhole(place(name), name, workspaceMigrations));
    HEARTH_TRY(const QString title, workspaceCopy::name(*workspace));
    HEARTH_TRY(const QStringList contents, workspaceCopy::contents(*workspace));
    for (const QString& sha256 : contents) {
        if (!m_found.contains(backupFile::content(id, sha256))
            && !m_unpacked.manifest.missing.contains(sha256))
            return contentDamaged(u"a file of %1 is missing"_s.arg(title));
    }
    return examineLog(*workspace, id, title);
}

/// A log that somebody has tampered with is backed up like everything else, and said.
Result<void> BackupUnpacking::examineLog(
    storage::Connection& connection, WorkspaceId log, const QString& name)
{
    SqliteAuditStore store(connection);
    HEARTH_TRY(const protocol::AuditVerdict verdict,
        verifyChain(store, log, QByteArray::fromHex(m_unpacked.manifest.auditKey.toLatin1())));
    if (verdict.broken)
        m_unpacked.warnings.append(
            u"the audit log of %1 is not whole: entry %2"_s.arg(name).arg(*verdict.broken));
    return {};
}

Result<UnpackedBackup> tryBackup(
    const QString& path, const QString& passphrase, const QString& folder, BackupWatch& watch)
{
    QDir(folder).removeRecursively();
    Result<UnpackedBackup> tried = BackupUnpacking(
        folder, BackupUnpacking::Contents::Checked, watch)
                                       .run(path, passphrase);
    QDir(folder).removeRecursively();
    return tried;
}

} // namespace hearth::server
