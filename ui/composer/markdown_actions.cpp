// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/markdown_actions.h"

#include "ui/composer/fence_reader.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

MarkdownEdit wrapped(const QString& text, int from, int to, const QString& mark)
{
    const auto length = static_cast<int>(mark.size());
    // Blanks at the ends stay outside, or the mark would not count as one (CommonMark §6.2).
    while (from < to && text[to - 1].isSpace())
        --to;
    while (from < to && text[from].isSpace())
        ++from;
    const QStringView selected = QStringView(text).sliced(from, to - from);
    // Inside the selection or just outside it: taken off again.
    if (selected.size() >= 2 * length && selected.startsWith(mark) && selected.endsWith(mark)) {
        const QString bare = selected.sliced(length, selected.size() - 2 * length).toString();
        return { from, to, bare, from, from + static_cast<int>(bare.size()) };
    }
    const QStringView before = QStringView(text).first(from);
    const QStringView after = QStringView(text).sliced(to);
    const bool isLonger = before.endsWith(
        mark + mark.first(1)); // "**" must not take half of "***", nor "*" half of "**"
    if (before.endsWith(mark) && after.startsWith(mark) && (!isLonger || length > 1))
        return { from - length, to + length, selected.toString(), from - length, to - length };
    return { from, to, mark + selected.toString() + mark, from + length, to + length };
}

struct Lines {
    int from = 0;
    int to = 0;
};

Lines linesOf(const QString& text, int from, int to)
{
    const auto start = from == 0 ? 0 : text.lastIndexOf(u'\n', from - 1) + 1;
    auto end = text.indexOf(
        u'\n', std::max(from, to > from && text[to - 1] == u'\n' ? to - 1 : to));
    if (end < 0)
        end = text.size();
    return { static_cast<int>(start), static_cast<int>(end) };
}

template <typename Prefix>
MarkdownEdit prefixed(
    const QString& text, int from, int to, const QRegularExpression& present, Prefix prefix)
{
    const Lines lines = linesOf(text, from, to);
    QStringList parts = text.mid(lines.from, lines.to - lines.from).split(u'\n');
    const bool all = std::ranges::all_of(
        parts, [&present](const QString& line) { return present.match(line).hasMatch(); });
    int number = 0;
    for (QString& line : parts)
        line = all ? line.mid(present.match(line).capturedLength()) : prefix(++number) + line;
    const QString replacement = parts.join(u'\n');
    const int end = lines.from + static_cast<int>(replacement.size());
    return { lines.from, lines.to, replacement, from == to ? end : lines.from, end };
}

/// Where a fence and what is in it stand.
struct Fenced {
    int from = 0;
    int to = 0;
    int codeFrom = 0;
    int codeTo = 0;
};

/// The fence that holds all of `from` to `to`, its own lines included.
std::optional<Fenced> fenceAround(const QString& text, int from, int to)
{
    const auto size = static_cast<int>(text.size());
    FenceReader fences;
    Fenced found;
    int begin = 0;
    const auto lines = QStringView(text).split(u'\n');
    for (const QStringView line : lines) {
        const int end = begin + static_cast<int>(line.size());
        const bool wasOpen = fences.isOpen();
        fences.read(line);
        if (!wasOpen && fences.isOpen()) {
            if (begin > from)
                return {};
            found = { begin, size, std::min(end + 1, size), size };
        } else if (wasOpen && !fences.isOpen() && from <= end) {
            found.to = end;
            found.codeTo = std::max(found.codeFrom, begin - 1);
            return to <= end ? std::optional(found) : std::nullopt;
        }
        begin = end + 1;
    }
    return fences.isOpen() ? std::optional(found) : std::nullopt;
}

