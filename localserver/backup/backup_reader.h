// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/digest.h"
#include "localserver/backup/chunk_seal.h"

#include <QFile>

#include <functional>

namespace hearth::server {

/// Reads a backup from its front to its end; memory holds one piece. Nothing is handed out that was
/// not authenticated. One thread; waits for the disk.
class BackupReader {
public:
    /// What can be known without the passphrase. `NotFound`, `NotABackup`, `Newer`.
    static Result<BackupHeader> peek(const QString& path);
    /// Likewise, and `PassphraseNeeded`, `WrongPassphrase`.
    static Result<std::unique_ptr<BackupReader>> open(
        const QString& path, const QString& passphrase);

    [[nodiscard]] const BackupHeader& header() const { return m_header; }
    [[nodiscard]] qint64 fileBytes() const { return m_file.size(); }

    struct Head {
        QString name;
        qint64 size = 0;
    };
    /// The next entry, whose content comes with `readContent` before the next head; none behind the
    /// last one. `Damaged`.
    Result<std::optional<Head>> next();
    /// Hands the content of the entry out piece by piece and answers with its SHA-256.
    Result<QString> readContent(
        BackupWatch& watch, const std::function<Result<void>(QByteArrayView piece)>& take);

private:
    explicit BackupReader(const QString& path);
    Result<QByteArray> readHeader();
    Result<void> fill();
    Result<QByteArray> read(qsizetype bytes);

    QFile m_file;
    BackupHeader m_header;
    std::optional<ChunkSeal> m_seal;
    QByteArray m_piece;
    qsizetype m_used = 0; ///< of the piece
    quint64 m_chunks = 0;
    bool m_ended = false; ///< the last piece was read
    qint64 m_left = 0; ///< of the entry
};

} // namespace hearth::server
