// SPDX-License-Identifier: Apache-2.0
#include "core/text/markdownbuilder.h"

#include "core/text/hidden.h"
#include "core/text/links.h"
#include "core/text/runs.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace hearth::text::detail {

using namespace Qt::StringLiterals;

void MarkdownBuilder::enterQuote()
{
    // "- > a": the marker is the item's, however deep the first text stands.
    if (m_quoteDepth++ < Block::maximumDepth)
        enterContainer(Container::Kind::Quote);
    else
        repeatContainer();
    m_isQuoteEmpty = true;
}

void MarkdownBuilder::leaveQuote()
{
    // A message of nothing but ">" is not an empty message.
    if (m_isQuoteEmpty)
        open(Block::Kind::Paragraph);
    finishSpans();
    m_isOpen = false;
    --m_quoteDepth;
    m_containers.removeLast();
}

void MarkdownBuilder::enterList(std::optional<int> firstNumber)
{
    flushRun();
    // "- - x": the outer marker is shown on a line of its own, unless both would stand at the same
    // depth.
    if (m_pendingItem && m_lists.size() < Block::maximumDepth)
        open(Block::Kind::ListItem);
    finishSpans();
    m_isOpen = false;
    if (m_lists.size() < Block::maximumDepth)
        enterContainer(firstNumber ? Container::Kind::OrderedList : Container::Kind::BulletList,
            firstNumber.value_or(1));
    else
        repeatContainer();
    m_lists.append({ .nextNumber = firstNumber });
}

void MarkdownBuilder::leaveList()
{
    m_isOpen = false;
    m_lists.removeLast();
    m_containers.removeLast();
}

void MarkdownBuilder::enterItem(std::optional<bool> checked)
{
    m_isOpen = false;
    enterContainer(Container::Kind::Item);
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
    m_containers.removeLast();
}

void MarkdownBuilder::enterContainer(Container::Kind kind, int start)
{
    using enum Container::Kind;
    QList<Container>& all = m_document.containers;
    int parent = innermost();
    // An item of a list that is too deep to exist belongs to the deepest list that does.
    while (kind == Item && all[parent].kind != BulletList && all[parent].kind != OrderedList)
        parent = all[parent].parent;
    all.append({ .kind = kind,
        .parent = parent,
        .depth = parent < 0 ? 0 : all[parent].depth + 1,
        .start = start });
    m_containers.append(int(all.size()) - 1);
}

void MarkdownBuilder::repeatContainer() { m_containers.append(innermost()); }

