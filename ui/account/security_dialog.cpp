// SPDX-License-Identifier: Apache-2.0
#include "ui/account/security_dialog.h"

#include "ui/shell/page_stack.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>

namespace hearth::ui {

using namespace Qt::StringLiterals;

bool SecurityDialog::isSecured(const models::Account& account)
{
    const std::optional<User>& user = account.record().user;
    return user && (user->hasPassword || user->hasRecoveryCode);
}

SecurityDialog::SecurityDialog(models::Account& account, Occasion occasion, QWidget* parent)
    : Sheet(occasion == Occasion::BeforeHosting ? tr("Before others join") : tr("A way back in"),
          occasion == Occasion::BeforeHosting
              ? tr("Once others write here, you must not lose this account. Set a password, or "
                   "save a recovery code.")
              : tr("If this device is lost, a password or a recovery code brings you back into "
                   "your account."),
          parent)
    , m_account(&account)
    , m_occasion(occasion)
    , m_pages(new PageStack(this))
    , m_choosePassword(new Button(tr("Set a password"), ButtonKind::Secondary, this))
    , m_chooseCode(new Button(tr("Save a recovery code"), ButtonKind::Secondary, this))
{
    auto* choices = new QHBoxLayout;
    auto* group = new QButtonGroup(this);
    for (QPushButton* choice : { m_choosePassword, m_chooseCode }) {
        choice->setCheckable(true);
        choice->setAutoDefault(false);
        group->addButton(choice);
        choices->addWidget(choice, 1);
    }
    m_choosePassword->setObjectName(u"choosePassword"_s);
    m_chooseCode->setObjectName(u"chooseCode"_s);
    m_passwordPage = makePasswordPage();
    m_codePage = makeCodePage();
    m_pages->addPage(m_passwordPage);
    m_pages->addPage(m_codePage);
    body().addLayout(choices);
    body().addWidget(m_pages);
    addCloseButton(tr("Cancel"));
    m_action = addButton({}, ButtonKind::Primary);
    m_action->setObjectName(u"action"_s);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_pages->current() == m_passwordPage)
            setPassword();
        else if (m_code->value().isEmpty())
            makeCode();
        else
            finish();
    });
    connect(m_choosePassword, &QPushButton::toggled, this, [this](bool password) {
        m_pages->setCurrent(password ? m_passwordPage : m_codePage);
        refresh();
    });
    m_choosePassword->setChecked(true);
    m_email->edit().setFocus();
    refresh();
}

QWidget* SecurityDialog::makePasswordPage()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_email = new TextField(
        tr("E-mail"), tr("Your name for signing in. Nothing is sent to it."), page);
    m_current = new TextField(tr("Current password"), {}, page);
    m_password = new TextField(tr("New password"),
        tr("At least 8 characters. Four unrelated words are easy to keep in mind."), page);
    m_repeat = new TextField(tr("New password again"), {}, page);
    m_email->setObjectName(u"email"_s);
    m_password->setObjectName(u"password"_s);
    m_repeat->setObjectName(u"repeat"_s);
    for (TextField* field : { m_current, m_password, m_repeat })
        field->edit().setEchoMode(QLineEdit::Password);
    for (TextField* field : { m_email, m_current, m_password, m_repeat })
        layout->addWidget(field);
    layout->addStretch();
    const std::optional<User>& user = m_account->record().user;
    m_current->setVisible(user && user->hasPassword);
    if (user && user->email)
        m_email->setText(*user->email);
    return page;
}

QWidget* SecurityDialog::makeCodePage()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_codeHint = new Label(
        tr("Hearth makes a code that signs you in once, instead of a password. It is shown here "
           "and nowhere else: "
           "write it down or print it, and keep it where you keep important papers."),
        TextRole::Body, page);
    m_codeHint->setWordWrap(true);
    m_code = new CopyField(tr("Recovery code"), page);
    m_code->setObjectName(u"code"_s);
    m_code->hide();
    layout->addWidget(m_codeHint);
    layout->addWidget(m_code);
    layout->addStretch();
    return page;
}

void SecurityDialog::refresh()
{
    if (m_pages->current() == m_passwordPage)
        m_action->setText(tr("Set password"));
    else
        m_action->setText(m_code->value().isEmpty() ? tr("Make a code") : tr("I have saved it"));
    m_action->setEnabled(!m_busy);
}

void SecurityDialog::setPassword()
{
    const QString email = m_email->text().trimmed();
    const QString password = m_password->text();
    m_email->setError(
        email.contains(u'@') ? QString() : tr("Type an e-mail address, like lea@example.org."));
    m_password->setError(password.size() >= limits::password.minLength
            ? QString()
            : tr("A password needs at least 8 characters."));
    m_repeat->setError(password == m_repeat->text() ? QString() : tr("The two passwords differ."));
    for (TextField* field : { m_email, m_password, m_repeat }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            return;
        }
    }
    if (!m_account)
        return;
    m_busy = true;
    clearMessage();
    refresh();
    protocol::SetPassword args { .email = email, .password = password, .currentPassword = {} };
    if (m_current->isVisibleTo(this))
        args.currentPassword = m_current->text();
    m_account->setPassword(args).then(this, [this](const Result<User>& user) {
        m_busy = false;
        refresh();
        if (user)
            finish();
        else
            showError(user.error(), ErrorContext::Password);
    });
}

void SecurityDialog::makeCode()
{
    if (!m_account)
        return;
    m_busy = true;
    clearMessage();
    refresh();
    m_account->createRecoveryCode().then(this, [this](const Result<protocol::RecoveryCode>& code) {
        m_busy = false;
        if (code) {
            m_code->setValue(code->code);
            m_code->show();
            m_choosePassword->setEnabled(
                false); // the code is shown once: no way to lose it by a click
        } else {
            showError(code.error(), ErrorContext::Password);
        }
        refresh();
    });
}

void SecurityDialog::finish()
{
    // The account learns from the server that it can be got back into; the caller need not wait for
    // that.
    if (m_account)
        m_account->refreshUser();
    Q_EMIT secured();
    accept();
}

} // namespace hearth::ui
