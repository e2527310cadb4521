// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/shell/sheet.h"

class QCheckBox;

namespace hearth::ui {

/// *Sign out*: says what stays on this device and what would be lost. Window's thread.
class SignOutDialog final : public Sheet {
    Q_OBJECT

public:
    /// `unsent` counts what has not reached the server yet, over all workspaces of the account.
    SignOutDialog(const models::Account& account, int unsent, QWidget* parent);

Q_SIGNALS:
    void confirmed(hearth::models::Client::LocalCopy localCopy);

private:
    QCheckBox* m_erase = nullptr;
};

} // namespace hearth::ui
