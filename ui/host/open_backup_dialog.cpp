// SPDX-License-Identifier: Apache-2.0
#include "ui/host/open_backup_dialog.h"

#include "ui/host/backup_text.h"

#include <QDir>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::BackupActions;
using protocol::BackupProblem;
using protocol::BackupState;
using protocol::BackupStatus;

namespace {

constexpr auto lookInterval = 200ms;

} // namespace

OpenBackupDialog::OpenBackupDialog(models::Account& account, const QString& path, QWidget* parent)
    : Sheet(tr("Open a backup"), QDir::toNativeSeparators(path), parent)
    , m_account(&account)
    , m_path(path)
    , m_passphrase(new TextField(tr("Passphrase"),
          tr("Empty: it is not encrypted, or has the passphrase of the schedule."), this))
{
    auto* words = new Label(
        tr("What is on this computer's server now is put aside, not deleted: it stays in the "
           "folder "
           "“replaced” of Hearth's data. The backup takes its place when Hearth is started next. "
           "Everybody's Hearth starts over from it by itself and sends what it had not sent; what "
           "was written since the backup is not in it."),
        TextRole::Body, this);
    words->setWordWrap(true);
    body().addWidget(words);
    m_passphrase->setObjectName(u"backupPassphrase"_s);
    m_passphrase->edit().setEchoMode(QLineEdit::Password);
    body().addWidget(m_passphrase);
    addCloseButton(tr("Cancel"));
    m_open = addButton(tr("&Open it"), ButtonKind::Primary);
    m_open->setObjectName(u"openIt"_s);
    connect(m_open, &QPushButton::clicked, this, &OpenBackupDialog::begin);
    connect(m_passphrase, &TextField::returnPressed, m_open, &QPushButton::click);
    connect(&m_poll, &QTimer::timeout, this, &OpenBackupDialog::followEnd);
}

void OpenBackupDialog::begin()
{
    if (!m_account)
        return;
    clearMessage();
    m_passphrase->setError({});
    m_open->setEnabled(false);
    BackupActions(*m_account)
        .restore({ .path = m_path, .passphrase = m_passphrase->text() })
        .then(this, [this](const Result<BackupStatus>& status) {
            if (!status)
                return refuse(status.error());
            m_passphrase->setHint(BackupText::status(*status));
            m_poll.start(lookInterval);
        });
}

void OpenBackupDialog::followEnd()
{
    if (!m_account)
        return;
    BackupActions(*m_account).status().then(this, [this](const Result<BackupStatus>& status) {
        if (!status)
            return refuse(status.error());
        take(*status);
    });
}

/// Beside the field that it is about; nothing typed is lost.
void OpenBackupDialog::take(const BackupStatus& status)
{
    if (status.state == BackupState::Running) {
        m_passphrase->setHint(BackupText::status(status));
        return;
    }
    m_poll.stop();
    m_open->setEnabled(true);
    if (status.state == BackupState::Done) {
        Q_EMIT opened(status);
        accept();
        return;
    }
    m_passphrase->setHint({});
    const QString text = BackupText::status(status);
    if (status.problem == BackupProblem::PassphraseNeeded
        || status.problem == BackupProblem::WrongPassphrase) {
        m_passphrase->setError(text);
        m_passphrase->edit().setFocus();
    } else {
        showMessage(MessageTone::Error, text);
    }
    fit();
}

void OpenBackupDialog::refuse(const Error& error)
{
    m_poll.stop();
    m_open->setEnabled(true);
    if (error.code == ErrorCode::Conflict)
        showMessage(MessageTone::Error, tr("Another backup is being made or opened just now."));
    else
        showError(error, ErrorContext::Server);
}

} // namespace hearth::ui