Block& MarkdownBuilder::open(Block::Kind kind)
{
    flushRun();
    finishSpans();
    Block block;
    block.container = innermost();
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
        open(Block::Kind::Paragraph).isTight = !m_lists.isEmpty();
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

void MarkdownBuilder::leaveCell()
{
    flushRun();
    if (m_owedCells == 0)
        joinSpoilers(spans());
}

void MarkdownBuilder::leaveBlock()
{
    flushRun();
    if (isInCodeBlock()) {
        QString& code = m_document.blocks.last().code;
        if (code.endsWith(u'\n'))
            code.chop(1);
    }
    finishSpans();
    m_isOpen = false;
}

namespace {

/// md4c takes blanks from the ends of a heading and leaves tabs (CommonMark §4.2).
void trimTabs(QList<Span>& spans)
{
    QString& first = spans.first().text;
    while (first.startsWith(u'\t'))
        first.remove(0, 1);
    QString& last = spans.last().text;
    while (last.endsWith(u'\t'))
        last.chop(1);
    spans.removeIf([](const Span& span) { return span.text.isEmpty(); });
}

} // namespace

void MarkdownBuilder::finishSpans()
{
    if (!m_isOpen || isInTable())
        return;
    Block& block = m_document.blocks.last();
    joinSpoilers(block.spans);
    if (block.kind == Block::Kind::Heading && !block.spans.isEmpty())
        trimTabs(block.spans);
}

namespace {

/// Which counter of styles `kind` raises: the number of its style's bit.
std::size_t bitOf(Inline::Kind kind)
{
    const auto style = kind == Inline::Kind::Emphasis ? Span::Italic
        : kind == Inline::Kind::Strong                ? Span::Bold
        : kind == Inline::Kind::Strikethrough         ? Span::Strikethrough
                                                      : Span::Code;
    return std::size_t(std::countr_zero(quint16(style)));
}

} // namespace

void MarkdownBuilder::enterStyle(Inline::Kind kind)
{
    flushRun();
    enterNode(kind);
    ++m_styles[bitOf(kind)];
}

void MarkdownBuilder::leaveStyle(Inline::Kind kind)
{
    flushRun();
    leaveNode(kind);
}

void MarkdownBuilder::enterNode(Inline::Kind kind, QString target, QString title)
{
    const int parent = innermostNode();
    const int depth = parent < 0 ? 0 : m_document.inlines[parent].depth + 1;
    if (depth >= Inline::maximumDepth) {
        m_nodes.append({ .kind = kind, .node = parent });
        return;
    }
    m_document.inlines.append({ .kind = kind,
        .parent = parent,
        .depth = depth,
        .target = std::move(target),
        .title = std::move(title) });
    m_nodes.append({ .kind = kind, .node = int(m_document.inlines.size()) - 1 });
}

/// md4c now and then leaves what it never entered: false then, and nothing happens.
bool MarkdownBuilder::leaveNode(Inline::Kind kind)
{
    const auto isLink = [](Inline::Kind one) {
        return one == Inline::Kind::Link || one == Inline::Kind::Image;
    };
    const auto found = std::find_if(
        m_nodes.crbegin(), m_nodes.crend(), [&](const OpenInline& open) {
            return isLink(kind) ? isLink(open.kind) : open.kind == kind;
        });
    if (found == m_nodes.crend())
        return false;
    const qsizetype kept = m_nodes.crend() - found - 1;
    while (m_nodes.size() > kept) {
        const Inline::Kind left = m_nodes.takeLast().kind;
        if (isLink(left))
            --m_linkDepth;
        else
            --m_styles[bitOf(left)];
    }
    return true;
}

void MarkdownBuilder::enterLink(Inline::Kind kind, QString target, QString title)
{
    flushRun();
    target = *m_targets.insert(std::move(target));
    enterNode(kind, target, *m_targets.insert(std::move(title)));
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
    if (m_linkDepth != 1) {
        flushRun();
        leaveNode(Inline::Kind::Link);
        return;
    }
    if (withoutHidden(m_linkText).trimmed().isEmpty())
        addTarget(shownTarget());
    else if (isMasked())
        addTarget(u" ("_s + shownTarget() + u')');
    flushRun();
    leaveNode(Inline::Kind::Link);
}

bool MarkdownBuilder::isMasked() const
{
    if (m_isLinkAllowed)
        return isMisleading(m_linkText, m_linkTarget);
    return !m_linkTarget.isEmpty() && m_linkText.trimmed() != m_linkTarget;
}

void MarkdownBuilder::addTarget(const QString& text)
{
    flushRun();
    ensureOpen();
    Span span = look(text);
    span.style |= Span::Added;
    appendSpan(spans(), std::move(span));
}

QString MarkdownBuilder::shownTarget() const
{
    constexpr qsizetype longest = 200;
    return withHiddenShown(
        m_linkTarget.size() <= longest ? m_linkTarget : m_linkTarget.first(longest) + u'…');
}

void MarkdownBuilder::addText(QStringView text)
{
    if (m_linkDepth > 0)
        m_linkText += text;
    if (isInCodeBlock()) {
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

void MarkdownBuilder::addSoftBreak() { addText(QStringView(u"\u2028")); }

void MarkdownBuilder::addHardBreak()
{
    flushRun();
    ensureOpen();
    if (m_linkDepth > 0)
        m_linkText += QChar::LineSeparator;
    Span span = look(QString(QChar::LineSeparator));
    span.style |= Span::HardBreak;
    appendSpan(spans(), std::move(span));
}

Span MarkdownBuilder::look(QString text) const
{
    Span span {
        .text = std::move(text), .style = Span::Plain, .target = {}, .node = innermostNode()
    };
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
        appendRun(spans(), run, span, m_linkDepth > 0);
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
    finishSpans();
    return std::exchange(m_document, {});
}

} // namespace hearth::text::detail
