// SPDX-License-Identifier: Apache-2.0
#include "core/models/custom_actions.h"
#include "tests/ui/team_fixture.h"
#include "ui/composer/completion_popup.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/composer/directory_mentions.h"
#include "ui/custom/entry_delegate.h"
#include "ui/custom/groups_dialog.h"
#include "ui/rooms/people_dialog.h"

#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// Groups of people: an admin makes them in a dialog, everybody mentions them.
class TestGroupsDialog : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { part(); }

    void aGroupIsMadeWithTheKeyboard();
    void theComposerCompletesIt();
    void peopleDoNotCrowdGroupsOut();
    void nameAndPeopleChange();
    void removingIsAskedFirst();
    void whatTheServerRefusesStandsBesideTheField();
    void membersSeeTheListAlone();
    void whatIsKeptAndRefusedLaterComesBack();
    void whatWasRefusedIsThereWhenItIsOpenedAgain();

private:
    void make(const QString& handle, const QString& name);
    void choose();
    [[nodiscard]] std::optional<UserGroup> group(Desk& desk, const QString& handle) const;

    std::unique_ptr<ThemeController> m_theme;
    MemberId m_ada;
};

void TestGroupsDialog::init()
{
    gather();
    m_ada = m_guest->workspace()->directory().self();
    QTRY_VERIFY(m_desk->workspace()->directory().member(m_ada));
    m_desk->window().activateWindow();
}

std::optional<UserGroup> TestGroupsDialog::group(Desk& desk, const QString& handle) const
{
    const QList<Item> items = desk.workspace()->directory().items(ItemKind::Group);
    const auto found = std::ranges::find_if(
        items, [&](const Item& item) { return item.group && item.group->handle == handle; });
    return found == items.end() ? std::nullopt : found->group;
}

/// Everybody knows of it afterwards.
void TestGroupsDialog::make(const QString& handle, const QString& name)
{
    open<GroupsDialog>(*m_desk, Command::Groups);
    m_desk->type(u"groupHandle"_s, handle);
    m_desk->type(u"groupName"_s, name);
    m_desk->click(u"saveGroup"_s);
    QTRY_VERIFY(group(*m_guest, handle));
    QTRY_VERIFY(group(*m_desk, handle));
    QTRY_VERIFY(m_desk->find<QPushButton>(u"saveGroup"_s)->isEnabled());
}

/// The only group of the list.
void TestGroupsDialog::choose()
{
    auto* list = m_desk->find<QListWidget>(u"groups"_s);
    QTRY_COMPARE(list->count(), 1);
    list->setFocus();
    list->item(0)->setSelected(true);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"removeGroup"_s)->isEnabled());
}

void TestGroupsDialog::aGroupIsMadeWithTheKeyboard()
{
    GroupsDialog& dialog = open<GroupsDialog>(*m_desk, Command::Groups);
    auto* handle = m_desk->find<TextField>(u"groupHandle"_s);
    QTest::keyClicks(&handle->edit(), u"@design"_s); // the sign is not part of it
    auto* name = m_desk->find<TextField>(u"groupName"_s);
    QTest::keyClicks(&name->edit(), u"Design team"_s);
    auto* people = m_desk->find<QPushButton>(u"groupPeople"_s);
    people->setFocus();
    QTest::keyClick(people, Qt::Key_Space);
    auto* picker = dialog.findChild<PeopleDialog*>();
    QVERIFY(picker);
    auto* filter = picker->findChild<QLineEdit*>(u"peopleFilter"_s);
    QTest::keyClicks(filter, u"ada"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(picker->picked(), QList { m_ada });
    QTest::keyClick(filter, Qt::Key_Return); // nothing typed: the choice is made
    QTRY_VERIFY(m_desk->visibleText().contains(u"Ada Byron"_s));
    QTest::keyClick(&name->edit(), Qt::Key_Return);
    QTRY_VERIFY(group(*m_guest, u"design"_s));
    QCOMPARE(group(*m_guest, u"design"_s)->name, u"Design team"_s);
    QCOMPARE(group(*m_guest, u"design"_s)->memberIds, QList { m_ada });
    QTRY_VERIFY(handle->text().isEmpty()); // ready for the next
}

void TestGroupsDialog::theComposerCompletesIt()
{
    make(u"design"_s, u"Design team"_s);
    auto* edit = m_guest->composer().findChild<ComposerEdit*>();
    m_guest->window().activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"@desi"_s);
    const auto* popup = m_guest->window().findChild<CompletionPopup*>();
    QVERIFY(popup && popup->isVisible());
    QCOMPARE(popup->item(0)->text(), u"@design"_s);
    QTest::keyClick(edit, Qt::Key_Tab);
    const QString token = u"<!group:%1>"_s.arg(group(*m_guest, u"design"_s)->id.toString());
    QCOMPARE(m_guest->composer().text().trimmed(), token);
    // A draft that is shown again, or an edit, reads as it was written.
    m_guest->composer().setText(token + u" look"_s);
    QCOMPARE(edit->toPlainText(), u"@design look"_s);
    QCOMPARE(m_guest->composer().text(), token + u" look"_s);
}

