// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_staging.h"

#include "core/storage/migrations.h"
#include "core/storage/online_copy.h"
#include "localserver/audit/audit_key.h"
#include "localserver/auth/sealed_key.h"
#include "localserver/store/server_schema.h"
#include "localserver/store/server_store.h"
#include "localserver/store/workspace_copy.h"
#include "localserver/store/workspace_files.h"
#include "localserver/store/workspace_schema.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

/// A content may go between copy and link; a newer copy does not speak of it any more.
constexpr int mostCopies = 3;

const QString workMessage = u"the data directory cannot hold what is backed up"_s;

Result<void> makeFolderOf(const QString& path)
{
    errno = 0;
    return QDir().mkpath(QFileInfo(path).path()) ? Result<void> {}
                                                 : diskFailure(errno, workMessage);
}

enum class Linked { Yes, Missing };

/// Where links are not known the original itself is read.
Result<Linked> link(const QString& from, const QString& to)
{
    HEARTH_CHECK(makeFolderOf(to));
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0
        || errno == EEXIST)
        return Linked::Yes;
    if (errno == ENOENT)
        return Linked::Missing;
    if (errno == ENOSPC || errno == EDQUOT)
        return diskFailure(errno, workMessage);
    return QFile::exists(from) ? Linked::Yes : Linked::Missing;
}

Result<std::unique_ptr<storage::Connection>> openStaged(const QString& path)
{
    return storage::Connection::open(
        { .path = path, .access = storage::Access::ReadWrite, .vfs = {} });
}

} // namespace

BackupStaging::BackupStaging(Parts parts)
    : m_parts(std::move(parts))
{
}

BackupStaging::~BackupStaging() { QDir(m_parts.places.work()).removeRecursively(); }

Result<std::unique_ptr<BackupStaging>> BackupStaging::gather(Parts parts, BackupWatch& watch)
{
    QDir(parts.places.work()).removeRecursively();
    std::unique_ptr<BackupStaging> staging(new BackupStaging(std::move(parts)));
    HEARTH_CHECK(staging->gatherAll(watch));
    return staging;
}

QString BackupStaging::staged(const QString& name) const
{
    return m_parts.places.work() + u'/' + name;
}

void BackupStaging::add(const QString& name, const QString& path)
{
    m_items.append({ .name = name, .path = path, .size = QFileInfo(path).size() });
}

Result<void> BackupStaging::gatherAll(BackupWatch& watch)
{
    const WorkspaceFiles files(m_parts.places.data(), m_parts.vfs);
    if (m_parts.onlyWorkspace && !files.exists(*m_parts.onlyWorkspace))
        return fail(ErrorCode::NotFound, u"no such workspace"_s, u"onlyWorkspace"_s);
    const QList<WorkspaceId> ids = m_parts.onlyWorkspace ? QList { *m_parts.onlyWorkspace }
                                                         : files.list();
    for (const WorkspaceId& id : ids) {
        // One that was removed meanwhile is not there to be backed up.
        if (const Result<void> gathered = gatherWorkspace(id, watch);
            !gathered && (m_parts.onlyWorkspace || files.exists(id)))
            return gathered;
    }
    return gatherServer(watch);
}

Result<QStringList> BackupStaging::copyWorkspace(WorkspaceId id, BackupWatch& watch)
{
    const WorkspaceFiles files(m_parts.places.data(), m_parts.vfs);
    const QString path = staged(backupFile::workspaceDatabase(id));
    HEARTH_CHECK(makeFolderOf(path));
    {
        HEARTH_TRY(const auto source, files.open(id, storage::Access::ReadOnly));
        HEARTH_CHECK(storage::copyDatabase(
            *source, path, [&watch](qint64, qint64) { return !watch.isCancelled(); }));
    }
    HEARTH_TRY(const auto copy, openStaged(path));
    HEARTH_CHECK(storage::migrate(*copy, workspaceMigrations));
    if (m_parts.onlyWorkspace) {
        HEARTH_TRY(m_name, workspaceCopy::name(*copy));
    }
    return workspaceCopy::contents(*copy);
}

