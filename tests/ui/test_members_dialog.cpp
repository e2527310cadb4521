// SPDX-License-Identifier: Apache-2.0
#include "core/models/people_actions.h"
#include "core/models/room_actions.h"
#include "tests/ui/team_fixture.h"
#include "ui/composer/directory_mentions.h"
#include "ui/members/members_dialog.h"
#include "ui/members/rights_dialog.h"
#include "ui/members/roles_dialog.h"
#include "ui/members/room_rules_dialog.h"
#include "ui/members/transfer_dialog.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Device;

/// People, roles and the rules of channels in their dialogs: an owner's, and what a member sees.
class TestMembersDialog : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { part(); }

    void aRoleIsMadeGivenAndExplained();
    void aTakenNameStandsBesideTheField();
    void theBuiltInRoleChangesInTheDialog();
    void membersSeeAndChangeNothing();
    void whoIsRemovedIsLetBackIn();
    void anotherPartAddsAnAction();
    void aLostDeviceIsSignedOut();
    void dialogsAreForKeyboardAndScreenReader_data();
    void dialogsAreForKeyboardAndScreenReader();
    void theRemovedPersonsWindowClosesTheWorkspace();
    void aClosedChannelSaysWhy();
    void handingOverWantsTheNameWrittenOut();

private:
    MembersDialog& openMembers();
    void pick(const QString& list, const QString& name);
    [[nodiscard]] QListWidgetItem* itemOf(const QString& list, const QString& name);
    RoleId makeRole(const QString& name, const QList<Permission>& permissions);
    /// What takes the keyboard in it and has no name that a screen reader could say.
    [[nodiscard]] static QStringList namelessIn(const QWidget& dialog);
    /// Visible and not yet on its way out.
    [[nodiscard]] QDialog* dialogInFront();
    [[nodiscard]] const Member* ada() { return m_desk->workspace()->directory().member(m_ada); }

    std::unique_ptr<ThemeController> m_theme;
    MemberId m_ada;
};

void TestMembersDialog::init()
{
    gather();
    m_ada = m_guest->workspace()->directory().self();
    QTRY_VERIFY(m_desk->workspace()->directory().member(m_ada));
    m_desk->window().activateWindow();
}

MembersDialog& TestMembersDialog::openMembers()
{
    return open<MembersDialog>(*m_desk, Command::ManageMembers);
}

QListWidgetItem* TestMembersDialog::itemOf(const QString& list, const QString& name)
{
    auto* widget = m_desk->find<QListWidget>(list);
    for (int row = 0; widget && row < widget->count(); ++row) {
        if (widget->item(row)->text().startsWith(name))
            return widget->item(row);
    }
    return nullptr;
}

void TestMembersDialog::pick(const QString& list, const QString& name)
{
    QTRY_VERIFY(itemOf(list, name));
    QListWidgetItem* item = itemOf(list, name);
    item->listWidget()->setFocus();
    item->listWidget()->setCurrentItem(item);
}

RoleId TestMembersDialog::makeRole(const QString& name, const QList<Permission>& permissions)
{
    const RoleId id = m_desk->workspace()->session().newId<RoleId>();
    const models::PeopleActions people(
        *m_desk->window().navigator().account(), m_desk->workspace()->id());
    const auto made = Device::wait(
        people.createRole({ .id = id, .name = name, .permissions = permissions }));
    if (!made)
        qFatal("making a role: %s", qPrintable(made.error().message));
    return id;
}