/// The longest run of backticks in `text`.
qsizetype longestBackticks(QStringView text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Whole lines: a part of one could not be taken back.
MarkdownEdit codeBlock(const QString& text, int from, int to)
{
    if (const auto fence = fenceAround(text, from, to)) {
        const QString code = text.mid(fence->codeFrom, fence->codeTo - fence->codeFrom);
        return { fence->from, fence->to, code, fence->from,
            fence->from + static_cast<int>(code.size()) };
    }
    const Lines lines = linesOf(text, from, to);
    const QString code = text.mid(lines.from, lines.to - lines.from);
    const QString mark(std::max<qsizetype>(3, longestBackticks(code) + 1), u'`');
    // The cursor goes behind the fence, where the language is named; or to where code will be.
    const int at = lines.from + static_cast<int>(mark.size()) + (code.isEmpty() ? 1 : 0);
    return { lines.from, lines.to, mark + u'\n' + code + u'\n' + mark, at, at };
}

/// The run of backticks that ends at `position`, or the one that begins there.
int backticksBefore(QStringView text, int position)
{
    int count = 0;
    while (count < position && text[position - count - 1] == u'`')
        ++count;
    return count;
}

int backticksAfter(QStringView text, int position)
{
    int count = 0;
    while (position + count < text.size() && text[position + count] == u'`')
        ++count;
    return count;
}

MarkdownEdit inlineCode(const QString& text, int from, int to)
{
    while (from < to && text[to - 1].isSpace())
        --to;
    while (from < to && text[from].isSpace())
        ++from;
    const QString selected = text.mid(from, to - from);
    const bool isPadded = selected.startsWith(u'`') || selected.endsWith(u'`');
    // Just outside the selection, or at its ends: taken off again (CommonMark §6.1).
    const int blank = isPadded && from > 0 && to < text.size() && text[from - 1] == u' '
            && text[to] == u' '
        ? 1
        : 0;
    const int around = backticksBefore(text, from - blank);
    if (around > 0 && around == backticksAfter(text, to + blank)) {
        const int cut = around + blank;
        return { from - cut, to + cut, selected, from - cut, to - cut };
    }
    const int inside = backticksAfter(selected, 0);
    if (inside > 0 && selected.size() > 2 * inside
        && backticksBefore(selected, static_cast<int>(selected.size())) == inside) {
        const QString bare = selected.mid(inside, selected.size() - 2 * inside);
        if (longestBackticks(bare) < inside)
            return { from, to, bare, from, from + static_cast<int>(bare.size()) };
    }
    const QString mark(longestBackticks(selected) + 1, u'`');
    const QString opening = isPadded ? mark + u' ' : mark;
    const QString closing = isPadded ? u' ' + mark : mark;
    const auto length = static_cast<int>(opening.size());
    return { from, to, opening + selected + closing, from + length, to + length };
}

constexpr QLatin1StringView newAddress("https://");

/// What a link that stands around the selection shows.
std::optional<MarkdownEdit> unlinked(const QString& text, int from, int to)
{
    static const QRegularExpression link(u"\\[([^\\[\\]]*)\\]\\(([^()\\s]*)\\)"_s);
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const auto start = static_cast<int>(match.capturedStart());
        const auto end = static_cast<int>(match.capturedEnd());
        const bool isAll = from == start && to == end;
        if (!isAll && (from <= start || to >= end))
            continue;
        QString shown = match.captured(1);
        if (shown.isEmpty() && match.capturedView(2) != newAddress)
            shown = match.captured(2);
        return MarkdownEdit { start, end, shown, start, start + static_cast<int>(shown.size()) };
    }
    return {};
}

MarkdownEdit linked(const QString& text, int from, int to)
{
    if (const auto back = unlinked(text, from, to))
        return *back;
    const QString selected = text.mid(from, to - from);
    if (selected.startsWith("http://"_L1) || selected.startsWith("https://"_L1))
        return { from, to, u"[](%1)"_s.arg(selected), from + 1, from + 1 };
    const int start = from + static_cast<int>(selected.size()) + 3;
    return { from, to, u'[' + selected + u"]("_s + newAddress + u')', start,
        start + static_cast<int>(newAddress.size()) };
}

} // namespace

