// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sign_out_dialog.h"

#include "ui/account/security_dialog.h"
#include "ui/theme/metrics.h"

#include <QRadioButton>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

SignOutDialog::SignOutDialog(
    const models::Account& account, const QList<WorkspaceUnsent>& unsent, QWidget* parent)
    : Sheet(tr("Sign out?"), tr("You leave %1 on this device.").arg(account.address().authority()),
          parent)
{
    if (!SecurityDialog::isSecured(account))
        showMessage(MessageTone::Warning,
            tr("You have no password and no recovery code: without a link from another device of "
               "yours you cannot come back as yourself."));
    addUnsent(unsent);
    QRadioButton* keep = addChoice(tr("Keep the copy on this device"), keeping(unsent));
    keep->setObjectName(u"keepCopy"_s);
    keep->setChecked(true);
    m_erase = addChoice(tr("Erase the copy on this device"),
        unsent.isEmpty()
            ? tr("Messages are fetched again from the server when you sign in.")
            : tr("What is not sent is lost. Messages are fetched again from the server "
                 "when you sign in."));
    m_erase->setObjectName(u"eraseCopy"_s);
    addCloseButton(tr("Cancel"));
    Button* leave = addButton(tr("Sign out"), ButtonKind::Danger);
    leave->setObjectName(u"leave"_s);
    connect(m_erase, &QRadioButton::toggled, leave,
        [leave](bool erase) { leave->setText(erase ? tr("Sign out and erase") : tr("Sign out")); });
    connect(leave, &QPushButton::clicked, this, [this] {
        const auto copy = m_erase->isChecked() ? models::Client::LocalCopy::Erase
                                               : models::Client::LocalCopy::Keep;
        accept();
        Q_EMIT confirmed(copy);
    });
}

/// What becomes of the copy, and of what is not sent, where both stay.
QString SignOutDialog::keeping(const QList<WorkspaceUnsent>& unsent)
{
    if (unsent.isEmpty())
        return tr("It can be read here, and you go on with it after you sign in again.");
    const auto isFormer = [](const WorkspaceUnsent& one) { return one.former; };
    QStringList sentences;
    if (std::ranges::all_of(unsent, isFormer))
        sentences.append(tr("It can be read here."));
    else
        sentences.append(tr("It can be read here. What is not sent stays in it, and is sent after "
                            "you sign in again."));
    if (std::ranges::any_of(unsent, isFormer))
        sentences.append(tr("What you wrote for a team that you are not in any more stays on this "
                            "device, and is in the outbox after you sign in again."));
    return sentences.join(u' ');
}

void SignOutDialog::addUnsent(const QList<WorkspaceUnsent>& unsent)
{
    if (unsent.isEmpty())
        return;
    body().addWidget(new Label(tr("Not sent yet:"), TextRole::Strong, this));
    for (const WorkspaceUnsent& workspace : unsent) {
        auto* line = new Label(UnsentText::line(workspace), TextRole::Body, this);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        body().addWidget(line);
    }
    body().addWidget(new Divider(this));
}

QRadioButton* SignOutDialog::addChoice(const QString& text, const QString& consequence)
{
    auto* button = new QRadioButton(text, this);
    button->setAccessibleDescription(consequence);
    auto* hint = new Label(consequence, TextRole::Small, this);
    hint->setWordWrap(true);
    hint->setIndent(metrics::indicator + metrics::smallGap);
    body().addWidget(button);
    body().addWidget(hint);
    return button;
}

} // namespace hearth::ui
