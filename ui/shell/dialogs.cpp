// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/dialogs.h"

#include "ui/account/account_dialog.h"
#include "ui/account/device_dialog.h"
#include "ui/account/keychain_dialog.h"
#include "ui/account/notice_watch.h"
#include "ui/account/second_factor_dialog.h"
#include "ui/account/security_dialog.h"
#include "ui/audit/audit_dialog.h"
#include "ui/custom/emoji_dialog.h"
#include "ui/custom/groups_dialog.h"
#include "ui/host/host_dialog.h"
#include "ui/host/knock_door.h"
#include "ui/host/network_doubt.h"
#include "ui/host/server_dialog.h"
#include "ui/import/import_dialog.h"
#include "ui/import/match_dialog.h"
#include "ui/invite/domains_dialog.h"
#include "ui/members/claim_code_dialog.h"
#include "ui/members/members_dialog.h"
#include "ui/members/roles_dialog.h"
#include "ui/members/transfer_dialog.h"
#include "ui/profile/avatar_pictures.h"
#include "ui/profile/profile_page.h"
#include "ui/shell/channel_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/shell/file_rules_dialog.h"
#include "ui/shell/left_dialog.h"
#include "ui/shell/notifications_dialog.h"
#include "ui/shell/outbox_text.h"
#include "ui/shell/own_status_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/sign_out_dialog.h"
#include "ui/shell/status_dialog.h"
#include "ui/shell/unsaved_dialog.h"
#include "ui/shell/workspace_settings_dialog.h"

#include <QPointer>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

Dialogs::Dialogs(const Services& services, Navigator& navigator, StatusFeed& feed,
    EmojiHistory& emoji, EmojiPictures& pictures, SpellChecker& spelling, QWidget& window)
    : QObject(&window)
    , m_services(services)
    , m_navigator(navigator)
    , m_feed(feed)
    , m_emoji(emoji)
    , m_pictures(pictures)
    , m_spelling(spelling)
    , m_window(window)
    , m_awake(new HostAwake(feed.host(), services.settings, {}, this))
{
    connect(&navigator, &Navigator::workspaceClosing, this, &Dialogs::closeAll);
    connect(&navigator, &Navigator::workspaceChanged, this, &Dialogs::showWelcome);
    connect(&services.client, &models::Client::credentialsNotStored, this,
        &Dialogs::credentialsNotStored);
    auto* door = new KnockDoor(services.client, feed.host(), services.clock, window, this);
    connect(door, &KnockDoor::announced, this, &Dialogs::announced);
    connect(door, &KnockDoor::withdrawn, this, &Dialogs::withdrawn);
    new NetworkDoubt(feed.host(), services.settings, window, this);
    // Nothing that is open is taken away for it; the page says it whenever it is opened.
    auto* notices = new NoticeWatch(services.client, this);
    connect(notices, &NoticeWatch::workspaceJoined, this, &Dialogs::tellJoined);
    connect(notices, &NoticeWatch::noticed, this, [this](models::Account* account) {
        if (!m_open)
            showAccount(*account, u"devicesPage"_s);
    });
}

void Dialogs::takeThePlace(QDialog* dialog)
{
    closeAll();
    m_open = dialog;
    dialog->open();
}

void Dialogs::closeAll()
{
    // Deleted at once: a dialog may hold on to a workspace that is about to go.
    delete m_open;
}

