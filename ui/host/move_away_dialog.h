// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/move_actions.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

class QComboBox;

namespace hearth::ui {

/// *Move to another computer*: which workspace, and the link that the other computer shows; or into
/// a file. Window's thread.
class MoveAwayDialog final : public Sheet {
    Q_OBJECT

public:
    MoveAwayDialog(models::Account& account, QWidget* parent);
    /// Only where a workspace is now that left in a file.
    MoveAwayDialog(models::Account& account, const protocol::Departure& inFile, QWidget* parent);

Q_SIGNALS:
    /// It is on its way; the dialog closes.
    void begun();

private:
    MoveAwayDialog(
        models::Account& account, const QString& title, const QString& subtitle, QWidget* parent);
    void addWorkspaces();
    void addFilePart();
    void move();
    void sayWhere();
    void chooseFile();
    void writeFile(const QString& path);
    void take(const Result<protocol::Departure>& done);
    void refuse(const Error& error);
    [[nodiscard]] WorkspaceId chosen() const;

    QPointer<models::Account> m_account;
    std::optional<WorkspaceId> m_inFile;
    QComboBox* m_workspaces = nullptr;
    TextField* m_link = nullptr;
    TextField* m_passphrase = nullptr;
    Button* m_move = nullptr;
    Button* m_file = nullptr;
};

} // namespace hearth::ui
