// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/account/code_step.h"
#include "ui/account/mail_code_offer.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// *Forgot your password?*: sets a new one by a code that came by mail or that an
/// administrator made, and signs in.
/// Window's thread.
class ResetDialog final : public Sheet {
    Q_OBJECT

public:
    ResetDialog(models::Client& client, const QString& address, QWidget* parent);

    /// A code that a link in the mail brought along.
    void fill(const QString& code);

Q_SIGNALS:
    void signedIn(const hearth::models::SignedIn& in);
    /// The password is set, and signing in with it asks for a further code of the second factor:
    /// the one before was used for the password.
    void passwordSet(const QString& address, const QString& email, const QString& password,
        const hearth::Error& demand);

private:
    [[nodiscard]] std::optional<protocol::ServerAddress> complete();
    void submit();
    void refuse(const Error& error);

    models::Client& m_client;
    TextField* m_address = nullptr;
    TextField* m_code = nullptr;
    TextField* m_email = nullptr;
    TextField* m_password = nullptr;
    TextField* m_repeat = nullptr;
    CodeStep* m_step = nullptr;
    Button* m_action = nullptr;
};

} // namespace hearth::ui
