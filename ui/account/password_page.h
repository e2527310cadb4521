// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/account/account_page.h"
#include "ui/account/email_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"

class QCheckBox;

namespace hearth::ui {

/// Sets or changes the password, and leads to a recovery code. Window's thread.
class PasswordPage final : public AccountPage {
    Q_OBJECT

public:
    PasswordPage(models::Account& account, QWidget* parent);

    void enter() override;

Q_SIGNALS:
    void recoveryCodeRequested();

private:
    void submit();
    [[nodiscard]] bool isComplete();
    void refuse(const Error& error);
    [[nodiscard]] bool hasPassword() const;

    QPointer<models::Account> m_account;
    TextField* m_email = nullptr;
    EmailPanel* m_verification = nullptr;
    TextField* m_current = nullptr;
    TextField* m_password = nullptr;
    TextField* m_repeat = nullptr;
    QCheckBox* m_endOthers = nullptr;
    Button* m_action = nullptr;
};

} // namespace hearth::ui
