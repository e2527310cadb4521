// SPDX-License-Identifier: Apache-2.0
// Finding in the open room, and going to a day of it or to its first unread message.
#include "core/replica/search_terms.h"
#include "ui/search/find_bar.h"
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/day_picker.h"
#include "ui/thread/thread_pane.h"

#include <algorithm>

namespace hearth::ui {

namespace {

/// By the same rules that the index finds by, word by word: a paragraph need not hold all of them.
TimelineView::Highlighter highlighterFor(const QString& text)
{
    const QList<replica::SearchTerm> terms = replica::searchTerms(text);
    if (terms.isEmpty())
        return {};
    return [terms](const QString& paragraph) {
        QList<TextRange> found;
        const replica::FoldedText folded = replica::fold(paragraph);
        for (const replica::SearchTerm& term : terms) {
            for (const replica::Stretch& stretch : replica::findAll(folded, { term }))
                found.append({ static_cast<int>(stretch.start),
                    static_cast<int>(stretch.start + stretch.length) });
        }
        std::ranges::sort(found, {}, &TextRange::from);
        return found;
    };
}

} // namespace

void ConversationController::connectFinding()
{
    FindBar& bar = m_pane.findBar();
    connect(&bar, &FindBar::textChanged, this, &ConversationController::mark);
    connect(&bar, &FindBar::chosen, this, &ConversationController::showFound);
    connect(&bar, &FindBar::listRequested, this, &ConversationController::searchRequested);
    connect(&bar, &FindBar::closed, this, &ConversationController::focusComposer);
    FindBar& threadBar = m_threadPane.findBar();
    connect(&threadBar, &FindBar::textChanged, this,
        [this](const QString& text) { m_threadPane.view().setHighlighter(highlighterFor(text)); });
    connect(&threadBar, &FindBar::chosen, this,
        [this](const models::SearchRow& found) { showReply(found.message, found.position); });
    connect(&threadBar, &FindBar::listRequested, this, &ConversationController::searchRequested);
    connect(&threadBar, &FindBar::closed, this, &ConversationController::focusReply);
    connect(&m_pane.view(), &TimelineView::dateRequested, this,
        [this](Timestamp, QPoint globalPosition) { askForDay(globalPosition); });
}

void ConversationController::find()
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    if (!m_room || !workspace)
        return;
    // One at a time: F3 and the marks belong to the bar that is there.
    if (isInThread()) {
        m_pane.findBar().end();
        m_threadPane.findBar().begin(*workspace, m_room->room(), m_thread.session()->thread());
    } else {
        m_threadPane.findBar().end();
        m_pane.findBar().begin(*workspace, m_room->room());
    }
}

/// Whether a thread is open and has the keyboard.
bool ConversationController::isInThread() const
{
    return m_thread.session() && m_threadPane.isAncestorOf(m_threadPane.window()->focusWidget());
}

void ConversationController::mark(const QString& text)
{
    m_pane.view().setHighlighter(highlighterFor(text));
    m_threadPane.view().setHighlighter(highlighterFor(text));
}

void ConversationController::showFound(const models::SearchRow& found)
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    if (!workspace || !m_room || m_room->room() != found.room)
        return;
    if (!found.parent) {
        showMessage(found.message, found.position);
        return;
    }
    Q_EMIT threadRequested(*found.parent);
    showReply(found.message, found.position);
    workspace->session()
        .message(*found.parent)
        .then(this, [this, room = found.room](const Result<Message>& root) {
            if (root && m_room && m_room->room() == room)
                showMessage(root->id, root->position);
        });
}

void ConversationController::jumpToUnread()
{
    (isInThread() ? m_threadPane.view() : m_pane.view()).jumpToUnread();
}

void ConversationController::askForDay(std::optional<QPoint> globalPosition)
{
    if (!m_room)
        return;
    const TimelineView& view = m_pane.view();
    const QDate today = QDate::currentDate();
    auto* picker = new DayPicker(view.shownDay().value_or(today), today, &m_pane);
    connect(picker, &DayPicker::dayChosen, m_room.get(), &RoomSession::showDay);
    picker->popup(globalPosition.value_or(view.mapToGlobal(view.rect().center())));
}

} // namespace hearth::ui
