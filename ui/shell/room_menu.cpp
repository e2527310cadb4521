// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/room_menu.h"

#include "core/domain/names.h"
#include "ui/shell/error_text.h"

namespace hearth::ui {

QString RoomMenu::obstacle(
    RoomCommand command, models::WorkspaceContext& workspace, const replica::RoomState& state)
{
    if (command == RoomCommand::Members)
        return {};
    if (workspace.isReadOnly())
        return ErrorText::cannotKeep(*workspace.session().syncState().storage);
    if (command == RoomCommand::MarkRead)
        return state.unread > 0 ? QString() : tr("Nothing here is unread.");
    if (!workspace.directory().allows(Permission::ManageChannels))
        return tr("Only the owner and admins may do this.");
    if (command != RoomCommand::Edit && state.room.id == generalRoomId(workspace.id()))
        return tr("Every workspace keeps this channel.");
    return {};
}

RoomMenu::RoomMenu(
    models::WorkspaceContext& workspace, const replica::RoomState& state, QWidget* parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    const auto offer = [&](RoomCommand command, const QString& text) {
        QAction* action = addAction(text, this, [this, command] { Q_EMIT chosen(command); });
        const QString reason = obstacle(command, workspace, state);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
        action->setStatusTip(reason);
    };
    offer(RoomCommand::MarkRead, tr("Mark as read"));
    offer(RoomCommand::Members, tr("Members"));
    if (!state.room.isChannel())
        return;
    addSeparator();
    offer(RoomCommand::Edit, tr("Edit channel…"));
    offer(RoomCommand::Archive, tr("Archive channel…"));
    offer(RoomCommand::Remove, tr("Delete channel…"));
}

} // namespace hearth::ui
