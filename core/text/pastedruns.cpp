// SPDX-License-Identifier: Apache-2.0
#include "core/text/pastedruns.h"

#include "core/text/links.h"
#include "core/text/mrkdwntoken.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hearth::text::detail {

using namespace Qt::StringLiterals;

namespace {

bool isWord(QChar c) { return !c.isSpace() && !c.isPunct() && !c.isSymbol(); }

/// Whether marks around `content` would be read as such between these two neighbours (CommonMark
/// §6.2).
bool canMark(const QString& mark, QChar before, QStringView content, QChar after)
{
    if (mark.startsWith(u'_') && (isWord(before) || isWord(after)))
        return false;
    return (isWord(content.front()) || !isWord(before))
        && (isWord(content.back()) || !isWord(after));
}

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

/// An address that stands in a text: pointed where a sign in it would be read as one.
QString addressOf(QStringView address)
{
    static const QString signs = u"*_~`[]|\\&()"_s;
    const bool isPlain = std::ranges::none_of(address, [](QChar c) { return signs.contains(c); });
    return isPlain ? address.toString() : u'<' + address.toString() + u'>';
}

using Runs = QList<PastedRun>;

class LineWriter {
public:
    /// Appends `runs`, whose styles before `level` are written already; `after` follows them.
    void write(QString& out, const Runs& runs, std::size_t level, QChar after) const
    {
        for (qsizetype from = 0; from < runs.size();) {
            qsizetype to = from + 1;
            while (to < runs.size() && belongsTogether(runs[from], runs[to], level))
                ++to;
            const QChar next = to < runs.size() && !runs[to].text.isEmpty() ? runs[to].text.front()
                                                                            : after;
            writeGroup(out, runs.mid(from, to - from), level, next);
            from = to;
        }
    }

private:
    static constexpr std::array<quint16, 5> order { Span::Link, Span::Bold, Span::Italic,
        Span::Strikethrough, Span::Code };

    [[nodiscard]] static bool belongsTogether(
        const PastedRun& one, const PastedRun& other, std::size_t level)
    {
        const quint16 style = order[level];
        return (one.style & style) == (other.style & style)
            && (style != Span::Link || one.target == other.target);
    }

    void writeGroup(QString& out, const Runs& group, std::size_t level, QChar after) const
    {
        const bool isLast = level + 1 == order.size();
        if (!(group.front().style & order[level])) {
            if (isLast)
                writeText(out, group, after);
            else
                write(out, group, level + 1, after);
            return;
        }
        if (order[level] == Span::Link && isBareAddress(out, group, after)) {
            out += addressOf(group.front().target);
            return;
        }
        QString inner;
        if (isLast) {
            for (const PastedRun& run : group)
                inner += run.text;
        } else {
            write(inner, group, level + 1, u' ');
        }
        // Blanks at the ends stay outside: there the marks would be none.
        const QStringView content = QStringView(inner).trimmed();
        if (content.isEmpty()) {
            out += inner;
            return;
        }
        if (inner.front().isSpace())
            out += u' ';
        const bool endsBlank = inner.back().isSpace();
        writeMarked(out, content.toString(), group.front(), level, endsBlank ? QChar(u' ') : after);
        if (endsBlank)
            out += u' ';
    }

    static void writeMarked(
        QString& out, const QString& content, const PastedRun& run, std::size_t level, QChar after)
    {
        switch (order[level]) {
        case Span::Link:
            out += u'[' + content + u"]("_s + linkDestination(run.target) + u')';
            return;
        case Span::Code:
            separateCode(out, u"`"_s);
            out += codeSpan(content);
            return;
        default:
            break;
        }
        QString mark = u"~~"_s;
        if (order[level] != Span::Strikethrough) {
            // Beside other stars these would be read as one run.
            mark = out.endsWith(u'*') ? u"_"_s : u"*"_s;
            if (order[level] == Span::Bold)
                mark += mark;
        }
        const QChar before = out.isEmpty() ? QChar(u' ') : out.back();
        if (canMark(mark, before, content, after)) {
            out += mark + content + mark;
            return;
        }
        separateCode(out, content);
        out += content;
    }

