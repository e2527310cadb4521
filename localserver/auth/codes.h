// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"

#include <QByteArray>
#include <QString>

/// Secrets that a person reads and types, and secrets that only programs see. Pure functions, any
/// thread.
namespace hearth::server::codes {

/// `length` characters out of 31 that cannot be mistaken for each other (no 0 O 1 I L): nearly five
/// bits each.
[[nodiscard]] QString make(Random& random, int length);
/// `ABCDE-FGHJK`: for reading aloud and writing down.
[[nodiscard]] QString grouped(QStringView code, int groupLength);
/// What was meant by what somebody typed: upper case, without blanks and dashes.
[[nodiscard]] QString normalised(QStringView typed);

/// 32 random bytes as base64url (RFC 4648 §5) without padding.
[[nodiscard]] QString makeToken(Random& random);

/// SHA-256, as such secrets are stored: they are random, so nothing slower is needed.
[[nodiscard]] QByteArray digest(QStringView secret);
/// Compares in a time that does not depend on where the texts differ.
[[nodiscard]] bool equal(QStringView a, QStringView b);

} // namespace hearth::server::codes
