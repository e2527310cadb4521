// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace hearth::server {

/// Seals what must not lie in the clear on the disk: keys that sign, secrets of second factors,
/// passwords of mail servers. AES-256-GCM (NIST SP 800-38D) through OpenSSL, with a random nonce
/// for each value. Immutable, any thread; the key is overwritten when the last copy goes.
class SecretBox {
public:
    static constexpr qsizetype keyBytes = 32;
    static constexpr qsizetype overheadBytes = 3 + 8 + 12 + 16; ///< mark, key id, nonce, tag

    /// `key` has `keyBytes`; otherwise `InvalidArgument`. The randomness outlives the box.
    static Result<SecretBox> make(QByteArray key, Random& random);

    /// `context` says where the value stands, so that one that was copied to another place does not
    /// open there: see `secretContext`. Not stored with it.
    [[nodiscard]] Result<QByteArray> seal(QByteArrayView plain, QByteArrayView context) const;
    /// `Internal` when it was sealed with another key, for another context, or has been changed;
    /// `detail` says which as far as one can know.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView sealed, QByteArrayView context) const;

    /// Whether `seal` of this key made it, by its mark alone.
    [[nodiscard]] bool isMine(QByteArrayView sealed) const;
    /// Names the key without telling anything of it; 8 bytes.
    [[nodiscard]] QByteArray keyId() const;

private:
    struct Key;
    SecretBox(std::shared_ptr<const Key> key, Random& random);

    std::shared_ptr<const Key> m_key;
    Random* m_random;
};

/// Table, column and row of a secret, as `SecretBox` binds it to them.
[[nodiscard]] QByteArray secretContext(
    QByteArrayView table, QByteArrayView column, QByteArrayView rowId);

} // namespace hearth::server
