// SPDX-License-Identifier: Apache-2.0
#include "ui/account/second_factor_proof.h"

#include "ui/account/code_step.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

SecondFactorProofDialog::SecondFactorProofDialog(
    models::Account& account, Purpose purpose, QWidget* parent)
    : Sheet(
          purpose == Purpose::TurnOff ? tr("Turn the second factor off") : tr("New recovery codes"),
          purpose == Purpose::TurnOff
              ? tr("Signing in asks for your password alone again. Workspaces that want a second "
                   "factor keep you out until you set one up anew.")
              : tr("The codes that you have now stop working."),
          parent)
    , m_account(&account)
    , m_purpose(purpose)
    , m_password(new TextField(tr("Your password"), {}, this))
    , m_code(new TextField(tr("Code"), SecondFactorText::whichCode(), this))
    , m_codes(new RecoveryCodesView(this))
{
    m_password->setObjectName(u"password"_s);
    m_password->edit().setEchoMode(QLineEdit::Password);
    m_code->setObjectName(u"code"_s);
    const std::optional<User>& user = account.record().user;
    m_password->setVisible(user && user->hasPassword);
    m_codes->hide();
    body().addWidget(m_password);
    body().addWidget(m_code);
    body().addWidget(m_codes);
    m_cancel = addCloseButton(tr("Cancel"));
    m_action = addButton(purpose == Purpose::TurnOff ? tr("Turn off") : tr("Make new codes"),
        purpose == Purpose::TurnOff ? ButtonKind::Danger : ButtonKind::Primary);
    m_action->setObjectName(u"action"_s);
    m_action->setDefault(true);
    (m_password->isVisibleTo(this) ? m_password : m_code)->edit().setFocus();
    connect(m_action, &QPushButton::clicked, this, &SecondFactorProofDialog::act);
    connect(m_codes, &RecoveryCodesView::notSaved, this, [this](const QString& path) {
        showMessage(MessageTone::Error,
            tr("The codes could not be written to %1. Choose another place.").arg(path));
    });
}

protocol::SecondFactorProof SecondFactorProofDialog::proof() const
{
    protocol::SecondFactorProof proof { .code = m_code->text().trimmed(), .password = {} };
    if (m_password->isVisibleTo(this))
        proof.password = m_password->text();
    return proof;
}

void SecondFactorProofDialog::act()
{
    if (!m_codes->codes().isEmpty()) {
        accept();
        return;
    }
    m_password->setError(m_password->isVisibleTo(this) && m_password->text().isEmpty()
            ? tr("Type your password.")
            : QString());
    m_code->setError(m_code->text().trimmed().isEmpty() ? tr("Type the code.") : QString());
    for (TextField* field : { m_password, m_code }) {
        if (!field->error().isEmpty()) {
            field->edit().setFocus();
            return;
        }
    }
    if (!m_account)
        return;
    clearMessage();
    m_action->setEnabled(false);
    m_purpose == Purpose::TurnOff ? turnOff() : makeCodes();
}

void SecondFactorProofDialog::turnOff()
{
    models::disableSecondFactor(*m_account, proof()).then(this, [this](const Result<User>& user) {
        answered(user ? std::nullopt : std::optional(user.error()));
        if (!user)
            return;
        m_account->refreshUser();
        accept();
    });
}

void SecondFactorProofDialog::makeCodes()
{
    models::newRecoveryCodes(*m_account, proof())
        .then(this, [this](const Result<protocol::RecoveryCodes>& codes) {
            answered(codes ? std::nullopt : std::optional(codes.error()));
            if (!codes)
                return;
            m_codes->setCodes(codes->codes);
            m_codes->show();
            m_password->hide();
            m_code->hide();
            m_cancel->hide();
            m_action->setText(tr("I have saved them"));
            setSubtitle(tr("They are shown here and nowhere else. Each one signs you in once."));
            fit();
        });
}

void SecondFactorProofDialog::answered(const std::optional<Error>& refusal)
{
    m_action->setEnabled(true);
    if (!refusal) {
        Q_EMIT done();
        return;
    }
    if (!SecondFactorText::showBeside(*refusal, *m_password, *m_code))
        showError(*refusal, ErrorContext::Password);
}

} // namespace hearth::ui
