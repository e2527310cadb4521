// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

namespace hearth::ui {

class PageStack;

/// A way back into one's own account: a password with an e-mail address, or a recovery code to keep
/// on paper. Asked for before the first hosting, and offered in the settings. Window's thread.
class SecurityDialog final : public Sheet {
    Q_OBJECT

public:
    enum class Occasion { BeforeHosting, Settings };

    SecurityDialog(models::Account& account, Occasion occasion, QWidget* parent);

    /// Whether the account can be got back into without this device.
    [[nodiscard]] static bool isSecured(const models::Account& account);

Q_SIGNALS:
    /// A password is set or a recovery code was saved.
    void secured();

private:
    QWidget* makePasswordPage();
    QWidget* makeCodePage();
    void setPassword();
    void makeCode();
    void finish();
    void refresh();

    QPointer<models::Account> m_account;
    Occasion m_occasion;
    PageStack* m_pages = nullptr;
    QWidget* m_passwordPage = nullptr;
    QWidget* m_codePage = nullptr;
    TextField* m_email = nullptr;
    TextField* m_password = nullptr;
    TextField* m_repeat = nullptr;
    TextField* m_current = nullptr;
    CopyField* m_code = nullptr;
    Label* m_codeHint = nullptr;
    QPushButton* m_choosePassword = nullptr;
    QPushButton* m_chooseCode = nullptr;
    Button* m_action = nullptr;
    bool m_busy = false;
};

} // namespace hearth::ui
