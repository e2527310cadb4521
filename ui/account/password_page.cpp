// SPDX-License-Identifier: Apache-2.0
#include "ui/account/password_page.h"

#include "ui/shell/error_text.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

PasswordPage::PasswordPage(models::Account& account, QWidget* parent)
    : AccountPage(parent)
    , m_account(&account)
    , m_email(new TextField(tr("E-mail"), tr("Your name for signing in."), this))
    , m_verification(new EmailPanel(account, this))
    , m_current(new TextField(tr("Current password"), {}, this))
    , m_password(new TextField(tr("New password"),
          tr("At least 8 characters. Four unrelated words are easy to keep in mind."), this))
    , m_repeat(new TextField(tr("New password again"), {}, this))
    , m_endOthers(new QCheckBox(tr("&Sign out on my other devices"), this))
    , m_action(new Button({}, ButtonKind::Primary, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_email->setObjectName(u"email"_s);
    m_current->setObjectName(u"current"_s);
    m_password->setObjectName(u"password"_s);
    m_repeat->setObjectName(u"repeat"_s);
    m_endOthers->setObjectName(u"endOthers"_s);
    m_action->setObjectName(u"setPassword"_s);
    for (TextField* field : { m_current, m_password, m_repeat })
        field->edit().setEchoMode(QLineEdit::Password);
    for (TextField* field : { m_email, m_current, m_password, m_repeat }) {
        layout->addWidget(field);
        connect(field, &TextField::returnPressed, this, &PasswordPage::submit);
    }
    layout->insertWidget(1, m_verification);
    connect(m_verification, &EmailPanel::failed, this, &PasswordPage::failed);
    connect(m_verification, &EmailPanel::resized, this, &PasswordPage::resized);
    layout->addWidget(m_endOthers);
    layout->addWidget(m_action, 0, Qt::AlignLeft);
    auto* code = new Button(tr("Save a recovery code…"), ButtonKind::Quiet, this);
    code->setObjectName(u"recoveryCode"_s);
    code->setAutoDefault(false);
    layout->addWidget(code, 0, Qt::AlignLeft);
    layout->addStretch();
    m_endOthers->setChecked(true);
    const std::optional<User>& user = account.record().user;
    if (user && user->email)
        m_email->setText(*user->email);
    connect(m_action, &QPushButton::clicked, this, &PasswordPage::submit);
    connect(code, &QPushButton::clicked, this, &PasswordPage::recoveryCodeRequested);
}

bool PasswordPage::hasPassword() const
{
    return m_account && m_account->record().user && m_account->record().user->hasPassword;
}

void PasswordPage::enter()
{
    m_verification->enter();
    m_current->setVisible(hasPassword());
    m_endOthers->setVisible(hasPassword());
    m_action->setText(hasPassword() ? tr("Change password") : tr("Set password"));
}

bool PasswordPage::isComplete()
{
    m_email->setError(m_email->text().contains(u'@')
            ? QString()
            : tr("Type an e-mail address, like lea@example.org."));
    m_current->setError(m_current->isVisibleTo(this) && m_current->text().isEmpty()
            ? tr("Type the password that you have now.")
            : QString());
    m_password->setError(m_password->text().size() >= limits::password.minLength
            ? QString()
            : tr("A password needs at least 8 characters."));
    m_repeat->setError(
        m_password->text() == m_repeat->text() ? QString() : tr("The two passwords differ."));
    for (TextField* field : { m_email, m_current, m_password, m_repeat }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            return false;
        }
    }
    return true;
}

void PasswordPage::submit()
{
    Q_EMIT said({});
    if (!m_account || !m_action->isEnabled() || !isComplete())
        return;
    protocol::SetPassword args { .email = m_email->text().trimmed(),
        .password = m_password->text(),
        .currentPassword = {},
        .endOtherSessions = m_endOthers->isVisibleTo(this) && m_endOthers->isChecked() };
    if (m_current->isVisibleTo(this))
        args.currentPassword = m_current->text();
    m_action->setEnabled(false);
    m_account->setPassword(args).then(this, [this](const Result<User>& user) {
        m_action->setEnabled(true);
        if (!user)
            return refuse(user.error());
        for (TextField* field : { m_current, m_password, m_repeat })
            field->setText({});
        Q_EMIT said(tr("Your new password is set."));
        if (m_account)
            m_account->refreshUser().then(this, [this](const Result<User>&) { enter(); });
    });
}

/// Beside the field that it is about; nothing typed is lost.
void PasswordPage::refuse(const Error& error)
{
    const QString sentence = ErrorText::sentence(error, ErrorContext::Password);
    TextField* field = nullptr;
    if (error.field == u"email"_s)
        field = m_email;
    else if (error.field == u"password"_s)
        field = m_password;
    else if (error.field == u"currentPassword"_s)
        field = m_current;
    if (!field) {
        Q_EMIT failed(error);
        return;
    }
    field->setError(sentence);
    field->edit().setFocus();
    Q_EMIT resized();
}

} // namespace hearth::ui
