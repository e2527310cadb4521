// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::server {

/// The language of a tag (RFC 5646 §2.2.1) or of an `Accept-Language` (RFC 9110 §12.5.4; the first
/// one named counts, as programs name what they prefer first), in small letters without its region:
/// `de`. Empty for what is none. Any thread.
[[nodiscard]] QString mailLanguage(QStringView wanted);

} // namespace hearth::server
