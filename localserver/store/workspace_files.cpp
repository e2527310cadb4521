// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_files.h"

#include "core/base/log.h"
#include "core/storage/sqlite_error.h"
#include "core/storage/transaction.h"
#include "localserver/files/durable_rename.h"
#include "localserver/store/invite_state.h"
#include "localserver/store/next_due.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/workspace_compaction.h"
#include "localserver/store/workspace_schema.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView unfinished { ".new" };
constexpr QLatin1StringView discarded { ".removed" };
constexpr QLatin1StringView uploads { "/uploads" };
constexpr QLatin1StringView damageMark { "/damaged" };

QString databaseIn(const QString& folder) { return folder + u"/workspace.sqlite"_s; }

} // namespace

WorkspaceFiles::WorkspaceFiles(const QString& dataDirectory, QByteArray vfs)
    : m_root(dataDirectory + u"/workspaces"_s)
    , m_vfs(std::move(vfs))
{
}

QString WorkspaceFiles::folder(WorkspaceId id) const { return m_root + u'/' + id.toString(); }

ContentStore WorkspaceFiles::contents(WorkspaceId id) const
{
    return ContentStore(folder(id) + u"/files"_s);
}

QString WorkspaceFiles::databasePath(WorkspaceId id) const { return databaseIn(folder(id)); }

QString WorkspaceFiles::uploadPath(WorkspaceId id, FileId upload) const
{
    return folder(id) + uploads + u'/' + upload.toString();
}

Result<void> WorkspaceFiles::prepare(Timestamp now) const
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
        const Result<void> prepared = prepareOne(id, now);
        if (!prepared && !storage::isDamage(prepared.error()))
            return prepared;
        if (!prepared) {
            qCCritical(logServer).noquote()
                << "a workspace is damaged:" << id.toString() << logLine(prepared.error());
            markDamaged(id, true);
        }
    }
    return {};
}

Result<void> WorkspaceFiles::prepareOne(WorkspaceId id, Timestamp now) const
{
    HEARTH_TRY(const auto connection, open(id, storage::Access::ReadWrite));
    HEARTH_CHECK(storage::migrate(*connection, workspaceMigrations));
    SqliteFileStore files(*connection);
    HEARTH_CHECK(clearUploads(id, files, now));
    HEARTH_CHECK(clearContents(files, contents(id), std::nullopt));
    return {};
}

Result<bool> WorkspaceFiles::isUpgraded(WorkspaceId id) const
{
    HEARTH_TRY(const auto connection, open(id, storage::Access::ReadOnly));
    HEARTH_TRY(const int version, connection->userVersion());
    return version >= std::span(workspaceMigrations).back().version;
}

Result<void> WorkspaceFiles::clearUploads(WorkspaceId id, FileStore& files, Timestamp now) const
{
    HEARTH_TRY(const QList<FileId> abandoned,
        files.abandonedUploads({ now.micros - WorkspaceFiles::uploadsKept.count() }));
    for (const FileId& upload : abandoned)
        HEARTH_CHECK(files.removeUpload(upload));
    const QString there = folder(id) + uploads;
    for (const QString& name : QDir(there).entryList(QDir::Files)) {
        const Result<FileId> upload = FileId::fromString(name);
        std::optional<UploadRow> row;
        if (upload) {
            HEARTH_TRY(row, files.findUpload(*upload));
        }
        if (!row || row->isComplete())
            QFile::remove(there + u'/' + name);
    }
    return {};
}

void WorkspaceFiles::markDamaged(WorkspaceId id, bool isDamaged) const
{
    QFile mark(folder(id) + damageMark);
    if (isDamaged)
        std::ignore = mark.open(QIODevice::WriteOnly);
    else
        mark.remove();
}

bool WorkspaceFiles::isMarkedDamaged(WorkspaceId id) const
{
    return QFileInfo::exists(folder(id) + damageMark);
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
    HEARTH_TRY(const auto connection,
        storage::Connection::open({ .path = databaseIn(path),
            .access = storage::Access::ReadWrite,
            .durability = storage::Durability::Full,
            .cacheKiB = writerCacheKiB,
            .givesPagesBack = true,
            .vfs = m_vfs }));
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
                                    .and_then([&] { return durableRename(temporary, folder(id)); });
    if (!placed)
        QDir(temporary).removeRecursively();
    return placed;
}

Result<void> WorkspaceFiles::place(WorkspaceId id, const QString& ready) const
{
    if (exists(id))
        return fail(ErrorCode::Conflict, u"a workspace with this id exists"_s, u"id"_s);
    HEARTH_CHECK(syncFolder(ready));
    return durableRename(ready, folder(id));
}

Result<void> WorkspaceFiles::remove(WorkspaceId id) const
{
    if (!exists(id))
        return fail(ErrorCode::NotFound, u"no such workspace"_s, u"workspaceId"_s);
    const QString doomed = folder(id) + discarded;
    HEARTH_CHECK(durableRename(folder(id), doomed));
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
        .joinCode = state.joinCode,
        .joinCodeEnabled = workspace.joinCodeEnabled,
        .people = {},
        .invitations = {},
        .claimable = {},
        .domains = {},
        .nextDue = {} };
    HEARTH_TRY(entry.nextDue, nextDueIn(store));
    HEARTH_TRY(const QList<MemberId> lacking, store.members().withoutSecondFactor());
    if (workspace.claimsByAddress) {
        HEARTH_TRY(entry.claimable, store.claims().claimableAddresses());
    }
    HEARTH_TRY(const QList<protocol::Domain> domains, store.domains().list());
    for (const protocol::Domain& domain : domains) {
        if (domain.verifiedAt)
            entry.domains.append(domain);
    }
    const QSet<MemberId> without(lacking.cbegin(), lacking.cend());
    for (const Member& member : members)
        entry.people.append({ .user = *member.userId,
            .member = member.id,
            .role = member.role,
            .secondFactor = !without.contains(member.id),
            .elevated = member.role == Role::Owner || member.role == Role::Admin
                || !member.roleIds.isEmpty(),
            .deactivated = member.deactivated });
    HEARTH_TRY(const QList<InviteRow> invites, store.invites().list());
    for (const InviteRow& row : invites) {
        // Its time the directory reads from the clock itself.
        HEARTH_TRY(const auto ended, problemOf(store, row, row.createdAt));
        entry.invitations.append(
            { .codeHash = row.codeHash, .expiresAt = row.expiresAt, .ended = ended });
    }
    return entry;
}

} // namespace hearth::server
