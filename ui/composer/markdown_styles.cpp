// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/markdown_styles.h"

#include "core/text/emoji.h"
#include "core/text/links.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hearth::ui::markdown_style {

namespace {

constexpr qsizetype mostOpen = 32; ///< signs that wait for their counterpart

bool isPunctuation(QChar c) { return c.isPunct() || c.isSymbol(); }

class LineReader {
public:
    explicit LineReader(QStringView line)
        : m_line(line)
        , m_styles(line.size(), Plain)
    {
    }

    QList<quint16> read()
    {
        for (qsizetype at = readBeginning(); at < m_line.size();)
            at = readAt(at);
        return std::move(m_styles);
    }

private:
    struct Delimiter {
        qsizetype at = 0;
        qsizetype length = 0;
        QChar sign;
    };

    void add(qsizetype from, qsizetype to, quint16 style)
    {
        for (qsizetype i = from; i < to; ++i)
            m_styles[i] |= style;
    }

    [[nodiscard]] qsizetype runLength(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_line.size() && m_line[end] == m_line[at])
            ++end;
        return end - at;
    }

    /// Quotes, and then a heading, an item or a rule; answers where the text begins.
    qsizetype readBeginning()
    {
        static const QRegularExpression quote(u"^ {0,3}(?:> {0,3})+"_s);
        static const QRegularExpression heading(u"^ {0,3}#{1,6}(?=\\s|$)"_s);
        static const QRegularExpression rule(
            u"^ {0,3}(?:(?:-\\s*+){3,}|(?:\\*\\s*+){3,}|(?:_\\s*+){3,})$"_s);
        static const QRegularExpression item(
            u"^\\s*+(?:[-*+]|\\d{1,9}[.)])\\s+(?:\\[[ xX]\\]\\s)?"_s);
        qsizetype begin = 0;
        if (const auto match = quote.matchView(m_line); match.hasMatch()) {
            begin = match.capturedEnd();
            add(0, begin, Mark);
            add(begin, m_line.size(), Quote);
        }
        const QStringView rest = m_line.sliced(begin);
        if (const auto match = heading.matchView(rest); match.hasMatch()) {
            add(begin, begin + match.capturedEnd(), Mark);
            add(begin, m_line.size(), Heading);
            return begin + match.capturedEnd();
        }
        if (rule.matchView(rest).hasMatch()) {
            add(begin, m_line.size(), Mark);
            return m_line.size();
        }
        if (const auto match = item.matchView(rest); match.hasMatch()) {
            add(begin, begin + match.capturedEnd(), Mark);
            return begin + match.capturedEnd();
        }
        return begin;
    }

    qsizetype readAt(qsizetype at)
    {
        switch (m_line[at].unicode()) {
        case u'\\':
            if (at + 1 < m_line.size() && isPunctuation(m_line[at + 1])) {
                add(at, at + 1, Mark);
                return at + 2;
            }
            return at + 1;
        case u'`':
            return readCode(at);
        case u'*':
        case u'_':
        case u'~':
        case u'|':
            return readDelimiters(at);
        case u'[':
            if (m_brackets.size() < mostOpen)
                m_brackets.append(at);
            return at + 1;
        case u']':
            return readLink(at);
        case u'<':
            return readPointed(at);
        case u':': {
            const auto code = text::shortCodeAt(m_line, at);
            if (!code)
                return at + 1;
            add(at, at + code->length, ShortCode);
            return at + code->length;
        }
        case u'h':
        case u'H':
        case u'w':
        case u'W':
            return readAddress(at);
        default:
            return at + 1;
        }
    }

    /// A run of backticks closes at the next run of the same length (CommonMark §6.1).
    qsizetype readCode(qsizetype at)
    {
        const qsizetype length = runLength(at);
        for (qsizetype end = m_line.indexOf(u'`', at + length); end >= 0;) {
            const qsizetype closing = runLength(end);
            if (closing == length) {
                add(at, end + length, Code);
                add(at, at + length, Mark);
                add(end, end + length, Mark);
                return end + length;
            }
            end = m_line.indexOf(u'`', end + closing);
        }
        return at + length;
    }

