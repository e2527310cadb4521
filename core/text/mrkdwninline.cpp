// SPDX-License-Identifier: Apache-2.0
#include "core/text/mrkdwninline.h"

#include "core/text/emoji.h"
#include "core/text/mrkdwntoken.h"

#include <algorithm>

namespace hearth::text::detail {
namespace {

using namespace Qt::StringLiterals;

/// Whether the character that ends at or begins at `position` belongs to a word; emoji do not.
bool isWordAt(QStringView line, qsizetype position)
{
    if (position < 0 || position >= line.size())
        return false;
    const QChar c = line[position];
    if (c.isLowSurrogate() && position > 0 && line[position - 1].isHighSurrogate())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(line[position - 1], c));
    if (c.isHighSurrogate() && position + 1 < line.size() && line[position + 1].isLowSurrogate())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, line[position + 1]));
    return c.isLetterOrNumber();
}

bool isBlankOrEnd(QStringView line, qsizetype position)
{
    return position >= line.size() || line[position].isSpace();
}

qsizetype runLength(QStringView line, QChar character)
{
    const auto end = std::ranges::find_if(line, [character](QChar c) { return c != character; });
    return end - line.begin();
}

} // namespace

MrkdwnInline::MrkdwnInline(QStringView line, const MrkdwnResolver& resolver)
    : m_line(line)
    , m_resolver(resolver)
{
    m_out.reserve(line.size() + 16);
}

QString MrkdwnInline::convert()
{
    escapeLineStart();
    while (m_position < m_line.size()) {
        const QChar c = m_line[m_position];
        if (c == u'*' || c == u'_' || c == u'~')
            convertDelimiter(c);
        else if ((c == u'<' && convertToken()) || (c == u'`' && convertCode())
            || (c == u':' && convertEmoji()))
            continue;
        else
            convertLiteral();
    }
    std::ranges::sort(m_surplus);
    // Back to front would move the tail once for each; one pass keeps long lines linear.
    QString result;
    result.reserve(m_out.size());
    qsizetype from = 0;
    for (const qsizetype position : std::as_const(m_surplus)) {
        result += QStringView(m_out).sliced(from, position - from);
        from = position + 1;
    }
    return result += QStringView(m_out).sliced(from);
}

QChar MrkdwnInline::after() const
{
    return m_position + 1 < m_line.size() ? m_line[m_position + 1] : QChar(u' ');
}

/// What would begin a heading, a list, a quote, a rule or the underline of a heading in Markdown,
/// but not in Slack.
void MrkdwnInline::escapeLineStart()
{
    if (m_line.isEmpty())
        return;
    const auto [first, length] = characterAt(m_line, 0);
    const auto escapeFirst = [&] {
        m_out += u'\\';
        m_out += first;
        m_position = length;
    };
    const qsizetype run = runLength(m_line, first);
    const bool isRule = first == u'-'
        && std::ranges::all_of(m_line, [](QChar c) { return c == u'-' || c.isSpace(); });
    if (first == u'>' || isRule || (first == u'#' && run <= 6 && isBlankOrEnd(m_line, run))
        || ((first == u'-' || first == u'+') && isBlankOrEnd(m_line, 1))
        || (first == u'=' && isBlankOrEnd(m_line, run)))
        return escapeFirst();
    qsizetype digits = 0;
    while (digits < m_line.size() && m_line[digits] >= u'0' && m_line[digits] <= u'9')
        ++digits;
    if (digits > 0 && digits < 10 && digits < m_line.size()
        && (m_line[digits] == u'.' || m_line[digits] == u')') && isBlankOrEnd(m_line, digits + 1)) {
        m_out += m_line.first(digits);
        m_out += u'\\';
        m_out += m_line[digits];
        m_position = digits + 1;
    }
}

bool MrkdwnInline::canOpen() const
{
    const QChar delimiter = m_line[m_position];
    return !isWordAt(m_line, m_position - 1) && !after().isSpace() && before() != delimiter
        && after() != delimiter;
}

bool MrkdwnInline::canClose(const Opening& opening) const
{
    return m_position > opening.sourcePosition + 1 && !before().isSpace()
        && !isWordAt(m_line, m_position + 1) && before() != opening.delimiter
        && after() != opening.delimiter;
}

void MrkdwnInline::convertDelimiter(QChar delimiter)
{
    const auto open = std::ranges::find(m_open, delimiter, &Opening::delimiter);
    if (open != m_open.end() && canClose(*open))
        return close(open - m_open.begin());
    if (open == m_open.end() && canOpen()) {
        m_open.append({ .delimiter = delimiter,
            .sourcePosition = m_position,
            .outputPosition = m_out.size() });
        m_out += u'\\';
        m_out += delimiter;
        ++m_position;
        return;
    }
    convertLiteral();
}

void MrkdwnInline::close(qsizetype index)
{
    const Opening opening = m_open.at(index);
    // Styles that began inside and did not end inside were no styles: their escaped characters
    // stay.
    m_open.resize(index);
    if (opening.delimiter == u'_') {
        m_out[opening.outputPosition] = u'*';
        m_surplus.append(opening.outputPosition + 1);
        m_out += u'*';
    } else {
        m_out[opening.outputPosition] = opening.delimiter;
        m_out += opening.delimiter;
        m_out += opening.delimiter;
    }
    ++m_position;
}

bool MrkdwnInline::convertToken()
{
    const qsizetype end = tokenEnd(m_line, m_position);
    if (end <= m_position + 1)
        return false;
    m_out += markdownFromToken(m_line.sliced(m_position + 1, end - m_position - 1), m_resolver);
    m_position = end + 1;
    return true;
}

bool MrkdwnInline::convertCode()
{
    const qsizetype end = m_hasBackticks ? m_line.indexOf(u'`', m_position + 1) : -1;
    m_hasBackticks = end >= 0;
    if (end <= m_position + 1)
        return false;
    const QString code = codeText(m_line.sliced(m_position + 1, end - m_position - 1));
    // Markdown takes one blank off both ends (CommonMark §6.1).
    const bool isPadded = code.startsWith(u' ') && code.endsWith(u' ') && !code.trimmed().isEmpty();
    const QString padding(isPadded ? 1 : 0, u' ');
    // Two pieces of code without a gap would become one with two backticks inside; as one without
    // them it reads the same.
    const bool joinsCode = m_codeEnd == m_out.size();
    if (joinsCode)
        m_out.chop(1);
    else
        m_out += u'`';
    m_out += padding + code + padding + u'`';
    m_codeEnd = m_out.size();
    m_position = end + 1;
    return true;
}

bool MrkdwnInline::convertEmoji()
{
    const auto match = shortCodeAt(m_line, m_position);
    if (!match)
        return false;
    // Slack writes emoji right behind words ("thanks:tada:"), but "root:x:0:0" and "12:100:3" hold
    // none.
    constexpr qsizetype shortestBehindWord = 3 + 2;
    if (before().isLetterOrNumber()
        && (match->length < shortestBehindWord || !m_line[m_position + 1].isLetter()))
        return false;
    m_out += match->emoji.text;
    m_position += match->length;
    return true;
}

void MrkdwnInline::convertLiteral()
{
    const SlackCharacter next = characterAt(m_line, m_position);
    appendEscaped(m_out, next.character, before(), m_line.sliced(m_position + next.length));
    m_position += next.length;
}

} // namespace hearth::text::detail
