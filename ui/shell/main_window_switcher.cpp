// SPDX-License-Identifier: Apache-2.0
// What Ctrl+K goes to from this window, and how.
#include "core/models/jump_use.h"
#include "ui/composer/composer.h"
#include "ui/search/switcher.h"
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/standard_commands.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::JumpRow;

namespace {

constexpr auto menuPrefix = "menu:"_L1;
constexpr auto slash = u'/';

QList<JumpRow> menuCommands(const Navigator& navigator)
{
    QList<JumpRow> rows;
    for (const WorkspaceMenu::Entry& entry : WorkspaceMenu::entries(navigator)) {
        JumpRow row { .kind = JumpRow::Kind::Command };
        row.command = menuPrefix + entry.name;
        row.title = entry.text;
        row.hint = entry.keys.toString(QKeySequence::NativeText);
        rows.append(row);
    }
    return rows;
}

QList<JumpRow> slashCommands()
{
    QList<JumpRow> rows;
    const SlashCommands commands = standardCommands();
    for (const SlashCommand& command : commands.all()) {
        JumpRow row { .kind = JumpRow::Kind::Command };
        row.command = slash + command.name;
        row.title = row.command;
        row.hint = command.description;
        rows.append(row);
    }
    return rows;
}

/// One does not go to where one is.
QList<JumpRow> otherWorkspaces(const models::WorkspaceListModel& rail, const WorkspaceId& open)
{
    QList<JumpRow> rows;
    for (int i = 0; i < rail.rowCount(); ++i) {
        const models::WorkspaceRow& workspace = rail.row(i);
        if (workspace.id == open)
            continue;
        JumpRow row { .kind = JumpRow::Kind::Workspace };
        row.workspace = workspace.id;
        row.title = workspace.name;
        row.unread = workspace.counts.unread;
        rows.append(row);
    }
    return rows;
}

} // namespace

void MainWindow::openSwitcher()
{
    models::WorkspaceContext* open = m_navigator->workspace();
    if (!open || m_switcher)
        return;
    const models::JumpUse use(m_services.settings, m_services.clock);
    m_switcher = new Switcher(open->jump({ .others = menuCommands(*m_navigator) + slashCommands()
                                      + otherWorkspaces(m_services.client.workspaces(), open->id()),
                                  .weights = use.weights() }),
        this);
    connect(m_switcher, &Switcher::used, this, [this](const QString& key) {
        models::JumpUse(m_services.settings, m_services.clock).used(key);
    });
    connect(m_switcher, &Switcher::roomChosen, this, &MainWindow::openRoom);
    connect(m_switcher, &Switcher::linkChosen, this, &MainWindow::openLink);
    connect(m_switcher, &Switcher::memberChosen, this, &MainWindow::openMember);
    connect(m_switcher, &Switcher::workspaceChosen, this, &MainWindow::openWorkspace);
    connect(m_switcher, &Switcher::commandChosen, this, &MainWindow::runCommand);
    connect(m_switcher, &Switcher::closed, m_controller, &ConversationController::focusComposer);
    m_switcher->open();
}

/// One of the menu at once; one with a slash is begun, for most want something after it.
void MainWindow::runCommand(const QString& command)
{
    if (command.startsWith(slash)) {
        if (m_centre->currentWidget() == m_conversation && m_conversation->composer().isVisible())
            m_conversation->composer().beginCommand(command.mid(1));
        return;
    }
    const QList<WorkspaceMenu::Entry> entries = WorkspaceMenu::entries(*m_navigator);
    const auto entry = std::ranges::find_if(
        entries, [&](const WorkspaceMenu::Entry& one) { return menuPrefix + one.name == command; });
    if (entry != entries.end())
        m_dialogs->run(entry->command);
}

} // namespace hearth::ui
