// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/own_data.h"
#include "ui/account/account_page.h"
#include "ui/account/leave_account_dialog.h"

namespace hearth::ui {

/// *Your data*: takes it along as a file, puts the account to rest, and has it deleted. Window's
/// thread.
class DataPage final : public AccountPage {
    Q_OBJECT

public:
    /// The account outlives it.
    DataPage(models::Account& account, QWidget* parent);

    void enter() override { }
    /// Writes the file, as if it had been chosen.
    void exportTo(const QString& path);

private:
    Button* addRow(
        const QString& title, const QString& detail, const QString& text, const QString& name);
    void chooseFile();
    void tellProgress(const models::OwnDataCount& soFar);
    void tellDone(const QString& path, const models::OwnDataCount& count);
    void leave(LeaveAccountDialog::Way way);

    models::Account& m_account;
    Button* m_export = nullptr;
    Button* m_deactivate = nullptr;
    Button* m_delete = nullptr;
    models::OwnData* m_data = nullptr; ///< while it is written
};

} // namespace hearth::ui
