// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringView>

/// What a reader takes for one character: a letter with its accents, a flag, a family. Any thread.
namespace hearth::text {

/// The user-perceived characters of `text` in order (UAX #29); views into `text`.
[[nodiscard]] QList<QStringView> graphemes(QStringView text);
/// The largest length not above `maximum` (UTF-16 units) at which `text` can be cut without tearing
/// a character apart.
[[nodiscard]] qsizetype graphemeBoundary(QStringView text, qsizetype maximum);

} // namespace hearth::text
