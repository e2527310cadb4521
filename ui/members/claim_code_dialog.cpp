// SPDX-License-Identifier: Apache-2.0
#include "ui/members/claim_code_dialog.h"

#include "ui/account/join_input.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

ClaimCodeDialog::ClaimCodeDialog(
    const models::Account& account, const WorkspaceId& workspace, QWidget* parent)
    : Sheet(tr("Enter a code"),
          tr("You were here before an import? With the code that an admin gave you, what you wrote "
             "then becomes yours again, with the rooms you were in."),
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

QString ClaimCodeDialog::refusal(const Error& error) const
{
    const QString reason = error.details.value("reason"_L1).toString();
    if (reason == protocol::claimReason::expired)
        return tr("The time of this code is over. Ask an admin for another one.");
    if (reason == protocol::claimReason::used)
        return tr("This code was used already. Each one is good once.");
    if (reason == protocol::claimReason::claimed)
        return tr("An admin has matched this person already. Ask them if that is not you.");
    if (JoinInput::read(m_code->text()).kind() == JoinInput::Kind::Code)
        return tr("This is a code to join a workspace with. Choose “Add a workspace” for it.");
    return tr("This is no code of this workspace, or a later one took its place. Look at it again, "
              "or ask an admin for another one.");
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
            m_code->setError(refusal(person.error()));
            m_code->edit().setFocus();
        } else {
            showError(person.error(), ErrorContext::Workspace);
        }
    });
}

} // namespace hearth::ui
