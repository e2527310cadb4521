// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/announcer.h"
#include "core/models/outbox_model.h"
#include "ui/composer/spell_checker.h"
#include "ui/details/details_pane.h"
#include "ui/search/search_pane.h"
#include "ui/shell/navigator.h"
#include "ui/shell/regions.h"
#include "ui/shell/room_menu.h"
#include "ui/shell/services.h"
#include "ui/shell/workspace_menu.h"
#include "ui/timeline/code_highlighter.h"

#include <QPointer>
#include <QStackedWidget>
#include <QWidget>

class QDialog;

namespace hearth::ui {

class ActivityPane;
class ConversationController;
class ConversationPane;
class DesktopNews;
class DetailsController;
class Dialogs;
class DraftsPane;
class FilesPane;
class EmojiHistory;
class EmojiPictures;
class FilePictures;
class Lightbox;
class MessageListPane;
class OutboxPane;
class PaneFrame;
class PermalinkOpener;
class PlannedPane;
class ReadNotice;
class ReminderNotice;
class QuitGuard;
class Rail;
class RoomDesk;
class Sidebar;
class StatusFeed;
class Switcher;
class ThreadListPane;
class ThreadPane;
class Tray;
class UnopenedPage;
class WelcomeView;

/// The window: arranges rail, sidebar, conversation and the pane on demand, or the ways in, and
/// passes what the person asks for to whoever does it. Main thread.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    /// Everything in `services` outlives the window.
    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens what was open last, or the ways in.
    void start();
    /// A hearth:// link from outside: shows the message that it means, or the join page filled in.
    void openLink(const QString& link);
    void openWorkspace(const WorkspaceId& workspace);
    void openRoom(const RoomId& room);
    /// From now on news are told on the desktop, and its tray holds the program. Costs time: not
    /// before the first picture.
    void joinDesktop();
    /// In front of everything else, also when it was hidden.
    void comeForward();
    /// Ends the program unless something would be lost, also where closing only hides the window.
    void quit();
    /// Whether closing leaves the program in the tray.
    [[nodiscard]] bool mayHide() const;
    [[nodiscard]] Navigator& navigator() { return *m_navigator; }

Q_SIGNALS:
    /// The open timeline, or the first page without one, is on the screen; again after each further
    /// room.
    void painted();
    void quitRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildPanes();
    void connectSidebar();
    void connectNavigator();
    void connectConversation();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, std::function<void()> work);
    void restoreShape();

    void showWelcome();
    void showWorkspace();
    void showUnopened();
    void workspaceReady(const WorkspaceId& workspace, bool thenImport);
    void refreshHeader();
    void refreshUnopened();
    [[nodiscard]] QString workspaceName() const;
    void refreshStatus();
    void refreshTitle();
    void connectDetails();
    void toggleMembers();
    void toggleDetails();
    void showDetails(DetailsTab tab);
    void refreshDetailsButtons();
    void toggleOutbox();
    void toggleThreads();
    void connectReading();
    void connectPeople();
    void connectActivity();
    void connectDrafts();
    void toggleDrafts();
    void openDraft(const replica::DraftPlace& place);
    void toggleActivity();
    void showActivity();
    void connectPlanned();
    void connectFiles();
    void connectLightbox();
    void togglePlanned();
    void showPlanned();
    void editScheduled(const QString& outboxKey);
    void openFollowedThread(const RoomId& room, const MessageId& start);
    void watchPresence();
    void openFromOutbox(const WorkspaceId& workspace, const RoomId& room);
    void takeBack(const QString& outboxKey);
    void showSearch();
    void connectFinding();
    void openMessage(const Message& message);
    void search(SearchPane::Where where);
    void openFound(const models::SearchRow& found);
    void connectMessageLists();
    void showSaved();
    void toggleAllFiles();
    void openListed(const models::ListedMessage& listed);
    void openMessageOfFile(const models::ListedMessage& listed);
    void closeThreadPane();
    void showThread(const MessageId& root);
    void closePane();
    void stepRoom(int step, bool unreadOnly);
    void openSwitcher();
    void runCommand(const QString& command);
    void openMember(const MemberId& member);
    void showWorkspaceMenu(const QPoint& position);
    void showRoomMenu(const RoomId& room, const QPoint& position);
    void runOnRoom(RoomCommand command, const replica::RoomState& state);
    void signInAgain();
    bool askAboutGuests();
    [[nodiscard]] bool mayHost() const;
    void refreshSight();
    void openAnnounced(const models::Announcement& news, const QString& token);
    void keepShape();
    /// One step back; false when there was nothing to go back from.
    bool stepBack();

    Services m_services;
    CodeHighlighter m_highlighter;
    SpellChecker m_spelling;
    Navigator* m_navigator = nullptr;
    StatusFeed* m_feed = nullptr;
    QuitGuard* m_guard = nullptr;
    EmojiPictures* m_pictures = nullptr;
    FilePictures* m_files = nullptr;
    EmojiHistory* m_emoji = nullptr;
    Dialogs* m_dialogs = nullptr;
    Rail* m_rail = nullptr;
    Sidebar* m_sidebar = nullptr;
    RoomDesk* m_desk = nullptr;
    QStackedWidget* m_centre = nullptr;
    WelcomeView* m_welcome = nullptr;
    UnopenedPage* m_unopened = nullptr;
    ConversationPane* m_conversation = nullptr;
    ConversationController* m_controller = nullptr;
    DetailsPane* m_details = nullptr;
    DetailsController* m_detailsController = nullptr;
    PermalinkOpener* m_permalinks = nullptr;
    models::OutboxModel m_unsent;
    OutboxPane* m_outbox = nullptr;
    ThreadPane* m_thread = nullptr;
    ThreadListPane* m_threads = nullptr;
    PlannedPane* m_planned = nullptr;
    ReminderNotice* m_reminders = nullptr;
    ReadNotice* m_read = nullptr;
    SearchPane* m_search = nullptr;
    MessageListPane* m_saved = nullptr;
    ActivityPane* m_activity = nullptr;
    DraftsPane* m_drafts = nullptr;
    FilesPane* m_allFiles = nullptr;
    bool m_threadFound = false; ///< the thread pane stands before what was found
    PaneFrame* m_frame = nullptr;
    Lightbox* m_lightbox = nullptr;
    QPointer<Switcher> m_switcher;
    Regions m_regions;
    DesktopNews* m_news = nullptr; ///< null: not before `joinDesktop`, as the tray
    Tray* m_tray = nullptr;
    bool m_quits = false; ///< closing is meant to end the program
    QPointer<QDialog> m_guestsQuestion;
    QString m_disconnects; ///< whom quitting disconnects, as the person has agreed to
};

} // namespace hearth::ui
