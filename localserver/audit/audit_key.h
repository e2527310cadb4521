// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// Where the private half lies at rest, in clear or sealed. Used once, when the server opens.
class KeyCover {
public:
    virtual ~KeyCover() = default;
    virtual Result<QByteArray> cover(QByteArrayView secret) = 0;
    virtual Result<QByteArray> uncover(QByteArrayView covered) = 0;
};

/// The key that signs what stands for pruned entries: Ed25519 (RFC 8032), one for each server. A
/// value; any thread.
class AuditKey {
public:
    /// Reads it from server.sqlite, making it the first time. Inside the caller's transaction.
    /// Without a cover it lies there as it is, in a file that only the server's own account reads.
    static Result<AuditKey> open(
        storage::Connection& connection, Random& random, KeyCover* cover = nullptr);
    /// The public half alone, from a file that may only be read; empty: the server has never run.
    static Result<QByteArray> readPublic(storage::Connection& connection);
    /// From 32 secret bytes.
    static Result<AuditKey> fromSeed(const QByteArray& seed);

    [[nodiscard]] const QByteArray& publicKey() const { return m_publicKey; } ///< 32 bytes
    /// 64 bytes.
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView text) const;
    [[nodiscard]] static bool verify(
        QByteArrayView text, QByteArrayView signature, QByteArrayView publicKey);

private:
    AuditKey(QByteArray seed, QByteArray publicKey);

    QByteArray m_seed;
    QByteArray m_publicKey;
};

} // namespace hearth::server
