// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account_life.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QComboBox;

namespace hearth::ui {

/// Asks whoever owns the server once more before somebody's account is deleted. Window's thread.
class RemoveUserDialog final : public Sheet {
    Q_OBJECT

public:
    /// The account is the owner's and outlives it; the member has an account.
    RemoveUserDialog(const models::Account& account, const Member& member, QWidget* parent);

private:
    void remove();

    models::AccountLife m_life;
    const UserId m_user;
    QComboBox* m_history;
    TextField* m_name;
    Button* m_remove = nullptr;
};

} // namespace hearth::ui