Result<QStringList> BackupStaging::linkContents(WorkspaceId id, const QStringList& contents)
{
    const ContentStore store = WorkspaceFiles(m_parts.places.data(), m_parts.vfs).contents(id);
    QStringList missing;
    for (const QString& sha256 : contents) {
        HEARTH_TRY(
            const Linked linked, link(store.path(sha256), staged(backupFile::content(id, sha256))));
        if (linked == Linked::Missing)
            missing.append(sha256);
    }
    return missing;
}

Result<void> BackupStaging::gatherWorkspace(WorkspaceId id, BackupWatch& watch)
{
    QStringList contents;
    QStringList missing;
    for (int copies = 0; copies == 0 || (!missing.isEmpty() && copies < mostCopies); ++copies) {
        HEARTH_TRY(contents, copyWorkspace(id, watch));
        HEARTH_TRY(missing, linkContents(id, contents));
    }
    const ContentStore store = WorkspaceFiles(m_parts.places.data(), m_parts.vfs).contents(id);
    const QString name = backupFile::workspaceDatabase(id);
    {
        HEARTH_TRY(const auto copy, openStaged(staged(name)));
        HEARTH_TRY(const int schema, copy->userVersion());
        HEARTH_TRY(const Uuid epoch, workspaceCopy::epoch(*copy));
        m_manifest.databases.append({ .name = name, .schema = schema, .epoch = epoch.toString() });
    }
    add(name, staged(name));
    m_manifest.missing += missing;
    for (const QString& sha256 : std::as_const(contents)) {
        if (missing.contains(sha256))
            continue;
        const QString entry = backupFile::content(id, sha256);
        const QString linked = staged(entry);
        add(entry, QFile::exists(linked) ? linked : store.path(sha256));
    }
    return {};
}

Result<void> BackupStaging::gatherServer(BackupWatch& watch)
{
    const QString name = backupFile::server;
    const QString path = staged(name);
    HEARTH_CHECK(makeFolderOf(path));
    HEARTH_TRY(const auto server,
        storage::Connection::open({ .path = m_parts.places.data() + u'/' + name,
            .access = storage::Access::ReadOnly,
            .vfs = m_parts.vfs }));
    HEARTH_TRY(const QByteArray auditKey, AuditKey::readPublic(*server));
    m_manifest.auditKey = QString::fromLatin1(auditKey.toHex());
    // It never changes, and of a workspace alone no copy of this database is made.
    HEARTH_TRY(
        const std::optional<QString> serverId, settings::read(*server, settings::instanceId));
    m_serverId = serverId.value_or(QString());
    if (m_parts.onlyWorkspace)
        return {};
    HEARTH_CHECK(storage::copyDatabase(
        *server, path, [&watch](qint64, qint64) { return !watch.isCancelled(); }));
    {
        HEARTH_TRY(const auto copy, openStaged(path));
        HEARTH_CHECK(storage::migrate(*copy, serverMigrations));
        HEARTH_TRY(const int schema, copy->userVersion());
        HEARTH_TRY(const std::optional<QString> given, settings::read(*copy, u"name"_s));
        m_name = given.value_or(QString());
        m_manifest.databases.append({ .name = name, .schema = schema, .epoch = {} });
    }
    add(name, path);
    return m_parts.withKeys ? gatherKeys() : Result<void> {};
}

Result<void> BackupStaging::gatherKeys()
{
    QByteArray key = m_parts.secretKey;
    if (key.isEmpty()) {
        HEARTH_TRY(const auto inFile, readSecretKeyFile(m_parts.places.data()));
        key = inFile.value_or(QByteArray());
    }
    m_manifest.hasSecretKey = !key.isEmpty();
    if (!key.isEmpty()) {
        const QString path = staged(backupFile::secretKey);
        QSaveFile file(path);
        const QByteArray text = key.toHex() + '\n';
        errno = 0;
        if (!file.open(QIODevice::WriteOnly)
            || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            || file.write(text) != text.size() || !file.commit())
            return diskFailure(errno, workMessage);
        add(backupFile::secretKey, path);
    }
    for (const QLatin1StringView name : backupFile::tlsFiles) {
        const QString path = staged(name);
        HEARTH_TRY(const Linked linked, link(m_parts.places.data() + u'/' + name, path));
        if (linked == Linked::Yes && QFile::exists(path))
            add(name, path);
    }
    return {};
}

} // namespace hearth::server
