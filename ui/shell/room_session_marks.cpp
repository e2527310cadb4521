// SPDX-License-Identifier: Apache-2.0
// Reactions, votes, forwarding, earlier versions.
#include "core/models/poll_actions.h"
#include "ui/shell/confirm.h"
#include "ui/shell/forward_dialog.h"
#include "ui/shell/history_dialog.h"
#include "ui/shell/room_session.h"
#include "ui/timeline/timeline_view.h"

#include <QPointer>

#include <algorithm>

namespace hearth::ui {

using models::MessageMarks;
using models::TimelineRow;

void RoomSession::connectMarks()
{
    connect(&m_view, &TimelineView::reactionRequested, this, &RoomSession::react);
    connect(&m_view, &TimelineView::voteRequested, this, &RoomSession::vote);
    connect(&m_view, &TimelineView::forwardedActivated, this, [this](const MessageId& message) {
        const TimelineRow* found = row(message);
        if (found && found->forwarded && m_workspace.directory().room(found->forwarded->room))
            Q_EMIT messageRequested(
                found->forwarded->room, found->forwarded->message, found->forwarded->position);
    });
}

/// Says why not where there is no room for one more.
void RoomSession::react(const MessageId& message, const QString& emoji)
{
    const TimelineRow* found = row(message);
    if (!found || !m_workspace.marks().mayMark(*found))
        return;
    const bool isThere = std::ranges::contains(
        found->reactions, emoji, &models::ReactionChip::emoji);
    if (isThere || !MessageMarks::isFull(*found)) {
        m_workspace.marks().toggleReaction(*found, emoji);
        return;
    }
    tell(m_view.window(), tr("Not possible now"),
        tr("This message has %Ln different reactions, and there is no room for more. "
           "You can join one that is there.",
            nullptr, limits::differentReactions));
}

void RoomSession::vote(const MessageId& message, int option)
{
    const TimelineRow* found = row(message);
    if (found && option < votableOptions(*found))
        models::PollActions(m_workspace).vote(*found, found->poll->choiceWith(option));
}

void RoomSession::askToClosePoll(const TimelineRow& row)
{
    confirm(m_view.window(),
        { .title = tr("Close this poll?"),
            .text = tr("Nobody can vote any more, and it cannot be opened again. Its result stays "
                       "here."),
            .verb = tr("Close poll") },
        [self = QPointer(this), message = row.id] {
            const TimelineRow* still = self ? self->row(message) : nullptr;
            if (still && still->poll && still->poll->mayClose)
                models::PollActions(self->m_workspace).closePoll(*still);
        });
}

void RoomSession::forward(const TimelineRow& row)
{
    if (m_workspace.marks().mayForward(row))
        (new ForwardDialog(
             m_workspace, row, { .writing = writing(), .pictures = pictures() }, m_view.window()))
            ->open();
}

void RoomSession::showHistory(const TimelineRow& row)
{
    if (m_workspace.marks().maySeeHistory(row))
        (new HistoryDialog(m_workspace.marks(), row, m_view.window()))->open();
}

} // namespace hearth::ui
