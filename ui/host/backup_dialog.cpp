// SPDX-License-Identifier: Apache-2.0
#include "ui/host/backup_dialog.h"

#include "ui/host/backup_schedule_dialog.h"
#include "ui/host/backup_text.h"
#include "ui/host/open_backup_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::BackupActions;
using protocol::BackupState;

namespace {

constexpr auto pollInterval = 300ms;
constexpr qsizetype mostShown = 12;

} // namespace

BackupDialog::BackupDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Backups"),
          tr("A backup is one file with everything on this computer's server, or with one "
             "workspace: "
             "people, messages and files. Each is read back and checked before it counts."),
          parent)
    , m_account(&account)
    , m_schedule(new Label({}, TextRole::Muted, this))
    , m_status(new Label({}, TextRole::Body, this))
    , m_none(new Label(tr("There is no backup yet."), TextRole::Muted, this))
{
    m_status->setObjectName(u"backupStatus"_s);
    m_schedule->setObjectName(u"backupSchedule"_s);
    for (Label* label : { m_status, m_schedule })
        label->setWordWrap(true);
    addActions();
    body().addWidget(m_status);
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Backups that there are"), this));
    body().addWidget(m_none);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(metrics::smallGap);
    body().addLayout(m_rows);
    Button* open = addButton(tr("&Open a backup…"), ButtonKind::Secondary, Side::Leading);
    open->setObjectName(u"openBackup"_s);
    addCloseButton(tr("Close"));
    connect(open, &QPushButton::clicked, this, &BackupDialog::chooseBackup);
    connect(&m_poll, &QTimer::timeout, this, &BackupDialog::refreshStatus);
    refresh();
    refreshStatus();
}

/// The owner is not always in every workspace: only those that they are in have a backup of their
/// own from here.
void BackupDialog::addChoice()
{
    m_what = new QComboBox(this);
    m_what->setObjectName(u"whatToBackUp"_s);
    m_what->setAccessibleName(tr("What to back up"));
    m_what->addItem(tr("Everything"));
    for (const protocol::WorkspaceSummary& workspace : m_account->record().workspaces)
        m_what->addItem(
            tr("Only “%1”", "workspace").arg(workspace.name), QVariant::fromValue(workspace.id));
}

std::optional<WorkspaceId> BackupDialog::chosenWorkspace() const
{
    const QVariant chosen = m_what->currentData();
    return chosen.isValid() ? std::optional(chosen.value<WorkspaceId>()) : std::nullopt;
}

void BackupDialog::addActions()
{
    addChoice();
    m_now = new Button(tr("&Back up now"), ButtonKind::Primary, this);
    m_now->setObjectName(u"backUpNow"_s);
    m_cancel = new Button(tr("&Cancel"), ButtonKind::Secondary, this);
    m_cancel->setObjectName(u"cancelBackup"_s);
    m_cancel->setAutoDefault(false);
    m_cancel->hide();
    auto* schedule = new Button(tr("&Schedule…"), ButtonKind::Secondary, this);
    schedule->setObjectName(u"schedule"_s);
    schedule->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::grid);
    row->addWidget(m_what);
    row->addWidget(m_now);
    row->addWidget(m_cancel);
    row->addWidget(schedule);
    row->addStretch();
    body().addLayout(row);
    body().addWidget(m_schedule);
    connect(m_now, &QPushButton::clicked, this, &BackupDialog::backUpNow);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_account)
            BackupActions(*m_account)
                .cancel()
                .then(
                    this, [this](const Result<protocol::BackupStatus>& status) { follow(status); });
    });
    connect(schedule, &QPushButton::clicked, this, &BackupDialog::openSchedule);
}

void BackupDialog::backUpNow()
{
    if (!m_account)
        return;
    clearMessage();
    BackupActions(*m_account)
        .create({ .path = {}, .onlyWorkspace = chosenWorkspace(), .passphrase = {} })
        .then(this, [this](const Result<protocol::BackupStatus>& status) { follow(status); });
}

