// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "tests/models/conversation.h"

#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;

/// What somebody changes without a network they see at once; when the server refuses it, what is
/// there shows again.
class TestChangesUnderWay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesChangeAtOnce();
    void archivingHidesAtOnce();
    void deletingHidesAtOnce();
    void aNewNameIsMarkedUntilItIsThere();
    void aRefusalUncoversWhatIsThere();
    void aChannelThatIsRefusedSaysSo();
    void aConversationThatIsAskedForTwiceIsListedOnce();

private:
    [[nodiscard]] Directory& hostsDirectory() const { return m_host->context->directory(); }
    [[nodiscard]] QString topicOf(const RoomId& room) const
    {
        const replica::RoomState* state = m_guest->context->directory().room(room);
        return state ? state->room.topic : QString();
    }
    static QStringList pendingNames(const MemberListModel& members)
    {
        QStringList names;
        for (int i = 0; i < members.rowCount(); ++i) {
            if (members.row(i).pending)
                names.append(members.row(i).name);
        }
        return names;
    }
    void goOffline();
    void goOnline();

    std::unique_ptr<Device> m_hostDevice;
    std::unique_ptr<Device> m_guestDevice;
    std::optional<Opened> m_host;
    std::optional<Opened> m_guest; ///< an admin, on another computer
    quint16 m_port = 0;
    RoomId m_lab;
};

void TestChangesUnderWay::init()
{
    m_hostDevice = std::make_unique<Device>(Device::Kind::WithServer);
    m_guestDevice = std::make_unique<Device>(Device::Kind::ClientOnly);
    const WorkspaceId workspace = startHere(*m_hostDevice);
    m_host = open(*m_hostDevice, workspace);
    const protocol::JoinLink link = m_hostDevice->invite(workspace);
    m_port = link.address.port;
    QVERIFY(Device::wait(m_guestDevice->client().join(link, u"Lea Martin"_s)));
    m_guest = open(*m_guestDevice, workspace);
    QTRY_VERIFY(m_guest->context && m_guest->context->directory().isLoaded());
    m_host->context->session().submit(protocol::memberUpdateRole,
        { .id = m_guest->context->directory().self(), .role = Role::Admin }, {});
    QTRY_COMPARE(m_guest->context->directory().ownRole(), Role::Admin);
    m_lab = m_guest->context->createChannel(u"lab"_s, RoomKind::Public, {});
    QTRY_VERIFY(hostsDirectory().room(m_lab));
    QTRY_VERIFY(m_guest->context->directory().room(m_lab));
}

void TestChangesUnderWay::cleanup()
{
    m_guest.reset();
    m_host.reset();
    m_guestDevice.reset();
    m_hostDevice.reset();
}

void TestChangesUnderWay::goOffline()
{
    QVERIFY(Device::wait(m_hostDevice->server().stopListening()));
    QTRY_VERIFY(m_guest->context->session().syncState().connection.phase
        != provider::ConnectionPhase::Online);
}

void TestChangesUnderWay::goOnline()
{
    QVERIFY(Device::wait(m_hostDevice->server().listen(
        { .address = u"127.0.0.1"_s, .port = m_port, .certificateFile = {}, .keyFile = {} })));
}

void TestChangesUnderWay::namesChangeAtOnce()
{
    goOffline();
    replica::WorkspaceSession& session = m_guest->context->session();
    session.submit(protocol::channelUpdate, { .id = m_lab, .name = u"attic"_s }, m_lab);
    session.submit(protocol::channelUpdate, { .id = m_lab, .topic = u"dust"_s }, m_lab);
    session.submit(protocol::workspaceUpdate, { .name = u"Southlight"_s }, {});
    session.submit(protocol::memberUpdateName, { u"Léa"_s }, {});
    Directory& directory = m_guest->context->directory();
    QTRY_COMPARE(topicOf(m_lab), u"dust"_s);
    QCOMPARE(directory.room(m_lab)->room.name, u"attic"_s);
    QTRY_COMPARE(directory.workspace().name, u"Southlight"_s);
    QTRY_COMPARE(directory.memberName(directory.self()), u"Léa"_s);
    QCOMPARE(hostsDirectory().workspace().name, u"Northlight"_s);
    QVERIFY(directory.isWorkspacePending() && directory.isOwnNamePending());
    const auto members = m_guest->context->members({});
    QCOMPARE(pendingNames(*members), QStringList { u"Léa"_s });
    goOnline();
    QTRY_COMPARE(hostsDirectory().workspace().name, u"Southlight"_s);
    QTRY_COMPARE(hostsDirectory().room(m_lab)->room.name, u"attic"_s);
    QTRY_COMPARE(hostsDirectory().memberName(directory.self()), u"Léa"_s);
    QTRY_COMPARE(session.syncState().waiting, 0);
    QCOMPARE(directory.room(m_lab)->room.name, u"attic"_s);
    QVERIFY(!directory.isWorkspacePending() && !directory.isOwnNamePending());
    QCOMPARE(pendingNames(*members), QStringList());
}

