// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/protocol/account_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"

#include <QReadWriteLock>

#include <chrono>

namespace hearth::server {

/// A secret of this server that access tokens and tickets of files are signed with.
struct SigningKey {
    QByteArray id; ///< the `kid` of RFC 7515 §4.1.4
    QByteArray secret; ///< 32 bytes
    Timestamp createdAt;
    std::optional<Timestamp> retiredAt; ///< from then on it only verifies
};

/// The keys of server.sqlite, table `signing_key`. One signs; those before it verify as long as
/// something they signed may still be valid, so that changing the key signs nobody out. A key is
/// made here and used nowhere else: none is taken over from a setting, a file or another server.
class SigningKeys {
public:
    static constexpr std::chrono::days mostAge { 30 }; ///< then it is replaced
    /// How long a retired key verifies: what lives longest are tickets of files.
    static constexpr std::chrono::hours grace { 1 };

    /// Kept sealed. All three outlive the object.
    SigningKeys(const SecretBox& secrets, const Clock& clock, Random& random);

    // --- the thread that opens, then the server lane
    // ----------------------------------------------------------------
    /// Reads the keys; makes the first one, replaces one that is too old and deletes those whose
    /// time is over. The caller holds the transaction, and `adopt`s once it is committed.
    Result<QList<SigningKey>> load(storage::Connection& connection) const;
    /// Retires the key and makes another, likewise.
    Result<QList<SigningKey>> rotate(storage::Connection& connection) const;
    /// Signs and verifies with these from now on. Any thread.
    void adopt(QList<SigningKey> keys);

    // --- any thread
    // ------------------------------------------------------------------------------------------------
    /// The one that signs.
    [[nodiscard]] SigningKey current() const;
    /// The one of that id, if it still verifies.
    [[nodiscard]] std::optional<SigningKey> find(QByteArrayView id) const;
    /// The current one and those that still verify, the newest first.
    [[nodiscard]] QList<SigningKey> verifying() const;
    /// Whether it is time for another one.
    [[nodiscard]] bool isDue() const;

private:
    [[nodiscard]] bool verifies(const SigningKey& key) const;
    Result<void> insert(storage::Connection& connection, QList<SigningKey>& keys) const;

    const SecretBox& m_secrets;
    const Clock& m_clock;
    Random& m_random;
    mutable QReadWriteLock m_lock;
    QList<SigningKey> m_keys; ///< the newest first
};

} // namespace hearth::server
