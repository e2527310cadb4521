// SPDX-License-Identifier: Apache-2.0
#include "core/text/html.h"

#include "core/text/htmlinline.h"

using namespace Qt::StringLiterals;

namespace hearth::text {
namespace {

using detail::appendEscaped;

/// Short rows are filled up to the header's width, but not without end: one wide header and
/// thousands of short rows are a small message.
constexpr qsizetype mostCells = 50'000;

QString alignmentOf(Qt::Alignment alignment)
{
    if (alignment & Qt::AlignHCenter)
        return u" align=\"center\""_s;
    if (alignment & Qt::AlignRight)
        return u" align=\"right\""_s;
    return alignment & Qt::AlignLeft ? u" align=\"left\""_s : QString();
}

class Writer {
public:
    Writer(const Document& document, HtmlUse use)
        : m_document(document)
        , m_inline(document, use, m_html)
    {
    }

    QString write()
    {
        for (const Block& block : m_document.blocks) {
            moveTo(block.container);
            writeBlock(block);
        }
        moveTo(-1);
        return std::move(m_html);
    }

private:
    /// Begins a line, unless one has just begun.
    void beginLine()
    {
        if (!m_html.isEmpty() && !m_html.endsWith(u'\n'))
            m_html += u'\n';
    }

    /// Closes and opens containers until `container` is the innermost one.
    void moveTo(int container)
    {
        QList<int> path;
        for (int step = container; step >= 0; step = m_document.containers[step].parent)
            path.prepend(step);
        qsizetype common = 0;
        while (common < path.size() && common < m_open.size() && path[common] == m_open[common])
            ++common;
        while (m_open.size() > common)
            leave();
        for (; common < path.size(); ++common)
            enter(path[common]);
    }

    void enter(int index)
    {
        const Container& container = m_document.containers[index];
        beginLine();
        switch (container.kind) {
        case Container::Kind::Quote:
            m_html += u"<blockquote>\n";
            break;
        case Container::Kind::BulletList:
            m_html += u"<ul>\n";
            break;
        case Container::Kind::OrderedList:
            m_html += container.start == 1 ? u"<ol>\n"_s
                                           : u"<ol start=\"%1\">\n"_s.arg(container.start);
            break;
        case Container::Kind::Item:
            m_html += u"<li>";
            m_itemStart = m_html.size();
            break;
        }
        m_open.append(index);
    }

    void leave()
    {
        switch (m_document.containers[m_open.takeLast()].kind) {
        case Container::Kind::Quote:
            beginLine();
            m_html += u"</blockquote>\n";
            break;
        case Container::Kind::BulletList:
            m_html += u"</ul>\n";
            break;
        case Container::Kind::OrderedList:
            m_html += u"</ol>\n";
            break;
        case Container::Kind::Item:
            m_html += u"</li>\n";
            break;
        }
    }

    void writeBlock(const Block& block)
    {
        switch (block.kind) {
        case Block::Kind::Paragraph:
        case Block::Kind::ListItem:
        case Block::Kind::TaskItem:
            return writeParagraph(block);
        case Block::Kind::Heading:
            return writeHeading(block);
        case Block::Kind::Code:
            return writeCode(block);
        case Block::Kind::Rule:
            beginLine();
            m_html += u"<hr />\n";
            return;
        case Block::Kind::Table:
            return writeTable(block);
        }
    }

    void writeParagraph(const Block& block)
    {
        const bool isTask = block.kind == Block::Kind::TaskItem;
        // Nothing but a marker: the item or quote around it says all.
        if (block.spans.isEmpty() && !isTask)
            return;
        if (!block.isTight || m_html.size() != m_itemStart)
            beginLine();
        const bool hasElement = !block.isTight && !block.spans.isEmpty();
        if (hasElement)
            m_html += u"<p>";
        if (isTask)
            m_html += block.checked ? u"<input checked=\"\" disabled=\"\" type=\"checkbox\"> "_s
                                    : u"<input disabled=\"\" type=\"checkbox\"> "_s;
        m_inline.write(block.spans);
        if (hasElement)
            m_html += u"</p>\n";
    }

    void writeHeading(const Block& block)
    {
        const QString element = u'h' + QString::number(block.level);
        beginLine();
        m_html += u'<' + element + u'>';
        m_inline.write(block.spans);
        m_html += u"</"_s + element + u">\n"_s;
    }

    void writeCode(const Block& block)
    {
        beginLine();
        m_html += u"<pre><code";
        if (!block.language.isEmpty()) {
            m_html += u" class=\"language-";
            appendEscaped(m_html, block.language);
            m_html += u'"';
        }
        m_html += u'>';
        appendEscaped(m_html, block.code);
        m_html += block.code.isEmpty() ? u"</code></pre>\n"_s : u"\n</code></pre>\n"_s;
    }

    void writeTable(const Block& block)
    {
        const qsizetype columns = block.alignments.size();
        const bool isFilled = block.rows.size() * columns <= mostCells;
        beginLine();
        m_html += u"<table>\n<thead>\n";
        for (qsizetype row = 0; row < block.rows.size(); ++row) {
            if (row == 1)
                m_html += u"<tbody>\n";
            m_html += u"<tr>\n";
            const auto& cells = block.rows[row];
            for (qsizetype column = 0; column < (isFilled ? columns : cells.size()); ++column) {
                const QString element = row == 0 ? u"th"_s : u"td"_s;
                m_html += u'<' + element + alignmentOf(block.alignments.value(column)) + u'>';
                if (column < cells.size())
                    m_inline.write(cells[column]);
                m_html += u"</"_s + element + u">\n"_s;
            }
            m_html += row == 0 ? u"</tr>\n</thead>\n"_s : u"</tr>\n"_s;
        }
        m_html += block.rows.size() > 1 ? u"</tbody>\n</table>\n"_s : u"</table>\n"_s;
    }

    const Document& m_document;
    QString m_html;
    detail::HtmlInlineWriter m_inline;
    QList<int> m_open; ///< containers, outermost first
    qsizetype m_itemStart = -1; ///< where the text of the last item begins
};

} // namespace

QString toHtml(const Document& document, HtmlUse use) { return Writer(document, use).write(); }

} // namespace hearth::text
