// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/announcer.h"
#include "ui/shell/quit_guard.h"
#include "ui/shell/services.h"
#include "ui/shell/status_feed.h"
#include "ui/shell/workspace_menu.h"

#include <QPointer>

class QDialog;

namespace hearth::ui {

class EmojiHistory;
class EmojiPictures;
class HostAwake;
class MembersDialog;
class SpellChecker;

/// Opens the window's dialogs for whatever workspace is open. One at a time; none waits. Window's
/// thread.
class Dialogs : public QObject {
    Q_OBJECT

public:
    Dialogs(const Services& services, Navigator& navigator, StatusFeed& feed, EmojiHistory& emoji,
        EmojiPictures& pictures, SpellChecker& spelling, QWidget& window);

    /// Does nothing but say why when the command is not possible now.
    void run(Command command);
    void showStatus();
    void showSecondFactor();
    /// The link of a mail that verifies an address: where the code is typed, filled in. False:
    /// it is another link.
    bool openMailLink(const QString& link);
    /// What was recorded of it.
    void showAlert(const hearth::SecurityAlert& alert);
    void editChannel(const Room& room);
    /// For how long things are kept; none: in the whole workspace.
    void showRetention(const std::optional<RoomId>& room);
    void confirmArchive(const Room& room);
    void confirmRemove(const Room& room);
    /// Who somebody is that came with an import.
    void matchMember(const MemberId& imported);
    /// A session's secret could not be kept; asks once per run.
    void credentialsNotStored(const Error& error);
    /// The workspace that was made for it is open: straight to the file.
    void startImport();
    /// Closes what is open: its workspace goes away.
    void closeAll();
    /// The person is new in this workspace: once it stands, what helps at the beginning.
    void welcome(const hearth::WorkspaceId& workspace);
    /// The page of one's own account that says who one is in the open workspace.
    void showProfile();
    /// Quitting now would lose something.
    void showUnsaved(const hearth::ui::UnsavedThings& things);
    /// The workspace closes: says why when the person is no longer in it.
    void tellRemoved(const hearth::WorkspaceId& workspace);
    /// The person is no longer in this team, and something that they wrote was not sent.
    void showLeft(const hearth::WorkspaceId& workspace);

Q_SIGNALS:
    /// For the desktop: as KnockDoor::announced and withdrawn.
    void announced(const hearth::models::Announcement& news, hearth::models::Announcer::Ring ring);
    void withdrawn(const QString& key);
    void roomCreated(hearth::RoomId room);
    void searchRequested();
    void membersRequested();
    void outboxRequested();
    void savedRequested();
    void activityRequested();
    void draftsRequested();
    void filesRequested();
    void plannedRequested();
    void readAllRequested();
    void signInRequested();
    void quitRequested();
    /// The person quits although something is lost.
    void quitAnyway();

private:
    /// In the place of what is open.
    template <typename Dialog>
    Dialog& present(Dialog* dialog)
    {
        takeThePlace(dialog);
        return *dialog;
    }
    void takeThePlace(QDialog* dialog);
    void showObstacle(const QString& reason);
    void showHost();
    void showImport();
    void showInvite();
    void confirmLeave();
    void showMembers();
    void askSecondFactorReset(const Member& member, QWidget* dialog);
    void addAccountActions(MembersDialog& dialog, models::Account& account);
    static void addClaimButtons(
        MembersDialog& dialog, models::Account& account, models::WorkspaceContext& workspace);
    void showWelcome();
    void tellJoined(const AccountNotice& notice);
    void showDevice();
    void showSecurity();
    void showRecoveryCode();
    void showAccount(models::Account& account, const QString& page);
    [[nodiscard]] models::Account* accountToVerify(const protocol::ServerAddress& server) const;
    void showSettings();
    void showWorkspaceSettings();
    void showStorage();
    void showSecurityPolicy();
    void showSecretPlace(const Error& error);
    void showAbout();
    void showSignOut();

    Services m_services;
    Navigator& m_navigator;
    StatusFeed& m_feed;
    EmojiHistory& m_emoji;
    EmojiPictures& m_pictures;
    SpellChecker& m_spelling;
    QWidget& m_window;
    HostAwake* m_awake;
    QPointer<QDialog> m_open;
    std::optional<WorkspaceId> m_welcomed; ///< waits until it is open and loaded
    bool m_askedForSecretPlace = false;
};

} // namespace hearth::ui
