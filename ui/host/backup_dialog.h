// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/backup_actions.h"
#include "ui/shell/sheet.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QComboBox;

namespace hearth::ui {

/// *Backups* of the server in this process: one now, of everything or of one workspace, those that
/// there are, opening one, and the schedule. Window's thread.
class BackupDialog final : public Sheet {
    Q_OBJECT

public:
    BackupDialog(models::Account& account, QWidget* parent);

private:
    void addActions();
    void addChoice();
    [[nodiscard]] std::optional<WorkspaceId> chosenWorkspace() const;
    void backUpNow();
    void chooseBackup();
    void openBackup(const QString& path);
    void openSchedule();
    void check(const protocol::BackupFile& backup);
    void remove(const protocol::BackupFile& backup);
    void refresh();
    void refreshStatus();
    void follow(const Result<protocol::BackupStatus>& status);
    void showBackups(const protocol::BackupList& list);
    QWidget* rowFor(const protocol::BackupFile& backup);
    void refuse(const Error& error);

    QPointer<models::Account> m_account;
    Label* m_schedule = nullptr;
    Label* m_status = nullptr;
    QComboBox* m_what = nullptr;
    Button* m_now = nullptr;
    Button* m_cancel = nullptr;
    QVBoxLayout* m_rows = nullptr;
    Label* m_none = nullptr;
    bool m_running = false; ///< as the server last said
    QTimer m_poll;
};

} // namespace hearth::ui
