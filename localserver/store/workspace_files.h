// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/files/content_store.h"
#include "localserver/store/workspace_directory.h"

#include <chrono>
#include <functional>

namespace hearth::server {

class FileStore;

/// Where the workspaces lie: `<data directory>/workspaces/<id>/workspace.sqlite`, `files/`
/// and `uploads/` beside it, one folder each, which comes and goes whole. Any thread.
class WorkspaceFiles {
public:
    static constexpr int readerCacheKiB = 1024;
    static constexpr int writerCacheKiB = 2048;
    static constexpr std::chrono::microseconds uploadsKept = std::chrono::days(7);

    WorkspaceFiles(const QString& dataDirectory, QByteArray vfs);

    /// At start, before anything is opened: clears away what was being created or removed when the
    /// process ended, and upgrades every workspace to the newest schema. Waits for the disk.
    /// Uploads that nobody has touched for `uploadsKept` go with their rows. A damaged workspace is
    /// marked, and the others come up.
    Result<void> prepare(Timestamp now) const;
    [[nodiscard]] bool exists(WorkspaceId id) const;
    [[nodiscard]] QList<WorkspaceId> list() const;
    /// `NotFound` (field `workspaceId`) when there is none.
    Result<std::unique_ptr<storage::Connection>> open(WorkspaceId id, storage::Access access) const;
    /// Makes the folder with an empty workspace that `fill` completes within one transaction. It
    /// appears whole or not at all. `Conflict` (field `id`) when it exists.
    Result<void> create(
        WorkspaceId id, const std::function<Result<void>(storage::Connection&)>& fill) const;
    /// Gives a folder that is whole, and on the same disk, the workspace's place; it is there or
    /// not. `Conflict` (field `id`) when the workspace exists.
    Result<void> place(WorkspaceId id, const QString& ready) const;
    /// Deletes the folder. Its connections are closed before. `NotFound`.
    Result<void> remove(WorkspaceId id) const;
    /// Whether its database has the newest schema: `prepare` passes over damaged ones. `NotFound`.
    [[nodiscard]] Result<bool> isUpgraded(WorkspaceId id) const;
    /// Kept beside the database, so that a server that starts anew does not write into a damaged
    /// one. As far as the disk lets it.
    void markDamaged(WorkspaceId id, bool isDamaged) const;
    [[nodiscard]] bool isMarkedDamaged(WorkspaceId id) const;
    /// Uploads that nobody has touched for `uploadsKept` go, and what is under its content's name
    /// by now, with their bytes. Nobody writes to the workspace meanwhile.
    Result<void> clearUploads(WorkspaceId id, FileStore& files, Timestamp now) const;
    /// The contents of its files.
    [[nodiscard]] ContentStore contents(WorkspaceId id) const;
    [[nodiscard]] QString databasePath(WorkspaceId id) const;
    /// Where the bytes of an upload gather.
    [[nodiscard]] QString uploadPath(WorkspaceId id, FileId upload) const;
    /// What the directory of workspaces must know of it. `NotFound`.
    Result<WorkspaceDirectory::Entry> readEntry(WorkspaceId id) const;

private:
    [[nodiscard]] QString folder(WorkspaceId id) const;
    [[nodiscard]] Result<void> prepareOne(WorkspaceId id, Timestamp now) const;
    [[nodiscard]] Result<std::unique_ptr<storage::Connection>> openFile(
        const QString& path, storage::Access access) const;
    Result<void> fillFolder(
        const QString& path, const std::function<Result<void>(storage::Connection&)>& fill) const;

    QString m_root;
    QByteArray m_vfs;
};

} // namespace hearth::server
