// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace hearth::text {

/// What browsers and servers still take, in UTF-16 units.
inline constexpr qsizetype maximumLinkLength = 4096;

/// Whether `target` may become a link: http, https, mailto or hearth 
[[nodiscard]] bool isLinkTarget(QStringView target);

} // namespace hearth::text
