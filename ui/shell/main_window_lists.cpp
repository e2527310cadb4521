// SPDX-License-Identifier: Apache-2.0
// The details of a room, the saved messages and what is planned in the pane on demand, and the way
// from there to a message's place.
#include "ui/activity/activity_pane.h"
#include "ui/details/about_page.h"
#include "ui/details/details_controller.h"
#include "ui/details/files_pane.h"
#include "ui/files/file_pictures.h"
#include "ui/files/lightbox.h"
#include "ui/planned/planned_pane.h"
#include "ui/planned/reminder_notice.h"
#include "ui/planned/reminders_page.h"
#include "ui/planned/scheduled_page.h"
#include "ui/rooms/join_bar.h"
#include "ui/rooms/room_desk.h"
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/members_pane.h"
#include "ui/shell/message_list_pane.h"
#include "ui/shell/outbox_pane.h"
#include "ui/shell/pane_frame.h"
#include "ui/shell/permalink_opener.h"
#include "ui/shell/room_header.h"
#include "ui/sidebar/sidebar.h"
#include "ui/thread/thread_pane.h"

namespace hearth::ui {

using models::ListedMessage;

void MainWindow::connectMessageLists()
{
    connect(m_saved, &MessageListPane::closeRequested, this, &MainWindow::closePane);
    connect(m_saved, &MessageListPane::messageChosen, this, &MainWindow::openListed);
    connect(m_saved, &MessageListPane::removalRequested, this,
        [this](const RoomId& room, const MessageId& message) {
            if (m_navigator->workspace())
                m_navigator->workspace()->marks().setSaved(room, message, false);
        });
    connect(m_sidebar, &Sidebar::filesRequested, this, &MainWindow::toggleAllFiles);
    connect(m_dialogs, &Dialogs::filesRequested, this, &MainWindow::toggleAllFiles);
    connect(m_allFiles, &FilesPane::closeRequested, this, &MainWindow::closePane);
    connect(&m_allFiles->page(), &FilesPage::messageChosen, this, &MainWindow::openMessageOfFile);
    connect(m_controller, &ConversationController::messageRequested, this,
        [this](const RoomId& room, const MessageId& message, Position position) {
            openRoom(room);
            m_controller->showMessage(message, position);
        });
}

void MainWindow::toggleAllFiles()
{
    if (m_frame->pane() == m_allFiles) {
        closePane();
        return;
    }
    models::WorkspaceContext* workspace = m_navigator->workspace();
    if (!workspace || m_centre->currentWidget() != m_conversation)
        return;
    closePane();
    m_allFiles->page().setFiles(workspace->files(std::nullopt));
    m_frame->showPane(m_allFiles);
    m_allFiles->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openMessageOfFile(const ListedMessage& listed)
{
    if (listed.known)
        openListed(listed);
    else if (m_navigator->workspace()) // only the server has told of it
        m_permalinks->open(
            protocol::Permalink { m_navigator->workspace()->id(), listed.room, listed.message });
}

void MainWindow::connectDetails()
{
    m_detailsController = new DetailsController(*m_details, *m_navigator, *m_desk, this);
    const RoomHeader& header = m_conversation->header();
    connect(&header, &RoomHeader::membersRequested, this, &MainWindow::toggleMembers);
    connect(&header, &RoomHeader::detailsRequested, this, &MainWindow::toggleDetails);
    connect(m_details, &DetailsPane::closeRequested, this, &MainWindow::closePane);
    connect(m_details, &DetailsPane::tabChanged, this, &MainWindow::refreshDetailsButtons);
    connect(&m_details->members(), &MembersPane::memberChosen, this, &MainWindow::openMember);
    connect(&m_details->pinned(), &MessageListPane::messageChosen, this, &MainWindow::openListed);
    connect(&m_details->files(), &FilesPage::messageChosen, this, &MainWindow::openListed);
    connect(
        m_detailsController, &DetailsController::editRequested, m_dialogs, &Dialogs::editChannel);
    connect(&m_conversation->joinBar(), &JoinBar::joinRequested, m_desk, &RoomDesk::joinOpenRoom);
}

/// Connected before anything is opened, so that whoever shows a workspace has its files.
void MainWindow::connectFiles()
{
    connect(m_navigator, &Navigator::workspaceClosing, m_files,
        [files = m_files] { files->setWorkspace(nullptr); });
    const auto loading = [this] {
        const auto chosen = m_services.settings.get(hearth::setting::pictures);
        m_files->setLoading(chosen == PictureLoading::Automatic ? FilePictures::Loading::Automatic
                                                                : FilePictures::Loading::OnDemand);
    };
    connect(&m_services.settings, &Settings::changed, this, [loading](QLatin1StringView key) {
        if (key == QLatin1StringView(hearth::setting::pictures.key))
            loading();
    });
    loading();
}

void MainWindow::connectLightbox()
{
    m_lightbox = new Lightbox(*m_files, *this);
    connect(m_navigator, &Navigator::workspaceClosing, m_lightbox,
        [this] { m_lightbox->setWorkspace(nullptr); });
    connect(m_navigator, &Navigator::workspaceChanged, m_lightbox,
        [this] { m_lightbox->setWorkspace(m_navigator->workspace()); });
    connect(m_navigator, &Navigator::roomChanged, m_lightbox, &Lightbox::leave);
    connect(m_controller, &ConversationController::pictureRequested, m_lightbox, &Lightbox::open);
    for (const FilesPage* page : { &m_details->files(), &m_allFiles->page() })
        connect(page, &FilesPage::pictureChosen, m_lightbox, &Lightbox::open);
    connect(
        m_lightbox, &Lightbox::messageRequested, this, [this](const models::ListedFile& picture) {
            openMessageOfFile(FilesPage::messageOf(picture));
        });
}

void MainWindow::toggleMembers()
{
    if (m_frame->pane() == m_details && m_details->tab() == DetailsTab::Members)
        closePane();
    else
        showDetails(DetailsTab::Members);
}

void MainWindow::toggleDetails()
{
    if (m_frame->pane() == m_details && m_details->tab() != DetailsTab::Members)
        closePane();
    else
        showDetails(DetailsTab::About);
}

void MainWindow::showDetails(DetailsTab tab)
{
    if (m_centre->currentWidget() != m_conversation || !m_detailsController->open(tab)) {
        refreshDetailsButtons();
        return;
    }
    m_threadFound = false;
    m_controller->closeThread();
    m_frame->showPane(m_details);
    refreshDetailsButtons();
    m_details->focusTab();
}

void MainWindow::refreshDetailsButtons()
{
    using Shown = RoomHeader::Shown;
    Shown shown = Shown::Nothing;
    if (m_frame->pane() == m_details)
        shown = m_details->tab() == DetailsTab::Members ? Shown::Members : Shown::Details;
    m_conversation->header().setShown(shown);
}

void MainWindow::showSaved()
{
    models::WorkspaceContext* open = m_navigator->workspace();
    if (!open)
        return;
    closePane();
    m_saved->setMessages(open->saved(), open->directory().workspace().name);
    m_saved->setRemoval(open->isReadOnly() ? MessageListPane::Removal::NotAllowed
                                           : MessageListPane::Removal::Allowed);
    m_frame->showPane(m_saved);
    m_saved->setFocus(Qt::OtherFocusReason);
}

void MainWindow::connectPlanned()
{
    connect(m_sidebar, &Sidebar::plannedRequested, this, &MainWindow::togglePlanned);
    connect(m_dialogs, &Dialogs::plannedRequested, this, &MainWindow::togglePlanned);
    connect(m_planned, &PlannedPane::closeRequested, this, &MainWindow::closePane);
    connect(m_planned, &PlannedPane::messageRequested, this,
        [this](const RoomId& room, const MessageId& message) {
            if (m_navigator->workspace())
                m_permalinks->open(
                    protocol::Permalink { m_navigator->workspace()->id(), room, message });
        });
    connect(m_controller, &ConversationController::scheduledRequested, this,
        [this](const MessageId& message) {
            m_planned->setTab(PlannedPane::Tab::Scheduled);
            m_planned->scheduled().show(message);
            showPlanned();
        });
    connect(m_outbox, &OutboxPane::plannedRequested, this, &MainWindow::editScheduled);
    connect(m_reminders, &ReminderNotice::showRequested, this, [this](const ReminderId& reminder) {
        m_planned->setTab(PlannedPane::Tab::Reminders);
        m_planned->reminders().show(reminder);
        showPlanned();
    });
}

/// Opens where something is to be looked at, else where there is something.
void MainWindow::togglePlanned()
{
    if (m_frame->pane() == m_planned) {
        closePane();
        return;
    }
    if (models::WorkspaceContext* open = m_navigator->workspace()) {
        if (open->reminders().fired() > 0)
            m_planned->setTab(PlannedPane::Tab::Reminders);
        else if (open->scheduled().refused() > 0)
            m_planned->setTab(PlannedPane::Tab::Scheduled);
        else if (open->scheduled().rowCount() == 0 && open->reminders().rowCount() > 0)
            m_planned->setTab(PlannedPane::Tab::Reminders);
    }
    showPlanned();
}

void MainWindow::showPlanned()
{
    if (!m_navigator->workspace() || m_centre->currentWidget() != m_conversation)
        return;
    closePane();
    m_frame->showPane(m_planned);
    m_planned->setFocus(Qt::OtherFocusReason);
}

/// Refused by the server, so it stands in the list with the reason.
void MainWindow::editScheduled(const QString& outboxKey)
{
    const models::OutboxRow* row = m_unsent.find(outboxKey);
    if (!row)
        return;
    const auto message = MessageId::fromString(
        row->entry.args.value(QLatin1StringView("id")).toString());
    if (!message)
        return;
    openWorkspace(WorkspaceId(row->workspace));
    m_planned->setTab(PlannedPane::Tab::Scheduled);
    showPlanned();
    m_planned->scheduled().edit(*message);
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
    else if (list == m_activity)
        showActivity();
    else if (list == m_allFiles && m_frame->pane() != m_allFiles)
        m_frame->showPane(m_allFiles); // as it was filtered
}

} // namespace hearth::ui
