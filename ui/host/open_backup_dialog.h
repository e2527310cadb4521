// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/backup_actions.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>
#include <QTimer>

namespace hearth::ui {

/// *Open a backup*: says what it will take the place of, asks for its passphrase, and begins.
/// Window's thread.
class OpenBackupDialog final : public Sheet {
    Q_OBJECT

public:
    OpenBackupDialog(models::Account& account, const QString& path, QWidget* parent);

Q_SIGNALS:
    /// It is unpacked and checked, and waits for the next start; the dialog closes.
    void opened(const hearth::protocol::BackupStatus& status);

private:
    void begin();
    void followEnd();
    void take(const protocol::BackupStatus& status);
    void refuse(const Error& error);

    QPointer<models::Account> m_account;
    QString m_path;
    TextField* m_passphrase = nullptr;
    Button* m_open = nullptr;
    QTimer m_poll;
};

} // namespace hearth::ui