void Dialogs::run(Command command)
{
    if (const QString reason = WorkspaceMenu::obstacle(command, m_navigator, m_services.client);
        !reason.isEmpty()) {
        showObstacle(reason);
        return;
    }
    switch (command) {
    case Command::Host:
        return showHost();
    case Command::Invite:
        return showInvite();
    case Command::Domains:
        present(new DomainsDialog(*m_navigator.account(), *m_navigator.workspace(), &m_window));
        return;
    case Command::NewChannel:
        connect(&present(new NewChannelDialog(*m_navigator.workspace(), &m_window)),
            &NewChannelDialog::created, this, &Dialogs::roomCreated);
        return;
    case Command::SetStatus:
        present(new OwnStatusDialog(*m_navigator.workspace(), m_emoji, &m_window));
        return;
    case Command::Import:
        return showImport();
    case Command::Search:
        Q_EMIT searchRequested();
        return;
    case Command::Members:
        Q_EMIT membersRequested();
        return;
    case Command::Outbox:
        Q_EMIT outboxRequested();
        return;
    case Command::Saved:
        Q_EMIT savedRequested();
        return;
    case Command::Activity:
        Q_EMIT activityRequested();
        return;
    case Command::Drafts:
        Q_EMIT draftsRequested();
        return;
    case Command::Files:
        Q_EMIT filesRequested();
        return;
    case Command::Planned:
        Q_EMIT plannedRequested();
        return;
    case Command::ReadAll:
        Q_EMIT readAllRequested();
        return;
    case Command::AddDevice:
        return showDevice();
    case Command::EnterCode:
        present(
            new ClaimCodeDialog(*m_navigator.account(), m_navigator.workspace()->id(), &m_window));
        return;
    case Command::YourAccount:
        return showSecurity();
    case Command::Settings:
        return showSettings();
    case Command::WorkspaceSettings:
        return showWorkspaceSettings();
    case Command::SecurityPolicy:
        return showSecurityPolicy();
    case Command::ServerSettings:
        present(new ServerDialog(*m_navigator.account(), &m_window, &m_services.settings));
        return;
    case Command::ManageMembers:
        return showMembers();
    case Command::Roles:
        present(new RolesDialog(*m_navigator.account(), *m_navigator.workspace(), &m_window));
        return;
    case Command::Transfer:
        present(new TransferDialog(*m_navigator.account(), *m_navigator.workspace(), &m_window));
        return;
    case Command::Leave:
        return confirmLeave();
    case Command::AuditLog:
        present(new AuditDialog(*m_navigator.account(), *m_navigator.workspace(), &m_window));
        return;
    case Command::Groups:
        present(new GroupsDialog(*m_navigator.workspace(), &m_window));
        return;
    case Command::CustomEmoji:
        present(new EmojiDialog(*m_navigator.workspace(), m_pictures, &m_window));
        return;
    case Command::Shortcuts:
        present(new ShortcutsDialog(m_services.settings.get(hearth::setting::sendKey), &m_window));
        return;
    case Command::About:
        return showAbout();
    case Command::SignOut:
        return showSignOut();
    case Command::Quit:
        Q_EMIT quitRequested();
        return;
    }
}

void Dialogs::showObstacle(const QString& reason)
{
    auto* sheet = new Sheet(tr("Not possible here"), reason, &m_window);
    sheet->addCloseButton(tr("Close"));
    present(sheet);
}

void Dialogs::showHost()
{
    present(new HostDialog(
        m_feed.host(), *m_awake, m_navigator.workspace()->id(), m_services.settings, &m_window));
}

void Dialogs::showImport()
{
    if (m_feed.import())
        present(new ImportDialog(*m_feed.import(), &m_window));
}

void Dialogs::startImport() { showImport(); }

void Dialogs::showDevice()
{
    models::Account* account = m_navigator.account();
    std::optional<protocol::ServerAddress> address;
    QStringList others = account->linkPlaces();
    if (!account->isLocal()) {
        address = account->address();
    } else if (const auto& status = m_feed.host().status(); status && status->hosting) {
        address = joinLinkFor(*status, {}).address;
        others = otherPlacesOf(*status);
    }
    present(new DeviceDialog(*account, address, m_services.clock, &m_window))
        .setOtherPlaces(others);
}

void Dialogs::showSecurity()
{
    if (m_navigator.account())
        showAccount(*m_navigator.account(), u"passwordPage"_s);
}