MarkdownEdit applyMarkdown(MarkdownAction action, const QString& text, int selectFrom, int selectTo)
{
    static const QRegularExpression quote(u"^> ?"_s);
    static const QRegularExpression bullet(u"^[-*] "_s);
    static const QRegularExpression numbered(u"^\\d+\\. "_s);
    switch (action) {
    case MarkdownAction::Bold:
        return wrapped(text, selectFrom, selectTo, u"**"_s);
    case MarkdownAction::Italic:
        return wrapped(text, selectFrom, selectTo, u"_"_s);
    case MarkdownAction::Strikethrough:
        return wrapped(text, selectFrom, selectTo, u"~~"_s);
    case MarkdownAction::Code:
        return QStringView(text).sliced(selectFrom, selectTo - selectFrom).contains(u'\n')
                || fenceAround(text, selectFrom, selectTo)
            ? codeBlock(text, selectFrom, selectTo)
            : inlineCode(text, selectFrom, selectTo);
    case MarkdownAction::CodeBlock:
        return codeBlock(text, selectFrom, selectTo);
    case MarkdownAction::Quote:
        return prefixed(text, selectFrom, selectTo, quote, [](int) { return u"> "_s; });
    case MarkdownAction::List:
        return prefixed(text, selectFrom, selectTo, bullet, [](int) { return u"- "_s; });
    case MarkdownAction::NumberedList:
        return prefixed(text, selectFrom, selectTo, numbered,
            [](int number) { return QString::number(number) + u". "_s; });
    case MarkdownAction::Link:
        return linked(text, selectFrom, selectTo);
    }
    return { selectFrom, selectFrom, {}, selectFrom, selectTo };
}

bool isInsideFence(QStringView text, qsizetype position)
{
    FenceReader fences;
    const auto lines = text.first(position).split(u'\n');
    for (const QStringView line : lines)
        fences.read(line);
    return fences.isOpen();
}

MarkdownEdit newLine(const QString& text, int position)
{
    static const QRegularExpression item(
        u"^(\\s*)(?:([-*+])|(\\d{1,9})([.)]))(\\s+(?:\\[[ xX]\\]\\s+)?)(.*)$"_s);
    const auto start = position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
    const QString line = text.mid(start, position - start);
    const MarkdownEdit plain { position, position, u"\n"_s, position + 1, position + 1 };
    const auto match = isInsideFence(text, position) ? QRegularExpressionMatch() : item.match(line);
    if (!match.hasMatch())
        return plain;
    if (match.captured(6).isEmpty()) {
        const auto from = static_cast<int>(start);
        return { from, position, {}, from, from };
    }
    QString marker = match.captured(1);
    marker += match.captured(2).isEmpty()
        ? QString::number(match.captured(3).toLongLong() + 1) + match.captured(4)
        : match.captured(2);
    marker += match.captured(5).replace(QRegularExpression(u"\\[[xX]\\]"_s), u"[ ]"_s);
    const int end = position + 1 + static_cast<int>(marker.size());
    return { position, position, u'\n' + marker, end, end };
}

QList<bool> codeMask(QStringView text)
{
    QList<bool> mask(text.size(), false);
    FenceReader fences;
    qsizetype position = 0;
    const auto lines = text.split(u'\n');
    for (const QStringView line : lines) {
        const bool inside = fences.isOpen();
        if (fences.read(line) || inside)
            std::fill_n(mask.begin() + position, line.size(), true);
        position += line.size() + 1;
    }
    // Backticks: a run closes at the next run of the same length (CommonMark §6.1).
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (mask[i] || text[i] != u'`')
            continue;
        qsizetype run = 1;
        while (i + run < text.size() && text[i + run] == u'`')
            ++run;
        for (qsizetype end = i + run; end < text.size() && !mask[end]; ++end) {
            qsizetype closing = 0;
            while (end + closing < text.size() && text[end + closing] == u'`')
                ++closing;
            if (closing == run) {
                std::fill(mask.begin() + i, mask.begin() + end + closing, true);
                run = end + closing - i;
                break;
            }
            end += closing;
        }
        i += run - 1;
    }
    return mask;
}

} // namespace hearth::ui
