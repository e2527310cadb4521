// SPDX-License-Identifier: Apache-2.0
#include "ui/members/claim_code_dialog.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

ClaimCodeDialog::ClaimCodeDialog(
    const models::Account& account, const WorkspaceId& workspace, QWidget* parent)
    : Sheet(tr("I was here before"),
          tr("With the code that an admin gave you, what you wrote before the import becomes yours "
             "again, with the rooms you were in."),
          parent)
    , m_actions(account, workspace)
    , m_code(new TextField(tr("Code"), tr("Like ABCD-EFGH-JKMN-PQRS."), this))
{
    m_code->setObjectName(u"personalCode"_s);
    body().addWidget(m_code);
    addCloseButton(tr("Close"));
    m_redeem = addButton(tr("This is me"), ButtonKind::Primary);
    m_redeem->setObjectName(u"redeemCode"_s);
    connect(m_redeem, &QPushButton::clicked, this, &ClaimCodeDialog::redeem);
    m_code->edit().setFocus();
}

void ClaimCodeDialog::redeem()
{
    const QString code = m_code->text().trimmed();
    if (code.isEmpty()) {
        m_code->setError(tr("Type the code."));
        m_code->edit().setFocus();
        return;
    }
    m_redeem->setEnabled(false);
    clearMessage();
    m_actions.redeem(code).then(this, [this](const Result<protocol::ImportedPerson>& person) {
        m_redeem->setEnabled(true);
        if (person) {
            m_code->setText({});
            showMessage(
                MessageTone::Good, tr("What %1 wrote is yours now.").arg(person->displayName));
        } else if (person.error().field == "code"_L1) {
            m_code->setError(
                tr("This is not the code of a link that is still good. Ask for another one."));
            m_code->edit().setFocus();
        } else {
            showError(person.error(), ErrorContext::Workspace);
        }
    });
}

} // namespace hearth::ui
