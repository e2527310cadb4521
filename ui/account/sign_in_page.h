// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/account/code_step.h"
#include "ui/account/entry_page.h"

class QComboBox;

namespace hearth::ui {

/// *Sign in to a server*: its address, e-mail and password. Where plugins brought other kinds of
/// server there is a choice of them; those know people by name. Window's thread.
class SignInPage final : public EntryPage {
    Q_OBJECT

public:
    SignInPage(models::Client& client, QWidget* parent);

    void enter() override;
    /// For an account whose session has ended.
    void prefill(const QString& address, const QString& email);
    /// *Forgot your password?*, with the code of a mail's link if there is one.
    void resetPassword(const QString& code);

Q_SIGNALS:
    void done(hearth::WorkspaceId workspace);
    /// Signed in, but in no workspace yet; the person may create one.
    void workspaceNeeded(const hearth::models::Account& account);
    void changedFingerprint(const QString& expected);
    /// The person has no account there yet; with the address as typed so far.
    void signUpRequested(const QString& address);

private:
    void submit() override;
    /// Empty: Hearth's own.
    [[nodiscard]] QString plugin() const;
    void showFields();
    [[nodiscard]] QList<TextField*> fields() const;
    void signIn(const protocol::ServerAddress& address);
    void enterThroughPlugin(const protocol::ServerAddress& address);
    void take(const models::SignedIn& in);
    void refuse(const Error& error, const QString& expectedFingerprint);

    models::Client& m_client;
    QComboBox* m_kind = nullptr;
    TextField* m_address = nullptr;
    TextField* m_name = nullptr;
    TextField* m_email = nullptr;
    TextField* m_password = nullptr;
    Button* m_forgot = nullptr;
    CodeStep* m_code = nullptr;
    Button* m_signUp = nullptr;
};

} // namespace hearth::ui
