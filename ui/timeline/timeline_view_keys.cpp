// SPDX-License-Identifier: Apache-2.0
// The keyboard and the clipboard.
#include "core/text/html.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/message_clipboard.h"
#include "ui/timeline/poll_text.h"
#include "ui/timeline/time_text.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>

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
    if (event->keyCombination() == QKeyCombination(Qt::SHIFT, Qt::Key_C) && focused >= 0) {
        if (!copyCodeOf(focused))
            copyMessage(focused);
        return;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    // An option or a chip that has the focus takes Space and Enter.
    if (plain && (actOnMarks(event->key()) || actOnPoll(event->key())))
        return;
    switch (plain ? event->key() : 0) {
    case Qt::Key_Up:
        return shift ? extendByRow(-1) : moveFocus(-1);
    case Qt::Key_Down:
        return shift ? extendByRow(1) : moveFocus(1);
    case Qt::Key_PageUp:
        return moveByPage(-1);
    case Qt::Key_PageDown:
        return moveByPage(1);
    case Qt::Key_Space:
        return moveByPage(shift ? -1 : 1);
    case Qt::Key_Home:
        return moveToEnd(-1);
    case Qt::Key_End:
        return moveToEnd(1);
    case Qt::Key_F10:
        if (shift && m_focused)
            return showMenuOfFocused();
        break;
    case Qt::Key_Escape:
        if (m_focusVisible || !m_selection.isEmpty(*m_source)) {
            m_focusVisible = false;
            return clearSelection();
        }
        break;
    default:
        // Plus needs Shift on many keyboards; the letters do not.
        if (plain && (!shift || event->key() == Qt::Key_Plus) && actOnFocused(event->key()))
            return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool TimelineView::actOnFocused(int key)
{
    const int row = m_focused ? m_rows.indexOf(*m_focused) : -1;
    if (row < 0)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        openFocused(row);
        return true;
    }
    if (key == Qt::Key_Menu) {
        showMenuOfFocused();
        return true;
    }
    const MessageActions::Entry* entry = MessageActions::forKey(key, m_source->row(row));
    if (entry && offers(*entry, row))
        run(entry->action, row);
    else if (entry)
        sayObstacle(*entry, row);
    return entry != nullptr;
}

void TimelineView::moveByPage(int direction)
{
    const int page = static_cast<int>(viewport()->height() * pagePart);
    scrollBy(direction * page);
    if (!m_focusVisible || m_rows.count() == 0)
        return;
    const auto [first, last] = visibleRows();
    // Not one that is cut off, unless there is nothing else.
    const bool cut = direction < 0 && rowY(first) < 0 && first < last;
    setFocusedRow(direction < 0 ? (cut ? first + 1 : first) : last);
}

void TimelineView::moveToEnd(int direction)
{
    if (m_rows.count() == 0)
        return;
    const bool focus = m_focusVisible;
    if (direction < 0)
        scrollToRow(0, headHeight());
    else
        jumpToNewest();
    if (focus && m_placed)
        setFocusedRow(direction < 0 ? 0 : m_rows.count() - 1);
}

/// Whole messages, from the one that had the keyboard when it began.
void TimelineView::extendByRow(int direction)
{
    const bool begins = !m_focusVisible || !m_focused || m_rows.indexOf(*m_focused) < 0;
    if (begins)
        moveFocus(direction);
    if (!m_focused)
        return;
    const auto whole = [this](int row) {
        return TimelineSelection::Point { m_rows.id(row), m_source->row(row).position,
            { 0, m_rows.body(row)->length() } };
    };
    if (m_selection.isEmpty(*m_source) || m_selection.unit() != TimelineSelection::Unit::Message)
        m_selection.start(whole(m_rows.indexOf(*m_focused)), TimelineSelection::Unit::Message);
    if (!begins)
        moveFocus(direction);
    m_selection.extend(whole(m_rows.indexOf(*m_focused)));
    viewport()->update();
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
    m_focusedMark = -1;
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
        if (content.poll && !content.deleted)
            text += PollText::options(*content.poll).plainText() + u'\n';
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
    const models::TimelineRow& content = m_source->row(row);
    if (content.deleted)
        return; // what was copied before is worth more
    QString text = content.document->plainText();
    QString html = text::toHtml(*content.document, text::HtmlUse::Clipboard);
    if (content.poll) {
        const text::Document options = PollText::options(*content.poll);
        text += u'\n' + options.plainText();
        html += text::toHtml(options, text::HtmlUse::Clipboard);
    }
    copyRich(text, html);
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

} // namespace hearth::ui
