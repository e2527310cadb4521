// SPDX-License-Identifier: Apache-2.0
#include "describe.h"

#include <QStringList>

namespace hearth::text {
namespace {

using namespace Qt::StringLiterals;

QString describe(const QList<Span>& spans)
{
    QString text;
    const auto looksOf = [](const Span& span) {
        return span.style & ~(Span::HardBreak | Span::Added);
    };
    // What only the tree tells apart is one stretch here.
    QList<Span> joined;
    for (const Span& span : spans) {
        const bool isSame = !joined.isEmpty() && looksOf(joined.last()) == looksOf(span)
            && joined.last().target == span.target
            && !(span.style & (Span::Emoji | Span::MentionGroup | Span::MentionMember));
        if (isSame)
            joined.last().text += span.text;
        else
            joined.append(span);
    }
    for (const Span& span : std::as_const(joined)) {
        QString letters;
        for (int bit = 0; bit < 11; ++bit) {
            if (span.style & (1 << bit))
                letters += u"bisclmrgeuh"_s[bit];
        }
        const QString target = span.target.isEmpty() ? QString() : u"→"_s + span.target;
        text += letters.isEmpty() ? span.text : u'{' + letters + u':' + span.text + target + u'}';
    }
    return text.replace(QChar::LineSeparator, u'⏎');
}

QString describeTable(const Block& block)
{
    QString text;
    for (const Qt::Alignment alignment : block.alignments)
        text += alignment == Qt::AlignRight ? u'>'
            : alignment == Qt::AlignHCenter ? u'='
            : alignment == Qt::AlignLeft    ? u'<'
                                            : u'-';
    for (const auto& row : block.rows) {
        QStringList cells;
        for (const auto& cell : row)
            cells += describe(cell);
        text += u'/' + cells.join(u'|');
    }
    return text;
}

QString kindOf(const Block& block)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
        return u"P"_s;
    case Block::Kind::Heading:
        return u'H' + QString::number(block.level);
    case Block::Kind::Code:
        return u"C("_s + block.language + u')';
    case Block::Kind::ListItem:
        return block.number ? QString::number(*block.number) + u'.' : u"-"_s;
    case Block::Kind::TaskItem:
        return block.checked ? u"[x]"_s : u"[ ]"_s;
    case Block::Kind::Rule:
        return u"R"_s;
    case Block::Kind::Table:
        return u"T"_s;
    }
    return {};
}

} // namespace

QString describe(const Document& document)
{
    QStringList lines;
    for (const Block& block : document.blocks) {
        QString line = kindOf(block) + u"q"_s.repeated(block.quoteDepth)
            + u"l"_s.repeated(block.listDepth);
        if (block.continuesItem)
            line += u'+';
        const QString content = block.kind == Block::Kind::Table ? describeTable(block)
            : block.kind == Block::Kind::Code ? QString(block.code).replace(u'\n', u'⏎')
                                              : describe(block.spans);
        lines += content.isEmpty() ? line : line + u' ' + content;
    }
    return lines.join(u'\n');
}

} // namespace hearth::text
