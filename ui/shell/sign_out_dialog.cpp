// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sign_out_dialog.h"

#include "ui/account/security_dialog.h"

#include <QCheckBox>

namespace hearth::ui {

SignOutDialog::SignOutDialog(const models::Account& account, int unsent, QWidget* parent)
    : Sheet(tr("Sign out?"),
          tr("You leave %1 on this device. What you have written is kept here and is sent after "
             "you sign in again.")
              .arg(account.address().authority()),
          parent)
    , m_erase(new QCheckBox(tr("Also erase this device's copy"), this))
{
    if (!SecurityDialog::isSecured(account))
        showMessage(MessageTone::Warning,
            tr("You have no password and no recovery code: without a link from another device of "
               "yours you cannot come back as yourself."));
    body().addWidget(m_erase);
    auto* lost = new Label(unsent > 0
            ? tr("%n change(s) that are not sent yet would be lost.", nullptr, unsent)
            : tr("Messages are fetched again from the server when you sign in."),
        TextRole::Small, this);
    lost->setWordWrap(true);
    body().addWidget(lost);
    addCloseButton(tr("Cancel"));
    Button* leave = addButton(tr("Sign out"), ButtonKind::Danger);
    connect(m_erase, &QCheckBox::toggled, leave,
        [leave](bool erase) { leave->setText(erase ? tr("Sign out and erase") : tr("Sign out")); });
    connect(leave, &QPushButton::clicked, this, [this] {
        const auto copy = m_erase->isChecked() ? models::Client::LocalCopy::Erase
                                               : models::Client::LocalCopy::Keep;
        accept();
        Q_EMIT confirmed(copy);
    });
}

} // namespace hearth::ui