void TestGroupsDialog::peopleDoNotCrowdGroupsOut()
{
    make(u"lea"_s, u"Friends of Lea"_s);
    const DirectoryMentions mentions(m_guest->workspace()->directory(), nullptr);
    const auto offered = [&](const QString& typed, int most) {
        QStringList texts;
        for (const Mention& mention : mentions.matching(u'@', typed, most))
            texts += mention.text;
        return texts;
    };
    QCOMPARE(offered({}, 8),
        (QStringList { u"@Ada Byron"_s, u"@Lea Martin"_s, u"@channel"_s, u"@here"_s, u"@lea"_s }));
    QCOMPARE(offered({}, 2), (QStringList { u"@Ada Byron"_s, u"@channel"_s }));
    QCOMPARE(offered(u"LE"_s, 8), (QStringList { u"@Lea Martin"_s, u"@lea"_s }));
    QCOMPARE(offered(u"lea"_s, 8), (QStringList { u"@lea"_s, u"@Lea Martin"_s }));
    QCOMPARE(offered(u"c"_s, 8), QStringList { u"@channel"_s });
    QCOMPARE(offered(u"b"_s, 8), QStringList { u"@Ada Byron"_s });
}

void TestGroupsDialog::nameAndPeopleChange()
{
    make(u"design"_s, u"Design team"_s);
    const GroupId id = group(*m_guest, u"design"_s)->id;
    choose();
    QCOMPARE(m_desk->find<TextField>(u"groupHandle"_s)->text(), u"design"_s);
    m_desk->type(u"groupHandle"_s, u"shape"_s);
    m_desk->type(u"groupName"_s, u"Shapers"_s);
    m_desk->click(u"groupPeople"_s);
    auto* picker = m_desk->window().findChild<PeopleDialog*>();
    QVERIFY(picker);
    auto* filter = picker->findChild<QLineEdit*>(u"peopleFilter"_s);
    QTest::keyClicks(filter, u"lea"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    m_desk->click(u"choosePeople"_s);
    m_desk->click(u"saveGroup"_s);
    QTRY_VERIFY(group(*m_guest, u"shape"_s));
    QCOMPARE(group(*m_guest, u"shape"_s)->id, id); // the same one
    QCOMPARE(group(*m_guest, u"shape"_s)->name, u"Shapers"_s);
    QCOMPARE(
        group(*m_guest, u"shape"_s)->memberIds, QList { m_desk->workspace()->directory().self() });
}

void TestGroupsDialog::removingIsAskedFirst()
{
    make(u"design"_s, u"Design team"_s);
    choose();
    m_desk->click(u"removeGroup"_s);
    QVERIFY(group(*m_guest, u"design"_s));
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(!group(*m_guest, u"design"_s));
    QTRY_COMPARE(m_desk->find<QListWidget>(u"groups"_s)->count(), 0);
}

void TestGroupsDialog::whatTheServerRefusesStandsBesideTheField()
{
    open<GroupsDialog>(*m_desk, Command::Groups);
    m_desk->click(u"saveGroup"_s);
    auto* handle = m_desk->find<TextField>(u"groupHandle"_s);
    QVERIFY(!handle->error().isEmpty()); // it has none
    m_desk->type(u"groupHandle"_s, u"here"_s); // that is Hearth's own
    m_desk->type(u"groupName"_s, u"Design team"_s);
    m_desk->click(u"saveGroup"_s);
    QTRY_VERIFY(!handle->error().isEmpty());
    QCOMPARE(handle->text(), u"here"_s);
    QCOMPARE(m_desk->find<TextField>(u"groupName"_s)->text(), u"Design team"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"saveGroup"_s)->isEnabled());
    m_desk->type(u"groupHandle"_s, u"no good"_s);
    m_desk->click(u"saveGroup"_s);
    QTRY_VERIFY(!handle->error().isEmpty());
    QTRY_VERIFY(m_desk->find<QPushButton>(u"saveGroup"_s)->isEnabled());
    m_desk->type(u"groupHandle"_s, u"design"_s);
    m_desk->click(u"saveGroup"_s);
    QTRY_VERIFY(group(*m_guest, u"design"_s));
}