void TestMembersDialog::aRoleIsMadeGivenAndExplained()
{
    open<RolesDialog>(*m_desk, Command::Roles);
    auto* name = m_desk->find<TextField>(u"roleName"_s);
    QTest::keyClicks(&name->edit(), u"Moderators"_s);
    pick(u"roleRights"_s, u"Delete anybody's messages"_s);
    QTest::keyClick(m_desk->find<QListWidget>(u"roleRights"_s), Qt::Key_Space);
    m_desk->click(u"saveRole"_s);
    QTRY_COMPARE(m_guest->workspace()->directory().roles().size(), 1);
    QCOMPARE(m_guest->workspace()->directory().roles().front().permissions,
        QList { Permission::DeleteAnyMessage });
    QVERIFY(!m_guest->workspace()->directory().allows(Permission::DeleteAnyMessage));

    openMembers();
    auto* search = m_desk->find<QLineEdit>(u"memberSearch"_s);
    QTest::keyClicks(search, u"ada"_s);
    QTRY_COMPARE(m_desk->find<QListWidget>(u"memberList"_s)->count(), 1);
    pick(u"memberList"_s, u"Ada Byron"_s);
    pick(u"memberRoles"_s, u"Moderators"_s);
    QTest::keyClick(m_desk->find<QListWidget>(u"memberRoles"_s), Qt::Key_Space);
    QTRY_VERIFY(m_guest->workspace()->directory().allows(Permission::DeleteAnyMessage));
    QTRY_VERIFY(m_desk->visibleText().contains(u"Member · Moderators"_s));

    m_desk->click(u"whyMayThey"_s);
    auto* rights = m_desk->find<QTreeWidget>(u"rights"_s);
    QVERIFY(rights);
    const auto rows = rights->findItems(u"Delete anybody's messages"_s, Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front()->text(1), u"Yes"_s);
    QVERIFY(rows.front()->text(2).contains(u"Moderators"_s));
}

void TestMembersDialog::aTakenNameStandsBesideTheField()
{
    makeRole(u"Keepers"_s, {});
    open<RolesDialog>(*m_desk, Command::Roles);
    m_desk->type(u"roleName"_s, u"keepers"_s);
    m_desk->click(u"saveRole"_s);
    auto* name = m_desk->find<TextField>(u"roleName"_s);
    QTRY_VERIFY(!name->error().isEmpty());
    QCOMPARE(name->text(), u"keepers"_s);
    m_desk->type(u"roleName"_s, QString());
    m_desk->click(u"saveRole"_s);
    QVERIFY(!name->error().isEmpty());
}

void TestMembersDialog::theBuiltInRoleChangesInTheDialog()
{
    openMembers();
    pick(u"memberList"_s, u"Ada Byron"_s);
    auto* role = m_desk->find<QComboBox>(u"memberRole"_s);
    QVERIFY(role->isEnabled());
    role->setFocus();
    QTest::keyClick(role, Qt::Key_Up); // from member to admin
    QTRY_COMPARE(m_guest->workspace()->directory().ownRole(), Role::Admin);
    // Nobody changes the owner, and the dialog says so.
    pick(u"memberList"_s, u"Lea Martin"_s);
    QTRY_VERIFY(!role->isEnabled());
    QVERIFY(!m_desk->find<QPushButton>(u"removeMember"_s)->isEnabled());
    QVERIFY(m_desk->visibleText().contains(u"handed over first"_s));
}

void TestMembersDialog::membersSeeAndChangeNothing()
{
    makeRole(u"Keepers"_s, {});
    QTRY_COMPARE(m_guest->workspace()->directory().roles().size(), 1);
    open<RolesDialog>(*m_guest, Command::Roles);
    QVERIFY(!m_guest->find<QPushButton>(u"saveRole"_s));
    QCOMPARE(m_guest->find<QListWidget>(u"roles"_s)->count(), 1);
    open<MembersDialog>(*m_guest, Command::ManageMembers);
    auto* list = m_guest->find<QListWidget>(u"memberList"_s);
    list->setCurrentRow(0);
    QVERIFY(!m_guest->find<QComboBox>(u"memberRole"_s)->isEnabled());
    QVERIFY(!m_guest->find<QPushButton>(u"removeMember"_s)->isEnabled());
    QVERIFY(!m_guest->find<QListWidget>(u"memberRoles"_s)->isEnabled());
    QVERIFY(m_guest->find<QPushButton>(u"whyMayThey"_s)->isEnabled());
}

void TestMembersDialog::whoIsRemovedIsLetBackIn()
{
    openMembers();
    pick(u"memberList"_s, u"Ada Byron"_s);
    QVERIFY(!m_desk->find<QPushButton>(u"readmitMember"_s)->isEnabled());
    m_desk->click(u"removeMember"_s);
    m_desk->click(u"confirm"_s);
    QTRY_COMPARE(ada()->state, MemberState::Removed);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"readmitMember"_s)->isEnabled());
    m_desk->click(u"readmitMember"_s);
    QTRY_COMPARE(ada()->state, MemberState::Active);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"removeMember"_s)->isEnabled());
}

