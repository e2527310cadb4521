// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace hearth {

/// What somebody typed as a domain, in the one form in which domains are kept and compared: lower
/// case, international ones in ASCII (RFC 5891 §4.4), without the last dot. None for what is no
/// domain name of at least two labels.
[[nodiscard]] std::optional<QString> domainName(const QString& typed);

/// The domain of an e-mail address in that form: what stands behind its last `@` (RFC 5321
/// §2.3.11). None for what is no address.
[[nodiscard]] std::optional<QString> domainOfEmail(const QString& email);

} // namespace hearth