void TestChangesUnderWay::archivingHidesAtOnce()
{
    goOffline();
    RoomListModel& rooms = m_guest->context->rooms();
    QTRY_VERIFY(rooms.indexOf(m_lab) >= 0);
    m_guest->context->setArchived(m_lab, true);
    QTRY_COMPARE(rooms.indexOf(m_lab), -1);
    m_guest->context->setArchived(m_lab, false);
    QTRY_VERIFY(rooms.indexOf(m_lab) >= 0);
}

void TestChangesUnderWay::deletingHidesAtOnce()
{
    goOffline();
    RoomListModel& rooms = m_guest->context->rooms();
    QTRY_VERIFY(rooms.indexOf(m_lab) >= 0);
    m_guest->context->removeChannel(m_lab);
    QTRY_COMPARE(rooms.indexOf(m_lab), -1);
    goOnline();
    QTRY_VERIFY(!m_guest->context->directory().room(m_lab));
    QCOMPARE(rooms.indexOf(m_lab), -1);
}

void TestChangesUnderWay::aNewNameIsMarkedUntilItIsThere()
{
    goOffline();
    RoomListModel& rooms = m_guest->context->rooms();
    QTRY_VERIFY(rooms.indexOf(m_lab) >= 0);
    m_guest->context->session().submit(
        protocol::channelUpdate, { .id = m_lab, .name = u"workshop"_s }, m_lab);
    QTRY_COMPARE(rooms.row(rooms.indexOf(m_lab)).title, u"workshop"_s);
    QTRY_VERIFY(rooms.row(rooms.indexOf(m_lab)).pending);
    goOnline();
    QTRY_VERIFY(!rooms.row(rooms.indexOf(m_lab)).pending);
    QCOMPARE(rooms.row(rooms.indexOf(m_lab)).title, u"workshop"_s);
}

void TestChangesUnderWay::aRefusalUncoversWhatIsThere()
{
    goOffline();
    replica::WorkspaceSession& session = m_guest->context->session();
    session.submit(protocol::channelUpdate, { .id = m_lab, .name = u"general"_s }, m_lab);
    Directory& directory = m_guest->context->directory();
    QTRY_COMPARE(directory.room(m_lab)->room.name, u"general"_s);
    goOnline();
    QTRY_COMPARE(session.syncState().failed, 1); // the name is taken
    QTRY_COMPARE(directory.room(m_lab)->room.name, u"lab"_s);
}

void TestChangesUnderWay::aChannelThatIsRefusedSaysSo()
{
    RoomListModel& rooms = m_guest->context->rooms();
    const RoomId taken = m_guest->context->createChannel(u"lab"_s, RoomKind::Public, {});
    QVERIFY(rooms.row(rooms.indexOf(taken)).pending);
    QTRY_VERIFY(rooms.row(rooms.indexOf(taken)).refused);
    QVERIFY(
        rooms.index(rooms.indexOf(taken)).data(Qt::ToolTipRole).toString().contains(u"outbox"_s));
    m_guest->context->session().discard(m_guest->context->session().outbox(taken).first().key);
    QTRY_COMPARE(rooms.indexOf(taken), -1);
}

void TestChangesUnderWay::aConversationThatIsAskedForTwiceIsListedOnce()
{
    goOffline();
    WorkspaceContext& here = *m_guest->context;
    const RoomId host = RoomActions(here).openConversation({ m_host->context->directory().self() });
    QCOMPARE(RoomActions(here).openConversation({ m_host->context->directory().self() }), host);
    const auto listed = [&] {
        int times = 0;
        for (int i = 0; i < here.rooms().rowCount(); ++i)
            times += here.rooms().row(i).id == host ? 1 : 0;
        return times;
    };
    QCOMPARE(listed(), 1);
    goOnline();
    QTRY_COMPARE(here.session().syncState().waiting, 0);
    QTRY_COMPARE(listed(), 1);
}

QTEST_GUILESS_MAIN(TestChangesUnderWay)
#include "test_changes_under_way.moc"
