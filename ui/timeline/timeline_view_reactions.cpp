// SPDX-License-Identifier: Apache-2.0
// What can be pressed in a message: reactions and the options of a poll, by pointer and by
// keyboard, and the way to what it forwards.
#include "core/text/hidden.h"
#include "ui/emoji/emoji_picker.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>

#include <algorithm>

namespace hearth::ui {

void TimelineView::activateMark(const Hit& hit, QPoint globalPosition)
{
    const models::TimelineRow& row = m_source->row(hit.row);
    switch (hit.part.part) {
    case RowPart::Reaction:
        Q_EMIT reactionRequested(row.id, row.reactions[hit.part.index].emoji);
        return;
    case RowPart::PollOption:
        return vote(row.id, hit.part.index);
    case RowPart::PollClose:
        return run(MessageAction::ClosePoll, hit.row);
    case RowPart::AddReaction:
        return openPicker(row.id, globalPosition);
    case RowPart::Origin:
        Q_EMIT threadRequested(*row.parent);
        return;
    case RowPart::Forwarded:
        Q_EMIT forwardedActivated(row.id);
        return;
    default:
        return;
    }
}

/// Left and right walk along what can be pressed in the focused message: the options of its poll,
/// then its reactions, the plus being the last. Space and Enter press it.
bool TimelineView::actOnMarks(int key)
{
    const int row = m_focused && m_focusVisible ? m_rows.indexOf(*m_focused) : -1;
    if (row < 0)
        return false;
    const models::TimelineRow& content = m_source->row(row);
    const int options = votableOptions(content);
    const int reactions = content.deleted ? 0 : static_cast<int>(content.reactions.size());
    const int marks = options + (reactions > 0 ? reactions + 1 : 0);
    if (marks == 0)
        return false;
    // Some may have gone meanwhile.
    const int current = std::min(m_focusedMark, marks - 1);
    const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_focusedMark = std::clamp(current + (forward ? 1 : -1), -1, marks - 1);
        m_focusedOptions = options;
        viewport()->update();
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current < 0)
            return false;
        if (current < options)
            vote(content.id, current);
        else if (current < options + reactions)
            Q_EMIT reactionRequested(content.id, content.reactions[current - options].emoji);
        else
            pickReaction(content.id);
        return true;
    default:
        return false;
    }
}

/// Once a poll is closed, what stood at an option would mean a reaction.
void TimelineView::checkMark()
{
    const int row = m_focused && m_focusedMark >= 0 ? m_rows.indexOf(*m_focused) : -1;
    if (row >= 0 && votableOptions(m_source->row(row)) != m_focusedOptions)
        m_focusedMark = -1;
}

/// A digit presses the option of that number.
bool TimelineView::actOnPoll(int key)
{
    const int row = m_focused ? m_rows.indexOf(*m_focused) : -1;
    const int option = key - Qt::Key_1;
    if (row < 0 || key > Qt::Key_9 || option < 0 || option >= votableOptions(m_source->row(row)))
        return false;
    vote(m_rows.id(row), option);
    return true;
}

void TimelineView::vote(const MessageId& id, int option)
{
    const int row = m_rows.indexOf(id);
    if (row < 0 || option < 0 || option >= votableOptions(m_source->row(row)))
        return;
    const models::PollOptionRow& pressed = m_source->row(row).poll->options[option];
    // Said to those who do not see it.
    QAccessibleAnnouncementEvent event(this,
        (pressed.chosen ? tr("Not chosen any more: %1", "an option of a poll")
                        : tr("Chosen: %1", "an option of a poll"))
            .arg(text::isolated(pressed.text)));
    QAccessible::updateAccessibility(&event);
    Q_EMIT voteRequested(id, option);
}

void TimelineView::pickReaction(const MessageId& id)
{
    const QRect place = messageRect(id);
    if (place.isNull())
        return;
    const int x = viewport()->width() - metrics::rowPaddingHorizontal;
    openPicker(id, viewport()->mapToGlobal(QPoint(x, std::max(place.top(), 0))));
}

void TimelineView::openPicker(const MessageId& id, QPoint globalPosition)
{
    if (!m_services.emoji)
        return;
    auto* picker = new EmojiPicker(*m_services.emoji, m_services.pictures, this);
    connect(picker, &EmojiPicker::chosen, this,
        [this, id](const QString& emoji) { Q_EMIT reactionRequested(id, emoji); });
    picker->popup(globalPosition);
}

} // namespace hearth::ui
