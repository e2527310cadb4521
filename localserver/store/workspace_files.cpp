// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_files.h"

#include "core/storage/transaction.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/workspace_schema.h"

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView unfinished { ".new" };
constexpr QLatin1StringView discarded { ".removed" };

/// A rename is durable only once the folder that holds the name is on the disk.
Result<void> syncFolder(const QString& path)
{
    const int handle = ::open(
        QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    return synced
        ? Result<void> {}
        : fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, path);
}

Result<void> rename(const QString& from, const QString& to)
{
    if (!QDir().rename(from, to))
        return fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, from);
    return syncFolder(QFileInfo(to).path());
}

QString databaseIn(const QString& folder) { return folder + u"/workspace.sqlite"_s; }

} // namespace

WorkspaceFiles::WorkspaceFiles(const QString& dataDirectory, QByteArray vfs)
    : m_root(dataDirectory + u"/workspaces"_s)
    , m_vfs(std::move(vfs))
{
}

QString WorkspaceFiles::folder(WorkspaceId id) const { return m_root + u'/' + id.toString(); }

Result<void> WorkspaceFiles::prepare() const
{
    if (!QDir().mkpath(m_root))
        return fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, m_root);
    for (const QString& name : QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if ((name.endsWith(unfinished) || name.endsWith(discarded))
            && !QDir(m_root + u'/' + name).removeRecursively())
            return fail(
                ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, name);
    }
    for (const WorkspaceId id : list()) {
        HEARTH_TRY(const auto connection, open(id, storage::Access::ReadWrite));
        HEARTH_CHECK(storage::migrate(*connection, workspaceMigrations));
    }
    return {};
}

bool WorkspaceFiles::exists(WorkspaceId id) const
{
    return QFileInfo::exists(databaseIn(folder(id)));
}

QList<WorkspaceId> WorkspaceFiles::list() const
{
    QList<WorkspaceId> out;
    for (const QString& name :
        QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const Result<WorkspaceId> id = WorkspaceId::fromString(name);
        if (id && exists(*id))
            out.append(*id);
    }
    return out;
}

Result<std::unique_ptr<storage::Connection>> WorkspaceFiles::openFile(
    const QString& path, storage::Access access) const
{
    return storage::Connection::open({ .path = path,
        .access = access,
        .durability = storage::Durability::Full,
        .cacheKiB = access == storage::Access::ReadOnly ? readerCacheKiB : writerCacheKiB,
        .vfs = m_vfs });
}

Result<std::unique_ptr<storage::Connection>> WorkspaceFiles::open(
    WorkspaceId id, storage::Access access) const
{
    if (!exists(id))
        return fail(ErrorCode::NotFound, u"no such workspace"_s, u"workspaceId"_s);
    return openFile(databaseIn(folder(id)), access);
}

Result<void> WorkspaceFiles::fillFolder(
    const QString& path, const std::function<Result<void>(storage::Connection&)>& fill) const
{
    QDir(path).removeRecursively();
    if (!QDir().mkpath(path))
        return fail(ErrorCode::Unavailable, u"the data directory cannot be written"_s, {}, path);
    HEARTH_TRY(const auto connection, openFile(databaseIn(path), storage::Access::ReadWrite));
    HEARTH_CHECK(storage::migrate(*connection, workspaceMigrations));
    HEARTH_TRY(auto transaction, storage::Transaction::begin(*connection));
    HEARTH_CHECK(fill(*connection));
    return transaction.commit();
}

Result<void> WorkspaceFiles::create(
    WorkspaceId id, const std::function<Result<void>(storage::Connection&)>& fill) const
{
    if (exists(id))
        return fail(ErrorCode::Conflict, u"a workspace with this id exists"_s, u"id"_s);
    const QString temporary = folder(id) + unfinished;
    const Result<void> placed = fillFolder(temporary, fill)
                                    .and_then([&] { return syncFolder(temporary); })
                                    .and_then([&] { return rename(temporary, folder(id)); });
    if (!placed)
        QDir(temporary).removeRecursively();
    return placed;
}

Result<void> WorkspaceFiles::remove(WorkspaceId id) const
{
    if (!exists(id))
        return fail(ErrorCode::NotFound, u"no such workspace"_s, u"workspaceId"_s);
    const QString doomed = folder(id) + discarded;
    HEARTH_CHECK(rename(folder(id), doomed));
    // What is left over by a failure here goes at the next start.
    QDir(doomed).removeRecursively();
    return {};
}

Result<WorkspaceDirectory::Entry> WorkspaceFiles::readEntry(WorkspaceId id) const
{
    HEARTH_TRY(const auto connection, open(id, storage::Access::ReadOnly));
    SqliteWorkspaceStore store(*connection);
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    HEARTH_TRY(const KernelState state, store.kernel().state());
    HEARTH_TRY(const QList<Member> members, store.members().listAccounts());
    WorkspaceDirectory::Entry entry { .id = id,
        .name = workspace.name,
        .icon = workspace.icon,
        .joinCode = workspace.joinCodeEnabled ? state.joinCode : QString(),
        .people = {} };
    for (const Member& member : members)
        entry.people.append({ .user = *member.userId, .member = member.id, .role = member.role });
    return entry;
}

} // namespace hearth::server
