// SPDX-License-Identifier: Apache-2.0
#include "ui/account/reset_dialog.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

ResetDialog::ResetDialog(models::Client& client, const QString& address, QWidget* parent)
    : Sheet(tr("Forgot your password?"),
          tr("Have a code sent to you, or ask an administrator of your team, or whoever owns the "
             "server, for one, or take your recovery code. It works once and signs you out on your "
             "other devices."),
          parent)
    , m_client(client)
    , m_address(
          new TextField(tr("Address"), tr("Like chat.example.org or 192.168.1.20:7420."), this))
    , m_code(new TextField(tr("Code"), tr("Four groups of five characters."), this))
    , m_email(new TextField(tr("E-mail"),
          tr("You have signed in without an address so far: type the one you want to sign in "
             "with."),
          this))
    , m_password(new TextField(tr("New password"),
          tr("At least 8 characters. Four unrelated words are easy to keep in mind."), this))
    , m_repeat(new TextField(tr("New password again"), {}, this))
    , m_step(new CodeStep(this))
{
    m_address->setObjectName(u"resetAddress"_s);
    m_code->setObjectName(u"resetCode"_s);
    m_email->setObjectName(u"resetEmail"_s);
    m_password->setObjectName(u"resetPassword"_s);
    m_repeat->setObjectName(u"resetRepeat"_s);
    m_address->setText(address);
    for (TextField* field : { m_password, m_repeat })
        field->edit().setEchoMode(QLineEdit::Password);
    auto* offer = new MailCodeOffer(client, *m_address, this);
    body().addWidget(m_address);
    body().addWidget(offer);
    for (TextField* field : { m_code, m_email, m_password, m_repeat })
        body().addWidget(field);
    body().addWidget(m_step);
    connect(offer, &MailCodeOffer::resized, this, &ResetDialog::fit);
    connect(offer, &MailCodeOffer::failed, this,
        [this](const Error& error) { showError(error, ErrorContext::SignIn); });
    m_email->hide(); // until the server says that it needs one
    addCloseButton(tr("Cancel"));
    m_action = addButton(tr("Set password and sign in"), ButtonKind::Primary);
    m_action->setObjectName(u"reset"_s);
    connect(m_action, &QPushButton::clicked, this, &ResetDialog::submit);
    (address.isEmpty() ? m_address : m_code)->edit().setFocus();
}

void ResetDialog::fill(const QString& code)
{
    m_code->setText(code);
    m_password->edit().setFocus();
}

std::optional<protocol::ServerAddress> ResetDialog::complete()
{
    const Result<protocol::ServerAddress> address = protocol::parseServerAddress(
        m_address->text().trimmed());
    m_address->setError(address
            ? QString()
            : tr("This is not an address. It looks like chat.example.org or 192.168.1.20:7420."));
    m_code->setError(
        m_code->text().trimmed().isEmpty() ? tr("Type the code that you were given.") : QString());
    m_password->setError(m_password->text().size() >= limits::password.minLength
            ? QString()
            : tr("A password needs at least 8 characters."));
    m_repeat->setError(
        m_password->text() == m_repeat->text() ? QString() : tr("The two passwords differ."));
    for (TextField* field : { m_address, m_code, m_password, m_repeat }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            return std::nullopt;
        }
    }
    return *address;
}

void ResetDialog::submit()
{
    clearMessage();
    const std::optional<protocol::ServerAddress> address = complete();
    if (!address || !m_step->check())
        return fit();
    protocol::ResetPassword args { .code = m_code->text().trimmed(),
        .password = m_password->text(),
        .email = {},
        .deviceName = {},
        .secondFactorCode = m_step->code() };
    if (m_email->isVisibleTo(this))
        args.email = m_email->text().trimmed();
    m_action->setEnabled(false);
    m_client.resetPassword(*address, args).then(this, [this](const Result<models::SignedIn>& in) {
        m_action->setEnabled(true);
        if (!in && in.error().details.contains("passwordSetFor"_L1)) {
            Q_EMIT passwordSet(m_address->text().trimmed(),
                in.error().details.value("passwordSetFor"_L1).toString(), m_password->text(),
                in.error());
            return accept();
        }
        if (!in)
            return refuse(in.error());
        Q_EMIT signedIn(*in);
        accept();
    });
}

/// Beside the field that it is about; nothing typed is lost.
void ResetDialog::refuse(const Error& error)
{
    if (m_step->ask(error))
        return fit();
    TextField* field = nullptr;
    if (error.field == u"code"_s)
        field = m_code;
    else if (error.field == u"password"_s)
        field = m_password;
    else if (error.field == u"email"_s)
        field = m_email;
    if (!field)
        return showError(error, ErrorContext::SignIn);
    field->show();
    field->setError(field == m_code ? tr("This code is not right, was used already, or is too old.")
                                    : ErrorText::sentence(error, ErrorContext::Password));
    field->edit().setFocus();
    fit();
}

} // namespace hearth::ui
