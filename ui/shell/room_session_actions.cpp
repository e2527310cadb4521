// SPDX-License-Identifier: Apache-2.0
// What a person asks of a message besides its text, and the way to another day.
#include "core/models/planned_actions.h"
#include "core/protocol/permalink.h"
#include "ui/files/file_actions.h"
#include "ui/planned/planned_text.h"
#include "ui/planned/planned_times.h"
#include "ui/shell/room_session.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QMenu>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::TimelineRow;
using provider::Feature;

void RoomSession::setFeatures(std::function<bool(provider::Feature)> offers)
{
    m_offers = std::move(offers);
}

bool RoomSession::offers(MessageAction action, const TimelineRow& row) const
{
    const auto server = [this](Feature feature) { return !m_offers || m_offers(feature); };
    const bool mayChange = !m_workspace.isReadOnly();
    const replica::RoomState* state = m_workspace.directory().room(m_room);
    const bool mayWrite = mayChange && state && !state->room.archivedAt
        && m_workspace.directory().allows(Permission::SendMessage)
        && m_workspace.directory().mayPostIn(m_room);
    switch (action) {
    case MessageAction::Reply:
        return mayWrite && !row.deleted; // its thread can be opened to read
    case MessageAction::Quote:
        return mayWrite;
    case MessageAction::Pin:
        return m_workspace.marks().mayPin(row) && server(Feature::Message);
    case MessageAction::Save:
        return m_workspace.marks().maySave(row) && server(Feature::Saved);
    case MessageAction::Remind:
        return mayChange && models::PlannedActions(m_workspace).mayRemindOf(row);
    case MessageAction::FollowThread:
        return mayChange && server(Feature::Threads);
    case MessageAction::MarkUnread:
        return m_thread ? mayChange && server(Feature::Threads)
                        : mayChange && !row.parent && server(Feature::ReadMarks);
    case MessageAction::React:
        return m_workspace.marks().mayMark(row) && server(Feature::Reaction);
    case MessageAction::Forward:
        return m_workspace.marks().mayForward(row);
    case MessageAction::Files:
        return m_files != nullptr;
    case MessageAction::History:
        return m_workspace.marks().maySeeHistory(row);
    default:
        return true;
    }
}

void RoomSession::perform(MessageAction action, const TimelineRow& row)
{
    models::MessageMarks& marks = m_workspace.marks();
    switch (action) {
    case MessageAction::Reply:
        Q_EMIT replyRequested(row.parent.value_or(row.id));
        return;
    case MessageAction::Quote:
        return quote(row);
    case MessageAction::Pin:
        return marks.setPinned(m_room, row.id, !row.pinned);
    case MessageAction::Save:
        return marks.setSaved(m_room, row.id, !row.saved);
    case MessageAction::Forward:
        return forward(row);
    case MessageAction::History:
        return showHistory(row);
    case MessageAction::ClosePoll:
        return askToClosePoll(row);
    case MessageAction::FollowThread:
        m_workspace.session().submit(protocol::threadFollow,
            protocol::ThreadFollow {
                .messageId = row.parent.value_or(row.id), .following = !row.following },
            m_room);
        return;
    case MessageAction::MarkUnread:
        return markUnread(row);
    case MessageAction::CopyLink:
        QGuiApplication::clipboard()->setText(
            protocol::Permalink { m_workspace.id(), m_room, row.id }.toString());
        return;
    default:
        Q_EMIT requested(action, row);
        return;
    }
}

/// Into the composer, below who said it.
void RoomSession::quote(const TimelineRow& row)
{
    Q_EMIT textReturned(m_workspace.marks().quotation(row));
}

/// What can be done with its files; when to be reminded of it, or why that is not possible.
void RoomSession::offerChoices(MessageAction action, const MessageId& message, QMenu& menu)
{
    const TimelineRow* found = row(message);
    if (action == MessageAction::Files && found)
        return offerFiles(*found, menu);
    if (action != MessageAction::Remind || !found || !offers(action, *found))
        return;
    if (const QString full = PlannedText::noMoreReminders(m_workspace.reminders());
        !full.isEmpty()) {
        menu.addAction(full)->setEnabled(false);
        return;
    }
    PlannedTimes::fill(menu, PlannedTimes::forReminders(), m_workspace.session().clock(),
        *m_view.window(), *this, [this, message](Timestamp moment) {
            models::PlannedActions(m_workspace).remindOf(message, moment);
            Q_EMIT planned(PlannedText::reminding(moment, m_workspace.session().now()));
        });
}

void RoomSession::markUnread(const TimelineRow& row)
{
    keepUnread(row.position - 1);
    m_workspace.marks().markUnread(row, m_thread);
}

void RoomSession::keepUnread(Position after)
{
    m_keptUnread = true;
    m_seen = 0;
    m_model->setUnreadAfter(after);
}

void RoomSession::showDay(const QDate& day)
{
    constexpr qint64 microsPerMilli = 1000;
    showWithHistory(day.startOfDay().toMSecsSinceEpoch() * microsPerMilli);
}

/// The place is shown at once as far as it is here; what is missing before it is fetched and shown
/// when it has come.
void RoomSession::showWithHistory(Position position)
{
    m_wanted = position;
    m_view.showPosition(position);
    if (m_model->isOpen() && m_model->rowCount() > 0 && m_model->row(0).position <= position)
        m_wanted.reset();
}

void RoomSession::fetchWanted()
{
    const bool missing = m_wanted && m_model->historyMissing() && m_model->rowCount() > 0
        && m_model->row(0).position > *m_wanted;
    const std::optional<Position> wanted = m_wanted;
    m_wanted.reset();
    if (!missing)
        return;
    m_workspace.session().fetchHistory(m_room).then(
        this, [this, wanted, asked = ++m_asked](const Result<void>& fetched) {
            // Whoever has gone elsewhere meanwhile is not brought back.
            if (fetched && asked == m_asked)
                showWithHistory(*wanted);
        });
}

} // namespace hearth::ui
