// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace_menu.h"

#include "core/models/read_actions.h"
#include "ui/audit/alert_watch.h"
#include "ui/members/right_text.h"
#include "ui/shell/error_text.h"

#include <algorithm>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

QString WorkspaceMenu::obstacle(
    Command command, const Navigator& navigator, const models::Client& client)
{
    const models::Account* account = navigator.account();
    const models::WorkspaceContext* open = navigator.workspace();
    if (command == Command::Settings || command == Command::Shortcuts || command == Command::About
        || command == Command::Quit)
        return {};
    if (!open || !account)
        return tr("Open a workspace first.");
    const models::Directory& directory = navigator.workspace()->directory();
    const bool changes = command == Command::NewChannel || command == Command::WorkspaceSettings
        || command == Command::SecurityPolicy || command == Command::SetStatus
        || command == Command::ReadAll;
    if (changes && open->isReadOnly())
        return ErrorText::cannotKeep(*navigator.workspace()->session().syncState().storage);
    switch (command) {
    case Command::Host:
    case Command::Import:
        if (!client.hasLocalServer())
            return tr("This build of Hearth has no server inside.");
        if (!account->isLocal())
            return tr("This workspace is on another computer; only there this can be done.");
        if (command == Command::Import && !directory.allows(Permission::ImportHistory))
            return tr("Only the owner may import history.");
        return {};
    case Command::Invite:
        return directory.allows(Permission::ManageMembers)
            ? QString()
            : RightText::missing(Permission::ManageMembers);
    case Command::NewChannel:
        return directory.allows(Permission::ManageChannels)
            ? QString()
            : RightText::missing(Permission::ManageChannels);
    case Command::ReadAll:
        return models::ReadActions(*navigator.workspace()).isAnythingUnread()
            ? QString()
            : tr("Nothing is unread.");
    case Command::Domains:
        if (!account->gate().isAvailable(provider::Feature::Domain))
            return tr("The server of this workspace knows no domains.");
        return directory.allows(Permission::ManageWorkspace)
            ? QString()
            : RightText::missing(Permission::ManageWorkspace);
    case Command::WorkspaceSettings:
    case Command::SecurityPolicy:
        return directory.allows(Permission::ManageWorkspace)
            ? QString()
            : RightText::missing(Permission::ManageWorkspace);
    case Command::AuditLog:
        return directory.allows(Permission::ViewAudit) ? QString()
                                                       : RightText::missing(Permission::ViewAudit);
    case Command::ServerSettings:
        return account->record().user && account->record().user->ownsServer
            ? QString()
            : tr("Only the owner of this server may change its settings.");
    case Command::Transfer:
        return directory.allows(Permission::TransferWorkspace)
            ? QString()
            : tr("Only the owner may hand the workspace over.");
    case Command::Leave:
        return directory.ownRole() == Role::Owner
            ? tr("You own this workspace. Hand it over first.")
            : QString();
    case Command::SignOut:
        return account->isLocal()
            ? tr("This workspace is in this computer: whoever uses your account here is signed in.")
            : QString();
    default:
        return {};
    }
}

namespace {

QString statusText(models::WorkspaceContext* open)
{
    const auto status = open ? open->statusOf(open->directory().self()) : std::nullopt;
    const QString said = status ? (status->emoji + u' ' + status->text).trimmed() : QString();
    if (!status)
        return WorkspaceMenu::tr("Set your status…");
    return WorkspaceMenu::tr("Your status: %1…")
        .arg(said.isEmpty() ? WorkspaceMenu::tr("Do not disturb") : said);
}

/// With what waits for an administrator there.
QString auditText(models::WorkspaceContext* open)
{
    const qsizetype alerts = open ? AlertWatch::waiting(open->directory()) : 0;
    return alerts == 0
        ? WorkspaceMenu::tr("Audit log…")
        : WorkspaceMenu::tr("Audit log, %n alerts…", nullptr, static_cast<int>(alerts));
}

} // namespace

WorkspaceMenu::WorkspaceMenu(
    const Navigator& navigator, const models::Client& client, QWidget* parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    for (const Entry& entry : entries(navigator))
        add(entry, obstacle(entry.command, navigator, client));
}

