// SPDX-License-Identifier: Apache-2.0
// The keyboard, the clipboard and the menu.
#include "core/text/html.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/message_clipboard.h"
#include "ui/timeline/time_text.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr double pagePart = 0.9; ///< a line or two stay in sight

} // namespace

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!m_source)
        return QAbstractScrollArea::keyPressEvent(event);
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const int focused = m_focused ? m_rows.indexOf(*m_focused) : -1;
    if (event->keyCombination() == QKeyCombination(Qt::SHIFT, Qt::Key_C) && focused >= 0
        && copyCodeOf(focused))
        return;
    const int page = static_cast<int>(viewport()->height() * pagePart);
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    switch (plain ? event->key() : 0) {
    case Qt::Key_Up:
        return moveFocus(-1);
    case Qt::Key_Down:
        return moveFocus(1);
    case Qt::Key_PageUp:
        return scrollBy(-page);
    case Qt::Key_PageDown:
        return scrollBy(page);
    case Qt::Key_Home:
        return m_rows.count() > 0 ? scrollToRow(0, headHeight()) : void();
    case Qt::Key_End:
        return jumpToNewest();
    case Qt::Key_Escape:
        if (m_focusVisible || !m_selection.isEmpty(*m_source)) {
            m_focusVisible = false;
            return clearSelection();
        }
        break;
    default:
        if (plain && (actOnReactions(event->key()) || actOnFocused(event->key())))
            return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool TimelineView::actOnFocused(int key)
{
    const int row = m_focused ? m_rows.indexOf(*m_focused) : -1;
    if (row < 0)
        return false;
    const models::TimelineRow& content = m_source->row(row);
    const bool failed = content.delivery == models::Delivery::Failed;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_T:
        if (key != Qt::Key_T && uncoverSpoilers(row))
            return true;
        openThread(content);
        return true;
    case Qt::Key_E:
        if (content.hasRefusedText())
            Q_EMIT editFailedRequested(content.id, content.outboxKey);
        else if (!failed && m_source->mayEdit(content))
            Q_EMIT editRequested(content.id);
        return true;
    case Qt::Key_C:
        copyMessage(row);
        return true;
    case Qt::Key_R:
        if (failed)
            Q_EMIT retryRequested(content.outboxKey);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (failed)
            Q_EMIT discardRequested(content.outboxKey);
        else if (m_source->mayRemove(content))
            Q_EMIT removeRequested(content.id);
        return true;
    case Qt::Key_Menu: {
        const QRect place = messageRect(content.id);
        showMenu(row, {},
            viewport()->mapToGlobal(
                QPoint(metrics::rowPaddingHorizontal, std::max(place.top(), 0))));
        return true;
    }
    default:
        return false;
    }
}

void TimelineView::moveFocus(int direction)
{
    if (m_rows.count() == 0)
        return;
    const auto [first, last] = visibleRows();
    const int current = m_focused ? m_rows.indexOf(*m_focused) : -1;
    // Coming from elsewhere the focus begins at the newest message in sight.
    int row = current < 0 || !m_focusVisible
        ? (current >= first && current <= last ? current : last)
        : current + direction;
    row = std::clamp(row, 0, m_rows.count() - 1);
    setFocusedRow(row);
}

void TimelineView::setFocusedRow(int row)
{
    m_focused = m_rows.id(row);
    m_focusVisible = true;
    m_focusedReaction = -1;
    const int height = m_rows.layout(row).height();
    const int y = rowY(row);
    const int room = viewport()->height();
    if (y < 0 || height > room)
        scrollToRow(row, row == 0 ? std::min(headHeight(), room / 2) : 0);
    else if (y + height > room)
        scrollToRow(row, room - height - (row + 1 == m_rows.count() ? metrics::endMargin : 0));
    viewport()->update();
    reportFocusedMessage(*this, row);
    Q_EMIT focusedMessageChanged();
}