void BackupDialog::chooseBackup()
{
    auto* dialog = new QFileDialog(
        this, tr("Open a backup"), {}, tr("Backups (*.hearthbackup);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupDialog::openBackup);
    dialog->open();
}

void BackupDialog::openBackup(const QString& path)
{
    if (!m_account)
        return;
    auto* dialog = new OpenBackupDialog(*m_account, path, this);
    connect(dialog, &OpenBackupDialog::opened, this,
        [this](const protocol::BackupStatus& status) { follow(status); });
    dialog->open();
}

void BackupDialog::openSchedule()
{
    if (!m_account)
        return;
    auto* dialog = new BackupScheduleDialog(*m_account, this);
    connect(dialog, &BackupScheduleDialog::saved, this, &BackupDialog::refresh);
    connect(dialog, &BackupScheduleDialog::saved, this, &BackupDialog::refreshStatus);
    dialog->open();
}

void BackupDialog::check(const protocol::BackupFile& backup)
{
    if (!m_account)
        return;
    clearMessage();
    BackupActions(*m_account)
        .verify({ .path = backup.path, .passphrase = {} })
        .then(this, [this](const Result<protocol::BackupStatus>& status) { follow(status); });
}

void BackupDialog::remove(const protocol::BackupFile& backup)
{
    confirm(this,
        { .title = tr("Remove this backup?"),
            .text = tr("The file is deleted: %1").arg(backup.path),
            .verb = tr("Remove"),
            .kind = ButtonKind::Danger },
        [this, path = backup.path] {
            if (!m_account)
                return;
            clearMessage();
            BackupActions(*m_account)
                .remove(path)
                .then(this, [this](const Result<protocol::BackupList>& list) {
                    if (list)
                        showBackups(*list);
                    else
                        refuse(list.error());
                });
        });
}

void BackupDialog::refuse(const Error& error)
{
    if (error.code == ErrorCode::Conflict && error.field == "path"_L1)
        showMessage(MessageTone::Error,
            tr("The last backup stays. Make another one, and this one can go."));
    else if (error.code == ErrorCode::Conflict)
        showMessage(MessageTone::Error, tr("Another backup is being made or opened just now."));
    else
        showError(error, ErrorContext::Server);
}

void BackupDialog::refresh()
{
    if (!m_account)
        return;
    const BackupActions actions(*m_account);
    actions.list().then(this, [this](const Result<protocol::BackupList>& list) {
        if (list)
            showBackups(*list);
        else
            refuse(list.error());
    });
    actions.settings().then(this, [this](const Result<protocol::BackupSettings>& settings) {
        const QString text = settings ? BackupText::schedule(*settings) : QString();
        m_schedule->setText(text.isEmpty() ? tr("Nothing is backed up by itself.") : text);
        fit();
    });
}

void BackupDialog::refreshStatus()
{
    if (m_account)
        BackupActions(*m_account)
            .status()
            .then(this, [this](const Result<protocol::BackupStatus>& status) { follow(status); });
}

void BackupDialog::follow(const Result<protocol::BackupStatus>& status)
{
    if (!status) {
        m_poll.stop();
        return refuse(status.error());
    }
    const bool wasRunning = m_running;
    m_running = status->state == BackupState::Running;
    m_status->setText(BackupText::status(*status));
    m_status->setVisible(!m_status->text().isEmpty());
    m_now->setEnabled(!m_running);
    m_what->setEnabled(!m_running);
    m_cancel->setVisible(m_running);
    if (m_running && !m_poll.isActive())
        m_poll.start(pollInterval);
    if (!m_running)
        m_poll.stop();
    if (wasRunning && !m_running)
        refresh();
    fit();
}

QWidget* BackupDialog::rowFor(const protocol::BackupFile& backup)
{
    auto* buttons = new QWidget(this);
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    const QString title = BackupText::title(backup);
    const auto add = [&](const QString& text, const QString& name, auto act) {
        auto* button = new Button(text, ButtonKind::Quiet, buttons);
        button->setAutoDefault(false);
        button->setAccessibleName(name);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
    };
    add(tr("Check"), tr("Check the backup of %1", "time").arg(title),
        [this, backup] { check(backup); });
    add(tr("Open…"), tr("Open the backup of %1", "time").arg(title),
        [this, path = backup.path] { openBackup(path); });
    add(tr("Remove"), tr("Remove the backup of %1", "time").arg(title),
        [this, backup] { remove(backup); });
    return new SheetRow(title, BackupText::detail(backup), buttons, this);
}

void BackupDialog::showBackups(const protocol::BackupList& list)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const protocol::BackupFile& backup :
        list.backups.first(std::min(list.backups.size(), mostShown)))
        m_rows->addWidget(rowFor(backup));
    m_none->setText(list.problem == protocol::BackupProblem::None
            ? tr("There is no backup yet.")
            : BackupText::problem(list.problem));
    m_none->setVisible(list.backups.isEmpty());
    fit();
}

} // namespace hearth::ui
