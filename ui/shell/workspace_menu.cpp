// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace_menu.h"

#include "core/models/read_actions.h"
#include "ui/shell/error_text.h"

namespace hearth::ui {

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
        || command == Command::SetStatus || command == Command::ReadAll;
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
            : tr("Only the owner and admins may invite people. Ask one of them.");
    case Command::NewChannel:
        return directory.allows(Permission::ManageChannels)
            ? QString()
            : tr("Only the owner and admins may create channels here. Ask one of them.");
    case Command::ReadAll:
        return models::ReadActions(*navigator.workspace()).isAnythingUnread()
            ? QString()
            : tr("Nothing is unread.");
    case Command::WorkspaceSettings:
        return directory.allows(Permission::ManageWorkspace)
            ? QString()
            : tr("Only the owner and admins may change the workspace.");
    case Command::ServerSettings:
        return account->record().user && account->record().user->ownsServer
            ? QString()
            : tr("Only the owner of this server may change its settings.");
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

} // namespace

WorkspaceMenu::WorkspaceMenu(
    const Navigator& navigator, const models::Client& client, QWidget* parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    const auto offer = [&](Command command, const QString& text,
                           const QKeySequence& shortcut = {}) {
        add(command, text, obstacle(command, navigator, client), shortcut);
    };
    offer(Command::SetStatus, statusText(navigator.workspace()));
    addSeparator();
    offer(Command::Host, tr("Host…"));
    offer(Command::Invite, tr("Invite people…"));
    addSeparator();
    offer(Command::NewChannel, tr("New channel…"), Qt::CTRL | Qt::Key_N);
    offer(Command::Search, tr("Search messages"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    offer(Command::Members, tr("Members"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    offer(Command::Outbox, tr("Outbox"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    offer(Command::Activity, tr("Activity"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    offer(Command::Saved, tr("Saved messages"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    offer(
        Command::Planned, tr("Scheduled messages and reminders"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    offer(Command::ReadAll, tr("Mark everything as read"), Qt::SHIFT | Qt::Key_Escape);
    offer(Command::Import, tr("Import from Slack…"));
    addSeparator();
    offer(Command::AddDevice, tr("Add another device…"));
    offer(Command::WorkspaceSettings, tr("Workspace settings…"));
    offer(Command::Groups, tr("People groups…"));
    offer(Command::CustomEmoji, tr("Custom emoji…"));
    offer(Command::ServerSettings, tr("Server settings…"));
    offer(Command::Settings, tr("Settings…"), Qt::CTRL | Qt::Key_Comma);
    offer(Command::Shortcuts, tr("Keyboard shortcuts"), Qt::CTRL | Qt::Key_Slash);
    offer(Command::About, tr("About Hearth"));
    addSeparator();
    offer(Command::SignOut, tr("Sign out…"));
    offer(Command::Quit, tr("Quit"), Qt::CTRL | Qt::Key_Q);
}

void WorkspaceMenu::add(
    Command command, const QString& text, const QString& obstacle, const QKeySequence& shortcut)
{
    QAction* action = addAction(text, this, [this, command] { Q_EMIT chosen(command); });
    action->setShortcut(shortcut);
    // The window owns the shortcuts; here they are only shown.
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    action->setEnabled(obstacle.isEmpty());
    action->setToolTip(obstacle);
    action->setStatusTip(obstacle);
}

} // namespace hearth::ui