void TimelineView::focusMessage(const MessageId& id)
{
    const int row = m_rows.indexOf(id);
    if (row < 0)
        return;
    setFocus(Qt::OtherFocusReason);
    setFocusedRow(row);
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (byKeyboard && m_source && m_rows.count() > 0) {
        const auto [first, last] = visibleRows();
        const int known = m_focused ? m_rows.indexOf(*m_focused) : -1;
        setFocusedRow(known >= first && known <= last ? known : last);
    }
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineView::openThread(const models::TimelineRow& row)
{
    if (m_kind == Kind::Room && row.replyCount > 0)
        Q_EMIT threadRequested(row.id);
}

QString TimelineView::selectedText() const
{
    if (!m_source)
        return {};
    const auto rows = m_selection.rows(*m_source);
    if (!rows)
        return {};
    auto& stack = const_cast<RowStack&>(m_rows);
    if (rows->first == rows->last) {
        const auto body = stack.body(rows->first);
        return body->text(m_selection.rangeIn(rows->first, body->length(), *m_source));
    }
    QString text;
    for (int row = rows->first; row <= rows->last; ++row) {
        const models::TimelineRow& content = m_source->row(row);
        const auto body = stack.body(row);
        const QString part = body->text(m_selection.rangeIn(row, body->length(), *m_source));
        if (content.startsDay && row > rows->first)
            text += u"\n— "_s + TimeText::day(content.createdAt, m_services.clock.now())
                + u" —\n"_s;
        if (content.kind == MessageKind::Notice) {
            text += part + u'\n';
            continue;
        }
        // Messages that continue a group stand under one name, as on the screen.
        if (content.startsGroup || row == rows->first)
            text += (text.isEmpty() ? QString() : u"\n"_s)
                + tr("%1, %2", "author, time")
                      .arg(content.authorName, TimeText::time(content.createdAt))
                + u'\n';
        text += part + u'\n';
        for (const FileEntry& file : content.files)
            text += tr("[File: %1]").arg(file.name) + u'\n';
    }
    return text.trimmed();
}

void TimelineView::copy()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        copyRich(text, selectedHtml());
    else if (const int row = m_focused ? m_rows.indexOf(*m_focused) : -1; row >= 0)
        copyMessage(row);
}

void TimelineView::copyMessage(int row)
{
    const text::Document& document = *m_source->row(row).document;
    copyRich(document.plainText(), text::toHtml(document, text::HtmlUse::Clipboard));
}

void TimelineView::selectAll()
{
    if (!m_source || m_rows.count() == 0)
        return;
    const int last = m_rows.count() - 1;
    const int end = m_rows.body(last)->length();
    m_selection.start(
        { m_rows.id(0), m_source->row(0).position, {} }, TimelineSelection::Unit::Character);
    m_selection.extend({ m_rows.id(last), m_source->row(last).position, { end, end } });
    viewport()->update();
}

void TimelineView::clearSelection()
{
    m_selection.clear();
    viewport()->update();
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_source)
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (!actOnFocused(Qt::Key_Menu))
            event->ignore();
        return;
    }
    const Hit hit = hitAt(viewport()->mapFromGlobal(event->globalPos()));
    if (hit.row >= 0)
        showMenu(hit.row, hit, event->globalPos());
}

void TimelineView::showMenu(int row, const Hit& hit, QPoint globalPosition)
{
    const models::TimelineRow& content = m_source->row(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const MessageId id = content.id;
    const QString key = content.outboxKey;
    if (hit.part.part == RowPart::Target && hit.part.target->kind == text::Span::Link) {
        const QString target = hit.part.target->target;
        menu->addAction(
            tr("Open link…"), this, [this, target] { Q_EMIT linkActivated(QUrl(target)); });
        menu->addAction(
            tr("Copy link"), this, [target] { QGuiApplication::clipboard()->setText(target); });
        menu->addSeparator();
    }
    if (!m_selection.isEmpty(*m_source))
        menu->addAction(tr("Copy selected text"), QKeySequence::Copy, this, &TimelineView::copy);
    menu->addAction(tr("Copy text"), this, [this, id] {
        if (const int now = m_rows.indexOf(id); now >= 0)
            copyMessage(now);
    });
    addCodeActions(*menu, row);
    if (m_kind == Kind::Room && content.replyCount > 0)
        menu->addAction(tr("Open thread"), this, [this, id] { Q_EMIT threadRequested(id); });
    if (content.delivery == models::Delivery::Failed) {
        menu->addSeparator();
        if (content.wasEditedMeanwhile())
            menu->addAction(tr("Compare…"), this, [this, id] { Q_EMIT compareRequested(id); });
        menu->addAction(tr("Retry"), this, [this, key] { Q_EMIT retryRequested(key); });
        if (content.hasRefusedText())
            menu->addAction(
                tr("Edit"), this, [this, id, key] { Q_EMIT editFailedRequested(id, key); });
        menu->addAction(tr("Discard"), this, [this, key] { Q_EMIT discardRequested(key); });
    } else {
        if (m_source->mayEdit(content))
            menu->addAction(tr("Edit"), this, [this, id] { Q_EMIT editRequested(id); });
        if (m_source->mayRemove(content))
            menu->addAction(tr("Delete…"), this, [this, id] { Q_EMIT removeRequested(id); });
    }
    menu->popup(globalPosition);
}

} // namespace hearth::ui