    /// An address that is shown as it is needs no more than itself.
    static bool isBareAddress(const QString& out, const Runs& group, QChar after)
    {
        const PastedRun& run = group.front();
        return group.size() == 1 && run.style == Span::Link && run.text == run.target
            && (out.isEmpty() || out.back().isSpace()) && after.isSpace()
            && addressLengthAt(run.target, 0) == run.target.size() && !run.target.contains(u'>');
    }

    /// Two spans of code side by side would be one, or none.
    static void separateCode(QString& out, const QString& next)
    {
        if (out.endsWith(u'`') && next.startsWith(u'`'))
            out += u' ';
    }

    static void writeText(QString& out, const Runs& group, QChar after)
    {
        for (const PastedRun& run : group) {
            const QStringView text = run.text;
            for (qsizetype i = 0; i < text.size();) {
                const bool isInLink = run.style & Span::Link;
                const qsizetype length = isInLink ? 0 : addressLengthAt(text, i);
                const QStringView address = text.sliced(i, length);
                if (isLinkTarget(address) && !address.contains(u'>')
                    && !address.back().isHighSurrogate()) {
                    out += addressOf(address);
                    i += length;
                    continue;
                }
                const QChar c = text[i];
                const bool isLast = i + 1 == text.size();
                // What follows in another style could make a sign of these.
                const bool joins = isLast
                    && (c == u'<' || c == u'&' || (c == u'!' && !after.isSpace()));
                if (joins || c == u'\\' || (isInLink && c == u']'))
                    out += u'\\', out += c;
                else
                    appendEscaped(out, c, i > 0 ? text[i - 1] : QChar(), text.sliced(i + 1));
                ++i;
            }
        }
    }
};

/// Every run of white space becomes one blank, none at the ends.
Runs collapsed(Runs line)
{
    bool afterBlank = true;
    for (PastedRun& run : line) {
        QString text;
        text.reserve(run.text.size());
        for (const QChar c : std::as_const(run.text)) {
            const bool isBlank = c.isSpace() || c == QChar::Nbsp;
            if (isBlank && !afterBlank)
                text += u' ';
            else if (!isBlank && c.category() != QChar::Other_Control)
                text += c;
            afterBlank = isBlank || (afterBlank && text.isEmpty());
        }
        run.text = text;
    }
    line.removeIf([](const PastedRun& run) { return run.text.isEmpty(); });
    if (!line.isEmpty() && line.last().text.endsWith(u' '))
        line.last().text.chop(1);
    Runs merged;
    for (const PastedRun& run : std::as_const(line)) {
        if (run.text.isEmpty())
            continue;
        const bool isSame = !merged.isEmpty() && merged.last().style == run.style
            && merged.last().target == run.target;
        if (isSame)
            merged.last().text += run.text;
        else
            merged.append(run);
    }
    return merged;
}

} // namespace

QString markdownOfLine(QList<PastedRun> line)
{
    QString out;
    LineWriter().write(out, collapsed(std::move(line)), 0, u' ');
    // What would begin a block is text (CommonMark §4 and §5).
    static const QRegularExpression marker(
        u"^(?:#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|=+$|-[-\\s]*$|~~~)"_s);
    static const QRegularExpression number(u"^\\d{1,9}(?=[.)](?:\\s|$))"_s);
    if (marker.match(out).hasMatch())
        out.prepend(u'\\');
    else if (const auto match = number.match(out); match.hasMatch())
        out.insert(match.capturedEnd(), u'\\');
    return out;
}

QString codeSpan(QStringView text)
{
    const QString mark(longestBackticks(text) + 1, u'`');
    const bool isPadded = text.startsWith(u'`') || text.endsWith(u'`');
    const QString blank = isPadded ? u" "_s : QString();
    return mark + blank + text.toString() + blank + mark;
}

QString codeFence(QStringView code)
{
    return QString(std::max<qsizetype>(3, longestBackticks(code) + 1), u'`');
}

bool isBlank(const QList<PastedRun>& runs)
{
    return std::ranges::all_of(
        runs, [](const PastedRun& run) { return run.text.trimmed().isEmpty(); });
}

} // namespace hearth::text::detail
