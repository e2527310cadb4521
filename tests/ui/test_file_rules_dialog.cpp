// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/team_fixture.h"
#include "ui/shell/file_rules_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/workspace_settings_dialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Where those who may say what files may be sent, and everybody sees how much there is.
class TestFileRulesDialog : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { part(); }

    void showsWhatHolds();
    void anAmountAppliesAtOnce();
    void whatCannotBeStandsBesideTheField_data();
    void whatCannotBeStandsBesideTheField();
    void typesAreChosen();
    void theScannersAbsenceIsDecided();
    void anotherDevicesChoiceShows();
    void whatIsBeingTypedStays();
    void whatWasRefusedIsThereWhenItIsOpenedAgain();
    void whatHoldsTakesTheRefusedOnesPlace();
    void withoutTheServerItIsKept();
    void whatTheServerRefusesStandsBesideTheField();
    void whoMayNotAnyMoreIsTold();
    void membersDoNotGetThere();
    void everybodySeesTheirOwnUse();

private:
    /// In front of this person.
    void openDialog(test::Desk& desk);
    /// Null when it is not open.
    [[nodiscard]] FileRulesDialog* dialog() { return m_at->window().findChild<FileRulesDialog*>(); }
    /// Past the dialog, which would not let them through.
    static void submit(test::Desk& desk, const FileRules& rules);
    /// The owner asks for what cannot be, and looks at the dialog again.
    void refusePersonBytes();
    [[nodiscard]] TextField& field(const QString& name)
    {
        return *dialog()->findChild<TextField*>(name);
    }
    /// As a person does: over what is there, and Return.
    void enter(const QString& name, const QString& text)
    {
        QLineEdit& edit = field(name).edit();
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
    }
    /// As the other person's device has them.
    [[nodiscard]] FileRules rules() const
    {
        return m_guest->workspace()->directory().workspace().fileRules;
    }

    std::unique_ptr<ThemeController> m_theme;
    test::Desk* m_at = nullptr; ///< whose dialog it is
};

void TestFileRulesDialog::init()
{
    gather();
    m_desk->window().activateWindow();
    openDialog(*m_desk);
}

void TestFileRulesDialog::openDialog(test::Desk& desk)
{
    m_at = &desk;
    open<WorkspaceSettingsDialog>(desk, Command::WorkspaceSettings);
    QTRY_VERIFY(desk.find<QPushButton>(u"fileRulesButton"_s));
    desk.click(u"fileRulesButton"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestFileRulesDialog::submit(test::Desk& desk, const FileRules& rules)
{
    protocol::WorkspaceUpdate update;
    update.fileRules = rules;
    update.baseRevision = desk.workspace()->directory().workspace().revision;
    desk.workspace()->session().submit(protocol::workspaceUpdate, update, {});
}

void TestFileRulesDialog::showsWhatHolds()
{
    QCOMPARE(field(u"fileBytes"_s).text(), u"2 GB"_s);
    QCOMPARE(field(u"personBytes"_s).text(), u"10 GB"_s);
    QCOMPARE(field(u"workspaceBytes"_s).text(), u"100 GB"_s);
    QVERIFY(field(u"allowedTypes"_s).text().isEmpty());
    QVERIFY(dialog()->findChild<ToggleSwitch*>(u"holdUnscanned"_s)->isChecked());
    QTRY_VERIFY(m_desk->visibleText().contains(u"In use: 0 bytes of 100 GB."_s));
    QVERIFY(m_desk->visibleText().contains(u"You use 0 bytes of 10 GB."_s));
    QVERIFY(m_desk->visibleText().contains(u"The server has no virus scanner now"_s));
    for (QLineEdit* edit : dialog()->findChildren<QLineEdit*>())
        QVERIFY(!edit->accessibleName().isEmpty());
}

void TestFileRulesDialog::anAmountAppliesAtOnce()
{
    enter(u"fileBytes"_s, u"500 mb"_s);
    QTRY_COMPARE(rules().fileBytes, 500LL << 20);
    QCOMPARE(field(u"fileBytes"_s).text(), u"500 MB"_s);
    QVERIFY(field(u"fileBytes"_s).error().isEmpty());
    enter(u"personBytes"_s, u"1.5 GB"_s);
    QTRY_COMPARE(rules().personBytes, 3LL << 29);
    QCOMPARE(rules().fileBytes, 500LL << 20);
    QCOMPARE(rules().workspaceBytes, 100LL << 30);
}

void TestFileRulesDialog::whatCannotBeStandsBesideTheField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("no amount") << u"fileBytes"_s << u"much"_s << u"like 500 MB or 2 GB"_s;
    QTest::newRow("no unit") << u"fileBytes"_s << u"12"_s << u"like 500 MB or 2 GB"_s;
    QTest::newRow("nothing") << u"fileBytes"_s << u"0 MB"_s << u"at least one byte"_s;
    QTest::newRow("a file more than a person")
        << u"fileBytes"_s << u"11 GB"_s << u"only 10 GB in all"_s;
    QTest::newRow("a person less than a file")
        << u"personBytes"_s << u"1 GB"_s << u"less than one file may have: 2 GB"_s;
    QTest::newRow("a person more than everybody")
        << u"personBytes"_s << u"101 GB"_s << u"together may have only 100 GB"_s;
    QTest::newRow("everybody less than a person")
        << u"workspaceBytes"_s << u"9 GB"_s << u"less than one person may have: 10 GB"_s;
    QTest::newRow("no type") << u"allowedTypes"_s << u"image/*, pictures"_s << u"“pictures”"_s;
    QTest::newRow("every type") << u"allowedTypes"_s << u"*/*"_s << u"“*/*”"_s;
}

void TestFileRulesDialog::whatCannotBeStandsBesideTheField()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const QString, part);
    const FileRules before = rules();
    enter(name, typed);
    QVERIFY2(field(name).error().contains(part), qPrintable(field(name).error()));
    QCOMPARE(field(name).text(), typed); // nothing that was typed is lost
    QVERIFY(dialog()->isVisible());
    // What cannot be would stay there, refused; what was read may be on its way.
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    QVERIFY(rules() == before);
}

