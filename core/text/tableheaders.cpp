// SPDX-License-Identifier: Apache-2.0
#include "core/text/tableheaders.h"

namespace hearth::text::detail {
namespace {

int cellsOf(QByteArrayView line)
{
    int bars = 0;
    bool isEscaped = false;
    for (const char c : line) {
        bars += c == '|' && !isEscaped ? 1 : 0;
        isEscaped = c == '\\' && !isEscaped;
    }
    const QByteArrayView cells = line.trimmed();
    const bool hasLast = cells.endsWith('|') && !cells.endsWith("\\|");
    // Markers of quotes and items may stand before the first bar.
    const qsizetype first = line.indexOf('|');
    const QByteArrayView before = first < 0 ? line : line.first(first);
    bool hasFirst = first >= 0;
    for (const char c : before)
        hasFirst = hasFirst && QByteArrayView(" \t>-+*.)0123456789").contains(c);
    // "1 | 2": the number is a cell, no marker.
    const QByteArrayView marker = before.trimmed();
    if (!marker.isEmpty() && marker.back() >= '0' && marker.back() <= '9')
        hasFirst = false;
    return bars + 1 - (hasFirst ? 1 : 0) - (hasLast ? 1 : 0);
}

} // namespace

QByteArray withoutWrongTables(const QByteArray& source, const QList<TableHeader>& headers)
{
    QByteArray result;
    qsizetype copied = 0;
    for (const TableHeader& header : headers) {
        const qsizetype start = source.lastIndexOf('\n', header.offset) + 1;
        const qsizetype end = source.indexOf('\n', header.offset);
        if (end < copied
            || cellsOf(QByteArrayView(source).sliced(start, end - start)) == header.columns)
            continue;
        qsizetype delimiter = end + 1;
        while (delimiter < source.size() && QByteArrayView(" \t>").contains(source[delimiter]))
            ++delimiter;
        result += QByteArrayView(source).sliced(copied, delimiter - copied);
        result += '\\';
        copied = delimiter;
    }
    if (copied > 0)
        result += QByteArrayView(source).sliced(copied);
    return result;
}

} // namespace hearth::text::detail
