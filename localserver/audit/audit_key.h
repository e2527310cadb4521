// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"

namespace hearth::server {

/// The key that signs what stands for pruned entries: Ed25519 (RFC 8032), one for each server. A
/// value; any thread.
class AuditKey {
public:
    /// Reads it from server.sqlite, making it the first time. Inside the caller's transaction.
    /// The private half lies there sealed.
    static Result<AuditKey> open(
        storage::Connection& connection, Random& random, const SecretBox& secrets);
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
