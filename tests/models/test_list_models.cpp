// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "tests/support/client_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;

/// The models of rail, sidebar, members pane and switcher over the real client and the real server.
/// Each runs under the model tester while what it shows changes.
class TestListModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void channelsComeMoveAndGo();
    void aChannelIsThereBeforeTheServerKnowsIt();
    void drafts();
    void unreadIsCounted();
    void membersComeAndAreFiltered();
    void aPrivateRoomHasItsOwnMembers();
    void aPublicChannelHasThoseWhoJoined();
    void jumpingFindsRoomsAndPeople();
    void jumpingStartsWithWhatIsUnread();
    void listedMessagesNameWhomTheyMention();
    void workspacesComeAndGo();

private:
    static constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

    RoomId create(const QString& name, RoomKind kind = RoomKind::Public);
    WorkspaceContext* join(Device& device, const QString& name) const;
    static QStringList titles(const QAbstractItemModel& model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.append(model.index(i, 0).data().toString());
        return out;
    }

    std::unique_ptr<Device> m_device;
    WorkspaceContext* m_context = nullptr;
};

void TestListModels::init()
{
    m_device = std::make_unique<Device>(Device::Kind::WithServer);
    const auto workspace = Device::wait(
        m_device->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(workspace);
    m_context = m_device->client().context(*workspace);
    QTRY_VERIFY(m_context->directory().isLoaded());
}

void TestListModels::cleanup()
{
    m_context = nullptr;
    m_device.reset();
}

RoomId TestListModels::create(const QString& name, RoomKind kind)
{
    const RoomId room = m_context->createChannel(name, kind, {});
    if (!QTest::qWaitFor([&] { return m_context->directory().room(room) != nullptr; }))
        qWarning("the channel did not arrive");
    return room;
}

WorkspaceContext* TestListModels::join(Device& device, const QString& name) const
{
    const auto joined = Device::wait(device.client().join(m_device->invite(m_context->id()), name));
    WorkspaceContext* context = joined ? device.client().context(*joined) : nullptr;
    if (!context || !QTest::qWaitFor([&] { return context->session().syncState().caughtUp; }))
        qWarning("joining failed");
    return context;
}

void TestListModels::channelsComeMoveAndGo()
{
    RoomListModel& rooms = m_context->rooms();
    const QAbstractItemModelTester tester(&rooms, strict);
    const QSignalSpy resets(&rooms, &QAbstractItemModel::modelReset);
    const RoomId alpha = create(u"alpha"_s);
    const RoomId release = create(u"release"_s);
    QCOMPARE(titles(rooms), (QStringList { u"alpha"_s, u"general"_s, u"release"_s }));
    QVERIFY(rooms.row(0).startsSection && !rooms.row(1).startsSection);
    m_context->renameChannel(alpha, u"zebra"_s);
    QTRY_COMPARE(titles(rooms), (QStringList { u"general"_s, u"release"_s, u"zebra"_s }));
    QVERIFY(rooms.row(0).startsSection && !rooms.row(2).startsSection);
    QCOMPARE(rooms.indexOf(alpha), 2);
    m_context->setTopic(release, u"What is next"_s);
    QTRY_COMPARE(rooms.row(1).topic, u"What is next"_s);
    m_context->setTopic(release, u"<h1>What</h1>"_s); // a tool tip shows it as it was written
    QTRY_COMPARE(rooms.row(1).topic, u"<h1>What</h1>"_s);
    const QString tip = rooms.index(1).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(u"<h1>"_s) && tip.contains(u"&lt;h1&gt;What"_s), qPrintable(tip));
    m_context->setArchived(release, true);
    QTRY_COMPARE(titles(rooms), (QStringList { u"general"_s, u"zebra"_s }));
    QCOMPARE(rooms.indexOf(release), -1);
    m_context->setArchived(release, false);
    QTRY_COMPARE(rooms.indexOf(release), 1);
    m_context->removeChannel(alpha);
    QTRY_COMPARE(titles(rooms), (QStringList { u"general"_s, u"release"_s }));
    // Views keep their place: nothing of it was a reset.
    QCOMPARE(resets.size(), 0);
}

void TestListModels::aChannelIsThereBeforeTheServerKnowsIt()
{
    RoomListModel& rooms = m_context->rooms();
    const QAbstractItemModelTester tester(&rooms, strict);
    const RoomId room = m_context->createChannel(u"release"_s, RoomKind::Private, {});
    const int row = rooms.indexOf(room);
    QCOMPARE(row, 1);
    QVERIFY(rooms.row(row).pending);
    QCOMPARE(rooms.row(row).kind, RoomKind::Private);
    const QSignalSpy removed(&rooms, &QAbstractItemModel::rowsRemoved);
    QTRY_VERIFY(rooms.indexOf(room) >= 0 && !rooms.row(rooms.indexOf(room)).pending);
    QCOMPARE(rooms.rowCount(), 2);
    QCOMPARE(removed.size(), 0); // it has been in sight all the time
}

