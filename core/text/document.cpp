// SPDX-License-Identifier: Apache-2.0
#include "core/text/document.h"

#include "core/text/covered.h"
#include "core/text/graphemes.h"
#include "core/text/hidden.h"

#include <algorithm>
#include <iterator>

namespace hearth::text {
namespace {

using namespace Qt::StringLiterals;

enum class Spoilers { Shown, Hidden };

QString textOf(const QList<Span>& spans, Spoilers spoilers)
{
    constexpr QStringView cover = u"█████";
    QString text;
    bool isCovered = false;
    for (const Span& span : spans) {
        const bool isHidden = spoilers == Spoilers::Hidden && (span.style & Span::Spoiler);
        if (!isHidden)
            text += span.text;
        else if (!isCovered)
            text += cover; // of one length, whatever it hides
        isCovered = isHidden;
    }
    return text;
}

QString textOf(const QList<QList<QList<Span>>>& rows, Spoilers spoilers)
{
    QString text;
    for (const auto& row : rows) {
        if (!text.isEmpty())
            text += u'\n';
        for (qsizetype column = 0; column < row.size(); ++column)
            text += (column > 0 ? u"\t"_s : QString()) + textOf(row[column], spoilers);
    }
    return text;
}

QString contentOf(const Block& block, Spoilers spoilers)
{
    switch (block.kind) {
    case Block::Kind::Code:
        return block.code;
    case Block::Kind::Table:
        return textOf(block.rows, spoilers);
    case Block::Kind::Rule:
        return {};
    default:
        return textOf(block.spans, spoilers);
    }
}

QString markerOf(const Block& block)
{
    if (block.kind == Block::Kind::TaskItem)
        return block.checked ? u"☑ "_s : u"☐ "_s;
    if (block.kind != Block::Kind::ListItem)
        return {};
    return block.number ? QString::number(*block.number) + u". "_s : u"• "_s;
}

QString linesOf(const QList<Block>& blocks, Spoilers spoilers)
{
    QString text;
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::Rule)
            continue;
        if (!text.isEmpty())
            text += u'\n';
        text += markerOf(block) + contentOf(block, spoilers);
    }
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

} // namespace

QString Document::plainText() const { return linesOf(blocks, Spoilers::Shown); }

QString coveredText(const Document& document) { return linesOf(document.blocks, Spoilers::Hidden); }

QString excerpt(const Document& document, qsizetype maximumLength)
{
    QString line;
    for (const Block& block : document.blocks) {
        // One more than fits is enough to know that something is missing.
        if (line.size() > maximumLength)
            break;
        const QString content = contentOf(block, Spoilers::Hidden);
        bool pendingBlank = !line.isEmpty();
        for (const QChar character : content) {
            if (character.isSpace()) {
                pendingBlank = !line.isEmpty();
                continue;
            }
            if (std::exchange(pendingBlank, false))
                line += u' ';
            line += character;
            if (line.size() > maximumLength + 64)
                break;
        }
    }
    if (line.size() <= maximumLength)
        return line;
    if (maximumLength <= 0)
        return {};
    line.truncate(graphemeBoundary(line, maximumLength - 1));
    return line.trimmed() + u'…';
}

void resolveMentions(Document& document, const std::function<QString(const Span&)>& nameOf)
{
    const auto resolve = [&](QList<Span>& spans) {
        for (qsizetype i = 0; i < spans.size(); ++i) {
            const quint16 style = spans.at(i).style;
            if ((style & (Span::MentionMember | Span::MentionRoom | Span::MentionUserGroup)) == 0)
                continue;
            if (const QString name = nameOf(spans.at(i)); !name.isEmpty())
                spans[i].text = (style & Span::MentionRoom ? u'#' : u'@') + withHiddenShown(name);
        }
    };
    for (Block& block : document.blocks) {
        resolve(block.spans);
        for (auto& row : block.rows) {
            for (auto& cell : row)
                resolve(cell);
        }
    }
}

QList<Span> callsIn(const Document& document)
{
    constexpr auto calling = Span::MentionMember | Span::MentionGroup | Span::MentionUserGroup;
    QList<Span> found;
    const auto collect = [&](const QList<Span>& spans) {
        std::ranges::copy_if(spans, std::back_inserter(found),
            [](const Span& span) { return (span.style & calling) != 0; });
    };
    for (const Block& block : document.blocks) {
        if (block.quoteDepth > 0)
            continue;
        collect(block.spans);
        for (const auto& row : block.rows) {
            for (const QList<Span>& cell : row)
                collect(cell);
        }
    }
    return found;
}

} // namespace hearth::text
