// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdownbuilder.h"

#include "core/text/links.h"
#include "core/text/runs.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace hearth::text::detail {

using namespace Qt::StringLiterals;

void MarkdownBuilder::enterQuote()
{
    ++m_quoteDepth;
    m_isQuoteEmpty = true;
}

void MarkdownBuilder::leaveQuote()
{
    // A message of nothing but ">" is not an empty message.
    if (m_isQuoteEmpty)
        open(Block::Kind::Paragraph);
    m_isOpen = false;
    --m_quoteDepth;
}

void MarkdownBuilder::enterList(std::optional<int> firstNumber)
{
    flushRun();
    // "- - x": the outer marker is shown on a line of its own, unless both would stand at the same
    // depth.
    if (m_pendingItem && m_lists.size() < Block::maximumDepth)
        open(Block::Kind::ListItem);
    m_isOpen = false;
    m_lists.append({ .nextNumber = firstNumber });
}

void MarkdownBuilder::leaveList()
{
    m_isOpen = false;
    m_lists.removeLast();
}

void MarkdownBuilder::enterItem(std::optional<bool> checked)
{
    m_isOpen = false;
    std::optional<int>& nextNumber = m_lists.last().nextNumber;
    m_pendingItem = { .number = nextNumber, .checked = checked };
    if (nextNumber)
        ++*nextNumber;
}

void MarkdownBuilder::leaveItem()
{
    if (m_pendingItem)
        open(Block::Kind::ListItem);
    leaveBlock();
}

Block& MarkdownBuilder::open(Block::Kind kind)
{
    flushRun();
    Block block;
    block.kind = kind;
    block.quoteDepth = std::min(m_quoteDepth, Block::maximumDepth);
    block.listDepth = int(std::min<qsizetype>(m_lists.size(), Block::maximumDepth));
    const bool isItem = kind == Block::Kind::Paragraph || kind == Block::Kind::ListItem;
    if (m_pendingItem && !isItem) {
        // "- # heading": the marker needs a block of its own to stand on.
        open(Block::Kind::ListItem);
        return open(kind);
    }
    if (m_pendingItem) {
        block.kind = m_pendingItem->checked ? Block::Kind::TaskItem : Block::Kind::ListItem;
        block.number = m_pendingItem->number;
        block.checked = m_pendingItem->checked.value_or(false);
        m_pendingItem.reset();
    } else {
        block.continuesItem = block.listDepth > 0;
    }
    m_document.blocks.append(std::move(block));
    m_isOpen = true;
    m_isQuoteEmpty = false;
    return m_document.blocks.last();
}

void MarkdownBuilder::ensureOpen()
{
    if (!m_isOpen)
        open(Block::Kind::Paragraph);
}

void MarkdownBuilder::enterParagraph() { open(Block::Kind::Paragraph); }

void MarkdownBuilder::enterHeading(int level) { open(Block::Kind::Heading).level = level; }

void MarkdownBuilder::enterCode(QString language)
{
    open(Block::Kind::Code).language = std::move(language);
}

void MarkdownBuilder::addRule()
{
    open(Block::Kind::Rule);
    m_isOpen = false;
}

void MarkdownBuilder::enterTable() { open(Block::Kind::Table); }

void MarkdownBuilder::enterRow()
{
    m_document.blocks.last().rows.append(QList<QList<Span>>());
    m_owedCells = 0;
}

void MarkdownBuilder::enterCell(Qt::Alignment alignment)
{
    Block& table = m_document.blocks.last();
    if (table.rows.size() == 1)
        table.alignments.append(alignment);
    // The parser reports a cell for each column however short the row is: made at once, a small
    // message (wide header, twenty thousand short lines) would become a huge table.
    ++m_owedCells;
}

void MarkdownBuilder::leaveCell() { flushRun(); }

void MarkdownBuilder::leaveBlock()
{
    flushRun();
    if (m_isOpen && m_document.blocks.constLast().kind == Block::Kind::Code) {
        QString& code = m_document.blocks.last().code;
        if (code.endsWith(u'\n'))
            code.chop(1);
    }
    m_isOpen = false;
}

void MarkdownBuilder::changeStyle(Span::Style style, int by)
{
    flushRun();
    m_styles[std::countr_zero(quint16(style))] += by;
}

void MarkdownBuilder::enterLink(QString target)
{
    flushRun();
    // Images may hold links and links images; the outermost one counts.
    if (m_linkDepth++ > 0)
        return;
    // md4c takes "<\nhttps://a.org>" for an address that begins with the line break.
    target = target.replace(u'\n', u' ').trimmed();
    m_isLinkAllowed = isLinkTarget(target);
    // Thousands of links may share one definition: so do their targets.
    m_linkTarget = *m_targets.insert(std::move(target));
    m_linkText.clear();
}

void MarkdownBuilder::leaveLink()
{
    if (m_linkDepth > 1) {
        flushRun();
        --m_linkDepth;
        return;
    }
    const bool isEmpty = m_linkText.trimmed().isEmpty();
    if (isEmpty)
        addLiteral(shownTarget());
    flushRun();
    --m_linkDepth;
    if (!m_isLinkAllowed && !isEmpty && !m_linkTarget.isEmpty()
        && m_linkText.trimmed() != m_linkTarget)
        addLiteral(u" ("_s + shownTarget() + u')');
}

QString MarkdownBuilder::shownTarget() const
{
    constexpr qsizetype longest = 200;
    return m_linkTarget.size() <= longest ? m_linkTarget : m_linkTarget.first(longest) + u'…';
}

void MarkdownBuilder::addText(QStringView text)
{
    if (m_linkDepth > 0)
        m_linkText += text;
    if (m_isOpen && m_document.blocks.constLast().kind == Block::Kind::Code) {
        m_document.blocks.last().code += text;
        return;
    }
    ensureOpen();
    m_run += text;
}

void MarkdownBuilder::addLiteral(QStringView text)
{
    flushRun();
    ensureOpen();
    if (m_linkDepth > 0)
        m_linkText += text;
    appendSpan(spans(), look(text.toString()));
}

void MarkdownBuilder::addLineBreak() { addText(QStringView(u"\u2028")); }

Span MarkdownBuilder::look(QString text) const
{
    Span span { .text = std::move(text), .style = Span::Plain, .target = {} };
    for (int bit = 0; bit < int(std::size(m_styles)); ++bit) {
        if (m_styles[bit] > 0)
            span.style |= quint16(1 << bit);
    }
    if (m_linkDepth > 0 && m_isLinkAllowed) {
        span.style |= Span::Link;
        span.target = m_linkTarget;
    }
    return span;
}

void MarkdownBuilder::flushRun()
{
    if (m_run.isEmpty())
        return;
    const QString run = std::exchange(m_run, {});
    Span span = look({});
    if (span.style & Span::Code) {
        span.text = run;
        appendSpan(spans(), std::move(span));
    } else {
        appendRun(spans(), run, span);
    }
}

QList<Span>& MarkdownBuilder::spans()
{
    Block& block = m_document.blocks.last();
    if (block.kind != Block::Kind::Table)
        return block.spans;
    QList<QList<Span>>& row = block.rows.last();
    row.resize(row.size() + std::exchange(m_owedCells, 0));
    return row.last();
}

Document MarkdownBuilder::take()
{
    flushRun();
    return std::exchange(m_document, {});
}

} // namespace hearth::text::detail
