// SPDX-License-Identifier: Apache-2.0
#include "core/models/directory.h"
#include "core/protocol/auth_operations.h"
#include "core/protocol/domain_operations.h"
#include "core/protocol/mail_operations.h"
#include "core/protocol/server_state_operations.h"
#include "core/protocol/sign_in_operations.h"
#include "localserver/audit/acts.h"
#include "localserver/audit/relevance.h"
#include "tests/ui/team_fixture.h"
#include "ui/audit/alert_watch.h"
#include "ui/audit/audit_dialog.h"
#include "ui/audit/audit_fields.h"
#include "ui/audit/audit_text.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// The audit log in front of whoever may read it.
class TestAuditDialog : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { part(); }

    void showsWhatHappened();
    void theFilterNarrows();
    void exportsToAFile();
    void theServersOwn();
    void membersDoNotGetThere();
    void sentencesArePlain();
    void sentencesNameRoles();
    void everyRecordedOperationHasASentence();
    void everyChangedFieldHasAWord();
    void detailsAreInWords();
    void everyFieldHasAName();
    void whatIsUnusualIsToldAboveTheConversation();
    void saysWhenThereIsNothing();
    void peopleCanBeChosenBeforeTheyAreMet();
    void keepingLessIsAskedFirst();

private:
    [[nodiscard]] AuditDialog* dialog() { return m_desk->window().findChild<AuditDialog*>(); }
    [[nodiscard]] QAbstractItemModel* model()
    {
        return dialog()->findChild<QTableView*>(u"auditTable"_s)->model();
    }
    void openDialog();
    /// The member asks again and again for what is not theirs.
    void raiseAnAlert();

    std::unique_ptr<ThemeController> m_theme;
};

void TestAuditDialog::init()
{
    gather();
    m_desk->workspace()->session().submit(protocol::memberUpdateRole,
        { .id = m_guest->workspace()->directory().self(), .role = Role::Admin }, {});
    QTRY_COMPARE(m_guest->workspace()->directory().ownRole(), Role::Admin);
}

void TestAuditDialog::openDialog()
{
    open<AuditDialog>(*m_desk, Command::AuditLog);
    QTRY_VERIFY(model()->rowCount() > 0);
}

void TestAuditDialog::showsWhatHappened()
{
    openDialog();
    const QAbstractItemModelTester tester(model());
    const QString what = model()->index(0, AuditTableModel::What).data(Qt::DisplayRole).toString();
    QVERIFY2(what.contains(u"Ada Byron"_s), qPrintable(what));
    auto* table = dialog()->findChild<QTableView*>(u"auditTable"_s);
    table->setFocus();
    table->setCurrentIndex(model()->index(0, 0));
    const QString details = dialog()->findChild<QPlainTextEdit*>(u"auditDetails"_s)->toPlainText();
    QVERIFY2(details.contains(u"Admin"_s), qPrintable(details));
}

void TestAuditDialog::theFilterNarrows()
{
    openDialog();
    auto* action = dialog()->findChild<QComboBox*>(u"auditAction"_s);
    action->setCurrentIndex(action->findData(u"refused"_s));
    Q_EMIT action->activated(action->currentIndex());
    QTRY_COMPARE(model()->rowCount(), 0);
    action->setCurrentIndex(action->findData(u"member"_s));
    Q_EMIT action->activated(action->currentIndex());
    QTRY_VERIFY(model()->rowCount() > 0);
}

void TestAuditDialog::exportsToAFile()
{
    openDialog();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"audit.json"_s);
    dialog()->exportTo(path, protocol::AuditFormat::Json);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).array().size(), model()->rowCount());
}

void TestAuditDialog::theServersOwn()
{
    auto* opened = new AuditDialog(*m_desk->window().navigator().account(), &m_desk->window());
    opened->open();
    QTRY_VERIFY(model()->rowCount() > 0);
}

void TestAuditDialog::membersDoNotGetThere()
{
    QVERIFY(
        WorkspaceMenu::obstacle(Command::AuditLog, m_guest->window().navigator(), m_guest->client())
            .isEmpty());
    takeRoleBack();
    QTRY_COMPARE(m_guest->workspace()->directory().ownRole(), Role::Member);
    QVERIFY(!WorkspaceMenu::obstacle(
        Command::AuditLog, m_guest->window().navigator(), m_guest->client())
            .isEmpty());
}