void TestGroupsDialog::membersSeeTheListAlone()
{
    make(u"design"_s, u"Design team"_s);
    open<GroupsDialog>(*m_guest, Command::Groups);
    QCOMPARE(m_guest->find<QListWidget>(u"groups"_s)->count(), 1);
    QVERIFY(!m_guest->find<QPushButton>(u"saveGroup"_s));
    QVERIFY(!m_guest->find<TextField>(u"groupHandle"_s));
    // By another way it is refused, and stays there.
    replica::WorkspaceSession& session = m_guest->workspace()->session();
    const GroupId id = group(*m_guest, u"design"_s)->id;
    models::CustomActions(*m_guest->workspace()).removeGroup(id);
    QTRY_COMPARE(session.syncState().failed, 1);
    QCOMPARE(session.outbox().first().error->code, ErrorCode::Forbidden);
    QVERIFY(group(*m_desk, u"design"_s));
}

void TestGroupsDialog::whatIsKeptAndRefusedLaterComesBack()
{
    goOffline();
    open<GroupsDialog>(*m_guest, Command::Groups);
    m_guest->type(u"groupHandle"_s, u"here"_s);
    m_guest->type(u"groupName"_s, u"Design team"_s);
    m_guest->click(u"saveGroup"_s);
    auto* handle = m_guest->find<TextField>(u"groupHandle"_s);
    QTRY_VERIFY(handle->text().isEmpty()); // ready for the next
    QVERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    auto* list = m_guest->find<QListWidget>(u"groups"_s);
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(
        list->item(0)->data(EntryDelegate::DetailRole).toString().contains(u"waits to be sent"_s));
    goOnline();
    QTRY_COMPARE(handle->text(), u"here"_s);
    QTRY_VERIFY(!handle->error().isEmpty());
    QCOMPARE(m_guest->find<TextField>(u"groupName"_s)->text(), u"Design team"_s);
    m_guest->type(u"groupHandle"_s, u"design"_s);
    m_guest->click(u"saveGroup"_s);
    QTRY_VERIFY(group(*m_desk, u"design"_s));
    QTRY_VERIFY(handle->text().isEmpty());
    QVERIFY(m_guest->workspace()->session().outbox().isEmpty());
}

void TestGroupsDialog::whatWasRefusedIsThereWhenItIsOpenedAgain()
{
    GroupsDialog& first = open<GroupsDialog>(*m_desk, Command::Groups);
    m_desk->type(u"groupHandle"_s, u"here"_s);
    m_desk->type(u"groupName"_s, u"Design team"_s);
    m_desk->click(u"saveGroup"_s);
    QTRY_VERIFY(!m_desk->find<TextField>(u"groupHandle"_s)->error().isEmpty());
    first.reject();
    QTRY_VERIFY(!m_desk->find<TextField>(u"groupHandle"_s));
    open<GroupsDialog>(*m_desk, Command::Groups);
    QTRY_VERIFY(m_desk->find<TextField>(u"groupHandle"_s));
    QCOMPARE(m_desk->find<TextField>(u"groupHandle"_s)->text(), u"here"_s);
    QCOMPARE(m_desk->find<TextField>(u"groupName"_s)->text(), u"Design team"_s);
    QVERIFY(!m_desk->find<TextField>(u"groupHandle"_s)->error().isEmpty());
    m_desk->type(u"groupHandle"_s, u"design"_s);
    m_desk->click(u"saveGroup"_s);
    QTRY_VERIFY(group(*m_guest, u"design"_s));
}

QTEST_MAIN(TestGroupsDialog)
#include "test_groups_dialog.moc"
