// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace hearth::text {

/// What browsers and servers still take, in UTF-16 units.
inline constexpr qsizetype maximumLinkLength = 4096;

/// Whether `target` may become a link: http, https, mailto or hearth with something behind the
/// scheme, not longer than maximumLinkLength, and without invisible characters that could make it
/// look like another address. Everything else stays text. Any thread.
[[nodiscard]] bool isLinkTarget(QStringView target);

} // namespace hearth::text
