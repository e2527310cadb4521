// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/move_actions.h"
#include "ui/shell/sheet.h"

#include <QPointer>
#include <QTimer>

#include <functional>

namespace hearth::ui {

/// *Moving* of the server that an account owns: the workspaces that leave, have left and have come,
/// and the ways to move one. Window's thread.
class MovesDialog final : public Sheet {
    Q_OBJECT

public:
    MovesDialog(models::Account& account, QWidget* parent);

private:
    using Call = Future<protocol::Departure> (models::MoveActions::*)(const WorkspaceId&) const;

    /// What its owner may do with a workspace.
    struct Act {
        QString text;
        std::function<void()> perform;
    };

    void refresh();
    void showMoves(const protocol::MoveList& list);
    QList<Act> actsFor(const protocol::Departure& departure);
    QList<Act> actsFor(const protocol::MoveArrival& arrival);
    QWidget* buttonsFor(const QList<Act>& acts, const QString& workspace);
    void perform(Call call, const WorkspaceId& workspace);
    void forget(const MoveId& move);
    void moveAway();
    void takeIn();
    void sayWhere(const protocol::Departure& departure);
    void askToTakeBack(const protocol::Departure& departure);
    void askToDiscard(const protocol::Departure& departure);
    void askToForget(const protocol::MoveArrival& arrival);
    void refuse(const Error& error);

    QPointer<models::Account> m_account;
    QVBoxLayout* m_rows = nullptr;
    Label* m_none = nullptr;
    protocol::MoveList m_shown;
    QTimer m_poll;
};

} // namespace hearth::ui
