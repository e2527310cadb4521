// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/ui/team_fixture.h"
#include "ui/composer/composer.h"
#include "ui/shell/workspace_settings_dialog.h"
#include "ui/storage/large_files_dialog.h"
#include "ui/storage/retention_dialog.h"
#include "ui/storage/retention_text.h"
#include "ui/storage/storage_dialog.h"
#include "ui/widgets/plots.h"

#include <QComboBox>
#include <QDirIterator>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// What takes up room, and for how long it does, as those see it who may say so.
class TestStorageDialogs : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { part(); }

    void showsWhatThereIs();
    void clearsAway();
    void filesAreFoundAndNoneTicked();
    void keepingIsSaidInEveryRoom();
    void whatWouldGoIsSaidFirst();
    void aChannelIsLikeTheWorkspaceAtFirst();
    void membersDoNotGetThere();
    void everyFieldHasAName();

private:
    void openStorage();
    void openRetention();
    template <typename Dialog>
    [[nodiscard]] Dialog* dialog()
    {
        return m_desk->window().findChild<Dialog*>();
    }
    /// As a person does with the arrow keys.
    static void choose(QComboBox& box, const QVariant& data);
    /// Everything that was written in the workspace was written ten days earlier.
    void makeOld();

    std::unique_ptr<ThemeController> m_theme;
};

void TestStorageDialogs::init()
{
    gather();
    m_desk->window().activateWindow();
}

void TestStorageDialogs::openStorage()
{
    open<WorkspaceSettingsDialog>(*m_desk, Command::WorkspaceSettings);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"storageButton"_s));
    m_desk->click(u"storageButton"_s);
    QTRY_VERIFY(dialog<StorageDialog>() && dialog<StorageDialog>()->isVisible());
}

void TestStorageDialogs::openRetention()
{
    openStorage();
    m_desk->click(u"retentionButton"_s);
    QTRY_VERIFY(dialog<RetentionDialog>() && dialog<RetentionDialog>()->isVisible());
}

void TestStorageDialogs::choose(QComboBox& box, const QVariant& data)
{
    box.setCurrentIndex(box.findData(data));
    Q_EMIT box.activated(box.currentIndex());
}

void TestStorageDialogs::makeOld()
{
    QDirIterator files(m_desk->device().folder(), { u"workspace.sqlite"_s }, QDir::Files,
        QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const auto file = storage::Connection::open({ .path = files.next() });
    QVERIFY(file);
    QVERIFY((*file)->execute("UPDATE message SET position = position - 864000000000"));
}

void TestStorageDialogs::showsWhatThereIs()
{
    openStorage();
    auto* shares = m_desk->find<QTreeWidget>(u"storageShares"_s);
    QVERIFY(shares);
    QTRY_COMPARE(shares->topLevelItemCount(), 3);
    QVERIFY(m_desk->visibleText().contains(u"100 GB"_s));
    auto* bar = m_desk->find<ShareBar>(u"storageBar"_s);
    QVERIFY(bar && bar->share() < 0.01);
    QVERIFY(!m_desk->find<QWidget>(u"storageRewriting"_s)); // today's databases need it not
}

void TestStorageDialogs::clearsAway()
{
    openStorage();
    m_desk->click(u"cleanUp"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"to the disk"_s)
        || m_desk->visibleText().contains(u"nothing to clear away"_s));
    QTRY_VERIFY(m_desk->find<QPushButton>(u"cleanUp"_s)->isEnabled());
}

void TestStorageDialogs::filesAreFoundAndNoneTicked()
{
    openStorage();
    m_desk->click(u"largeFiles"_s);
    QTRY_VERIFY(dialog<LargeFilesDialog>() && dialog<LargeFilesDialog>()->isVisible());
    QVERIFY(!m_desk->find<QPushButton>(u"removeFiles"_s)->isEnabled());
    auto* size = m_desk->find<QComboBox>(u"filesSize"_s);
    QVERIFY(size && size->count() == 4);
    choose(*size, size->itemData(3));
    QCOMPARE(m_desk->find<QTreeWidget>(u"filesFound"_s)->topLevelItemCount(), 0);
}

void TestStorageDialogs::keepingIsSaidInEveryRoom()
{
    openRetention();
    choose(*m_desk->find<QComboBox>(u"messageDays"_s), qint64(90));
    QVERIFY(m_desk->find<QPushButton>(u"saveRetention"_s)->isEnabled());
    m_desk->click(u"saveRetention"_s); // nothing is that old
    QTRY_VERIFY(!dialog<RetentionDialog>());
    const models::Directory& directory = m_guest->workspace()->directory();
    QTRY_COMPARE(directory.workspace().retention.messageDays.value_or(0), 90);
    QVERIFY(RetentionText::sentence(directory.workspace(), directory.rooms().first().room)
            .contains(u"90 day"_s));
}

void TestStorageDialogs::whatWouldGoIsSaidFirst()
{
    m_desk->composer().setFocus();
    m_desk->write(u"long ago"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    makeOld();
    openRetention();
    choose(*m_desk->find<QComboBox>(u"messageDays"_s), qint64(7));
    m_desk->click(u"saveRetention"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"older than that"_s));
    const models::Directory& directory = m_desk->workspace()->directory();
    QVERIFY(!directory.workspace().retention.messageDays);
    // Something else is asked about anew.
    choose(*m_desk->find<QComboBox>(u"messageDays"_s), qint64(0));
    QVERIFY(!m_desk->visibleText().contains(u"older than that"_s));
    choose(*m_desk->find<QComboBox>(u"messageDays"_s), qint64(7));
    m_desk->click(u"saveRetention"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"older than that"_s));
    m_desk->click(u"saveRetention"_s);
    QTRY_VERIFY(!dialog<RetentionDialog>());
    QTRY_COMPARE(directory.workspace().retention.messageDays.value_or(0), 7);
}

void TestStorageDialogs::aChannelIsLikeTheWorkspaceAtFirst()
{
    openRetention();
    auto* place = m_desk->find<QComboBox>(u"retentionPlace"_s);
    QVERIFY(place && place->count() >= 2);
    choose(*place, place->itemData(1));
    auto* days = m_desk->find<QComboBox>(u"messageDays"_s);
    QVERIFY(days->currentText().contains(u"Like the workspace"_s));
    QVERIFY(!m_desk->find<QPushButton>(u"saveRetention"_s)->isEnabled());
    choose(*days, qint64(365));
    m_desk->click(u"saveRetention"_s);
    QTRY_VERIFY(!dialog<RetentionDialog>());
    const models::Directory& directory = m_guest->workspace()->directory();
    QTRY_VERIFY(std::ranges::any_of(directory.rooms(),
        [](const replica::RoomState& state) { return state.room.retention.messageDays == 365; }));
    QVERIFY(!directory.workspace().retention.messageDays);
}

void TestStorageDialogs::membersDoNotGetThere()
{
    QVERIFY(!WorkspaceMenu::obstacle(
        Command::WorkspaceSettings, m_guest->window().navigator(), m_guest->client())
            .isEmpty());
}

void TestStorageDialogs::everyFieldHasAName()
{
    openRetention();
    for (const QString& name : { u"retentionPlace"_s, u"messageDays"_s, u"fileDays"_s }) {
        const auto* field = dialog<RetentionDialog>()->findChild<QWidget*>(name);
        QVERIFY2(field && !field->accessibleName().isEmpty(), qPrintable(name));
    }
}

QTEST_MAIN(TestStorageDialogs)
#include "test_storage_dialogs.moc"
