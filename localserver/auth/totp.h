// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// Time-based one-time passwords (RFC 6238) as authenticator apps make them: HMAC-SHA-1, six
/// digits, steps of thirty seconds. Pure functions, any thread.
namespace hearth::server::totp {

inline constexpr int digits = 6;
inline constexpr int secretBytes = 20; ///< as long as the hash (RFC 4226 §4)
inline constexpr qint64 stepSeconds = 30;
inline constexpr qint64 skew = 1; ///< steps that a phone's clock may be off, either way

/// The number of the step that a moment is in (RFC 6238 §4.2).
[[nodiscard]] qint64 stepAt(Timestamp now);
/// The code of a step, with its leading zeros.
[[nodiscard]] QString codeOf(const QByteArray& secret, qint64 step);
/// The step that `code` belongs to, among those near `now` that are later than `after`; none for a
/// wrong code, and for one that was accepted already. Takes as long whichever it is.
[[nodiscard]] std::optional<qint64> matchingStep(
    const QByteArray& secret, const QString& code, Timestamp now, qint64 after);

/// RFC 4648 §6, without padding.
[[nodiscard]] QString base32(const QByteArray& bytes);
/// What the QR code says: `otpauth://totp/Issuer:account?secret=…`.
[[nodiscard]] QString uri(const QByteArray& secret, const QString& issuer, const QString& account);

} // namespace hearth::server::totp
