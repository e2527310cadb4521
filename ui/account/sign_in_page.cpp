// SPDX-License-Identifier: Apache-2.0
#include "ui/account/sign_in_page.h"

namespace hearth::ui {

SignInPage::SignInPage(models::Client& client, QWidget* parent)
    : EntryPage(tr("Sign in to a server"),
          tr("With the address that your organisation gave you, and an account that you have "
             "there."),
          tr("Sign in"), parent)
    , m_client(client)
    , m_address(
          new TextField(tr("Address"), tr("Like chat.example.org or 192.168.1.20:7420."), this))
    , m_email(new TextField(tr("E-mail"), QString(), this))
    , m_password(new TextField(tr("Password"), QString(), this))
{
    m_address->setObjectName(QStringLiteral("address"));
    m_email->setObjectName(QStringLiteral("email"));
    m_password->setObjectName(QStringLiteral("password"));
    m_email->edit().setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->edit().setEchoMode(QLineEdit::Password);
    for (TextField* field : { m_address, m_email, m_password }) {
        body().addWidget(field);
        submitOnReturn(*field);
    }
}

void SignInPage::enter()
{
    clearError();
    TextField* first = m_address->text().isEmpty() ? m_address
        : m_email->text().isEmpty()                ? m_email
                                                   : m_password;
    first->edit().setFocus();
}

void SignInPage::prefill(const QString& address, const QString& email)
{
    m_address->setText(address);
    m_email->setText(email);
    m_password->setText({});
}

void SignInPage::submit()
{
    const Result<protocol::ServerAddress> address = protocol::parseServerAddress(m_address->text());
    m_address->setError(address
            ? QString()
            : tr("This is not an address. It looks like chat.example.org or 192.168.1.20:7420."));
    m_email->setError(
        m_email->text().trimmed().isEmpty() ? tr("Type your e-mail address.") : QString());
    m_password->setError(m_password->text().isEmpty() ? tr("Type your password.") : QString());
    for (TextField* field : { m_address, m_email, m_password }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            return;
        }
    }
    setBusy(true);
    m_client.signIn(*address, m_email->text().trimmed(), m_password->text())
        .then(this, [this, expected = address->fingerprint](const Result<WorkspaceId>& workspace) {
            finish(workspace, expected);
        });
}

void SignInPage::finish(const Result<WorkspaceId>& workspace, const QString& expectedFingerprint)
{
    setBusy(false);
    if (workspace) {
        m_password->setText({});
        Q_EMIT done(*workspace);
    } else if (ErrorText::isChangedFingerprint(workspace.error())) {
        Q_EMIT changedFingerprint(expectedFingerprint);
    } else {
        showError(workspace.error(), ErrorContext::SignIn);
    }
}

} // namespace hearth::ui
