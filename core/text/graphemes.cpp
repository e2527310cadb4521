// SPDX-License-Identifier: Apache-2.0
#include "core/text/graphemes.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace hearth::text {

QList<QStringView> graphemes(QStringView text)
{
    QList<QStringView> result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        result.append(text.sliced(start, end - start));
        start = end;
    }
    return result;
}

qsizetype graphemeBoundary(QStringView text, qsizetype maximum)
{
    if (maximum >= text.size())
        return text.size();
    if (maximum <= 0)
        return 0;
    // The finder analyses all it is given; the longest sensible character needs far less context than this.
    constexpr qsizetype context = 64;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.first(std::min(text.size(), maximum + context)));
    finder.setPosition(maximum);
    return finder.isAtBoundary() ? maximum : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

} // namespace hearth::text
