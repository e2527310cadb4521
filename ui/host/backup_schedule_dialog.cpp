// SPDX-License-Identifier: Apache-2.0
#include "ui/host/backup_schedule_dialog.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::BackupActions;
using protocol::BackupChange;
using protocol::BackupSettings;

namespace {

constexpr qint64 hoursPerDay = 24;
constexpr qsizetype shortestPassphrase = 8;
constexpr qint64 mostKept = limits::backupsKept;

} // namespace

BackupScheduleDialog::BackupScheduleDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Scheduled backups"),
          tr("Made while Hearth runs on this computer; people go on writing meanwhile."), parent)
    , m_account(&account)
    , m_every(new QComboBox(this))
    , m_folder(new TextField(tr("Folder"),
          tr("Empty: beside Hearth's data. Best on another drive, for when this one fails."), this))
    , m_passphrase(new TextField(tr("Passphrase"), QString(), this))
    , m_daily(new TextField(tr("Days"), QString(), this))
    , m_weekly(new TextField(tr("Weeks"), QString(), this))
    , m_monthly(new TextField(tr("Months"), QString(), this))
{
    addFields();
    m_noPassphrase = addButton(tr("&No passphrase"), ButtonKind::Quiet, Side::Leading);
    m_noPassphrase->setObjectName(u"noPassphrase"_s);
    m_noPassphrase->hide();
    addCloseButton(tr("Cancel"));
    m_save = addButton(tr("&Save"), ButtonKind::Primary);
    m_save->setObjectName(u"saveSchedule"_s);
    m_save->setEnabled(false); // until the server has said how it is now
    connect(m_save, &QPushButton::clicked, this, &BackupScheduleDialog::save);
    connect(m_noPassphrase, &QPushButton::clicked, this, &BackupScheduleDialog::removePassphrase);
    BackupActions(account).settings().then(this, [this](const Result<BackupSettings>& settings) {
        if (!settings)
            return showError(settings.error(), ErrorContext::Server);
        m_save->setEnabled(true);
        take(*settings);
    });
}

void BackupScheduleDialog::addFields()
{
    m_every->setObjectName(u"every"_s);
    m_every->setAccessibleName(tr("How often"));
    m_every->addItem(tr("Never by itself"), QVariant::fromValue<qint64>(0));
    m_every->addItem(tr("Every hour"), QVariant::fromValue<qint64>(1));
    m_every->addItem(tr("Every 6 hours"), QVariant::fromValue<qint64>(6));
    m_every->addItem(tr("Every day"), QVariant::fromValue(hoursPerDay));
    m_every->addItem(tr("Every week"), QVariant::fromValue(7 * hoursPerDay));
    m_folder->setObjectName(u"backupFolder"_s);
    m_passphrase->setObjectName(u"schedulePassphrase"_s);
    m_passphrase->edit().setEchoMode(QLineEdit::Password);
    m_daily->setObjectName(u"keepDaily"_s);
    m_weekly->setObjectName(u"keepWeekly"_s);
    m_monthly->setObjectName(u"keepMonthly"_s);
    auto* choose = new Button(tr("&Choose…"), ButtonKind::Secondary, this);
    choose->setAccessibleName(tr("Choose the folder for backups"));
    choose->setAutoDefault(false);
    m_folder->setCompanion(choose);
    connect(choose, &QPushButton::clicked, this, &BackupScheduleDialog::chooseFolder);
    body().addWidget(new SheetRow(tr("How often"), {}, m_every, this));
    body().addWidget(m_folder);
    body().addWidget(m_passphrase);
    body().addWidget(new Label(
        tr("Keep the last backup of so many days, weeks and months"), TextRole::Strong, this));
    auto* periods = new QHBoxLayout;
    periods->setSpacing(metrics::gap);
    for (TextField* field : { m_daily, m_weekly, m_monthly }) {
        field->edit().setInputMethodHints(Qt::ImhDigitsOnly);
        periods->addWidget(field);
    }
    body().addLayout(periods);
}

void BackupScheduleDialog::take(const BackupSettings& settings)
{
    // One that somebody has chosen by other means stays.
    if (m_every->findData(QVariant::fromValue(settings.everyHours)) < 0)
        m_every->addItem(tr("Every %1 hours").arg(settings.everyHours),
            QVariant::fromValue(settings.everyHours));
    m_every->setCurrentIndex(m_every->findData(QVariant::fromValue(settings.everyHours)));
    m_folder->setText(settings.folder);
    m_daily->setText(QString::number(settings.keepDaily));
    m_weekly->setText(QString::number(settings.keepWeekly));
    m_monthly->setText(QString::number(settings.keepMonthly));
    m_passphrase->setHint(settings.encrypted
            ? tr("One is kept. Empty: it stays. Write it down elsewhere: without it no backup "
                 "opens.")
            : tr("Without one a backup is readable by whoever has the file, and the server's own "
                 "keys are not in it. With one, write it down elsewhere: without it no backup "
                 "opens."));
    m_noPassphrase->setVisible(settings.encrypted);
    fit();
}

void BackupScheduleDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for backups"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &TextField::setText);
    dialog->open();
}

BackupChange BackupScheduleDialog::typed() const
{
    BackupChange change { .folder = m_folder->text().trimmed(),
        .everyHours = m_every->currentData().toLongLong(),
        .keepDaily = m_daily->text().trimmed().toLongLong(),
        .keepWeekly = m_weekly->text().trimmed().toLongLong(),
        .keepMonthly = m_monthly->text().trimmed().toLongLong(),
        .passphrase = {} };
    if (!m_passphrase->text().isEmpty())
        change.passphrase = m_passphrase->text();
    return change;
}

bool BackupScheduleDialog::isComplete()
{
    bool isGood = true;
    for (TextField* field : { m_daily, m_weekly, m_monthly }) {
        bool isNumber = false;
        const qint64 value = field->text().trimmed().toLongLong(&isNumber);
        const bool fits = isNumber && value >= 0 && value <= mostKept;
        field->setError(fits ? QString() : tr("A number from 0 to %1.").arg(mostKept));
        isGood = isGood && fits;
    }
    const qsizetype length = m_passphrase->text().size();
    const bool isShort = length > 0 && length < shortestPassphrase;
    m_passphrase->setError(
        isShort ? tr("At least %1 characters.").arg(shortestPassphrase) : QString());
    fit();
    return isGood && !isShort;
}

void BackupScheduleDialog::save()
{
    clearMessage();
    if (isComplete())
        store(typed());
}

void BackupScheduleDialog::removePassphrase()
{
    clearMessage();
    m_passphrase->setText({});
    if (!isComplete())
        return;
    BackupChange change = typed();
    change.passphrase = QString();
    store(change);
}

void BackupScheduleDialog::store(const BackupChange& change)
{
    if (!m_account)
        return;
    m_save->setEnabled(false);
    BackupActions(*m_account)
        .setSettings(change)
        .then(this, [this](const Result<BackupSettings>& settings) {
            m_save->setEnabled(true);
            if (!settings)
                return refuse(settings.error());
            Q_EMIT saved();
            accept();
        });
}

/// Beside the field that it is about; nothing typed is lost.
void BackupScheduleDialog::refuse(const Error& error)
{
    if (error.field == "folder"_L1) {
        m_folder->setError(tr(
            "Backups cannot be written there: the folder is missing, or may not be written to."));
        m_folder->edit().setFocus();
    } else if (error.field == "passphrase"_L1) {
        m_passphrase->setError(tr("At least %1 characters.").arg(shortestPassphrase));
    } else {
        showError(error, ErrorContext::Server);
    }
    fit();
}

} // namespace hearth::ui
