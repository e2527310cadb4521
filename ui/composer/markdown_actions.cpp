// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/markdown_actions.h"

#include "ui/composer/fence_reader.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

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

MarkdownEdit coded(const QString& text, int from, int to)
{
    const QString selected = text.mid(from, to - from);
    if (!selected.contains(u'\n'))
        return wrapped(text, from, to, u"`"_s);
    const bool lineBefore = from > 0 && text[from - 1] != u'\n';
    const bool lineAfter = to < text.size() && text[to] != u'\n';
    const QString opening = (lineBefore ? u"\n```\n"_s : u"```\n"_s);
    const QString closing = (selected.endsWith(u'\n') ? u"```"_s : u"\n```"_s)
        + (lineAfter ? u"\n"_s : QString());
    // The cursor goes behind the fence, where the language is named.
    const int language = from + static_cast<int>(opening.size()) - 1;
    return { from, to, opening + selected + closing, language, language };
}

MarkdownEdit linked(const QString& text, int from, int to)
{
    const QString selected = text.mid(from, to - from);
    if (selected.startsWith("http://"_L1) || selected.startsWith("https://"_L1))
        return { from, to, u"[](%1)"_s.arg(selected), from + 1, from + 1 };
    const QString address = u"https://"_s;
    const int start = from + static_cast<int>(selected.size()) + 3;
    return { from, to, u"[%1](%2)"_s.arg(selected, address), start,
        start + static_cast<int>(address.size()) };
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
        return coded(text, selectFrom, selectTo);
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
