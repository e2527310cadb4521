// SPDX-License-Identifier: Apache-2.0
// What is copied out of messages, and what is uncovered in them.
#include "core/text/html.h"
#include "ui/timeline/message_clipboard.h"
#include "ui/timeline/poll_text.h"
#include "ui/timeline/time_text.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace hearth::ui {

QString TimelineView::selectedHtml() const
{
    const auto rows = m_source ? m_selection.rows(*m_source) : std::nullopt;
    if (!rows)
        return {};
    auto& stack = const_cast<RowStack&>(m_rows);
    QString html;
    for (int row = rows->first; row <= rows->last; ++row) {
        const models::TimelineRow& content = m_source->row(row);
        const bool isNamed = content.kind != MessageKind::Notice && rows->first != rows->last
            && (content.startsGroup || row == rows->first);
        if (isNamed)
            html += u"<p><strong>%1</strong></p>\n"_s.arg(tr("%1, %2", "author, time")
                    .arg(content.authorName, TimeText::time(content.createdAt))
                    .toHtmlEscaped());
        const auto body = stack.body(row);
        const TextRange range = m_selection.rangeIn(row, body->length(), *m_source);
        html += text::toHtml(
            range == body->all() ? *body->document() : body->cut(range), text::HtmlUse::Clipboard);
        if (content.poll && !content.deleted && rows->first != rows->last)
            html += text::toHtml(PollText::options(*content.poll), text::HtmlUse::Clipboard);
    }
    return html;
}

void TimelineView::copyCode(int row, int block)
{
    const auto& areas = m_rows.layout(row).body->codeAreas();
    if (block >= 0 && block < static_cast<int>(areas.size()))
        QGuiApplication::clipboard()->setText(areas[static_cast<std::size_t>(block)].code);
}

/// All code of a message: the keyboard has no finger to point at one block.
bool TimelineView::copyCodeOf(int row)
{
    QStringList blocks;
    for (const auto& area : m_rows.layout(row).body->codeAreas())
        blocks.append(area.code);
    if (blocks.isEmpty())
        return false;
    QGuiApplication::clipboard()->setText(blocks.join(u"\n\n"_s));
    return true;
}

bool TimelineView::uncoverSpoilers(int row)
{
    if (!m_rows.layout(row).isCovered())
        return false;
    m_rows.uncover(row);
    viewport()->update();
    return true;
}

void TimelineView::addCodeActions(QMenu& menu, int row)
{
    const MessageId id = m_rows.id(row);
    const auto act = [this, id](auto&& what) {
        return [this, id, what] {
            if (const int now = m_rows.indexOf(id); now >= 0)
                (this->*what)(now);
        };
    };
    if (!m_rows.layout(row).body->codeAreas().empty())
        menu.addAction(tr("Copy code"), QKeySequence(Qt::SHIFT | Qt::Key_C), this,
            act(&TimelineView::copyCodeOf));
    if (m_rows.layout(row).isCovered())
        menu.addAction(tr("Show what is hidden"), this, act(&TimelineView::uncoverSpoilers));
}

} // namespace hearth::ui
