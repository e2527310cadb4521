// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/domain/ids.h"

namespace hearth::server {

/// How the key of an encrypted backup comes from its passphrase: Argon2id (RFC 9106).
struct BackupCipher {
    QString salt; ///< 16 bytes, hexadecimal
    qint64 memoryKiB = 64 * 1024;
    qint64 passes = 3;
    qint64 lanes = 1;
    QString check; ///< 8 bytes, hexadecimal: tells a wrong passphrase from a damaged file
};

/// The front of a backup, readable without a passphrase; the rest is bound to every byte of it.
struct BackupHeader {
    qint64 format = 1;
    QString version; ///< of the Hearth that made it
    Timestamp createdAt;
    bool scheduled = false;
    QString serverId; ///< whose it is; empty: made by a Hearth that did not say so
    std::optional<WorkspaceId> workspaceId; ///< none: the whole server
    QString name; ///< of that workspace, or of the server
    std::optional<BackupCipher> cipher; ///< none: not encrypted
};

/// A file within a backup.
struct BackupEntry {
    QString name; ///< relative to a data directory
    qint64 size = 0;
    QString sha256;
};

/// A database within a backup.
struct BackupDatabase {
    QString name; ///< of its entry
    qint64 schema = 0;
    QString epoch; ///< of a workspace when it was backed up; empty: the server's own
};

/// The last entry: what must have come before it.
struct BackupManifest {
    QList<BackupEntry> entries;
    QList<BackupDatabase> databases;
    QStringList missing; ///< contents that the server itself had lost, by SHA-256
    QString auditKey; ///< public half of the key of the audit logs, hexadecimal
    bool hasSecretKey = false; ///< holds the key that opens the secrets
};

namespace backupFile {
inline constexpr QByteArrayView magic = "hearth backup 1\n";
inline constexpr qint64 newestFormat = 1;
inline constexpr QLatin1StringView suffix { ".hearthbackup" };
inline constexpr QLatin1StringView unfinished { ".part" }; ///< behind the suffix
inline constexpr QLatin1StringView manifest { "manifest.json" };
inline constexpr QLatin1StringView server { "server.sqlite" };
inline constexpr QLatin1StringView move {
    "move.json"
}; ///< of a workspace that leaves with the file
inline constexpr QLatin1StringView secretKey { "secret.key" };
inline constexpr std::array tlsFiles { QLatin1StringView("tls/key.pem"),
    QLatin1StringView("tls/cert.pem") };

/// `workspaces/<id>/workspace.sqlite`
[[nodiscard]] QString workspaceDatabase(WorkspaceId id);
/// `workspaces/<id>/files/<ab>/<sha256>`
[[nodiscard]] QString content(WorkspaceId id, const QString& sha256);

/// What an entry is. Nothing else is ever unpacked, so that no name leads out of the folder.
struct EntryKind {
    enum Kind { Server, SecretKey, Tls, Workspace, Content, Move, Manifest } kind = Manifest;
    WorkspaceId workspace; ///< of a workspace's database or content
    QString sha256; ///< of a content
};
/// None for a name that no backup has.
[[nodiscard]] std::optional<EntryKind> kindOf(const QString& name);
} // namespace backupFile

} // namespace hearth::server

namespace hearth {

template <>
struct Descriptor<server::BackupCipher> {
    using T = server::BackupCipher;
    static constexpr std::tuple fields { field("salt", &T::salt, length(32, 32)),
        field("memoryKiB", &T::memoryKiB), field("passes", &T::passes), field("lanes", &T::lanes),
        field("check", &T::check, length(16, 16)) };
};
template <>
struct Descriptor<server::BackupHeader> {
    using T = server::BackupHeader;
    static constexpr std::tuple fields { field("format", &T::format), field("version", &T::version),
        field("createdAt", &T::createdAt), field("scheduled", &T::scheduled, defaulted()),
        field("serverId", &T::serverId, defaulted()), field("workspaceId", &T::workspaceId),
        field("name", &T::name, defaulted()), field("cipher", &T::cipher) };
};
template <>
struct Descriptor<server::BackupEntry> {
    using T = server::BackupEntry;
    static constexpr std::tuple fields { field("name", &T::name), field("size", &T::size),
        field("sha256", &T::sha256) };
};
template <>
struct Descriptor<server::BackupDatabase> {
    using T = server::BackupDatabase;
    static constexpr std::tuple fields { field("name", &T::name), field("schema", &T::schema),
        field("epoch", &T::epoch, defaulted()) };
};
template <>
struct Descriptor<server::BackupManifest> {
    using T = server::BackupManifest;
    static constexpr std::tuple fields { field("entries", &T::entries),
        field("databases", &T::databases), field("missing", &T::missing, defaulted()),
        field("auditKey", &T::auditKey, defaulted()),
        field("hasSecretKey", &T::hasSecretKey, defaulted()) };
};

} // namespace hearth
