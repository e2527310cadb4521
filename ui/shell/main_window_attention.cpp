// SPDX-License-Identifier: Apache-2.0
// What is new for the person, and how they say that they have seen it.
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/read_notice.h"

namespace hearth::ui {

void MainWindow::connectReading()
{
    m_read = new ReadNotice(m_conversation->read(), this);
    connect(m_dialogs, &Dialogs::readAllRequested, m_read, &ReadNotice::readAll);
    connect(m_controller, &ConversationController::readRequested, m_read, &ReadNotice::readRoom);
    connect(m_read, &ReadNotice::marked, m_controller, &ConversationController::letBeRead);
    connect(m_read, &ReadNotice::undoing, m_controller, &ConversationController::keepUnread);
}

} // namespace hearth::ui
