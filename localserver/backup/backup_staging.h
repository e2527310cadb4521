// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/backup/backup_header.h"
#include "localserver/backup/backup_places.h"
#include "localserver/backup/backup_problem.h"

namespace hearth::server {

/// What a backup is made of, held still: copies of the databases, made one after the other while
/// people write, and hard links to the contents that the copies speak of. Everything lies in a work
/// folder of the data directory, which goes with this. The server's own database comes last:
/// whoever is in a workspace has an account. One thread; waits for the disk.
class BackupStaging {
public:
    struct Item {
        QString name; ///< of the entry
        QString path;
        qint64 size = 0;
    };
    struct Parts {
        BackupPlaces places;
        QByteArray vfs;
        std::optional<WorkspaceId> onlyWorkspace;
        bool withKeys = false; ///< also what opens secrets and proves the server's name: only for
                               ///< an encrypted backup
        QByteArray secretKey; ///< of the server, where it does not lie in its file
    };

    /// `NotFound` (field `onlyWorkspace`).
    static Result<std::unique_ptr<BackupStaging>> gather(Parts parts, BackupWatch& watch);
    ~BackupStaging();
    BackupStaging(const BackupStaging&) = delete;
    BackupStaging& operator=(const BackupStaging&) = delete;

    [[nodiscard]] const QList<Item>& items() const { return m_items; }
    /// Without its entries.
    [[nodiscard]] const BackupManifest& manifest() const { return m_manifest; }
    /// Of the workspace, or of the server.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// AccountService::instanceId.
    [[nodiscard]] const QString& serverId() const { return m_serverId; }

private:
    explicit BackupStaging(Parts parts);
    Result<void> gatherAll(BackupWatch& watch);
    Result<void> gatherWorkspace(WorkspaceId id, BackupWatch& watch);
    Result<QStringList> copyWorkspace(WorkspaceId id, BackupWatch& watch);
    Result<QStringList> linkContents(WorkspaceId id, const QStringList& contents);
    Result<void> gatherServer(BackupWatch& watch);
    Result<void> gatherKeys();
    void add(const QString& name, const QString& path);
    [[nodiscard]] QString staged(const QString& name) const;

    Parts m_parts;
    QList<Item> m_items;
    BackupManifest m_manifest;
    QString m_name;
    QString m_serverId;
};

} // namespace hearth::server
