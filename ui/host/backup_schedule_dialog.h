// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/backup_actions.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

class QComboBox;

namespace hearth::ui {

/// When backups are made by themselves, where they go, which stay, and with which passphrase.
/// Applies when it is saved. Window's thread.
class BackupScheduleDialog final : public Sheet {
    Q_OBJECT

public:
    BackupScheduleDialog(models::Account& account, QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    void addFields();
    void take(const protocol::BackupSettings& settings);
    void chooseFolder();
    [[nodiscard]] bool isComplete();
    [[nodiscard]] protocol::BackupChange typed() const;
    void save();
    void store(const protocol::BackupChange& change);
    void removePassphrase();
    void refuse(const Error& error);

    QPointer<models::Account> m_account;
    QComboBox* m_every = nullptr;
    TextField* m_folder = nullptr;
    TextField* m_passphrase = nullptr;
    TextField* m_daily = nullptr;
    TextField* m_weekly = nullptr;
    TextField* m_monthly = nullptr;
    Button* m_noPassphrase = nullptr;
    Button* m_save = nullptr;
};

} // namespace hearth::ui
