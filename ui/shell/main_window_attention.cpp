// SPDX-License-Identifier: Apache-2.0
// What is new for the person, how they say that they have seen it, and what they have begun.
#include "ui/activity/activity_pane.h"
#include "ui/activity/drafts_pane.h"
#include "ui/audit/alert_notice.h"
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_frame.h"
#include "ui/shell/read_notice.h"
#include "ui/sidebar/sidebar.h"

namespace hearth::ui {

void MainWindow::connectReading()
{
    m_read = new ReadNotice(m_conversation->read(), this);
    connect(m_dialogs, &Dialogs::readAllRequested, m_read, &ReadNotice::readAll);
    connect(m_controller, &ConversationController::readRequested, m_read, &ReadNotice::readRoom);
    connect(m_read, &ReadNotice::marked, m_controller, &ConversationController::letBeRead);
    connect(m_read, &ReadNotice::undoing, m_controller, &ConversationController::keepUnread);
    auto* alerts = new AlertNotice(m_conversation->alert(), this);
    connect(m_navigator, &Navigator::workspaceClosing, alerts,
        [alerts] { alerts->setWorkspace(nullptr, nullptr); });
    connect(m_navigator, &Navigator::workspaceChanged, alerts,
        [this, alerts] { alerts->setWorkspace(m_navigator->account(), m_navigator->workspace()); });
    connect(alerts, &AlertNotice::showRequested, m_dialogs, &Dialogs::showAlert);
}

void MainWindow::connectActivity()
{
    connect(m_sidebar, &Sidebar::activityRequested, this, &MainWindow::toggleActivity);
    connect(m_dialogs, &Dialogs::activityRequested, this, &MainWindow::toggleActivity);
    connect(m_activity, &ActivityPane::closeRequested, this, &MainWindow::closePane);
    connect(m_activity, &ActivityPane::messageChosen, this, &MainWindow::openListed);
}

void MainWindow::toggleActivity()
{
    if (m_frame->pane() == m_activity)
        closePane();
    else
        showActivity();
}

void MainWindow::showActivity()
{
    if (!m_navigator->workspace() || m_centre->currentWidget() != m_conversation)
        return;
    closePane();
    m_frame->showPane(m_activity);
    m_activity->setFocus(Qt::OtherFocusReason);
}

void MainWindow::connectDrafts()
{
    connect(m_sidebar, &Sidebar::draftsRequested, this, &MainWindow::toggleDrafts);
    connect(m_dialogs, &Dialogs::draftsRequested, this, &MainWindow::toggleDrafts);
    connect(m_drafts, &DraftsPane::closeRequested, this, &MainWindow::closePane);
    connect(m_drafts, &DraftsPane::draftChosen, this, &MainWindow::openDraft);
}

void MainWindow::toggleDrafts()
{
    if (m_frame->pane() == m_drafts) {
        closePane();
        return;
    }
    if (!m_navigator->workspace() || m_centre->currentWidget() != m_conversation)
        return;
    m_controller->keepDraft(); // what was typed just now is one, too
    closePane();
    m_frame->showPane(m_drafts);
    m_drafts->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openDraft(const replica::DraftPlace& place)
{
    openRoom(place.room);
    if (place.parent.isNull())
        return;
    showThread(place.parent);
    m_controller->focusReply();
}

} // namespace hearth::ui
