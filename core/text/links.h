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

/// Whether `target` has no scheme and no host of its own, so that it leads to a neighbour of the
/// page it stands on: "b/c", "/b", "#b", "?b". Never true for what isLinkTarget() takes.
[[nodiscard]] bool isRelativeTarget(QStringView target);

/// How many characters of `run` from `position` on are a bare address that becomes a link: http://,
/// https:// or www. and what follows (GFM §6.9). 0: none begins there.
[[nodiscard]] qsizetype addressLengthAt(QStringView run, qsizetype position);

/// Whether `label` looks like an address, and like another one than `target`, a link target: a
/// reader would expect to be led elsewhere.
[[nodiscard]] bool isMisleading(QStringView label, QStringView target);

} // namespace hearth::text