void TestListModels::drafts()
{
    RoomListModel& rooms = m_context->rooms();
    const QAbstractItemModelTester tester(&rooms, strict);
    const QSignalSpy changed(&rooms, &QAbstractItemModel::dataChanged);
    const RoomId general = rooms.row(0).id;
    m_context->session().saveDraft(general, {}, u"half a thought"_s);
    QVERIFY(rooms.row(0).hasDraft);
    QCOMPARE(changed.size(), 1);
    m_context->session().saveDraft(general, {}, u"a whole thought"_s);
    QCOMPARE(changed.size(), 1);
    m_context->session().saveDraft(general, {}, {});
    QVERIFY(!rooms.row(0).hasDraft);
}

void TestListModels::unreadIsCounted()
{
    Device guest(Device::Kind::ClientOnly);
    WorkspaceContext* context = join(guest, u"Hana Sato"_s);
    QVERIFY(context);
    RoomListModel& rooms = context->rooms();
    const QAbstractItemModelTester tester(&rooms, strict);
    const QAbstractItemModelTester railTester(&guest.client().workspaces(), strict);
    QTRY_COMPARE(rooms.rowCount(), 1);
    const RoomId general = rooms.row(0).id;
    m_context->send(general, {}, u"one"_s);
    m_context->send(general, {}, u"two <!channel>"_s);
    QTRY_COMPARE(rooms.row(0).unread, 2);
    QCOMPARE(rooms.row(0).mentions, 1);
    QVERIFY(rooms.index(0).data(Qt::AccessibleTextRole).toString().contains(u'2'));
    const WorkspaceListModel& rail = guest.client().workspaces();
    QTRY_COMPARE(rail.row(0).counts, (RoomCounts { .unread = 2, .mentions = 1 }));
    context->markRead(general, context->directory().room(general)->lastPosition);
    QTRY_COMPARE(rooms.row(0).unread, 0);
    QTRY_COMPARE(rail.row(0).counts, RoomCounts {});
}

void TestListModels::membersComeAndAreFiltered()
{
    const auto members = m_context->members({});
    const QAbstractItemModelTester tester(members.get(), strict);
    QCOMPARE(titles(*members), QStringList { u"Ivo Kovač"_s });
    QVERIFY(members->row(0).self);
    QCOMPARE(members->row(0).role, Role::Owner);
    Device guest(Device::Kind::ClientOnly);
    QVERIFY(join(guest, u"Hana Sato"_s));
    QTRY_COMPARE(titles(*members), (QStringList { u"Hana Sato"_s, u"Ivo Kovač"_s }));
    QVERIFY(!members->row(0).self);
    members->setFilter(u" kov "_s);
    QCOMPARE(titles(*members), QStringList { u"Ivo Kovač"_s });
    members->setFilter(u"nobody"_s);
    QCOMPARE(members->rowCount(), 0);
    members->setFilter({});
    QCOMPARE(members->rowCount(), 2);
    members->setShown(MemberListModel::Shown::Active);
    QCOMPARE(members->rowCount(), 2);
}

void TestListModels::aPrivateRoomHasItsOwnMembers()
{
    Device guest(Device::Kind::ClientOnly);
    QVERIFY(join(guest, u"Hana Sato"_s));
    QTRY_COMPARE(m_context->directory().members().size(), 2);
    const RoomId leads = create(u"leads"_s, RoomKind::Private);
    const auto members = m_context->members(leads);
    const QAbstractItemModelTester tester(members.get(), strict);
    QCOMPARE(titles(*members), QStringList { u"Ivo Kovač"_s });
}

void TestListModels::aPublicChannelHasThoseWhoJoined()
{
    Device guest(Device::Kind::ClientOnly);
    WorkspaceContext* hana = join(guest, u"Hana Sato"_s);
    QVERIFY(hana);
    QTRY_COMPARE(m_context->directory().members().size(), 2);
    const RoomId release = create(u"release"_s);
    const auto members = m_context->members(release);
    const QAbstractItemModelTester tester(members.get(), strict);
    QTRY_COMPARE(titles(*members), QStringList { u"Ivo Kovač"_s });
    QCOMPARE(m_context->memberships().members(release).value_or(QList<MemberId> {}).size(), 1);
    // Everybody is in the first one.
    const auto everybody = m_context->members(m_context->rooms().row(0).id);
    QTRY_COMPARE(everybody->rowCount(), 2);
    QTRY_VERIFY(hana->directory().room(release));
    RoomActions(*hana).join(release);
    QTRY_COMPARE(titles(*members), (QStringList { u"Hana Sato"_s, u"Ivo Kovač"_s }));
    RoomActions(*hana).leave(release);
    QTRY_COMPARE(titles(*members), QStringList { u"Ivo Kovač"_s });
    // Whoever writes is in it too.
    hana->send(release, {}, u"May I?"_s);
    QTRY_COMPARE(members->rowCount(), 2);
    // What is under way shows at once.
    RoomActions(*m_context).removeMember(release, hana->directory().self());
    QTRY_COMPARE(titles(*members), QStringList { u"Ivo Kovač"_s });
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    QTRY_COMPARE(m_context->memberships().members(release).value_or(QList<MemberId> {}).size(), 1);
}