void TestMembersDialog::anotherPartAddsAnAction()
{
    MembersDialog& dialog = openMembers();
    std::optional<MemberId> asked;
    dialog.addAction({ .name = u"wave"_s,
        .text = u"Wave"_s,
        .obstacle =
            [](const Member& member) {
                return member.role == Role::Owner ? u"Not to the owner."_s : QString();
            },
        .run = [&asked](const Member& member, QWidget*) { asked = member.id; } });
    pick(u"memberList"_s, u"Lea Martin"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"wave"_s));
    QVERIFY(!m_desk->find<QPushButton>(u"wave"_s)->isEnabled());
    pick(u"memberList"_s, u"Ada Byron"_s);
    m_desk->click(u"wave"_s);
    QCOMPARE(asked, m_ada);
}

void TestMembersDialog::aLostDeviceIsSignedOut()
{
    openMembers();
    pick(u"memberList"_s, u"Lea Martin"_s);
    QTRY_VERIFY(!m_desk->find<QPushButton>(u"sessions"_s)->isEnabled()); // one's own
    pick(u"memberList"_s, u"Ada Byron"_s);
    m_desk->click(u"sessions"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"end"_s));
    QVERIFY(m_desk->visibleText().contains(u"127.0.0.1"_s)); // the server is theirs
    m_desk->click(u"end"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"Ada Byron is signed out on"_s));
    QTRY_VERIFY(m_desk->visibleText().contains(u"They are signed in nowhere."_s));
    QVERIFY(!m_desk->find<QPushButton>(u"endAll"_s)->isEnabled());
    QTRY_VERIFY(m_guest->client().accounts().front()->sessionEnded());
}

void TestMembersDialog::theRemovedPersonsWindowClosesTheWorkspace()
{
    const models::PeopleActions people(
        *m_desk->window().navigator().account(), m_desk->workspace()->id());
    QVERIFY(Device::wait(people.remove(m_ada)));
    QTRY_VERIFY(!m_guest->workspace());
    QTRY_VERIFY(m_guest->visibleText().contains(u"You are no longer in Northlight"_s));
}

void TestMembersDialog::aClosedChannelSaysWhy()
{
    const RoomId room = *m_guest->window().navigator().room();
    const replica::RoomState* state = m_desk->workspace()->directory().room(room);
    QVERIFY(state);
    auto* dialog = new RoomRulesDialog(*m_desk->workspace(), state->room, &m_desk->window());
    dialog->open();
    auto* posting = m_desk->find<QComboBox>(u"posting"_s);
    posting->setFocus();
    QTest::keyClick(posting, Qt::Key_Down);
    m_desk->click(u"saveRules"_s);
    QTRY_VERIFY(!m_guest->workspace()->directory().mayWriteIn(room));
    QVERIFY(m_guest->workspace()->directory().mayMarkIn(room));
    QTRY_VERIFY(m_guest->visibleText().contains(u"Only admins and those whom they chose"_s));
    // And who may write but not call everybody is not offered it.
    models::RoomActions(*m_desk->workspace())
        .setRules(room, {}, { .audience = RoomAudience::Admins, .roleIds = {} });
    QTRY_VERIFY(m_guest->workspace()->directory().mayWriteIn(room));
    QTRY_VERIFY(!m_guest->workspace()->directory().mayMentionAllIn(room));
    const models::Directory& directory = m_guest->workspace()->directory();
    const DirectoryMentions mentions(
        directory, nullptr, {}, [&] { return directory.mayMentionAllIn(room); });
    const auto offered = mentions.matching(u'@', u"chan"_s, 5);
    QVERIFY(std::ranges::none_of(
        offered, [](const Mention& mention) { return mention.text == u"@channel"_s; }));
    QVERIFY(!mentions.exactly(u"@channel"));
    QVERIFY(mentions.named(u"<!channel>"_s)); // what is there already keeps its name
}

