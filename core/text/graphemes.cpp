// SPDX-License-Identifier: Apache-2.0
#include "core/text/graphemes.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace hearth::text {
namespace {

constexpr qsizetype indicatorLength = 2;

/// Half of a flag. Qt 6.8 pairs them wrongly behind other emoji (D|EF|R), so flags are counted
/// here.
bool isIndicatorAt(QStringView text, qsizetype position)
{
    if (position < 0 || position + 1 >= text.size())
        return false;
    const QChar high = text[position];
    const QChar low = text[position + 1];
    return high == QChar(0xD83C) && low >= QChar(0xDDE6) && low <= QChar(0xDDFF);
}

/// The end of the character that begins at `start`.
qsizetype graphemeEnd(QTextBoundaryFinder& finder, QStringView text, qsizetype start)
{
    if (!isIndicatorAt(text, start)) {
        finder.setPosition(start);
        return std::max(start + 1, finder.toNextBoundary());
    }
    const qsizetype end = start
        + indicatorLength * (isIndicatorAt(text, start + indicatorLength) ? 2 : 1);
    finder.setPosition(end);
    const bool isEnd = finder.isAtBoundary() || isIndicatorAt(text, end);
    return isEnd ? end : std::max(end, finder.toNextBoundary());
}

} // namespace

QList<QStringView> graphemes(QStringView text)
{
    QList<QStringView> result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = graphemeEnd(finder, text, start);
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
    // The finder analyses all it is given, and characters are short: what is cut off lies within
    // this many units.
    constexpr qsizetype context = 64;
    qsizetype start = std::max<qsizetype>(0, maximum - context);
    if (text[start].isLowSurrogate() && start > 0)
        --start;
    while (isIndicatorAt(text, start - indicatorLength))
        start -= indicatorLength;
    const QStringView part = text.first(std::min(text.size(), maximum + context)).sliced(start);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, part);
    qsizetype boundary = 0;
    while (boundary < part.size()) {
        const qsizetype end = graphemeEnd(finder, part, boundary);
        if (start + end > maximum)
            break;
        boundary = end;
    }
    return start + boundary;
}

} // namespace hearth::text
