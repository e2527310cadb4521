// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/second_factor_actions.h"
#include "ui/account/recovery_codes.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

namespace hearth::ui {

class PageStack;

/// Sets a second factor up in three steps: the password where the account has one, the QR code with
/// the first code that the app shows for it, and the recovery codes. Nothing is on before the
/// second. Window's thread.
class SecondFactorDialog final : public Sheet {
    Q_OBJECT

public:
    SecondFactorDialog(models::Account& account, QWidget* parent);

Q_SIGNALS:
    /// The account has a second factor from here on.
    void turnedOn();

private:
    QWidget* makePasswordPage();
    QWidget* makeSecretPage();
    QWidget* makeCodesPage();
    void act();
    void begin();
    void showSecret(const protocol::SecondFactorSetup& setup);
    void confirm();
    void showCodes(const protocol::RecoveryCodes& codes);
    void refuse(const Error& error);
    void setBusy(bool busy);
    void refresh();

    QPointer<models::Account> m_account;
    PageStack* m_pages = nullptr;
    QWidget* m_passwordPage = nullptr;
    QWidget* m_secretPage = nullptr;
    QWidget* m_codesPage = nullptr;
    TextField* m_password = nullptr;
    QrCodeWidget* m_qr = nullptr;
    CopyField* m_secret = nullptr;
    TextField* m_code = nullptr;
    RecoveryCodesView* m_codes = nullptr;
    Button* m_cancel = nullptr;
    Button* m_action = nullptr;
    bool m_busy = false;
};

} // namespace hearth::ui
