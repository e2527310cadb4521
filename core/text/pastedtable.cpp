// SPDX-License-Identifier: Apache-2.0
#include "core/text/pastedtable.h"

#include "core/text/markdown.h"
#include "core/text/pastedhtml.h"

#include <algorithm>

namespace hearth::text {

using namespace Qt::StringLiterals;

namespace detail {

QString cellOf(const QString& markdown)
{
    QString out;
    bool isEscaped = false;
    for (const QChar c : markdown) {
        if (c == u'|' && !isEscaped)
            out += u'\\';
        isEscaped = c == u'\\' && !isEscaped;
        out += c;
    }
    return out;
}

QString markdownOfTable(PastedTable table)
{
    const auto isEmpty = [](const QStringList& row) {
        return std::ranges::all_of(row, [](const QString& cell) { return cell.isEmpty(); });
    };
    while (!table.rows.isEmpty() && isEmpty(table.rows.last()))
        table.rows.removeLast();
    qsizetype columns = 0;
    for (const QStringList& row : std::as_const(table.rows)) {
        qsizetype used = row.size();
        while (used > 0 && row[used - 1].isEmpty())
            --used;
        columns = std::max(columns, used);
    }
    if (columns == 0)
        return {};
    QString out;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        // A short row is a row: what is missing at its end is empty.
        const QStringList& row = table.rows[i];
        const qsizetype cells = i == 0 ? columns : std::min(columns, row.size());
        out += u'|';
        for (qsizetype column = 0; column < cells; ++column)
            out += u' ' + row.value(column) + u" |"_s;
        out += u'\n';
        if (i > 0)
            continue;
        out += u'|';
        for (qsizetype column = 0; column < columns; ++column) {
            const Qt::Alignment alignment = table.alignments.value(column);
            if (alignment & Qt::AlignHCenter)
                out += u" :---: |"_s;
            else
                out += alignment & Qt::AlignRight ? u" ---: |"_s : u" --- |"_s;
        }
        out += u'\n';
    }
    out.chop(1);
    return out;
}

} // namespace detail

std::optional<QString> markdownFromTabs(const QString& text)
{
    if (text.size() > longestPastedMarkdown || !text.contains(u'\t') || text.startsWith(u'\t'))
        return {};
    QStringList lines = QString(text).remove(u'\r').remove(QChar(u'\0')).split(u'\n');
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    const qsizetype tabs = lines.value(0).count(u'\t');
    const bool isTable = lines.size() > 1 && tabs > 0
        && std::ranges::all_of(
            lines, [tabs](const QString& line) { return line.count(u'\t') == tabs; });
    if (!isTable)
        return {};
    detail::PastedTable table;
    for (const QString& line : std::as_const(lines)) {
        QStringList row;
        const QStringList cells = line.split(u'\t');
        for (const QString& cell : cells)
            row.append(detail::cellOf(escapeMarkdown(cell.simplified())));
        table.rows.append(row);
    }
    const QString markdown = detail::markdownOfTable(std::move(table));
    if (markdown.isEmpty() || markdown.size() > longestPastedMarkdown)
        return {};
    return markdown;
}

} // namespace hearth::text
