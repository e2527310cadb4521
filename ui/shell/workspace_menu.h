// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/navigator.h"

#include <QMenu>

namespace hearth::ui {

/// What can be asked for in the workspace's menu and by shortcut.
enum class Command {
    Host,
    Invite,
    Domains,
    NewChannel,
    SetStatus,
    Import,
    Search,
    Members,
    ManageMembers,
    Roles,
    Outbox,
    Saved,
    Activity,
    Drafts,
    Files,
    Planned,
    ReadAll,
    AddDevice,
    EnterCode,
    YourAccount,
    Settings,
    WorkspaceSettings,
    SecurityPolicy,
    ServerSettings,
    AuditLog,
    Groups,
    CustomEmoji,
    Shortcuts,
    About,
    Transfer,
    Leave,
    SignOut,
    Quit
};

/// The workspace's menu. What is not possible stays visible, with the reason as its tool tip.
/// Deletes itself when it closes. Window's thread.
class WorkspaceMenu final : public QMenu {
    Q_OBJECT

public:
    struct Entry {
        Command command = Command::About;
        QLatin1StringView name; ///< the same in every language and from now on
        QString text;
        QKeySequence keys;
        QString submenu; ///< its title; empty: in the menu itself
        bool startsGroup = false;
    };
    /// As they stand in the menu.
    static QList<Entry> entries(const Navigator& navigator);

    WorkspaceMenu(const Navigator& navigator, const models::Client& client, QWidget* parent);

    /// Empty: the command is possible now.
    static QString obstacle(
        Command command, const Navigator& navigator, const models::Client& client);

Q_SIGNALS:
    void chosen(hearth::ui::Command command);

private:
    QMenu& menuFor(const Entry& entry);
    void add(const Entry& entry, const QString& obstacle);
};

} // namespace hearth::ui
