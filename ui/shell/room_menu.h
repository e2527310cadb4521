// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QMenu>

namespace hearth::ui {

/// What can be done with a room as a whole.
enum class RoomCommand { MarkRead, Members, Edit, Archive, Remove };

/// A room's menu in the sidebar. What is not possible stays visible, with the reason as its tool
/// tip. Deletes itself when it closes. Window's thread.
class RoomMenu final : public QMenu {
    Q_OBJECT

public:
    RoomMenu(models::WorkspaceContext& workspace, const replica::RoomState& state, QWidget* parent);

    /// Empty: the command is possible now.
    static QString obstacle(
        RoomCommand command, models::WorkspaceContext& workspace, const replica::RoomState& state);

Q_SIGNALS:
    void chosen(hearth::ui::RoomCommand command);
};

} // namespace hearth::ui
