// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account_safety.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// Makes a code with which somebody sets a new password, and shows it once. For the server's owner,
/// and for administrators of a workspace. Window's thread.
class ResetCodeDialog final : public Sheet {
    Q_OBJECT

public:
    struct Person {
        UserId id;
        QString name;
        std::optional<WorkspaceId> workspace; ///< the one that the caller administers
    };

    ResetCodeDialog(const models::Account& account, Person person, QWidget* parent);

private:
    void make();

    models::AccountSafety m_safety;
    Person m_person;
    CopyField* m_code = nullptr;
    Label* m_hint = nullptr;
    Button* m_make = nullptr;
};

} // namespace hearth::ui