QList<WorkspaceMenu::Entry> WorkspaceMenu::entries(const Navigator& navigator)
{
    QList<Entry> out;
    QString submenu;
    bool startsGroup = false;
    const auto offer = [&](Command command, QLatin1StringView name, const QString& text,
                           const QKeySequence& keys = {}) {
        out.append({ command, name, text, keys, submenu, std::exchange(startsGroup, false) });
    };
    const auto begin = [&](const QString& title = {}) {
        submenu = title;
        startsGroup = true;
    };
    offer(Command::SetStatus, "status"_L1, statusText(navigator.workspace()));
    begin();
    offer(Command::Host, "host"_L1, tr("Host…"));
    offer(Command::Invite, "invite"_L1, tr("Invite people…"));
    offer(Command::NewChannel, "newChannel"_L1, tr("New channel…"), Qt::CTRL | Qt::Key_N);
    begin(tr("Go to"));
    offer(Command::Search, "search"_L1, tr("Search messages"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    offer(Command::Members, "members"_L1, tr("Members"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    offer(Command::Outbox, "outbox"_L1, tr("Outbox"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    offer(Command::Activity, "activity"_L1, tr("Activity"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    offer(Command::Drafts, "drafts"_L1, tr("Drafts"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    offer(Command::Files, "files"_L1, tr("Files"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    offer(Command::Saved, "saved"_L1, tr("Saved messages"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    offer(Command::Planned, "planned"_L1, tr("Scheduled messages and reminders"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    submenu.clear();
    offer(
        Command::ReadAll, "readAll"_L1, tr("Mark everything as read"), Qt::SHIFT | Qt::Key_Escape);
    begin();
    offer(Command::YourAccount, "yourAccount"_L1, tr("Your account…"));
    offer(Command::AddDevice, "addDevice"_L1, tr("Add another device…"));
    offer(Command::EnterCode, "enterCode"_L1, tr("Enter a code…"));
    begin(tr("Manage the workspace"));
    offer(Command::WorkspaceSettings, "workspaceSettings"_L1, tr("Workspace settings…"));
    offer(Command::SecurityPolicy, "securityPolicy"_L1, tr("Security policy…"));
    offer(Command::ManageMembers, "manageMembers"_L1, tr("Manage members…"));
    offer(Command::Roles, "roles"_L1, tr("Roles…"));
    offer(Command::Groups, "groups"_L1, tr("People groups…"));
    offer(Command::Domains, "domains"_L1, tr("Domains…"));
    offer(Command::CustomEmoji, "emoji"_L1, tr("Custom emoji…"));
    offer(Command::AuditLog, "auditLog"_L1, auditText(navigator.workspace()));
    offer(Command::Import, "import"_L1, tr("Import from Slack…"));
    offer(Command::Transfer, "transfer"_L1, tr("Hand over the workspace…"));
    submenu.clear();
    offer(Command::ServerSettings, "serverSettings"_L1, tr("Server settings…"));
    begin();
    offer(Command::Settings, "settings"_L1, tr("Settings…"), Qt::CTRL | Qt::Key_Comma);
    offer(Command::Shortcuts, "shortcuts"_L1, tr("Keyboard shortcuts"), Qt::CTRL | Qt::Key_Slash);
    offer(Command::About, "about"_L1, tr("About Hearth"));
    begin();
    offer(Command::Leave, "leave"_L1, tr("Leave the workspace…"));
    offer(Command::SignOut, "signOut"_L1, tr("Sign out…"));
    offer(Command::Quit, "quit"_L1, tr("Quit"), Qt::CTRL | Qt::Key_Q);
    return out;
}

/// The submenu stands where its first entry would.
QMenu& WorkspaceMenu::menuFor(const Entry& entry)
{
    if (entry.startsGroup)
        addSeparator();
    if (entry.submenu.isEmpty())
        return *this;
    const auto submenus = findChildren<QMenu*>(Qt::FindDirectChildrenOnly);
    const auto known = std::ranges::find(submenus, entry.submenu, &QMenu::title);
    if (known != submenus.end())
        return **known;
    QMenu* made = addMenu(entry.submenu);
    made->setToolTipsVisible(true);
    return *made;
}

void WorkspaceMenu::add(const Entry& entry, const QString& obstacle)
{
    const Command command = entry.command;
    QAction* action = menuFor(entry).addAction(
        entry.text, this, [this, command] { Q_EMIT chosen(command); });
    action->setShortcut(entry.keys);
    // The window owns the shortcuts; here they are only shown.
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    action->setEnabled(obstacle.isEmpty());
    action->setToolTip(obstacle);
    action->setStatusTip(obstacle);
}

} // namespace hearth::ui