void TestMembersDialog::handingOverWantsTheNameWrittenOut()
{
    QVERIFY(!WorkspaceMenu::obstacle(Command::Leave, m_desk->window().navigator(), m_desk->client())
            .isEmpty());
    open<TransferDialog>(*m_desk, Command::Transfer);
    auto* hand = m_desk->find<QPushButton>(u"handOver"_s);
    QVERIFY(!hand->isEnabled());
    m_desk->type(u"confirmedName"_s, u"northlight"_s);
    QVERIFY(!hand->isEnabled());
    m_desk->type(u"confirmedName"_s, u"Northlight"_s);
    QVERIFY(hand->isEnabled());
    m_desk->click(u"handOver"_s);
    QTRY_COMPARE(m_guest->workspace()->directory().ownRole(), Role::Owner);
    QTRY_COMPARE(m_desk->workspace()->directory().ownRole(), Role::Admin);
    QVERIFY(WorkspaceMenu::obstacle(Command::Leave, m_desk->window().navigator(), m_desk->client())
            .isEmpty());
}

QStringList TestMembersDialog::namelessIn(const QWidget& dialog)
{
    QStringList nameless;
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
        // The parts of a field are said with it.
        const auto isPart = [](const QWidget* of) {
            return qobject_cast<const QComboBox*>(of) || qobject_cast<const QAbstractSpinBox*>(of)
                || qobject_cast<const QAbstractItemView*>(of);
        };
        const QWidget* above = widget->parentWidget();
        while (above && above != &dialog && !isPart(above))
            above = above->parentWidget();
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isPart(above))
            continue;
        QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
        if (!said || said->text(QAccessible::Name).isEmpty())
            nameless.append(u"%1 %2"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName()));
    }
    return nameless;
}

QDialog* TestMembersDialog::dialogInFront()
{
    const QList<QDialog*> dialogs = m_desk->window().findChildren<QDialog*>();
    const auto found = std::ranges::find_if(
        dialogs, [](const QDialog* dialog) { return dialog->isVisible(); });
    return found == dialogs.end() ? nullptr : *found;
}

void TestMembersDialog::dialogsAreForKeyboardAndScreenReader_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<QString>("button"); // in it, to a further one
    const auto row = [](const char* name, Command command, const QString& button = {}) {
        QTest::newRow(name) << static_cast<int>(command) << button;
    };
    row("members", Command::ManageMembers);
    row("roles", Command::Roles);
    row("security policy", Command::SecurityPolicy);
    row("networks", Command::SecurityPolicy, u"networksButton"_s);
    row("workspace settings", Command::WorkspaceSettings);
    row("files", Command::WorkspaceSettings, u"fileRulesButton"_s);
    row("domains", Command::Domains);
    row("audit log", Command::AuditLog);
    row("invite", Command::Invite);
    row("transfer", Command::Transfer);
    row("account", Command::YourAccount);
    row("add a device", Command::AddDevice);
    row("enter a code", Command::EnterCode);
    row("server", Command::ServerSettings);
    row("mail", Command::ServerSettings, u"mail"_s);
    row("web pages", Command::ServerSettings, u"webPages"_s);
    row("host", Command::Host);
    row("groups", Command::Groups);
    row("emoji", Command::CustomEmoji);
}

void TestMembersDialog::dialogsAreForKeyboardAndScreenReader()
{
    QFETCH(const int, command);
    QFETCH(const QString, button);
    m_desk->window().findChild<Dialogs*>()->run(static_cast<Command>(command));
    QTRY_VERIFY(dialogInFront());
    QPointer<QDialog> dialog = dialogInFront();
    if (!button.isEmpty()) {
        m_desk->click(button);
        const auto further = [&] {
            const QList<QDialog*> dialogs = m_desk->window().findChildren<QDialog*>();
            const auto found = std::ranges::find_if(
                dialogs, [&](const QDialog* each) { return each->isVisible() && each != dialog; });
            return found == dialogs.end() ? nullptr : *found;
        };
        QTRY_VERIFY(further());
        dialog = further();
    }
    QVERIFY(!dialog->windowTitle().isEmpty());
    QTRY_VERIFY(dialog->focusWidget());
    QCOMPARE(namelessIn(*dialog), QStringList());
    if (auto* pages = dialog->findChild<QListWidget*>(u"pages"_s)) {
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            QCOMPARE(namelessIn(*dialog), QStringList());
        }
    }
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

QTEST_MAIN(TestMembersDialog)
#include "test_members_dialog.moc"
