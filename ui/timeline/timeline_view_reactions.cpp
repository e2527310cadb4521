// SPDX-License-Identifier: Apache-2.0
// Reactions: chips under a message, by pointer and by keyboard, and the way to what it forwards.
#include "ui/emoji/emoji_picker.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/timeline_view.h"

#include <algorithm>

namespace hearth::ui {

void TimelineView::activateMark(const Hit& hit, QPoint globalPosition)
{
    const models::TimelineRow& row = m_source->row(hit.row);
    switch (hit.part.part) {
    case RowPart::Reaction:
        Q_EMIT reactionRequested(row.id, row.reactions[hit.part.index].emoji);
        return;
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

/// Left and right walk along the chips of the focused message, the plus being the last; Space and
/// Enter press one.
bool TimelineView::actOnReactions(int key)
{
    const int row = m_focused && m_focusVisible ? m_rows.indexOf(*m_focused) : -1;
    if (row < 0)
        return false;
    const models::TimelineRow& content = m_source->row(row);
    const int last = content.deleted ? -1 : static_cast<int>(content.reactions.size());
    if (last <= 0)
        return false;
    // Some may have gone meanwhile.
    const int current = std::min(m_focusedReaction, last);
    const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_focusedReaction = std::clamp(current + (forward ? 1 : -1), -1, last);
        viewport()->update();
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current < 0)
            return false;
        if (current < last)
            Q_EMIT reactionRequested(content.id, content.reactions[current].emoji);
        else
            pickReaction(content.id);
        return true;
    default:
        return false;
    }
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
