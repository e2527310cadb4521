// SPDX-License-Identifier: Apache-2.0
#include "ui/account/second_factor_dialog.h"

#include "ui/account/code_step.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/metrics.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int secretGroup = 4;

/// `ABCD EFGH`: for whoever has to type it.
QString inGroups(const QString& secret)
{
    QStringList groups;
    for (qsizetype at = 0; at < secret.size(); at += secretGroup)
        groups.append(secret.mid(at, secretGroup));
    return groups.join(u' ');
}

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    return column;
}

} // namespace

SecondFactorDialog::SecondFactorDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Set up a second factor"),
          tr("An app on your phone shows a new code every half minute. From then on it is asked "
             "for "
             "when you sign in, so a password alone opens nothing."),
          parent)
    , m_account(&account)
    , m_pages(new PageStack(this))
{
    m_passwordPage = makePasswordPage();
    m_secretPage = makeSecretPage();
    m_codesPage = makeCodesPage();
    for (QWidget* page : { m_passwordPage, m_secretPage, m_codesPage })
        m_pages->addPage(page);
    body().addWidget(m_pages);
    m_cancel = addCloseButton(tr("Cancel"));
    m_action = addButton({}, ButtonKind::Primary);
    m_action->setObjectName(u"action"_s);
    m_action->setDefault(true);
    connect(m_action, &QPushButton::clicked, this, &SecondFactorDialog::act);
    const std::optional<User>& user = account.record().user;
    const bool hasPassword = user && user->hasPassword;
    refresh();
    if (hasPassword)
        m_password->edit().setFocus();
    else
        begin();
}

QWidget* SecondFactorDialog::makePasswordPage()
{
    auto* page = new QWidget;
    m_password = new TextField(tr("Your password"), tr("To be sure that it is you."), page);
    m_password->setObjectName(u"password"_s);
    m_password->edit().setEchoMode(QLineEdit::Password);
    columnOf(page)->addWidget(m_password);
    return page;
}

QWidget* SecondFactorDialog::makeSecretPage()
{
    auto* page = new QWidget;
    QVBoxLayout* column = columnOf(page);
    auto* how = new Label(tr("Scan this with an authenticator app, or type the key into it. Then "
                             "type the six digits that the app shows."),
        TextRole::Body, page);
    how->setWordWrap(true);
    m_qr = new QrCodeWidget(tr("QR code for an authenticator app"), page);
    m_secret = new CopyField(tr("Key"), page);
    m_secret->setObjectName(u"secret"_s);
    m_code = new TextField(tr("Code"), {}, page);
    m_code->setObjectName(u"code"_s);
    m_code->edit().setInputMethodHints(Qt::ImhDigitsOnly);
    column->addWidget(how);
    column->addWidget(m_qr, 0, Qt::AlignHCenter);
    column->addWidget(m_secret);
    column->addWidget(m_code);
    return page;
}

QWidget* SecondFactorDialog::makeCodesPage()
{
    auto* page = new QWidget;
    QVBoxLayout* column = columnOf(page);
    auto* why = new Label(tr("Your second factor is on. If you lose the app, each of these codes "
                             "signs you in once. They are shown here and nowhere else: keep them "
                             "where you keep important papers, not on the same device."),
        TextRole::Body, page);
    why->setWordWrap(true);
    m_codes = new RecoveryCodesView(page);
    connect(m_codes, &RecoveryCodesView::notSaved, this, [this](const QString& path) {
        showMessage(MessageTone::Error,
            tr("The codes could not be written to %1. Choose another place.").arg(path));
    });
    column->addWidget(why);
    column->addWidget(m_codes);
    return page;
}

void SecondFactorDialog::refresh()
{
    const QWidget* page = m_pages->current();
    m_action->setText(page == m_passwordPage ? tr("Next")
            : page == m_secretPage           ? tr("Turn on")
                                             : tr("I have saved them"));
    m_action->setEnabled(!m_busy);
    m_cancel->setVisible(page != m_codesPage); // there is nothing left to cancel
}

void SecondFactorDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        clearMessage();
    refresh();
}

void SecondFactorDialog::act()
{
    if (m_busy)
        return;
    if (m_pages->current() == m_passwordPage)
        begin();
    else if (m_pages->current() == m_secretPage)
        confirm();
    else
        accept();
}

void SecondFactorDialog::begin()
{
    if (!m_account)
        return;
    setBusy(true);
    const QString typed = m_password->text();
    models::beginSecondFactor(*m_account, typed.isEmpty() ? std::nullopt : std::optional(typed))
        .then(this, [this](const Result<protocol::SecondFactorSetup>& setup) {
            setBusy(false);
            if (setup)
                showSecret(*setup);
            else
                refuse(setup.error());
        });
}

void SecondFactorDialog::showSecret(const protocol::SecondFactorSetup& setup)
{
    m_password->setText({});
    m_qr->setText(setup.uri);
    m_secret->setValue(inGroups(setup.secret));
    m_pages->setCurrent(m_secretPage);
    m_code->edit().setFocus();
    refresh();
    fit();
}

void SecondFactorDialog::confirm()
{
    const QString code = m_code->text().trimmed();
    m_code->setError(code.isEmpty() ? tr("Type the code that the app shows.") : QString());
    if (code.isEmpty() || !m_account)
        return;
    setBusy(true);
    models::confirmSecondFactor(*m_account, code)
        .then(this, [this](const Result<protocol::RecoveryCodes>& codes) {
            setBusy(false);
            if (codes)
                showCodes(*codes);
            else
                refuse(codes.error());
        });
}

void SecondFactorDialog::showCodes(const protocol::RecoveryCodes& codes)
{
    if (m_account)
        m_account->refreshUser();
    m_codes->setCodes(codes.codes);
    m_pages->setCurrent(m_codesPage);
    setSubtitle({});
    refresh();
    fit();
    Q_EMIT turnedOn();
}

void SecondFactorDialog::refuse(const Error& error)
{
    if (!SecondFactorText::showBeside(error, *m_password, *m_code))
        showError(error, ErrorContext::Password);
}

} // namespace hearth::ui