void Dialogs::showAccount(models::Account& account, const QString& page)
{
    AccountDialog& dialog = present(new AccountDialog(account, m_services.clock, &m_window));
    // Closed with its workspace, see closeAll.
    models::WorkspaceContext* workspace = m_navigator.workspace();
    if (workspace && m_navigator.account() == &account)
        dialog.addFirstPage(tr("Profile"), u"profilePage"_s,
            new ProfilePage(*workspace, AvatarPictures::of(m_window), &dialog));
    // Queued, because the next dialog takes the place of the one whose button was pressed.
    connect(&dialog, &AccountDialog::recoveryCodeRequested, this, &Dialogs::showRecoveryCode,
        Qt::QueuedConnection);
    dialog.showPage(page);
}

void Dialogs::showProfile()
{
    if (m_navigator.account())
        showAccount(*m_navigator.account(), u"profilePage"_s);
}

void Dialogs::showRecoveryCode()
{
    if (m_navigator.account())
        present(new SecurityDialog(
            *m_navigator.account(), SecurityDialog::Occasion::Settings, &m_window));
}

void Dialogs::showSecondFactor()
{
    if (m_navigator.account())
        present(new SecondFactorDialog(*m_navigator.account(), &m_window));
}

void Dialogs::showSettings()
{
    const SettingsScope scope { .settings = m_services.settings,
        .secrets = m_services.secrets,
        .spelling = m_spelling,
        .account = m_navigator.account(),
        .workspace = m_navigator.workspace() };
    SettingsDialog& dialog = present(new SettingsDialog(scope, &m_window));
    // Queued, because the next dialog takes the place of the one whose button was pressed.
    connect(
        &dialog, &SettingsDialog::deviceRequested, this, [this] { run(Command::AddDevice); },
        Qt::QueuedConnection);
    connect(
        &dialog, &SettingsDialog::signOutRequested, this, [this] { run(Command::SignOut); },
        Qt::QueuedConnection);
    connect(
        &dialog, &SettingsDialog::notificationsRequested, this,
        [this, scope] { present(new NotificationsDialog(scope, &m_window)); },
        Qt::QueuedConnection);
    connect(&dialog, &SettingsDialog::securityRequested, this, &Dialogs::showSecurity,
        Qt::QueuedConnection);
    connect(
        &dialog, &SettingsDialog::secretPlaceRequested, this, [this] { showSecretPlace({}); },
        Qt::QueuedConnection);
}

void Dialogs::showWorkspaceSettings()
{
    auto& settings = present(new WorkspaceSettingsDialog(*m_navigator.workspace(), &m_window));
    // Queued, because the next dialog takes the place of the one whose button was pressed.
    connect(
        &settings, &WorkspaceSettingsDialog::fileRulesRequested, this,
        [this] {
            if (m_navigator.workspace() && m_navigator.account())
                present(new FileRulesDialog(
                    *m_navigator.account(), *m_navigator.workspace(), &m_window));
        },
        Qt::QueuedConnection);
    connect(&settings, &WorkspaceSettingsDialog::storageRequested, this, &Dialogs::showStorage,
        Qt::QueuedConnection);
    connect(
        &settings, &WorkspaceSettingsDialog::securityRequested, this,
        [this] { run(Command::SecurityPolicy); }, Qt::QueuedConnection);
}

void Dialogs::credentialsNotStored(const Error& error)
{
    if (std::exchange(m_askedForSecretPlace, true))
        return;
    // Whoever chose to sign in after each restart knows that nothing is stored.
    if (error.code == ErrorCode::NotFound)
        return;
    showSecretPlace(error);
}

void Dialogs::showSecretPlace(const Error& error)
{
    present(new KeychainDialog(m_services.secrets, error, &m_window));
}

void Dialogs::showStatus()
{
    models::Account* account = m_navigator.account();
    if (!account || !m_navigator.workspace())
        return;
    StatusDialog& dialog = present(
        new StatusDialog(*account, *m_navigator.workspace(), m_feed, m_services.clock, &m_window));
    connect(
        &dialog, &StatusDialog::hostRequested, this, [this] { run(Command::Host); },
        Qt::QueuedConnection);
    connect(&dialog, &StatusDialog::signInRequested, this, &Dialogs::signInRequested,
        Qt::QueuedConnection);
    connect(&dialog, &StatusDialog::outboxRequested, this, [this, open = &dialog] {
        open->close();
        Q_EMIT outboxRequested();
    });
}

