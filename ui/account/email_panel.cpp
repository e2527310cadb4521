// SPDX-License-Identifier: Apache-2.0
#include "ui/account/email_panel.h"

#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

EmailPanel::EmailPanel(models::Account& account, QWidget* parent)
    : QWidget(parent)
    , m_account(&account)
    , m_state(new Label({}, TextRole::Muted, this))
    , m_send(new Button({}, ButtonKind::Secondary, this))
    , m_code(new TextField(tr("Code from the mail"), tr("Six digits, good for a day."), this))
    , m_verify(new Button(tr("&Verify"), ButtonKind::Secondary, this))
{
    m_state->setObjectName(u"emailState"_s);
    m_state->setWordWrap(true);
    m_send->setObjectName(u"sendVerification"_s);
    m_send->setAutoDefault(false);
    m_code->setObjectName(u"verificationCode"_s);
    m_code->setCompanion(m_verify);
    m_verify->setObjectName(u"verifyEmail"_s);
    m_verify->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_state);
    layout->addWidget(m_send, 0, Qt::AlignLeft);
    layout->addWidget(m_code);
    connect(m_send, &QPushButton::clicked, this, &EmailPanel::send);
    connect(m_verify, &QPushButton::clicked, this, &EmailPanel::verify);
    connect(m_code, &TextField::returnPressed, this, &EmailPanel::verify);
    connect(&account, &models::Account::recordChanged, this, &EmailPanel::refresh);
    refresh();
}

void EmailPanel::enter()
{
    if (!m_account)
        return;
    m_account->serverInfo().then(this, [this](const Result<protocol::ServerInfo>& info) {
        m_sendsMail = info && info->sendsMail;
        refresh();
    });
}

void EmailPanel::fill(const QString& code)
{
    m_sent = true;
    m_code->setText(code);
    refresh();
    m_verify->setFocus();
}

void EmailPanel::refresh()
{
    const std::optional<User> user = m_account ? m_account->record().user : std::nullopt;
    const bool hasAddress = user && user->email;
    const bool isVerified = hasAddress && user->emailVerified;
    setVisible(hasAddress && (m_sendsMail || isVerified));
    if (!hasAddress)
        return;
    m_state->setText(isVerified ? tr("%1 is verified.").arg(*user->email)
                                : tr("%1 is not verified yet: nobody knows whether mail reaches "
                                     "you there.")
                                      .arg(*user->email));
    m_send->setVisible(!isVerified);
    m_send->setText(m_sent ? tr("Send &another code") : tr("Send a &code to it"));
    m_code->setVisible(!isVerified && m_sent);
    Q_EMIT resized();
}

void EmailPanel::send()
{
    if (!m_account)
        return;
    m_send->setEnabled(false);
    models::MailActions(*m_account)
        .requestVerification()
        .then(this, [this](const Result<protocol::SentVerification>& sent) {
            m_send->setEnabled(true);
            if (!sent) {
                Q_EMIT failed(sent.error());
                return;
            }
            m_sent = true;
            refresh();
            m_code->edit().setFocus();
        });
}

void EmailPanel::verify()
{
    if (!m_account || !m_verify->isEnabled())
        return;
    const QString code = m_code->text().trimmed();
    m_code->setError(code.isEmpty() ? tr("Type the code that stands in the mail.") : QString());
    if (code.isEmpty())
        return;
    m_verify->setEnabled(false);
    models::MailActions(*m_account).verify(code).then(this, [this](const Result<User>& user) {
        m_verify->setEnabled(true);
        if (!user)
            return refuse(user.error());
        if (m_account)
            m_account->refreshUser();
    });
}

void EmailPanel::refuse(const Error& error)
{
    if (error.field != u"code"_s) {
        Q_EMIT failed(error);
        return;
    }
    const int left = error.details.value(u"triesLeft"_s).toInt();
    m_code->setError(error.code == ErrorCode::InvalidArgument && left > 0
            ? tr("This is not the code that was sent. %n tries are left.", nullptr, left)
            : tr("This code is not good any more. Have another one sent."));
    m_code->edit().setFocus();
    Q_EMIT resized();
}

} // namespace hearth::ui
