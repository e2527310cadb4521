// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "ui/account/welcome_view.h"
#include "ui/activity/activity_pane.h"
#include "ui/activity/drafts_pane.h"
#include "ui/composer/composer.h"
#include "ui/details/files_pane.h"
#include "ui/emoji/emoji_history.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/files/file_pictures.h"
#include "ui/planned/planned_pane.h"
#include "ui/planned/reminder_notice.h"
#include "ui/rooms/join_bar.h"
#include "ui/rooms/room_desk.h"
#include "ui/search/switcher.h"
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/message_list_pane.h"
#include "ui/shell/outbox_pane.h"
#include "ui/shell/pane_frame.h"
#include "ui/shell/permalink_opener.h"
#include "ui/shell/quit_guard.h"
#include "ui/shell/read_notice.h"
#include "ui/shell/room_header.h"
#include "ui/shell/status_feed.h"
#include "ui/shell/unopened_page.h"
#include "ui/shell/window_settings.h"
#include "ui/sidebar/rail.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/status_foot.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/thread/thread_list_pane.h"
#include "ui/thread/thread_pane.h"

#include <QLocale>
#include <QVBoxLayout>

namespace hearth::ui {

namespace {

constexpr QSize firstSize { 1280, 800 }; // as drawn

} // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_spelling(QLocale::system().uiLanguages())
    , m_navigator(new Navigator(services.client, services.settings, this))
    , m_feed(new StatusFeed(services.client, *m_navigator, services.network, services.clock, this))
    , m_guard(new QuitGuard(services.client, this))
    , m_pictures(new EmojiPictures(this))
    , m_files(new FilePictures(this))
    , m_emoji(new EmojiHistory(services.settings, this))
    , m_dialogs(
          new Dialogs(services, *m_navigator, *m_feed, *m_emoji, *m_pictures, m_spelling, *this))
    , m_permalinks(new PermalinkOpener(services.client, *m_navigator, *this))
    , m_unsent(services.client)
{
    setMinimumSize(metrics::railWidth + metrics::sidebarWidth, metrics::paneMinimumWidth);
    buildPanes();
    connectSidebar();
    connectNavigator();
    connectConversation();
    connectFiles();
    connectLightbox();
    addShortcuts();
    watchPresence();
    restoreShape();
}

MainWindow::~MainWindow()
{
    // What is shown belongs to the workspace, and the controller looks at the panes while it goes.
    m_navigator->closeWorkspace();
    delete m_controller;
}

void MainWindow::buildPanes()
{
    m_rail = new Rail(m_services.client.workspaces());
    m_sidebar = new Sidebar;
    m_centre = new QStackedWidget;
    m_welcome = new WelcomeView(m_services.client, m_services.browser, m_centre);
    const TimelineServices timelines { .clock = m_services.clock,
        .highlighter = m_highlighter,
        .emoji = m_emoji,
        .pictures = m_pictures,
        .files = m_files };
    m_conversation = new ConversationPane(timelines, m_centre);
    m_centre->addWidget(m_conversation);
    m_unopened = new UnopenedPage(m_services.clock, m_centre);
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_unopened);
    m_frame = new PaneFrame(m_rail, m_sidebar, m_centre, this);
    m_details = new DetailsPane(m_services.clock, m_files->fetcher(), m_frame);
    m_outbox = new OutboxPane(m_unsent, m_services.clock, m_frame);
    m_thread = new ThreadPane(timelines, m_frame);
    m_saved = new MessageListPane(MessageListPane::Kind::Saved, m_services.clock, m_frame);
    m_search = new SearchPane(m_services.clock, m_frame);
    m_threads = new ThreadListPane(m_services.clock, m_frame);
    m_activity = new ActivityPane(m_services.clock, m_frame);
    m_drafts = new DraftsPane(m_frame);
    m_allFiles = new FilesPane(m_services.clock, m_files->fetcher(), m_frame);
    m_planned = new PlannedPane({ .highlighter = m_highlighter, .spelling = &m_spelling }, m_frame);
    for (QWidget* pane : std::initializer_list<QWidget*> { m_details, m_outbox, m_thread, m_threads,
             m_activity, m_drafts, m_allFiles, m_search, m_saved, m_planned })
        m_frame->addPane(pane);
    m_reminders = new ReminderNotice(m_conversation->reminder(), this);
    m_controller = new ConversationController(*m_conversation, *m_thread, *m_navigator, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_regions.add(m_rail);
    m_regions.add(&m_sidebar->rooms());
    m_regions.add(&m_conversation->view());
    m_regions.add(&m_conversation->joinBar());
    m_regions.add(&m_conversation->composer());
    m_regions.add(m_details);
    m_regions.add(m_outbox);
    m_regions.add(&m_thread->view());
    m_regions.add(&m_thread->foot());
    m_regions.add(m_threads);
    m_regions.add(m_activity);
    m_regions.add(m_drafts);
    m_regions.add(m_allFiles);
    m_regions.add(m_planned);
    m_regions.add(m_search);
    m_regions.add(m_saved);
    m_regions.add(&m_sidebar->foot());
}

void MainWindow::connectSidebar()
{
    m_desk = new RoomDesk(*m_navigator, *m_sidebar, *this);
    connect(m_desk, &RoomDesk::roomRequested, this, &MainWindow::openRoom);
    connect(m_desk, &RoomDesk::newChannelRequested, this,
        [this] { m_dialogs->run(Command::NewChannel); });
    connect(m_rail, &Rail::workspaceChosen, this, &MainWindow::openWorkspace);
    connect(m_rail, &Rail::addRequested, this, &MainWindow::showWelcome);
    connect(m_sidebar, &Sidebar::jumpRequested, this, &MainWindow::openSwitcher);
    connect(m_sidebar, &Sidebar::threadsRequested, this, &MainWindow::toggleThreads);
    connect(m_sidebar, &Sidebar::menuRequested, this, &MainWindow::showWorkspaceMenu);
    connect(m_sidebar, &Sidebar::statusRequested, m_dialogs, &Dialogs::showStatus);
    connect(&m_sidebar->rooms(), &RoomList::roomChosen, this, &MainWindow::openRoom);
    connect(&m_sidebar->rooms(), &RoomList::addChannelRequested, this,
        [this] { m_dialogs->run(Command::NewChannel); });
    connect(&m_sidebar->rooms(), &RoomList::roomMenuRequested, this, &MainWindow::showRoomMenu);
    connect(m_welcome, &WelcomeView::workspaceReady, this,
        [this](const WorkspaceId& workspace, StartPage::Then then) {
            workspaceReady(workspace, then == StartPage::Then::Import);
            if (then == StartPage::Then::Welcome)
                m_dialogs->welcome(workspace);
        });
    connect(m_welcome, &WelcomeView::returnRequested, this, &MainWindow::showWorkspace);
    connect(m_frame, &PaneFrame::sidebarChanged, this,
        [this] { m_conversation->header().setSidebarButtonShown(!m_frame->isSidebarShown()); });
    connect(m_frame, &PaneFrame::widthsChanged, this, [this](int sidebar, int pane) {
        m_services.settings.set(setting::sidebarWidth, sidebar);
        m_services.settings.set(setting::paneWidth, pane);
    });
    connect(&m_conversation->header(), &RoomHeader::sidebarRequested, this,
        [this] { m_frame->setSidebarShown(true); });
    connect(&m_conversation->header(), &RoomHeader::searchRequested, this,
        [this] { search(SearchPane::Where::Everywhere); });
    connect(&m_conversation->header(), &RoomHeader::menuRequested, this,
        [this](const QPoint& position) {
            if (m_navigator->room())
                showRoomMenu(*m_navigator->room(), position);
        });
}

void MainWindow::connectNavigator()
{
    connect(m_navigator, &Navigator::workspaceClosing, this, [this] {
        closePane();
        m_saved->setMessages(nullptr, {});
        m_search->setWorkspace(nullptr);
        m_threads->setWorkspace(nullptr);
        m_activity->setWorkspace(nullptr);
        m_drafts->setWorkspace(nullptr);
        m_allFiles->page().setFiles(nullptr);
        m_planned->setWorkspace(nullptr);
        m_reminders->setWorkspace(nullptr);
        m_read->setWorkspace(nullptr);
        m_sidebar->setWorkspace(nullptr);
        m_pictures->setWorkspace(nullptr);
        delete m_switcher;
    });
    connect(m_navigator, &Navigator::workspaceChanged, this, [this] {
        models::WorkspaceContext* workspace = m_navigator->workspace();
        m_rail->setOpenWorkspace(
            workspace ? std::optional(workspace->id()) : m_navigator->awaited());
        if (!workspace) {
            showUnopened();
            return;
        }
        m_pictures->setWorkspace(workspace);
        m_files->setWorkspace(workspace);
        m_sidebar->setWorkspace(workspace);
        m_search->setWorkspace(workspace);
        m_threads->setWorkspace(workspace);
        m_activity->setWorkspace(workspace);
        m_drafts->setWorkspace(workspace);
        m_planned->setWorkspace(workspace);
        m_reminders->setWorkspace(workspace);
        m_read->setWorkspace(workspace);
        connect(&workspace->presences(), &models::PresenceBook::changed, this,
            &MainWindow::refreshHeader);
        connect(&workspace->memberships(), &models::MembershipBook::changed, this,
            &MainWindow::refreshHeader);
        connect(&workspace->directory(), &models::Directory::roomsChanged, this,
            &MainWindow::refreshHeader);
        connect(&workspace->directory(), &models::Directory::membersChanged, this,
            &MainWindow::refreshHeader);
        connect(&workspace->directory(), &models::Directory::workspaceChanged, this,
            &MainWindow::refreshTitle);
        connect(
            &workspace->directory(), &models::Directory::loaded, this, &MainWindow::refreshHeader);
        showWorkspace();
    });
    connect(m_navigator, &Navigator::roomChanged, this, [this] {
        m_sidebar->rooms().setOpenRoom(m_navigator->room());
        closePane();
        m_frame->dismissOverlays();
        refreshHeader();
        refreshSight();
    });
    connect(&m_services.client, &models::Client::workspaceNotOpened, this,
        &MainWindow::refreshUnopened);
    connect(
        &m_services.client, &models::Client::workspaceRemoved, m_dialogs, &Dialogs::tellRemoved);
    // When the window has shown what is open instead, and only then what is asked about the other.
    connect(&m_services.client, &models::Client::workspaceLeft, m_dialogs, &Dialogs::showLeft,
        Qt::QueuedConnection);
    connect(m_unopened, &UnopenedPage::tryAgainRequested, this, [this] {
        if (const std::optional<WorkspaceId> awaited = m_navigator->awaited())
            m_services.client.tryOpening(*awaited);
    });
    connect(m_navigator, &Navigator::nothingLeft, this, &MainWindow::showWelcome);
    connect(m_feed, &StatusFeed::changed, this, &MainWindow::refreshStatus);
    connect(m_dialogs, &Dialogs::roomCreated, this, &MainWindow::openRoom);
    connect(m_dialogs, &Dialogs::membersRequested, this, &MainWindow::toggleMembers);
    connect(m_dialogs, &Dialogs::searchRequested, this,
        [this] { search(SearchPane::Where::Everywhere); });
    connect(m_dialogs, &Dialogs::outboxRequested, this, &MainWindow::toggleOutbox);
    connect(m_dialogs, &Dialogs::savedRequested, this, &MainWindow::showSaved);
    connect(m_dialogs, &Dialogs::signInRequested, this, &MainWindow::signInAgain);
    connect(m_dialogs, &Dialogs::quitRequested, this, &MainWindow::quit);
    connect(m_guard, &QuitGuard::mayQuit, this, &MainWindow::quit);
    connect(m_guard, &QuitGuard::wouldLose, m_dialogs, &Dialogs::showUnsaved);
    connect(m_dialogs, &Dialogs::quitAnyway, m_guard, &QuitGuard::letGo);
}

void MainWindow::connectConversation()
{
    connect(m_controller, &ConversationController::painted, this, &MainWindow::painted);
    connect(m_controller, &ConversationController::threadRequested, this, &MainWindow::showThread);
    connect(m_controller, &ConversationController::roomRequested, this, &MainWindow::openRoom);
    connectPeople();
    connect(m_controller, &ConversationController::signInRequested, this, &MainWindow::signInAgain);
    connect(m_controller, &ConversationController::secondFactorRequested, m_dialogs,
        &Dialogs::showSecondFactor);
    connect(
        m_controller, &ConversationController::statusRequested, m_dialogs, &Dialogs::showStatus);
    connect(m_controller, &ConversationController::openingRequested, &m_services.client,
        &models::Client::tryOpening, Qt::QueuedConnection);
    connect(m_conversation, &ConversationPane::newChannelRequested, this,
        [this] { m_dialogs->run(Command::NewChannel); });
    connectFinding();
    connect(&m_conversation->composer(), &Composer::escapePressed, this, [this] { stepBack(); });
    connect(m_outbox, &OutboxPane::closeRequested, this, &MainWindow::closePane);
    connect(m_outbox, &OutboxPane::roomRequested, this, &MainWindow::openFromOutbox);
    connect(m_outbox, &OutboxPane::takeBackRequested, this, &MainWindow::takeBack);
    connect(m_thread, &ThreadPane::closeRequested, this, &MainWindow::closeThreadPane);
    connect(&m_thread->composer(), &Composer::escapePressed, m_controller,
        &ConversationController::focusComposer);
    for (Composer* composer : { &m_conversation->composer(), &m_thread->composer() })
        composer->setSpelling(m_spelling);
    const auto followWriting = [this] {
        const SendKey key = m_services.settings.get(hearth::setting::sendKey);
        m_conversation->composer().setSendKey(key);
        m_thread->composer().setSendKey(key);
        m_spelling.choose(m_services.settings.get(hearth::setting::spelling));
    };
    followWriting();
    connect(&m_services.settings, &Settings::changed, this, followWriting);
    connectMessageLists();
    connectDetails();
    connectPlanned();
    connectReading();
    connectActivity();
    connectDrafts();
    connect(m_threads, &ThreadListPane::closeRequested, this, &MainWindow::closePane);
    connect(m_threads, &ThreadListPane::threadChosen, this, &MainWindow::openFollowedThread);
    connect(m_search, &SearchPane::closeRequested, this, &MainWindow::closePane);
    connect(m_search, &SearchPane::messageChosen, this, &MainWindow::openFound);
}

void MainWindow::restoreShape()
{
    const QByteArray geometry = m_services.settings.windowGeometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(firstSize);
    m_frame->setWidths(m_services.settings.get(setting::sidebarWidth),
        m_services.settings.get(setting::paneWidth));
    m_frame->setSidebarWanted(
        m_services.settings.get(setting::sidebarState) == SidebarState::Shown);
}

void MainWindow::start()
{
    if (!m_navigator->restore())
        showWelcome();
}

void MainWindow::openLink(const QString& link)
{
    if (protocol::Permalink::looksLike(link))
        return m_permalinks->open(link);
    if (m_dialogs->openMailLink(link))
        return;
    showWelcome();
    m_welcome->openLink(link);
}

void MainWindow::openWorkspace(const WorkspaceId& workspace)
{
    if (m_navigator->openWorkspace(workspace))
        showWorkspace();
}

void MainWindow::openRoom(const RoomId& room)
{
    showWorkspace();
    m_navigator->openRoom(room);
    m_frame->dismissOverlays();
    m_controller->focusComposer();
}

void MainWindow::workspaceReady(const WorkspaceId& workspace, bool thenImport)
{
    openWorkspace(workspace);
    m_controller->focusComposer();
    if (thenImport)
        m_dialogs->startImport();
}

void MainWindow::showWelcome()
{
    const bool nothing = !m_navigator->workspace() && !m_navigator->awaited();
    m_frame->setCentreOnly(nothing);
    closePane();
    m_centre->setCurrentWidget(m_welcome);
    m_welcome->showChoice(workspaceName());
    refreshTitle();
    refreshSight();
    if (nothing)
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
}

void MainWindow::showWorkspace()
{
    if (!m_navigator->workspace()) {
        showUnopened();
        return;
    }
    m_frame->setCentreOnly(false);
    m_centre->setCurrentWidget(m_conversation);
    refreshTitle();
    refreshHeader();
    refreshStatus();
    refreshSight();
}

void MainWindow::showUnopened()
{
    if (!m_navigator->awaited())
        return;
    m_frame->setCentreOnly(false);
    m_sidebar->setUnopened(workspaceName());
    m_centre->setCurrentWidget(m_unopened);
    refreshUnopened();
    refreshTitle();
    QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
}

void MainWindow::refreshUnopened()
{
    const std::optional<WorkspaceId> awaited = m_navigator->awaited();
    const auto problem = awaited ? m_services.client.openingProblem(*awaited) : std::nullopt;
    if (problem)
        m_unopened->setProblem(workspaceName(), *problem);
}

/// Of the workspace that is open or awaited.
QString MainWindow::workspaceName() const
{
    if (models::WorkspaceContext* open = m_navigator->workspace())
        return open->directory().workspace().name;
    if (const std::optional<WorkspaceId> awaited = m_navigator->awaited()) {
        const models::WorkspaceListModel& rail = m_services.client.workspaces();
        if (const int row = rail.indexOf(*awaited); row >= 0)
            return rail.row(row).name;
    }
    return {};
}

void MainWindow::refreshTitle()
{
    const QString name = workspaceName();
    setWindowTitle(name.isEmpty() ? tr("Hearth")
                                  : tr("%1 – Hearth", "workspace in the window's title").arg(name));
}

void MainWindow::refreshHeader()
{
    models::WorkspaceContext* open = m_navigator->workspace();
    if (!open)
        return;
    refreshTitle();
    m_controller->refreshRoom();
    m_desk->refreshJoinBar(m_conversation->joinBar());
}

void MainWindow::refreshStatus()
{
    const StatusInput input = m_feed->input();
    m_sidebar->foot().setLines(StatusText::connection(input), StatusText::work(input));
}

void MainWindow::keepShape()
{
    m_services.settings.setWindowGeometry(saveGeometry());
    m_services.settings.set(setting::sidebarState,
        m_frame->isSidebarWanted() ? SidebarState::Shown : SidebarState::Collapsed);
    m_controller->keepDraft();
}

void MainWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