    /// Flanking as in CommonMark §6.2.
    qsizetype readDelimiters(qsizetype at)
    {
        const QChar sign = m_line[at];
        qsizetype length = runLength(at);
        const qsizetype end = at + length;
        const bool isPair = sign == u'~' || sign == u'|';
        if (isPair && length != 2)
            return end;
        const QChar before = at > 0 ? m_line[at - 1] : QChar(u' ');
        const QChar after = end < m_line.size() ? m_line[end] : QChar(u' ');
        const bool left = !after.isSpace()
            && (!isPunctuation(after) || before.isSpace() || isPunctuation(before));
        const bool right = !before.isSpace()
            && (!isPunctuation(before) || after.isSpace() || isPunctuation(after));
        const bool inWord = sign == u'_';
        if (right && (!inWord || !left || isPunctuation(after)))
            length = close(at, length, sign, isPair);
        if (length > 0 && left && (!inWord || !right || isPunctuation(before))) {
            if (m_open.size() == mostOpen)
                m_open.removeFirst();
            m_open.append({ end - length, length, sign });
        }
        return end;
    }

    /// Answers how many of the signs are left.
    qsizetype close(qsizetype at, qsizetype length, QChar sign, bool isPair)
    {
        while (length > 0) {
            const auto found = std::find_if(m_open.crbegin(), m_open.crend(),
                [sign](const Delimiter& open) { return open.sign == sign; });
            if (found == m_open.crend())
                break;
            // What was opened in between closes nothing.
            m_open.resize(m_open.crend() - found);
            Delimiter& open = m_open.last();
            const qsizetype used = isPair || (open.length >= 2 && length >= 2) ? 2 : 1;
            const qsizetype from = open.at + open.length;
            add(from, at, styleOf(sign, used));
            add(from - used, from, Mark);
            add(at, at + used, Mark);
            open.length -= used;
            if (open.length == 0)
                m_open.removeLast();
            at += used;
            length -= used;
        }
        return length;
    }

    [[nodiscard]] static Style styleOf(QChar sign, qsizetype used)
    {
        if (sign == u'~')
            return Strikethrough;
        if (sign == u'|')
            return Spoiler;
        return used == 2 ? Bold : Italic;
    }

    /// `[label](target)`, from the bracket that closes the label on.
    qsizetype readLink(qsizetype at)
    {
        if (m_brackets.isEmpty())
            return at + 1;
        const qsizetype opening = m_brackets.takeLast();
        if (at + 1 >= m_line.size() || m_line[at + 1] != u'(')
            return at + 1;
        const qsizetype last = std::min(m_line.size(), at + 2 + text::maximumLinkLength);
        int depth = 0;
        for (qsizetype end = at + 1; end < last; ++end) {
            if (m_line[end] == u'\\')
                ++end;
            else if (m_line[end] == u'(')
                ++depth;
            else if (m_line[end] == u')' && --depth == 0) {
                add(opening, opening + 1, Mark);
                add(opening + 1, at, Link);
                add(at, end + 1, Mark);
                m_brackets.clear(); // links do not nest
                return end + 1;
            }
        }
        m_brackets.clear(); // nothing after it closes either
        return at + 2;
    }

    /// `<https://a.example>`.
    qsizetype readPointed(qsizetype at)
    {
        const auto stop = std::find_if(m_line.begin() + at + 1, m_line.end(),
            [](QChar c) { return c == u'<' || c == u'>' || c.isSpace(); });
        if (stop == m_line.end() || *stop != u'>')
            return at + 1;
        const qsizetype last = stop - m_line.begin();
        const qsizetype length = last - at;
        const QStringView target = m_line.sliced(at + 1, length - 1);
        if (!text::isLinkTarget(target))
            return at + 1;
        add(at, at + 1, Mark);
        add(at + 1, at + length, Link);
        add(at + length, at + length + 1, Mark);
        return at + length + 1;
    }

    qsizetype readAddress(qsizetype at)
    {
        if (at > 0 && m_line[at - 1].isLetterOrNumber())
            return at + 1;
        const qsizetype length = text::addressLengthAt(m_line, at);
        add(at, at + length, Link);
        return at + std::max<qsizetype>(length, 1);
    }

    QStringView m_line;
    QList<quint16> m_styles;
    QList<Delimiter> m_open;
    QList<qsizetype> m_brackets;
};

} // namespace

QList<quint16> stylesOf(QStringView line)
{
    if (line.size() > longestLine)
        return QList<quint16>(line.size(), Plain);
    return LineReader(line).read();
}

} // namespace hearth::ui::markdown_style