void TestAuditDialog::sentencesArePlain()
{
    protocol::AuditEntry entry;
    entry.actorName = u"Ivo"_s;
    entry.operation = u"member.remove"_s;
    entry.entityName = u"Mara"_s;
    entry.result = u"ok"_s;
    QCOMPARE(AuditText::sentence(entry), u"Ivo removed Mara from the workspace."_s);
    entry.result = u"forbidden"_s;
    QCOMPARE(
        AuditText::sentence(entry), u"Tried and refused: Ivo removed Mara from the workspace."_s);
    entry.count = 3;
    QVERIFY(AuditText::sentence(entry).endsWith(u"(3 times)"_s));
    entry.count = 1;
    entry.operation = u"audit.list"_s;
    QCOMPARE(AuditText::sentence(entry), u"Ivo was refused “audit.list”."_s);
    entry.actorName.clear();
    QCOMPARE(AuditText::actor(entry), u"The server"_s);
    entry.address = u"192.0.2.1"_s;
    entry.operation = u"auth.signIn"_s;
    entry.entityName.clear();
    QCOMPARE(AuditText::sentence(entry),
        u"Somebody who is not signed in tried in vain to sign in as an account that does not exist."_s);
    QCOMPARE(AuditText::actor(entry), u"Somebody who is not signed in"_s);
    SecurityAlert alert;
    alert.kind = AlertKind::Denials;
    alert.name = u"Ivo"_s;
    alert.count = 30;
    QVERIFY(AlertWatch::sentence(alert).contains(u"Ivo"_s));
}

void TestAuditDialog::sentencesNameRoles()
{
    protocol::AuditEntry entry;
    entry.actorName = u"Ivo"_s;
    entry.operation = u"member.updateRole"_s;
    entry.entityKind = u"member"_s;
    entry.entityName = u"Mara %1"_s; // nobody's name gets into the sentence twice
    entry.result = u"ok"_s;
    entry.changes = { { .field = u"role"_s, .before = u"member"_s, .after = u"admin"_s } };
    QCOMPARE(AuditText::sentence(entry), u"Ivo gave Mara %1 the role Admin."_s);
    entry.operation = u"role.assign"_s;
    entry.changes = {
        { .field = u"roles"_s, .before = u"Support"_s, .after = u"Support, Librarian"_s }
    };
    QCOMPARE(AuditText::sentence(entry), u"Ivo gave Mara %1 the role Librarian."_s);
    entry.changes = { { .field = u"roles"_s, .before = u"Support"_s, .after = {} } };
    QCOMPARE(AuditText::sentence(entry), u"Ivo took the role Support from Mara %1."_s);
}

/// Whoever adds an operation that the log keeps writes what it says there.
void TestAuditDialog::everyRecordedOperationHasASentence()
{
    for (const protocol::OperationInfo& operation : protocol::operationList()) {
        if (server::isRecorded(operation))
            QVERIFY2(AuditText::isKnown(operation.name), qPrintable(operation.name));
    }
    QVERIFY(AuditText::isKnown(QLatin1StringView(server::sessionStolenAct)));
    QVERIFY(AuditText::isKnown(QLatin1StringView(server::retentionRunAct)));
    QVERIFY(AuditText::isKnown(QLatin1StringView(protocol::storageRemoveFiles.name)));
    QVERIFY(AuditText::isKnown(QLatin1StringView(protocol::storageCleanUp.name)));
}

/// Whoever records a change of something else writes here and there what its fields are called.
void TestAuditDialog::everyChangedFieldHasAWord()
{
    QStringList fields { u"bytes"_s, u"deviceName"_s, u"domain"_s, u"email"_s, u"files"_s,
        u"inviteId"_s, u"keyId"_s, u"linkedSignIn"_s, u"memberId"_s, u"members"_s, u"messages"_s,
        u"networks"_s, u"roles"_s, u"roomId"_s, u"scanner"_s, u"virus"_s };
    const auto take = [&fields]<typename T>(const T&) {
        forEachField<T>(
            [&fields](const auto& field) { fields.append(QString::fromLatin1(field.name)); });
    };
    const auto takeAll = [&take](const auto&... of) { (take(of), ...); };
    takeAll(Workspace {}, Room {}, Retention {}, Member {}, MemberProfile {}, UserGroup {},
        CustomRole {}, CustomEmoji {}, User {}, protocol::Domain {}, protocol::AuditSettings {},
        protocol::MailSettings {}, protocol::SignInProvider {}, protocol::ServerSettings {},
        protocol::ServerLogLevel {});
    fields.removeAll(u"revision"_s); // is in no entry
    for (const QString& field : std::as_const(fields))
        QVERIFY2(fieldWord(field), qPrintable(field));
    QVERIFY(!fieldWord(u"ofANewerServer"_s));
}

