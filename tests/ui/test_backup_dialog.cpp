// SPDX-License-Identifier: Apache-2.0
#include "core/models/backup_actions.h"
#include "tests/ui/window_fixture.h"
#include "ui/host/backup_dialog.h"
#include "ui/host/backup_schedule_dialog.h"
#include "ui/host/backup_text.h"
#include "ui/host/open_backup_dialog.h"
#include "ui/host/server_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// *Backups*: one now, the schedule, opening one; with the real server of this process.
class TestBackupDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
    }
    void cleanup() { m_desk.reset(); }

    void itIsReachedFromTheServersSettings()
    {
        ServerDialog server(owner(), &m_desk->window());
        server.show();
        auto* open = server.findChild<Button*>(u"backups"_s);
        QVERIFY(open);
        open->click();
        QVERIFY(server.findChild<BackupDialog*>());
    }

    void oneNowIsListedAndCanBeChecked()
    {
        BackupDialog dialog(owner(), &m_desk->window());
        dialog.show();
        auto* now = dialog.findChild<Button*>(u"backUpNow"_s);
        auto* status = dialog.findChild<Label*>(u"backupStatus"_s);
        QTRY_VERIFY(now->isEnabled());
        now->click();
        QTRY_VERIFY2(status->text().contains(u"Done and checked"_s), qPrintable(status->text()));
        QTRY_COMPARE(dialog.findChildren<SheetRow*>().size(), 1);
        const auto buttons = dialog.findChild<SheetRow*>()->findChildren<Button*>();
        QCOMPARE(buttons.size(), 3);
        QVERIFY(!buttons.first()->accessibleName().isEmpty());
        buttons.first()->click();
        QTRY_VERIFY2(status->text().contains(u"It is whole"_s), qPrintable(status->text()));
    }

    void oneWorkspaceHasABackupOfItsOwn()
    {
        BackupDialog dialog(owner(), &m_desk->window());
        dialog.show();
        auto* now = dialog.findChild<Button*>(u"backUpNow"_s);
        auto* what = dialog.findChild<QComboBox*>(u"whatToBackUp"_s);
        auto* status = dialog.findChild<Label*>(u"backupStatus"_s);
        QCOMPARE(what->count(), 2);
        QCOMPARE(what->itemText(0), u"Everything"_s);
        QCOMPARE(what->itemText(1), u"Only “Northlight”"_s);
        QVERIFY(!what->accessibleName().isEmpty());
        what->setCurrentIndex(1);
        QTRY_VERIFY(now->isEnabled());
        now->click();
        QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(u"Done and checked"_s), 30'000);
        const auto list = Device::wait(models::BackupActions(owner()).list());
        QVERIFY(list);
        QCOMPARE(list->backups.size(), 1);
        QCOMPARE(list->backups.front().workspaceId,
            std::optional(owner().record().workspaces.front().id));
        QTRY_COMPARE(dialog.findChildren<SheetRow*>().size(), 1);
    }

    void theScheduleIsKept()
    {
        schedule(u"correct horse"_s);
        const auto settings = Device::wait(models::BackupActions(owner()).settings());
        QVERIFY(settings);
        QCOMPARE(settings->everyHours, 24);
        QCOMPARE(settings->folder, m_folder->path());
        QCOMPARE(settings->keepDaily, 3);
        QVERIFY(settings->encrypted);
    }

    void whatIsWrongStandsBesideTheField()
    {
        auto* dialog = new BackupScheduleDialog(owner(), &m_desk->window());
        dialog->show();
        auto* save = dialog->findChild<Button*>(u"saveSchedule"_s);
        QTRY_VERIFY(save->isEnabled());
        auto* passphrase = dialog->findChild<TextField*>(u"schedulePassphrase"_s);
        auto* folder = dialog->findChild<TextField*>(u"backupFolder"_s);
        auto* daily = dialog->findChild<TextField*>(u"keepDaily"_s);
        passphrase->setText(u"short"_s);
        daily->setText(u"many"_s);
        save->click();
        QVERIFY(!passphrase->error().isEmpty());
        QVERIFY(!daily->error().isEmpty());
        passphrase->setText({});
        daily->setText(u"7"_s);
        folder->setText(m_folder->filePath(u"gone"_s));
        save->click();
        QTRY_VERIFY(!folder->error().isEmpty());
        QCOMPARE(folder->text(), m_folder->filePath(u"gone"_s));
        dialog->close();
    }

    void openingAsksForThePassphrase()
    {
        schedule(u"correct horse"_s);
        QString path;
        QTRY_VERIFY_WITH_TIMEOUT(!(path = firstBackup()).isEmpty(), 30'000);
        QTRY_COMPARE(Device::wait(models::BackupActions(owner()).status())
                         .value_or(protocol::BackupStatus {})
                         .state,
            protocol::BackupState::Done);
        auto* dialog = new OpenBackupDialog(owner(), path, &m_desk->window());
        dialog->show();
        protocol::BackupStatus opened;
        connect(dialog, &OpenBackupDialog::opened, this,
            [&opened](const protocol::BackupStatus& status) { opened = status; });
        auto* passphrase = dialog->findChild<TextField*>(u"backupPassphrase"_s);
        passphrase->setText(u"another horse"_s);
        dialog->findChild<Button*>(u"openIt"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(passphrase->error().contains(u"not the passphrase"_s), 30'000);
        QCOMPARE(passphrase->text(), u"another horse"_s);
        passphrase->setText(u"correct horse"_s);
        dialog->findChild<Button*>(u"openIt"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(opened.restartNeeded, 30'000);
        QVERIFY(BackupText::status(opened).contains(u"start it again"_s));
    }

private:
    models::Account& owner() { return *m_desk->client().accounts().front(); }

    void schedule(const QString& passphrase)
    {
        auto* dialog = new BackupScheduleDialog(owner(), &m_desk->window());
        const QPointer<QObject> guard(dialog);
        dialog->show();
        auto* save = dialog->findChild<Button*>(u"saveSchedule"_s);
        QTRY_VERIFY(save->isEnabled());
        dialog->findChild<QComboBox*>(u"every"_s)->setCurrentIndex(3);
        dialog->findChild<TextField*>(u"backupFolder"_s)->setText(m_folder->path());
        dialog->findChild<TextField*>(u"schedulePassphrase"_s)->setText(passphrase);
        dialog->findChild<TextField*>(u"keepDaily"_s)->setText(u"3"_s);
        save->click();
        QTRY_VERIFY(!guard);
    }

    QString firstBackup()
    {
        const auto list = Device::wait(models::BackupActions(owner()).list());
        return list && !list->backups.isEmpty() ? list->backups.first().path : QString();
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestBackupDialog)
#include "test_backup_dialog.moc"