void Dialogs::showAbout()
{
    auto* sheet = new Sheet(tr("Hearth %1").arg(QStringLiteral(HEARTH_VERSION)),
        tr("Team chat that lives on your own machine. Free software under the Apache License 2.0."),
        &m_window);
    sheet->addCloseButton(tr("Close"));
    present(sheet);
}

void Dialogs::showUnsaved(const UnsavedThings& things)
{
    UnsavedDialog& dialog = present(new UnsavedDialog(things, &m_window));
    connect(
        &dialog, &UnsavedDialog::quitRequested, this, &Dialogs::quitAnyway, Qt::QueuedConnection);
}

void Dialogs::showLeft(const WorkspaceId& workspace)
{
    const models::OutboxModel unsent(m_services.client);
    QString name;
    QList<UnsavedThing> things;
    for (int i = 0; i < unsent.rowCount(); ++i) {
        const models::OutboxRow& row = unsent.row(i);
        if (!row.former || row.workspace != workspace)
            continue;
        name = row.workspaceName;
        const bool draft = row.entry.isOperation(protocol::draftSet.name);
        things.append({ .kind = draft              ? UnsavedThing::Kind::Draft
                : OutboxText::isMessage(row.entry) ? UnsavedThing::Kind::Message
                                                   : UnsavedThing::Kind::Change,
            .where = OutboxText::where(row, m_services.clock.now()),
            .what = OutboxText::what(row.entry),
            .typed = OutboxText::typed(row.entry) });
    }
    if (things.isEmpty())
        return;
    connect(&present(new LeftDialog(name, things, &m_window)), &LeftDialog::discardRequested, this,
        [this, workspace] { m_services.client.formerWorkspaces().discardAll(workspace); });
}

void Dialogs::showSignOut()
{
    QPointer<models::Account> account = m_navigator.account();
    SignOutDialog& dialog = present(
        new SignOutDialog(*account, unsentOf(m_services.client, *account), &m_window));
    connect(
        &dialog, &SignOutDialog::confirmed, this,
        [this, account](models::Client::LocalCopy copy) {
            if (!account)
                return;
            m_navigator.closeWorkspace();
            // The client closes the account's workspaces on the way; none may be open before that.
            m_services.client.signOut(*account, copy).then(this, [this](const Result<void>&) {
                m_navigator.openAny();
            });
        },
        Qt::QueuedConnection);
}

void Dialogs::editChannel(const Room& room)
{
    if (m_navigator.workspace())
        present(new EditChannelDialog(*m_navigator.workspace(), room, &m_window));
}

void Dialogs::confirmArchive(const Room& room)
{
    confirm(&m_window,
        { .title = tr("Archive #%1?").arg(room.name),
            .text = tr("Nobody can write in it any more and it leaves the sidebar. Its messages "
                       "are kept."),
            .verb = tr("Archive channel") },
        [this, id = room.id] {
            if (m_navigator.workspace())
                m_navigator.workspace()->setArchived(id, true);
        });
}

void Dialogs::confirmRemove(const Room& room)
{
    confirm(&m_window,
        { .title = tr("Delete #%1?").arg(room.name),
            .text = tr("The channel and all its messages are deleted for everybody. This cannot be "
                       "undone."),
            .verb = tr("Delete channel"),
            .kind = ButtonKind::Danger },
        [this, id = room.id] {
            if (m_navigator.workspace())
                m_navigator.workspace()->removeChannel(id);
        });
}

void Dialogs::matchMember(const MemberId& imported)
{
    const models::Directory& directory = m_navigator.workspace()->directory();
    if (models::Account* account = m_services.client.accountOf(directory.workspace().id))
        present(new MatchDialog(*account, directory, imported, &m_window));
}

} // namespace hearth::ui
