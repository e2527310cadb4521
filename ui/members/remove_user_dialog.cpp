// SPDX-License-Identifier: Apache-2.0
#include "ui/members/remove_user_dialog.h"

#include <QComboBox>
#include <QVariant>

namespace hearth::ui {

using namespace Qt::StringLiterals;

RemoveUserDialog::RemoveUserDialog(
    const models::Account& account, const Member& member, QWidget* parent)
    : Sheet(tr("Delete the account of %1?").arg(member.displayName),
          tr("They are signed out everywhere, in every workspace of this server. For 14 days you "
             "can open the account again; then it is deleted for good. What they wrote stays, and "
             "a workspace that they own passes to its oldest admin."),
          parent)
    , m_life(account)
    , m_user(member.userId.value_or(UserId()))
    , m_history(new QComboBox(this))
    , m_name(new TextField(tr("Name of the account"),
          tr("As it was when they signed up, so that nothing happens by mistake."), this))
{
    m_history->setObjectName(u"history"_s);
    m_history->setAccessibleName(tr("What becomes of what they wrote"));
    m_history->addItem(
        tr("Under the name “Deleted person”"), QVariant::fromValue(WrittenHistory::Anonymous));
    m_history->addItem(tr("Under their name"), QVariant::fromValue(WrittenHistory::KeepName));
    body().addWidget(new SheetRow(tr("What they wrote"), {}, m_history, this));
    m_name->setObjectName(u"removeName"_s);
    body().addWidget(m_name);
    addCloseButton(tr("Cancel"));
    m_remove = addButton(tr("Delete account"), ButtonKind::Danger);
    m_remove->setObjectName(u"remove"_s);
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &RemoveUserDialog::remove);
    m_name->edit().setFocus();
}

void RemoveUserDialog::remove()
{
    m_remove->setEnabled(false);
    clearMessage();
    m_life
        .removeOther({ .userId = m_user,
            .name = m_name->text(),
            .history = m_history->currentData().value<WrittenHistory>() })
        .then(this, [this](const Result<User>& removed) {
            if (removed)
                return accept();
            m_remove->setEnabled(true);
            if (removed.error().field == "name"_L1) {
                m_name->setError(tr("This is not the name of the account."));
                m_name->edit().setFocus();
            } else {
                showError(removed.error(), ErrorContext::Server);
            }
        });
}

} // namespace hearth::ui
