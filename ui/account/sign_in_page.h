// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/account/code_step.h"
#include "ui/account/entry_page.h"
#include "ui/account/provider_buttons.h"

class QComboBox;

namespace hearth::ui {

/// *Sign in to a server*: its address, e-mail and password, or one of the sign-in providers that it
/// names. Where plugins brought other kinds of server there is a choice of them; those know people
/// by name. Window's thread.
class SignInPage final : public EntryPage {
    Q_OBJECT

public:
    SignInPage(models::Client& client, QWidget* parent);
    ~SignInPage() override;

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
    enum class Rest { Stays, Ends }; ///< whether a resting account is to wake
    void signIn(const protocol::ServerAddress& address, Rest rest = Rest::Stays);
    /// The account rests: whether it is to wake. False when the answer is about something else.
    bool askToWake(const protocol::ServerAddress& address, const Error& error);
    void enterThroughPlugin(const protocol::ServerAddress& address);
    /// Which providers the server at the address has.
    void askForProviders();
    void signInThrough();
    /// The account rests: whether it is to wake. False when the answer is about something else.
    bool askToWakeThrough(const Error& error);
    void forgetProof();
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
    ProviderButtons* m_providers = nullptr;
    QString m_offersOf; ///< the address whose providers are shown or asked for
    protocol::ServerAddress m_provenAt;
    std::optional<models::BrowserProof> m_proof; ///< by which the next try signs in
    bool m_wakes = false; ///< with it, an account that rests
};

} // namespace hearth::ui