void TestFileRulesDialog::typesAreChosen()
{
    enter(u"allowedTypes"_s, u"Image/*; application/PDF"_s);
    const QStringList wanted { u"image/*"_s, u"application/pdf"_s };
    QTRY_COMPARE(rules().allowedTypes, wanted);
    QCOMPARE(field(u"allowedTypes"_s).text(), u"image/*, application/pdf"_s);
    enter(u"allowedTypes"_s, u" "_s);
    QTRY_VERIFY(rules().allowedTypes.isEmpty());
}

void TestFileRulesDialog::theScannersAbsenceIsDecided()
{
    auto* hold = dialog()->findChild<ToggleSwitch*>(u"holdUnscanned"_s);
    hold->setFocus();
    QTest::keyClick(hold, Qt::Key_Space);
    QTRY_VERIFY(!rules().holdUnscanned);
    QTest::keyClick(hold, Qt::Key_Space);
    QTRY_VERIFY(rules().holdUnscanned);
}

void TestFileRulesDialog::anotherDevicesChoiceShows()
{
    FileRules wanted = rules();
    wanted.fileBytes = 1LL << 20;
    wanted.allowedTypes = { u"text/plain"_s };
    submit(*m_desk, wanted);
    QTRY_COMPARE(field(u"fileBytes"_s).text(), u"1 MB"_s);
    QCOMPARE(field(u"allowedTypes"_s).text(), u"text/plain"_s);
}

void TestFileRulesDialog::whatIsBeingTypedStays()
{
    QLineEdit& edit = field(u"fileBytes"_s).edit();
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, u"70"_s);
    auto* hold = dialog()->findChild<ToggleSwitch*>(u"holdUnscanned"_s);
    hold->click();
    QTRY_VERIFY(!rules().holdUnscanned);
    QCOMPARE(edit.text(), u"70"_s);
}

void TestFileRulesDialog::refusePersonBytes()
{
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    FileRules wrong = rules();
    wrong.personBytes = 5;
    submit(*m_desk, wrong);
    const replica::WorkspaceSession& session = m_desk->workspace()->session();
    QTRY_COMPARE(session.syncState().failed, 1);
    QCOMPARE(session.outbox().first().error->field, u"fileRules.personBytes"_s);
    openDialog(*m_desk);
    QTRY_VERIFY(!field(u"personBytes"_s).error().isEmpty());
    QCOMPARE(field(u"personBytes"_s).text(), u"5 bytes"_s);
}

void TestFileRulesDialog::whatWasRefusedIsThereWhenItIsOpenedAgain()
{
    refusePersonBytes();
    QVERIFY(field(u"personBytes"_s).error().contains(u"less than one file may have: 2 GB"_s));
    QVERIFY(field(u"fileBytes"_s).error().isEmpty());
    enter(u"personBytes"_s, u"20 GB"_s);
    QVERIFY(field(u"personBytes"_s).error().isEmpty());
    QTRY_COMPARE(rules().personBytes, 20LL << 30);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    QCOMPARE(field(u"personBytes"_s).text(), u"20 GB"_s);
}

