// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/import/import_list.h"
#include "ui/shell/dialogs.h"
#include "ui/sidebar/room_list.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

namespace {

const QString demoExport = QStringLiteral(
    HEARTH_SOURCE_DIR "/resources/demo/demo-slack-export.zip");

} // namespace

/// *Import from Slack* with the project's own export: preview, import, report, remove.
class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
        m_desk->window().findChild<Dialogs*>()->run(Command::Import);
        m_dialog = m_desk->window().findChild<ImportDialog*>();
        QVERIFY(m_dialog);
    }
    void cleanup() { m_desk.reset(); }

    void previewSaysWhatTheExportHolds()
    {
        m_dialog->setFile(demoExport);
        QTRY_VERIFY(m_desk->visibleText().contains(u"messages"_s));
        QCOMPARE(m_desk->workspace()->rooms().rowCount(), 1); // nothing is written yet
    }

    void importBringsChannelsAndAReport()
    {
        runImport();
        QTRY_VERIFY(m_desk->workspace()->rooms().rowCount() > 3);
        auto* report = m_dialog->findChild<QPlainTextEdit*>(u"report"_s);
        QVERIFY(report->isVisible());
        QVERIFY(report->toPlainText().contains(u"demo-slack-export.zip"_s));
    }

    void removingTakesItBackWhole()
    {
        runImport();
        QTRY_VERIFY(m_desk->workspace()->rooms().rowCount() > 3);
        QTRY_VERIFY(m_dialog->findChild<QPushButton*>(u"removeImport"_s));
        m_dialog->findChild<QPushButton*>(u"removeImport"_s)->click();
        QTRY_VERIFY(m_desk->find<QPushButton>(u"confirm"_s));
        m_desk->click(u"confirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->workspace()->rooms().rowCount(), 1, 20'000);
    }

    void theOwnerSaysWhoSomebodyIs()
    {
        runImport();
        m_dialog->close();
        const auto imported = [this]() -> const Member* {
            const QList<Member>& members = m_desk->workspace()->directory().members();
            const auto found = std::ranges::find_if(members, [](const Member& member) {
                return member.state == MemberState::Imported && member.displayName == u"Lea Martin";
            });
            return found == members.end() ? nullptr : &*found;
        };
        QTRY_VERIFY(imported());
        const qsizetype roomsBefore = m_desk->workspace()->rooms().rowCount();
        m_desk->window().findChild<Dialogs*>()->matchMember(imported()->id);
        QTRY_VERIFY(m_desk->find<QListView>(u"people"_s));
        auto* people = m_desk->find<QListView>(u"people"_s);
        QCOMPARE(people->model()->rowCount(), 1); // nobody who is imported, too
        QVERIFY(!m_desk->find<QPushButton>(u"match"_s)->isEnabled());
        people->setCurrentIndex(people->model()->index(0, 0));
        m_desk->click(u"match"_s);
        QTRY_VERIFY(!imported());
        // The private channel and the conversation they were in.
        QTRY_COMPARE(m_desk->workspace()->rooms().rowCount(), roomsBefore + 2);
    }

    void importedPeopleAreMatchedAndUndone()
    {
        runImport();
        m_dialog->close();
        m_desk->window().findChild<Dialogs*>()->run(Command::ManageMembers);
        QTRY_VERIFY(m_desk->find<QPushButton>(u"importedPeopleButton"_s));
        m_desk->click(u"importedPeopleButton"_s);
        QTRY_VERIFY(m_desk->find<QTreeWidget>(u"importedPeople"_s));
        auto* table = m_desk->find<QTreeWidget>(u"importedPeople"_s);
        QTRY_VERIFY(!table->findItems(u"Lea Martin"_s, Qt::MatchExactly).isEmpty());
        const auto row = [table] {
            return table->findItems(u"Lea Martin"_s, Qt::MatchExactly).constFirst();
        };
        QCOMPARE(row()->text(2), u"Perhaps Lea Martin"_s); // of the same name
        table->setCurrentItem(row());
        QCOMPARE(m_desk->find<QComboBox>(u"claimMember"_s)->currentText(), u"Lea Martin"_s);
        m_desk->click(u"claimMatch"_s);
        QTRY_COMPARE(row()->text(2), u"Lea Martin"_s);
        QTRY_VERIFY(m_desk->find<QPushButton>(u"claimUndo"_s)->isEnabled());
        m_desk->click(u"claimUndo"_s);
        QTRY_VERIFY(m_desk->find<QPushButton>(u"confirm"_s));
        m_desk->click(u"confirm"_s);
        QTRY_COMPARE(row()->text(2), u"Perhaps Lea Martin"_s);
        QTRY_VERIFY(m_desk->find<QPushButton>(u"claimLink"_s)->isEnabled());
        m_desk->click(u"claimLink"_s);
        QTRY_VERIFY(m_desk->find<CopyField>(u"claimCode"_s));
        QTRY_VERIFY(m_desk->find<CopyField>(u"claimCode"_s)->isVisible());
        QCOMPARE(m_desk->find<CopyField>(u"claimCode"_s)->value().size(), 19);
    }

    void aPersonalCodeIsEnteredFromTheMenu()
    {
        runImport();
        m_dialog->close();
        auto* dialogs = m_desk->window().findChild<Dialogs*>();
        dialogs->run(Command::ManageMembers);
        QTRY_VERIFY(m_desk->find<QPushButton>(u"importedPeopleButton"_s));
        m_desk->click(u"importedPeopleButton"_s);
        QTRY_VERIFY(m_desk->find<QTreeWidget>(u"importedPeople"_s));
        auto* table = m_desk->find<QTreeWidget>(u"importedPeople"_s);
        QTRY_VERIFY(!table->findItems(u"Lea Martin"_s, Qt::MatchExactly).isEmpty());
        table->setCurrentItem(table->findItems(u"Lea Martin"_s, Qt::MatchExactly).constFirst());
        QTRY_VERIFY(m_desk->find<QPushButton>(u"claimLink"_s)->isEnabled());
        m_desk->click(u"claimLink"_s);
        QTRY_VERIFY(m_desk->find<CopyField>(u"claimCode"_s));
        const QString code = m_desk->find<CopyField>(u"claimCode"_s)->value();
        dialogs->run(Command::EnterCode);
        const auto answerTo = [this](const QString& text) {
            auto* field = m_desk->find<TextField>(u"personalCode"_s);
            field->setText(text);
            m_desk->click(u"redeemCode"_s);
            const auto isAnswered = [this] {
                return m_desk->find<QPushButton>(u"redeemCode"_s)->isEnabled();
            };
            return QTest::qWaitFor(isAnswered) ? field->error() : u"no answer"_s;
        };
        QTRY_VERIFY(m_desk->find<TextField>(u"personalCode"_s));
        QVERIFY(answerTo({}).contains(u"Type the code"_s));
        QVERIFY(answerTo(u"AAAA-BBBB-CCCC-DDDD"_s).contains(u"no code of this workspace"_s));
        QVERIFY(answerTo(u"AAAAAA"_s).contains(u"to join a workspace"_s));
        QVERIFY(answerTo(code.toLower()).isEmpty());
        QVERIFY(m_desk->visibleText().contains(u"What Lea Martin wrote is yours now."_s));
        QVERIFY(answerTo(code).contains(u"used already"_s));
    }

    void aFileThatIsNoExportIsRefusedInPlace()
    {
        m_dialog->setFile(QStringLiteral(HEARTH_SOURCE_DIR "/README.md"));
        QTRY_VERIFY(m_desk->visibleText().contains(u"not a Slack export"_s));
        QVERIFY(action()->isEnabled());
    }

private:
    QPushButton* action() { return m_dialog->findChild<QPushButton*>(u"action"_s); }
    void runImport()
    {
        m_dialog->setFile(demoExport);
        QTRY_COMPARE(action()->text(), u"Import"_s);
        action()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->visibleText().contains(u"Imported: "_s), 30'000);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    ImportDialog* m_dialog = nullptr;
};

QTEST_MAIN(TestImportDialog)
#include "test_import_dialog.moc"
