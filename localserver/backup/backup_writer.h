// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/digest.h"
#include "localserver/backup/chunk_seal.h"

#include <QFile>

namespace hearth::server {

/// Writes a backup from its front to its end, entry by entry; memory holds one piece. One thread;
/// waits for the disk.
class BackupWriter {
public:
    /// Makes the file, for its owner only.
    static Result<std::unique_ptr<BackupWriter>> begin(
        const QString& path, const BackupHeader& header, const QString& passphrase);

    /// Takes a file in under a name, as long as the watch is not cancelled. It does not change
    /// meanwhile.
    Result<BackupEntry> addFile(const QString& name, const QString& path, BackupWatch& watch);
    Result<BackupEntry> addBytes(const QString& name, QByteArrayView content);
    /// The end. What was written is on the disk once this returns.
    Result<void> finish();

private:
    BackupWriter(const QString& path, ChunkSeal seal);
    Result<void> put(QByteArrayView bytes);
    Result<void> putEntryHead(const QString& name, qint64 size);
    Result<void> putChunk(QByteArrayView plain, bool isLast);
    Result<void> write(QByteArrayView bytes);

    QFile m_file;
    ChunkSeal m_seal;
    QByteArray m_pending; ///< not a whole piece yet
    quint64 m_chunks = 0;
};

} // namespace hearth::server
