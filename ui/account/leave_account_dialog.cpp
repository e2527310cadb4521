// SPDX-License-Identifier: Apache-2.0
#include "ui/account/leave_account_dialog.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLocale>
#include <QVariant>

namespace hearth::ui {

using namespace Qt::StringLiterals;

LeaveAccountDialog::LeaveAccountDialog(const models::Account& account, Way way, QWidget* parent)
    : Sheet(way == Way::Deactivate ? tr("Deactivate your account?") : tr("Delete your account?"),
          way == Way::Deactivate
              ? tr("You are signed out on every device, and others see that you are not here. "
                   "Nothing is deleted: sign in again to come back.")
              : tr("You are signed out on every device. For 14 days you can come back by signing "
                   "in; then your address, your password, your devices, drafts and notes are "
                   "deleted for good. What you wrote stays with the others."),
          parent)
    , m_account(account)
    , m_way(way)
    , m_password(new TextField(tr("Password"), QString(), this))
{
    if (way == Way::Delete)
        addDeletion();
    m_password->setObjectName(u"leavePassword"_s);
    m_password->edit().setEchoMode(QLineEdit::Password);
    m_password->setVisible(account.record().user && account.record().user->hasPassword);
    body().addWidget(m_password);
    addCloseButton(tr("Cancel"));
    m_leave = addButton(
        way == Way::Deactivate ? tr("Deactivate") : tr("Delete account"), ButtonKind::Danger);
    m_leave->setObjectName(u"leave"_s);
    m_leave->setAutoDefault(false);
    connect(m_leave, &QPushButton::clicked, this, &LeaveAccountDialog::submit);
    connect(m_password, &TextField::returnPressed, this, &LeaveAccountDialog::submit);
}

void LeaveAccountDialog::addDeletion()
{
    m_history = new QComboBox(this);
    m_history->setObjectName(u"history"_s);
    m_history->setAccessibleName(tr("What becomes of what you wrote"));
    m_history->addItem(
        tr("Under the name “Deleted person”"), QVariant::fromValue(WrittenHistory::Anonymous));
    m_history->addItem(tr("Under your name"), QVariant::fromValue(WrittenHistory::KeepName));
    body().addWidget(new SheetRow(tr("What you wrote"),
        tr("Where others wrote your name in their messages, it stays."), m_history, this));
    const QString name = m_account.record().user ? m_account.record().user->displayName : QString();
    m_name = new TextField(
        tr("Your name"), tr("Type %1, so that nothing happens by mistake.").arg(name), this);
    m_name->setObjectName(u"leaveName"_s);
    body().addWidget(m_name);
}

std::optional<QString> LeaveAccountDialog::password() const
{
    return m_password->isHidden() ? std::nullopt : std::optional(m_password->text());
}

void LeaveAccountDialog::submit()
{
    clearMessage();
    if (!m_password->isHidden() && m_password->text().isEmpty()) {
        m_password->setError(tr("Type your password."));
        m_password->edit().setFocus();
        return;
    }
    m_leave->setEnabled(false);
    m_way == Way::Deactivate ? deactivate() : remove();
}

void LeaveAccountDialog::deactivate()
{
    models::AccountLife(m_account)
        .deactivate(password())
        .then(this, [this](const Result<protocol::Nothing>& done) {
            if (!done)
                return refuse(done.error());
            Q_EMIT left(std::nullopt);
            accept();
        });
}

void LeaveAccountDialog::remove()
{
    models::AccountLife(m_account)
        .remove({ .password = password(),
            .name = m_name->text(),
            .history = m_history->currentData().value<WrittenHistory>() })
        .then(this, [this](const Result<protocol::AccountRemoval>& done) {
            if (!done)
                return refuse(done.error());
            Q_EMIT left(done->deletionAt);
            accept();
        });
}

QString LeaveAccountDialog::conflictSentence(const Error& error)
{
    if (error.code != ErrorCode::Conflict)
        return {};
    QStringList names;
    for (const QJsonValue name : error.details.value("workspaces"_L1).toArray())
        names.append(name.toString());
    return names.isEmpty()
        ? tr("Whoever owns the server stays as long as the server is there.")
        : tr("You own %1, where other people are. Hand it over to somebody first: in “Manage "
             "members”, or from the menu of the workspace.")
              .arg(QLocale().createSeparatedList(names));
}

void LeaveAccountDialog::refuse(const Error& error)
{
    m_leave->setEnabled(true);
    if (error.field == "password"_L1) {
        m_password->setError(tr("This is not your password."));
        m_password->edit().setFocus();
    } else if (error.field == "name"_L1 && m_name) {
        m_name->setError(tr("This is not your name, as it is written."));
        m_name->edit().setFocus();
    } else if (const QString conflict = conflictSentence(error); !conflict.isEmpty()) {
        showMessage(MessageTone::Error, conflict);
    } else {
        showError(error, ErrorContext::Password);
    }
}

} // namespace hearth::ui
