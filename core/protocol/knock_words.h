// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

#include <QByteArray>
#include <QStringList>

/// What two screens show to be compared by eye or by voice. Pure functions, any thread.
/// `docs/security.md` says why they cannot be ground: the host commits to its nonce before it
/// learns the guest's.
namespace hearth::protocol {

inline constexpr qsizetype knockNonceBytes = 32;
inline constexpr qsizetype knockWordCount = 3; ///< 33 bits: one try in 8.6 thousand million
inline constexpr qsizetype pinWordCount = 4; ///< 44 bits

/// All that a knock was made of, as one side knows it.
struct KnockTranscript {
    KnockId id;
    QString displayName; ///< of who knocks, as the host shows it
    QString pin; ///< the certificate's fingerprint, 64 hexadecimal digits: the one that this side
                 ///< presents, or sees
    QByteArray hostNonce; ///< `knockNonceBytes` each
    QByteArray guestNonce;
};

/// What the host says before it learns the guest's nonce: SHA-256 over its nonce, its pin and the
/// knock, as 64 hexadecimal digits. Does not look at the guest's nonce.
[[nodiscard]] QString knockCommitment(const KnockTranscript& transcript);
/// The words that both screens show: HMAC-SHA-256 (RFC 2104) under both nonces.
[[nodiscard]] QStringList knockWords(const KnockTranscript& transcript);

/// A fingerprint's first 44 bits, to be read aloud. Somebody with much patience can make a key that
/// has the same: they help to find the right host in a list, and prove nothing. Empty for what is
/// no fingerprint.
[[nodiscard]] QStringList pinWords(const QString& pin);

/// 64 hexadecimal digits as 32 bytes; none for anything else.
[[nodiscard]] std::optional<QByteArray> knockBytes(const QString& hex);

} // namespace hearth::protocol
