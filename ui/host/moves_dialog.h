// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/move_actions.h"
#include "ui/shell/sheet.h"

#include <QPointer>
#include <QTimer>

namespace hearth::ui {

/// *Moving* of the server that an account owns: the workspaces that leave, have left and have come,
/// and the ways to move one. Window's thread.
class MovesDialog final : public Sheet {
    Q_OBJECT

public:
    MovesDialog(models::Account& account, QWidget* parent);

private:
    using Call = Future<protocol::Departure> (models::MoveActions::*)(const WorkspaceId&) const;

    void refresh();
    void showMoves(const protocol::MoveList& list);
    QWidget* buttonsFor(const protocol::Departure& departure);
    void perform(Call call, const WorkspaceId& workspace);
    void moveAway();
    void takeIn();
    void sayWhere(const protocol::Departure& departure);
    void askToTakeBack(const protocol::Departure& departure);
    void askToDiscard(const protocol::Departure& departure);
    void refuse(const Error& error);

    QPointer<models::Account> m_account;
    QVBoxLayout* m_rows = nullptr;
    Label* m_none = nullptr;
    protocol::MoveList m_shown;
    QTimer m_poll;
};

} // namespace hearth::ui
