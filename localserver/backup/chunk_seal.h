// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "localserver/backup/backup_header.h"
#include "localserver/backup/backup_problem.h"

namespace hearth::server {

/// Makes the pieces of a backup tamper-evident and, with a passphrase, unreadable: AES-256-GCM
/// (NIST SP 800-38D) through OpenSSL. The nonce is the piece's number, which never comes up twice
/// under the key of one file; number, header, and whether it is the last piece are authenticated
/// with it, so that a file that was cut off, put in another order or put together of two is
/// noticed. Without a passphrase the tag is a SHA-256 over the same: that finds damage, not malice.
/// Immutable.
class ChunkSeal {
public:
    static constexpr qsizetype chunkBytes = 256 * 1024;
    static constexpr qsizetype tagBytes = 16;
    static constexpr qsizetype shortestPassphrase = 8; ///< characters

    /// How a new file is to be encrypted. Takes some 100 ms and 64 MiB.
    static Result<BackupCipher> newCipher(const QString& passphrase, Random& random);

    /// `header` as it stands in the file, and as it reads. `PassphraseNeeded`, `WrongPassphrase`.
    static Result<ChunkSeal> make(QByteArrayView header, const std::optional<BackupCipher>& cipher,
        const QString& passphrase);
    ~ChunkSeal();
    ChunkSeal(ChunkSeal&& other) noexcept = default;
    ChunkSeal& operator=(ChunkSeal&& other) noexcept = default;
    ChunkSeal(const ChunkSeal&) = delete;
    ChunkSeal& operator=(const ChunkSeal&) = delete;

    /// Answers with as many bytes and the tag behind them.
    [[nodiscard]] Result<QByteArray> seal(quint64 number, bool isLast, QByteArrayView plain) const;
    /// `Damaged` unless `seal` of the same number has made it.
    [[nodiscard]] Result<QByteArray> open(quint64 number, bool isLast, QByteArrayView sealed) const;

private:
    ChunkSeal(QByteArray header, QByteArray key);
    [[nodiscard]] QByteArray digest(const QByteArray& nonce, QByteArrayView plain) const;

    QByteArray m_header; ///< SHA-256 of it
    QByteArray m_key; ///< empty: not encrypted
};

} // namespace hearth::server
