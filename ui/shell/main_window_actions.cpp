// SPDX-License-Identifier: Apache-2.0
// What the person can ask the window for: shortcuts, menus, panes on demand. What is where is in
// main_window.cpp.
#include "ui/account/welcome_view.h"
#include "ui/rooms/room_desk.h"
#include "ui/shell/away_watch.h"
#include "ui/shell/confirm.h"
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/desktop_news.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/outbox_pane.h"
#include "ui/shell/pane_frame.h"
#include "ui/shell/permalink_opener.h"
#include "ui/shell/read_notice.h"
#include "ui/shell/room_header.h"
#include "ui/shell/zoom_keys.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/sidebar.h"
#include "ui/thread/thread_list_pane.h"
#include "ui/thread/thread_pane.h"

#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

void MainWindow::addShortcut(const QKeySequence& keys, std::function<void()> work)
{
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, std::move(work));
}

void MainWindow::addShortcuts()
{
    addShortcut(Qt::CTRL | Qt::Key_K, [this] { openSwitcher(); });
    addShortcut(QKeySequence::Find, [this] {
        if (m_centre->currentWidget() == m_conversation)
            m_controller->find();
    });
    addShortcut(Qt::CTRL | Qt::Key_J, [this] { m_controller->jumpToUnread(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_J, [this] { m_controller->askForDay(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_dialogs->run(Command::Search); });
    addShortcut(Qt::ALT | Qt::Key_Down, [this] { stepRoom(1, false); });
    addShortcut(Qt::ALT | Qt::Key_Up, [this] { stepRoom(-1, false); });
    addShortcut(Qt::ALT | Qt::SHIFT | Qt::Key_Down, [this] { stepRoom(1, true); });
    addShortcut(Qt::ALT | Qt::SHIFT | Qt::Key_Up, [this] { stepRoom(-1, true); });
    addShortcut(Qt::Key_F6, [this] { m_regions.step(*this, 1); });
    addShortcut(Qt::SHIFT | Qt::Key_F6, [this] { m_regions.step(*this, -1); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B,
        [this] { m_frame->setSidebarShown(!m_frame->isSidebarShown()); });
    addShortcut(Qt::CTRL | Qt::Key_N, [this] { m_dialogs->run(Command::NewChannel); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { m_desk->newMessage(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { m_desk->browse(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M, [this] { m_dialogs->run(Command::Members); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { m_dialogs->run(Command::Outbox); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { m_dialogs->run(Command::Saved); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I, [this] { toggleDetails(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { showDetails(DetailsTab::Pinned); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] { toggleThreads(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A, [this] { m_dialogs->run(Command::Activity); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D, [this] { m_dialogs->run(Command::Drafts); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] { m_dialogs->run(Command::Files); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { m_dialogs->run(Command::Planned); });
    // Without a reason why not: whoever has read everything has what they want.
    addShortcut(Qt::SHIFT | Qt::Key_Escape, [this] { m_read->readAll(); });
    addShortcut(Qt::CTRL | Qt::Key_Comma, [this] { m_dialogs->run(Command::Settings); });
    addShortcut(Qt::CTRL | Qt::Key_Slash, [this] { m_dialogs->run(Command::Shortcuts); });
    addShortcut(Qt::CTRL | Qt::Key_Q, [this] { quit(); });
    new ZoomKeys(m_services.settings, *this);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Arrives here only when whoever has the keyboard had no use for it.
    if (event->key() == Qt::Key_Escape && stepBack())
        return;
    QWidget::keyPressEvent(event);
}

bool MainWindow::stepBack()
{
    if (m_frame->dismissOverlays())
        return true;
    if (m_centre->currentWidget() == m_welcome)
        return m_welcome->goBack();
    if (m_frame->pane() == m_thread && m_threadFound) {
        closeThreadPane();
        return true;
    }
    if (m_frame->pane()) {
        closePane();
        m_controller->focusComposer();
        return true;
    }
    return m_controller->stepBack();
}

void MainWindow::stepRoom(int step, bool unreadOnly)
{
    const RoomList::Which which = unreadOnly ? RoomList::Which::Unread : RoomList::Which::Any;
    if (const std::optional<RoomId> room = m_sidebar->rooms().neighbour(step, which))
        openRoom(*room);
}

void MainWindow::openMember(const MemberId& member)
{
    const models::Directory& directory = m_navigator->workspace()->directory();
    if (const Member* person = directory.member(member); person
        && person->state == MemberState::Imported && directory.allows(Permission::ImportHistory)) {
        m_dialogs->matchMember(member);
        return;
    }
    const auto isTheirs = [&](const replica::RoomState& state) {
        const QList<MemberId>& people = state.room.memberIds;
        return state.room.kind == RoomKind::Direct && people.contains(member)
            && (member != directory.self() || people.size() == 1);
    };
    const auto found = std::ranges::find_if(directory.rooms(), isTheirs);
    if (found != directory.rooms().end())
        openRoom(found->room.id);
    else
        m_desk->writeTo(member);
}

void MainWindow::toggleOutbox()
{
    if (m_frame->pane() == m_outbox) {
        closePane();
        return;
    }
    m_controller->closeThread();
    m_conversation->header().setShown(RoomHeader::Shown::Nothing);
    m_frame->showPane(m_outbox);
    m_outbox->setFocus(Qt::OtherFocusReason);
}

void MainWindow::toggleThreads()
{
    if (m_frame->pane() == m_threads) {
        closePane();
        return;
    }
    if (!m_navigator->workspace() || m_centre->currentWidget() != m_conversation)
        return;
    m_controller->closeThread();
    m_conversation->header().setShown(RoomHeader::Shown::Nothing);
    m_frame->showPane(m_threads);
    m_threads->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openFollowedThread(const RoomId& room, const MessageId& start)
{
    openRoom(room);
    showThread(start);
    m_thread->setFocus(Qt::OtherFocusReason);
}

/// Whoever is away is so in every workspace that this device has open.
void MainWindow::watchPresence()
{
    auto* watch = new AwayWatch(m_services.clock, this);
    connect(watch, &AwayWatch::activeChanged, this, [this](bool active) {
        for (models::WorkspaceContext* workspace : m_services.client.contexts())
            workspace->presences().setActive(active);
        if (m_news)
            m_news->setAtComputer(active);
    });
}

void MainWindow::openFromOutbox(const WorkspaceId& workspace, const RoomId& room)
{
    openWorkspace(workspace);
    openRoom(room);
    if (!m_frame->isPaneOverlaid()) // there is more to decide
        m_frame->showPane(m_outbox);
}

/// An edit is finished on top of its message, which is brought into sight for that.
void MainWindow::takeBack(const QString& outboxKey)
{
    const models::OutboxRow* row = m_unsent.find(outboxKey);
    if (!row || !row->entry.room)
        return;
    const RoomId room = *row->entry.room;
    const bool edits = row->entry.isOperation(protocol::messageUpdate.name);
    const auto message = MessageId::fromString(row->entry.args.value("id"_L1).toString());
    const auto thread = MessageId::fromString(row->entry.args.value("parentId"_L1).toString());
    openFromOutbox(WorkspaceId(row->workspace), room);
    if (m_navigator->room() != room)
        return;
    if (thread) {
        showThread(*thread);
        m_controller->takeReplyBack(outboxKey);
        return;
    }
    if (!edits || !message) {
        m_controller->takeBack(outboxKey);
        return;
    }
    m_navigator->workspace()->session().message(*message).then(
        this, [this, room, outboxKey](const Result<Message>& found) {
            if (m_navigator->room() != room)
                return;
            if (found && found->parentId) {
                showThread(*found->parentId);
                m_controller->showReply(found->id, found->position);
                m_controller->takeReplyBack(outboxKey);
                return;
            }
            if (found)
                m_controller->showMessage(found->id, found->position);
            m_controller->takeBack(outboxKey);
        });
}

void MainWindow::search(SearchPane::Where where)
{
    if (!m_navigator->workspace() || m_centre->currentWidget() != m_conversation)
        return;
    showSearch();
    m_search->begin(where);
}

void MainWindow::showSearch()
{
    closePane();
    m_search->setRoom(m_navigator->room(), m_controller->roomTitle());
    m_frame->showPane(m_search);
}

void MainWindow::connectFinding()
{
    connect(
        m_controller, &ConversationController::replyRequested, this, [this](const MessageId& root) {
            showThread(root);
            m_controller->focusReply();
        });
    connect(m_controller, &ConversationController::linkRequested, this, &MainWindow::openLink);
    connect(m_permalinks, &PermalinkOpener::found, this, &MainWindow::openMessage);
    connect(
        m_controller, &ConversationController::searchRequested, this, [this](const QString& text) {
            search(SearchPane::Where::Room);
            m_search->searchFor(text);
        });
}

/// In its room, or in its thread with the message that started it in the room.
void MainWindow::openMessage(const Message& message)
{
    openRoom(message.roomId);
    if (!message.parentId) {
        m_controller->showMessage(message.id, message.position);
        return;
    }
    showThread(*message.parentId);
    m_controller->showReply(message.id, message.position);
    m_thread->setFocus(Qt::OtherFocusReason);
    m_navigator->workspace()
        ->session()
        .message(*message.parentId)
        .then(this, [this, room = message.roomId](const Result<Message>& root) {
            if (root && m_navigator->room() == room)
                m_controller->showMessage(root->id, root->position);
        });
}

/// The list of what was found stays where there is room for it; a reply shows its thread instead.
void MainWindow::openFound(const models::SearchRow& found)
{
    models::WorkspaceContext* open = m_navigator->workspace();
    if (!open)
        return;
    openRoom(found.room);
    if (!found.parent) {
        m_controller->showMessage(found.message, found.position);
        if (m_frame->isPaneOverlaid())
            return;
        showSearch();
        m_search->resume();
        return;
    }
    showThread(*found.parent);
    m_threadFound = true;
    m_controller->showReply(found.message, found.position);
    m_thread->setFocus(Qt::OtherFocusReason);
    open->session()
        .message(*found.parent)
        .then(this, [this, room = found.room](const Result<Message>& root) {
            if (root && m_navigator->room() == room)
                m_controller->showMessage(root->id, root->position);
        });
}

void MainWindow::closeThreadPane()
{
    const bool found = m_threadFound;
    closePane();
    if (!found) {
        m_controller->focusComposer();
        return;
    }
    showSearch();
    m_search->resume();
}

void MainWindow::showThread(const MessageId& root)
{
    if (!m_navigator->workspace() || !m_navigator->room())
        return;
    m_threadFound = false;
    m_controller->openThread(root);
    m_conversation->header().setShown(RoomHeader::Shown::Nothing);
    m_frame->showPane(m_thread);
    refreshSight();
}

void MainWindow::closePane()
{
    m_threadFound = false;
    m_controller->closeThread();
    m_frame->showPane(nullptr);
    m_conversation->header().setShown(RoomHeader::Shown::Nothing);
    refreshSight();
}

void MainWindow::showWorkspaceMenu(const QPoint& position)
{
    auto* menu = new WorkspaceMenu(*m_navigator, m_services.client, this);
    connect(menu, &WorkspaceMenu::chosen, m_dialogs, &Dialogs::run);
    menu->popup(position);
}

void MainWindow::showRoomMenu(const RoomId& room, const QPoint& position)
{
    models::WorkspaceContext* open = m_navigator->workspace();
    const replica::RoomState* state = open ? open->directory().room(room) : nullptr;
    if (!state)
        return;
    auto* menu = new RoomMenu(*open, *state, this);
    connect(menu, &RoomMenu::chosen, this,
        [this, chosen = *state](RoomCommand command) { runOnRoom(command, chosen); });
    connect(menu, &RoomMenu::sectionChosen, this,
        [this, room](const SectionId& section) { m_desk->move(room, section); });
    connect(
        menu, &RoomMenu::newSectionRequested, this, [this, room] { m_desk->makeSection(room); });
    connect(menu, &RoomMenu::notifyChosen, this,
        [this, room](NotifyLevel level) { m_desk->setNotify(room, level); });
    menu->popup(position);
}

void MainWindow::runOnRoom(RoomCommand command, const replica::RoomState& state)
{
    if (m_desk->run(command, state))
        return;
    switch (command) {
    case RoomCommand::MarkRead:
        m_read->readRoom(state.room.id);
        break;
    case RoomCommand::Details:
        openRoom(state.room.id);
        showDetails(DetailsTab::About);
        break;
    case RoomCommand::Members:
        openRoom(state.room.id);
        showDetails(DetailsTab::Members);
        break;
    case RoomCommand::Pinned:
        openRoom(state.room.id);
        showDetails(DetailsTab::Pinned);
        break;
    case RoomCommand::JumpToDate:
        openRoom(state.room.id);
        m_controller->askForDay();
        break;
    case RoomCommand::Edit:
        m_dialogs->editChannel(state.room);
        break;
    case RoomCommand::Keep:
        m_dialogs->showRetention(state.room.id);
        break;
    case RoomCommand::Archive:
        if (state.room.archivedAt)
            m_navigator->workspace()->setArchived(state.room.id, false);
        else
            m_dialogs->confirmArchive(state.room);
        break;
    case RoomCommand::Remove:
        m_dialogs->confirmRemove(state.room);
        break;
    default: // done, or not possible on a disk that takes nothing
        break;
    }
}

void MainWindow::signInAgain()
{
    const models::Account* account = m_navigator->account();
    if (!account)
        return;
    const QString address = account->record().fingerprint.isEmpty()
        ? account->address().authority()
        : account->address().authority() + u'#' + account->record().fingerprint;
    const QString email = account->record().user ? account->record().user->email.value_or(QString())
                                                 : QString();
    showWelcome();
    m_welcome->showSignIn(address, email);
}

} // namespace hearth::ui