void TestListModels::jumpingFindsRoomsAndPeople()
{
    create(u"release"_s);
    create(u"pre-release"_s);
    create(u"unreleased"_s);
    const RoomId old = create(u"released-2019"_s);
    m_context->setArchived(old, true);
    QTRY_VERIFY(m_context->directory().room(old)->room.archivedAt);
    const auto jump = m_context->jump();
    const QAbstractItemModelTester tester(jump.get(), strict);
    QCOMPARE(jump->rowCount(), 4); // no people until somebody is asked for
    jump->setFilter(u"rel"_s);
    // Beginnings, then beginnings of words, then anywhere.
    QCOMPARE(titles(*jump), (QStringList { u"release"_s, u"pre-release"_s, u"unreleased"_s }));
    jump->setFilter(u"gnrl"_s); // letters in order
    QCOMPARE(titles(*jump), QStringList { u"general"_s });
    jump->setFilter(u"kov"_s);
    QCOMPARE(titles(*jump), QStringList { u"Ivo Kovač"_s });
    QCOMPARE(jump->row(0).kind, JumpRow::Kind::Member);
    jump->setFilter(u"#kov"_s); // channels only
    QCOMPARE(jump->rowCount(), 0);
    jump->setFilter(u"@ivo"_s); // people only
    QCOMPARE(titles(*jump), QStringList { u"Ivo Kovač"_s });
    jump->setFilter(u"#"_s);
    QCOMPARE(jump->rowCount(), 4);
    jump->setFilter({});
    QCOMPARE(jump->rowCount(), 4);
}

void TestListModels::jumpingStartsWithWhatIsUnread()
{
    const RoomId release = create(u"release"_s);
    const RoomId support = create(u"support"_s);
    Device guest(Device::Kind::ClientOnly);
    WorkspaceContext* context = join(guest, u"Hana Sato"_s);
    QVERIFY(context);
    m_context->send(support, {}, u"anybody there?"_s);
    QTRY_VERIFY(
        context->directory().room(support) && context->directory().room(support)->unread == 1);
    context->send(release, {}, u"newer, but one's own"_s);
    QTRY_VERIFY(context->session().outbox().isEmpty()
        && context->directory().room(release)->lastPosition
            > context->directory().room(support)->lastPosition);
    const auto jump = context->jump();
    const QAbstractItemModelTester tester(jump.get(), strict);
    QCOMPARE(titles(*jump), (QStringList { u"support"_s, u"release"_s, u"general"_s }));
    QCOMPARE(jump->row(0).unread, 1);
}

void TestListModels::listedMessagesNameWhomTheyMention()
{
    const RoomId release = create(u"release"_s);
    const MemberId self = m_context->directory().self();
    const auto message = m_context->send(
        release, {}, u"<@%1> see <#%2>"_s.arg(self.toString(), release.toString()));
    QVERIFY(message);
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    const auto saved = m_context->saved();
    const auto pinned = m_context->pinned(release);
    const QAbstractItemModelTester savedTester(saved.get(), strict);
    const QAbstractItemModelTester pinnedTester(pinned.get(), strict);
    m_context->marks().setSaved(release, *message, true);
    m_context->marks().setPinned(release, *message, true);
    QTRY_COMPARE(titles(*saved), QStringList { u"@Ivo Kovač see #release"_s });
    QTRY_COMPARE(titles(*pinned), QStringList { u"@Ivo Kovač see #release"_s });
    // By today's names.
    m_context->session().submit(protocol::memberUpdateName, { u"Ivo K."_s }, {});
    QTRY_COMPARE(titles(*saved), QStringList { u"@Ivo K. see #release"_s });
    QTRY_COMPARE(titles(*pinned), QStringList { u"@Ivo K. see #release"_s });
}

void TestListModels::workspacesComeAndGo()
{
    WorkspaceListModel& workspaces = m_device->client().workspaces();
    const QAbstractItemModelTester tester(&workspaces, strict);
    const WorkspaceId first = m_context->id();
    QCOMPARE(titles(workspaces), QStringList { u"Northlight"_s });
    const auto second = Device::wait(m_device->client().startHere(u"Ivo Kovač"_s, u"Aurora"_s));
    QVERIFY(second);
    QCOMPARE(workspaces.rowCount(), 2);
    QVERIFY(workspaces.indexOf(first) >= 0 && workspaces.indexOf(*second) >= 0);
    const RoomCounts counts { .unread = 5, .mentions = 3 };
    workspaces.setCounts(first, counts);
    QCOMPARE(workspaces.row(workspaces.indexOf(first)).counts, counts);
    // What is known of one stays when another comes.
    QVERIFY(Device::wait(m_device->client().startHere(u"Ivo Kovač"_s, u"Zenith"_s)));
    QCOMPARE(workspaces.rowCount(), 3);
    QCOMPARE(workspaces.row(workspaces.indexOf(first)).counts, counts);
    m_context = nullptr;
    QVERIFY(Device::wait(
        m_device->client().signOut(*m_device->client().localAccount(), Client::LocalCopy::Erase)));
    QCOMPARE(workspaces.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestListModels)
#include "test_list_models.moc"