void TestAuditDialog::detailsAreInWords()
{
    protocol::AuditEntry entry;
    entry.operation = u"workspace.update"_s;
    entry.result = u"ok"_s;
    entry.changes = { { .field = u"joinCodeEnabled"_s, .before = u"true"_s, .after = u"false"_s },
        { .field = u"role"_s, .before = u"member"_s, .after = u"admin"_s },
        { .field = u"ofANewerServer"_s, .before = u"1"_s, .after = u"2"_s } };
    const QString details = AuditText::details(entry);
    QVERIFY2(details.contains(u"join by link or code: “yes” became “no”"_s), qPrintable(details));
    QVERIFY2(details.contains(u"role: “Member” became “Admin”"_s), qPrintable(details));
    QVERIFY2(details.contains(u"ofANewerServer: “1” became “2”"_s), qPrintable(details));
}

void TestAuditDialog::everyFieldHasAName()
{
    openDialog();
    for (const QString& name : { u"auditPerson"_s, u"auditAction"_s, u"auditFrom"_s,
             u"auditUntil"_s, u"auditTable"_s, u"auditDetails"_s, u"auditRetention"_s }) {
        const auto* field = dialog()->findChild<QWidget*>(name);
        QVERIFY2(field && !field->accessibleName().isEmpty(), qPrintable(name));
    }
}

void TestAuditDialog::raiseAnAlert()
{
    takeRoleBack();
    QTRY_COMPARE(m_guest->workspace()->directory().ownRole(), Role::Member);
    const models::AuditReader reader(
        *m_guest->window().navigator().account(), m_guest->workspace()->id());
    for (int i = 0; i < 30; ++i)
        QCOMPARE(test::Device::wait(reader.verify()).error().code, ErrorCode::Forbidden);
}

void TestAuditDialog::whatIsUnusualIsToldAboveTheConversation()
{
    raiseAnAlert();
    QTRY_VERIFY(m_desk->find<NoticeBar>(u"alertNotice"_s));
    auto* bar = m_desk->find<NoticeBar>(u"alertNotice"_s);
    QVERIFY(bar->accessibleName().contains(u"Ada Byron was refused"_s));
    QVERIFY(!m_guest->find<NoticeBar>(u"alertNotice"_s)); // admins alone
    QTest::mouseClick(bar->findChild<QPushButton*>(u"noticeAction"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog() && model()->rowCount() > 0);
    auto* table = dialog()->findChild<QTableView*>(u"auditTable"_s);
    QTRY_VERIFY(table->currentIndex().isValid());
    const QString details = dialog()->findChild<QPlainTextEdit*>(u"auditDetails"_s)->toPlainText();
    QVERIFY2(details.contains(u"Ada Byron was refused"_s), qPrintable(details));
    dialog()->close();
    QTest::mouseClick(bar->findChild<QPushButton*>(u"noticeSecond"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_desk->find<NoticeBar>(u"alertNotice"_s));
    QTRY_COMPARE(AlertWatch::waiting(m_desk->workspace()->directory()), 0);
}

void TestAuditDialog::saysWhenThereIsNothing()
{
    openDialog();
    auto* nothing = dialog()->findChild<QWidget*>(u"auditNothing"_s);
    auto* table = dialog()->findChild<QTableView*>(u"auditTable"_s);
    QVERIFY(!nothing->isVisible() && table->isVisible());
    auto* action = dialog()->findChild<QComboBox*>(u"auditAction"_s);
    action->setCurrentIndex(action->findData(u"refused"_s));
    Q_EMIT action->activated(action->currentIndex());
    QTRY_VERIFY(nothing->isVisible() && !table->isVisible());
    action->setCurrentIndex(0);
    Q_EMIT action->activated(0);
    QTRY_VERIFY(!nothing->isVisible() && table->isVisible());
}

void TestAuditDialog::peopleCanBeChosenBeforeTheyAreMet()
{
    openDialog();
    auto* person = dialog()->findChild<QComboBox*>(u"auditPerson"_s);
    for (const Member& member : m_desk->workspace()->directory().members())
        QVERIFY2(person->findData(member.id.toString()) > 0, qPrintable(member.displayName));
}

void TestAuditDialog::keepingLessIsAskedFirst()
{
    openDialog();
    auto* days = dialog()->findChild<QSpinBox*>(u"auditRetention"_s);
    QTRY_VERIFY(days->isEnabled());
    QCOMPARE(days->value(), 365);
    days->setValue(400); // more is harmless
    Q_EMIT days->editingFinished();
    const models::AuditReader reader(
        *m_desk->window().navigator().account(), m_desk->workspace()->id());
    const auto kept = [&] { return test::Device::wait(reader.settings())->retentionDays; };
    QTRY_COMPARE(kept(), 400);
    days->setValue(30);
    Q_EMIT days->editingFinished();
    QCOMPARE(days->value(), 400); // until somebody says so
    QCOMPARE(kept(), 400);
}

QTEST_MAIN(TestAuditDialog)
#include "test_audit_dialog.moc"
