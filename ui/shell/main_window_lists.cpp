// SPDX-License-Identifier: Apache-2.0
// Pinned and saved messages in the pane on demand, and the way from them to their place.
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_list_pane.h"
#include "ui/shell/pane_frame.h"
#include "ui/thread/thread_pane.h"

namespace hearth::ui {

using models::ListedMessage;

void MainWindow::connectMessageLists()
{
    for (MessageListPane* pane : { m_pinned, m_saved }) {
        connect(pane, &MessageListPane::closeRequested, this, &MainWindow::closePane);
        connect(pane, &MessageListPane::messageChosen, this, &MainWindow::openListed);
    }
    connect(m_pinned, &MessageListPane::removalRequested, this,
        [this](const RoomId& room, const MessageId& message) {
            if (m_navigator->workspace())
                m_navigator->workspace()->marks().setPinned(room, message, false);
        });
    connect(m_saved, &MessageListPane::removalRequested, this,
        [this](const RoomId& room, const MessageId& message) {
            if (m_navigator->workspace())
                m_navigator->workspace()->marks().setSaved(room, message, false);
        });
    connect(m_controller, &ConversationController::messageRequested, this,
        [this](const RoomId& room, const MessageId& message, Position position) {
            openRoom(room);
            m_controller->showMessage(message, position);
        });
}

void MainWindow::showPinned()
{
    models::WorkspaceContext* open = m_navigator->workspace();
    const std::optional<RoomId> room = m_navigator->room();
    const replica::RoomState* state = open && room ? open->directory().room(*room) : nullptr;
    if (!state)
        return;
    const bool may = !open->isReadOnly() && !state->room.archivedAt
        && open->directory().allows(Permission::SendMessage);
    closePane();
    m_pinned->setMessages(open->pinned(*room), m_controller->roomTitle(),
        may ? MessageListPane::Removal::Allowed : MessageListPane::Removal::NotAllowed);
    m_frame->showPane(m_pinned);
    m_pinned->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showSaved()
{
    models::WorkspaceContext* open = m_navigator->workspace();
    if (!open)
        return;
    closePane();
    m_saved->setMessages(open->saved(), open->directory().workspace().name,
        open->isReadOnly() ? MessageListPane::Removal::NotAllowed
                           : MessageListPane::Removal::Allowed);
    m_frame->showPane(m_saved);
    m_saved->setFocus(Qt::OtherFocusReason);
}

/// The list stays where there is room for it; a reply shows its thread instead.
void MainWindow::openListed(const ListedMessage& listed)
{
    QWidget* list = m_frame->pane();
    if (m_navigator->room() != listed.room)
        openRoom(listed.room);
    if (listed.parent) {
        showThread(*listed.parent);
        m_controller->showReply(listed.message, listed.position);
        m_thread->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_controller->showMessage(listed.message, listed.position);
    if (m_frame->isPaneOverlaid()) {
        closePane();
        return;
    }
    // What is pinned elsewhere has no place beside this room.
    if (list == m_saved)
        showSaved();
}

} // namespace hearth::ui