void TestFileRulesDialog::whatHoldsTakesTheRefusedOnesPlace()
{
    refusePersonBytes();
    enter(u"personBytes"_s, u"10 GB"_s); // as it is
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    QCOMPARE(field(u"personBytes"_s).text(), u"10 GB"_s);
    QVERIFY(field(u"personBytes"_s).error().isEmpty());
    QCOMPARE(rules().personBytes, 10LL << 30);
}

void TestFileRulesDialog::withoutTheServerItIsKept()
{
    goOffline();
    openDialog(*m_guest);
    enter(u"fileBytes"_s, u"500 MB"_s);
    QTRY_VERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    const models::Directory& mine = m_guest->workspace()->directory();
    QTRY_COMPARE(mine.workspace().fileRules.fileBytes, 500LL << 20);
    QCOMPARE(field(u"fileBytes"_s).text(), u"500 MB"_s);
    enter(u"allowedTypes"_s, u"image/*"_s);
    goOnline();
    const models::Directory& directory = m_desk->workspace()->directory();
    QTRY_COMPARE(directory.workspace().fileRules.fileBytes, 500LL << 20);
    QTRY_COMPARE(directory.workspace().fileRules.allowedTypes, QStringList { u"image/*"_s });
    QTRY_VERIFY(m_guest->workspace()->session().outbox().isEmpty());
    QCOMPARE(field(u"fileBytes"_s).text(), u"500 MB"_s);
}

void TestFileRulesDialog::whatTheServerRefusesStandsBesideTheField()
{
    goOffline();
    openDialog(*m_guest);
    enter(u"fileBytes"_s, u"500 MB"_s);
    QTRY_VERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    const models::Directory& mine = m_guest->workspace()->directory();
    QTRY_COMPARE(mine.workspace().fileRules.fileBytes, 500LL << 20);
    FileRules wrong = mine.workspace().fileRules;
    wrong.personBytes = 5;
    submit(*m_guest, wrong); // goes with what waits
    goOnline();
    QTRY_COMPARE(
        field(u"personBytes"_s).error(), u"That is less than one file may have: 500 MB."_s);
    QCOMPARE(field(u"personBytes"_s).text(), u"5 bytes"_s);
    QCOMPARE(field(u"fileBytes"_s).text(), u"500 MB"_s); // was typed as well
    QVERIFY(!m_guest->visibleText().contains(u"sent by itself later"_s));
    QCOMPARE(m_desk->workspace()->directory().workspace().fileRules, FileRules {});
    enter(u"personBytes"_s, u"20 GB"_s);
    const models::Directory& directory = m_desk->workspace()->directory();
    QTRY_COMPARE(directory.workspace().fileRules.personBytes, 20LL << 30);
    QCOMPARE(directory.workspace().fileRules.fileBytes, 500LL << 20);
    QTRY_VERIFY(m_guest->workspace()->session().outbox().isEmpty());
}

void TestFileRulesDialog::whoMayNotAnyMoreIsTold()
{
    goOffline();
    openDialog(*m_guest);
    enter(u"fileBytes"_s, u"500 MB"_s);
    QTRY_VERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    const models::Directory& mine = m_guest->workspace()->directory();
    QTRY_COMPARE(mine.workspace().fileRules.fileBytes, 500LL << 20);
    takeRoleBack();
    goOnline();
    QTRY_VERIFY(m_guest->visibleText().contains(u"Your roles do not allow this."_s));
    QCOMPARE(field(u"fileBytes"_s).text(), u"500 MB"_s);
    QCOMPARE(m_guest->workspace()->session().syncState().failed, 1);
    QCOMPARE(m_desk->workspace()->directory().workspace().fileRules, FileRules {});
}

void TestFileRulesDialog::membersDoNotGetThere()
{
    m_guest->window().findChild<Dialogs*>()->run(Command::WorkspaceSettings);
    QVERIFY(!m_guest->window().findChild<WorkspaceSettingsDialog*>());
    QTRY_VERIFY(m_guest->visibleText().contains(u"Your roles do not allow this."_s));
}

void TestFileRulesDialog::everybodySeesTheirOwnUse()
{
    open<SettingsDialog>(*m_guest, Command::Settings);
    QTRY_VERIFY(m_guest->visibleText().contains(u"0 bytes of 10 GB are in use."_s));
}

QTEST_MAIN(TestFileRulesDialog)
#include "test_file_rules_dialog.moc"
