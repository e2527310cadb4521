// SPDX-License-Identifier: Apache-2.0
#include "ui/account/reset_code_dialog.h"

#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;

ResetCodeDialog::ResetCodeDialog(const models::Account& account, Person person, QWidget* parent)
    : Sheet(tr("A new password for %1").arg(person.name),
          tr("Make a code and give it to nobody but %1, by a way that only they read. With it they "
             "set a new password at “Forgot your password?”, and are signed out everywhere else.")
              .arg(person.name),
          parent)
    , m_safety(account)
    , m_person(std::move(person))
    , m_code(new CopyField(tr("Code for a new password"), this))
    , m_hint(new Label({}, TextRole::Muted, this))
{
    m_code->setObjectName(u"resetCode"_s);
    m_code->hide();
    m_hint->setWordWrap(true);
    m_hint->hide();
    body().addWidget(m_code);
    body().addWidget(m_hint);
    addCloseButton(tr("Close"));
    m_make = addButton(tr("Make a code"), ButtonKind::Primary);
    m_make->setObjectName(u"makeCode"_s);
    connect(m_make, &QPushButton::clicked, this, &ResetCodeDialog::make);
}

void ResetCodeDialog::make()
{
    clearMessage();
    m_make->setEnabled(false);
    m_safety.createResetCode(m_person.id, m_person.workspace)
        .then(this, [this](const Result<protocol::ResetCode>& code) {
            if (!code) {
                m_make->setEnabled(true);
                showError(code.error(), ErrorContext::Password);
                return;
            }
            m_code->setValue(code->code);
            m_code->show();
            m_hint->setText(tr("It works once, until %1. It is shown here and nowhere else.")
                    .arg(QLocale().toString(code->expiresAt.toDateTime(), QLocale::ShortFormat)));
            m_hint->show();
            m_make->hide();
            fit();
        });
}

} // namespace hearth::ui
