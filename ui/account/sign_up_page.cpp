// SPDX-License-Identifier: Apache-2.0
#include "ui/account/sign_up_page.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Registration;

SignUpPage::SignUpPage(models::Client& client, QWidget* parent)
    : EntryPage(tr("Create an account"), {}, {}, parent)
    , m_client(client)
    , m_address(new TextField(tr("Address"),
          tr("Like chat.example.org, or 192.168.1.20:7420#fingerprint where the server made its "
             "own "
             "certificate."),
          this))
    , m_setupCode(new TextField(tr("Setup code"),
          tr("The server printed it when it started. Whoever has it owns the server."), this))
    , m_name(new TextField(tr("Your name"), tr("As others will see it."), this))
    , m_email(
          new TextField(tr("E-mail"), tr("Your name for signing in. Nothing is sent to it."), this))
    , m_password(new TextField(tr("Password"),
          tr("At least 8 characters. Four unrelated words are easy to keep in mind."), this))
{
    m_address->setObjectName(u"address"_s);
    m_setupCode->setObjectName(u"setupCode"_s);
    m_name->setObjectName(u"displayName"_s);
    m_email->setObjectName(u"email"_s);
    m_password->setObjectName(u"password"_s);
    m_email->edit().setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->edit().setEchoMode(QLineEdit::Password);
    for (TextField* field : { m_address, m_setupCode, m_name, m_email, m_password }) {
        body().addWidget(field);
        submitOnReturn(*field);
    }
    connect(m_address, &TextField::textChanged, this, &SignUpPage::forget);
    refresh();
}

void SignUpPage::setAddress(const QString& address) { m_address->setText(address); }

void SignUpPage::enter()
{
    clearError();
    m_address->edit().setFocus();
}

/// What another server said holds no more.
void SignUpPage::forget()
{
    m_info.reset();
    clearError();
    refresh();
}

bool SignUpPage::takesPeople() const
{
    return m_info && (!m_info->hasOwner || m_info->registration == Registration::Open);
}

void SignUpPage::refresh()
{
    m_setupCode->setVisible(m_info && !m_info->hasOwner);
    for (TextField* field : { m_name, m_email, m_password })
        field->setVisible(takesPeople());
    action().setText(takesPeople() ? tr("Create account") : tr("Continue"));
    if (!m_info)
        setSubtitle(
            tr("On a server that you have set up yourself, or one that is open to everybody. "
               "Were you invited by link? Then join a team instead."));
    else if (!m_info->hasOwner)
        setSubtitle(tr("%1 has no owner yet.").arg(m_info->name));
    else if (m_info->registration == Registration::Open)
        setSubtitle(tr("%1 is open to everybody.").arg(m_info->name));
    else
        setSubtitle(tr("%1 takes new people by invitation only.").arg(m_info->name));
}

void SignUpPage::submit() { takesPeople() ? create() : ask(); }

void SignUpPage::ask()
{
    const Result<protocol::ServerAddress> address = protocol::parseServerAddress(m_address->text());
    m_address->setError(address
            ? QString()
            : tr("This is not an address. It looks like chat.example.org or 192.168.1.20:7420."));
    if (!address)
        return;
    m_server = *address;
    setBusy(true);
    m_client.serverInfo(m_server).then(
        this, [this, asked = m_address->text()](const Result<protocol::ServerInfo>& info) {
            setBusy(false);
            if (m_address->text() != asked)
                return;
            if (info)
                take(*info);
            else
                refuse(info.error());
        });
}

void SignUpPage::take(const protocol::ServerInfo& info)
{
    m_info = info;
    refresh();
    if (!takesPeople())
        showError({ .code = ErrorCode::Forbidden }, ErrorContext::SignIn);
    else
        (info.hasOwner ? m_name : m_setupCode)->edit().setFocus();
}

bool SignUpPage::check()
{
    const bool needsCode = !m_info->hasOwner && m_info->registration == Registration::Invited;
    const QString email = m_email->text().trimmed();
    m_setupCode->setError(needsCode && m_setupCode->text().trimmed().isEmpty()
            ? tr("Type the setup code.")
            : QString());
    m_name->setError(
        m_name->text().trimmed().isEmpty() ? tr("Type the name that others will see.") : QString());
    m_email->setError(
        email.contains(u'@') ? QString() : tr("Type an e-mail address, like lea@example.org."));
    m_password->setError(m_password->text().size() >= limits::password.minLength
            ? QString()
            : tr("A password needs at least 8 characters."));
    for (TextField* field : { m_setupCode, m_name, m_email, m_password }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            return false;
        }
    }
    return true;
}

void SignUpPage::create()
{
    if (!check())
        return;
    protocol::SignUp args { .displayName = m_name->text().trimmed(),
        .email = m_email->text().trimmed(),
        .password = m_password->text() };
    if (const QString code = m_setupCode->text().trimmed(); !m_info->hasOwner && !code.isEmpty())
        args.setupCode = code;
    setBusy(true);
    m_client.signUp(m_server, args).then(this, [this](const Result<models::SignedIn>& in) {
        setBusy(false);
        if (!in) {
            refuse(in.error());
            return;
        }
        m_password->setText({});
        m_setupCode->setText({});
        if (in->workspace)
            Q_EMIT done(*in->workspace);
        else if (in->account)
            Q_EMIT workspaceNeeded(*in->account);
    });
}

void SignUpPage::refuse(const Error& error)
{
    if (ErrorText::isChangedFingerprint(error)) {
        Q_EMIT changedFingerprint(m_server.fingerprint);
        return;
    }
    const std::array fields { std::pair { u"displayName"_s, m_name },
        std::pair { u"email"_s, m_email }, std::pair { u"password"_s, m_password } };
    if (error.field == u"setupCode"_s) {
        m_setupCode->setError(
            tr("This is not the setup code. It is in the server's log, and a new one each time the "
               "server starts."));
        return;
    }
    const auto named = std::ranges::find(
        fields, error.field, &std::pair<QString, TextField*>::first);
    if (named == fields.end())
        showError(error, ErrorContext::SignIn);
    else
        named->second->setError(ErrorText::sentence(error, ErrorContext::SignIn));
}

} // namespace hearth::ui
