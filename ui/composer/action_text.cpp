// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/action_text.h"

#include "core/text/markdown.h"
#include "ui/composer/mentions.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

/// Whether a reader sees one paragraph that is in italics from end to end.
bool isWhollyItalic(const QString& line)
{
    const text::Document document = text::parseMarkdown(line);
    return document.blocks.size() == 1
        && document.blocks.front().kind == text::Block::Kind::Paragraph
        && std::ranges::all_of(document.blocks.front().spans,
            [](const text::Span& span) { return (span.style & text::Span::Italic) != 0; });
}

/// Its Markdown is text; mentions stay what they are.
QString escaped(const QString& line)
{
    static const QRegularExpression special(u"(%1)|[!-/:-@\\[-`{-~]"_s.arg(mentionPattern));
    QString result;
    qsizetype done = 0;
    for (auto found = special.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        result += QStringView(line).sliced(done, match.capturedStart() - done);
        if (!match.hasCaptured(1))
            result += u'\\';
        result += match.capturedView();
        done = match.capturedEnd();
    }
    result += QStringView(line).sliced(done);
    return result;
}

QString italicLine(const QString& line)
{
    if (line.isEmpty())
        return line;
    // A text with signs of its own may end the one emphasis, and not the other.
    for (const QChar sign : { u'_', u'*' }) {
        if (const QString italic = sign + line + sign; isWhollyItalic(italic))
            return italic;
    }
    return u'_' + escaped(line) + u'_';
}

} // namespace

QString actionText(const QString& markdown)
{
    QStringList lines = markdown.split(u'\n');
    for (QString& line : lines)
        line = italicLine(line.trimmed());
    return lines.join(u'\n');
}

QString shruggedText(const QString& markdown)
{
    static const QString shrug = uR"(¯\\\_(ツ)\_/¯)"_s;
    if (markdown.isEmpty())
        return shrug;
    // Below a list or a block of code: on the same line it would become a part of it.
    return markdown + (markdown.contains(u'\n') ? u"\n\n"_s : u" "_s) + shrug;
}

} // namespace hearth::ui
