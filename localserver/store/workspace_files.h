// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/files/content_store.h"
#include "localserver/store/workspace_directory.h"

#include <chrono>
#include <functional>

namespace hearth::server {

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
    /// Uploads that nobody has touched for `uploadsKept` go with their rows.
    Result<void> prepare(Timestamp now) const;
    [[nodiscard]] bool exists(WorkspaceId id) const;
    [[nodiscard]] QList<WorkspaceId> list() const;
    /// `NotFound` (field `workspaceId`) when there is none.
    Result<std::unique_ptr<storage::Connection>> open(WorkspaceId id, storage::Access access) const;
    /// Makes the folder with an empty workspace that `fill` completes within one transaction. It
    /// appears whole or not at all. `Conflict` (field `id`) when it exists.
    Result<void> create(
        WorkspaceId id, const std::function<Result<void>(storage::Connection&)>& fill) const;
    /// Deletes the folder. Its connections are closed before. `NotFound`.
    Result<void> remove(WorkspaceId id) const;
    /// The contents of its files.
    [[nodiscard]] ContentStore contents(WorkspaceId id) const;
    [[nodiscard]] QString databasePath(WorkspaceId id) const;
    /// Where the bytes of an upload gather.
    [[nodiscard]] QString uploadPath(WorkspaceId id, FileId upload) const;
    /// What the directory of workspaces must know of it. `NotFound`.
    Result<WorkspaceDirectory::Entry> readEntry(WorkspaceId id) const;

private:
    [[nodiscard]] QString folder(WorkspaceId id) const;
    [[nodiscard]] Result<std::unique_ptr<storage::Connection>> openFile(
        const QString& path, storage::Access access) const;
    Result<void> fillFolder(
        const QString& path, const std::function<Result<void>(storage::Connection&)>& fill) const;

    QString m_root;
    QByteArray m_vfs;
};

} // namespace hearth::server
