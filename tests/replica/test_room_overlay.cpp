// SPDX-License-Identifier: Apache-2.0
#include "core/replica/room_overlay.h"
#include "tests/replica/replica_fixture.h"

#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Who is in a channel, and who may be, while the server has not heard of it.
class TestRoomOverlay : public QObject, private ReplicaFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        protocol::SyncBatch batch = snapshot();
        for (Room& room : *batch.rooms) {
            if (room.id != lab)
                continue;
            room.kind = RoomKind::Private;
            room.memberIds = { ada, bob };
        }
        apply(batch);
        m_items.clear();
    }
    void peopleComeAndGoAtOnce();
    void aRefusalUncoversWhoIsThere();
    void archivedChannelsTakeNobodyIn();
    void aPublicChannelIsClosedAtOnce();
    void onlyWhoIsInItCloses();

private:
    template <typename Args, typename Reply>
    OutboxEntry& submit(const protocol::Operation<Args, Reply>& operation, const Args& args)
    {
        OutboxItem item;
        item.entry.key = u"k%1"_s.arg(m_items.size());
        item.entry.operation = QString::fromLatin1(operation.name);
        item.entry.args = QJsonDocument::fromJson(toJson(args)).object();
        item.entry.room = args.id;
        m_items.append(item);
        return m_items.last().entry;
    }
    void let(const QList<MemberId>& members)
    {
        submit(protocol::channelAddMembers, { .id = lab, .memberIds = members });
    }
    OutboxEntry& takeOut(const MemberId& member)
    {
        return submit(protocol::channelRemoveMember, { .id = lab, .memberId = member });
    }
    void makePrivate(const RoomId& room)
    {
        protocol::ChannelUpdate args;
        args.id = room;
        args.kind = RoomKind::Private;
        submit(protocol::channelUpdate, args);
    }
    [[nodiscard]] Overlay overlay() const { return overlayOf(m_items, {}); }
    Room shown(const RoomId& room) { return state(room, overlay()).room; }

    QList<OutboxItem> m_items;
};

void TestRoomOverlay::peopleComeAndGoAtOnce()
{
    const auto cleo = named<MemberId>("cleo");
    let({ cleo, bob });
    QCOMPARE(shown(lab).memberIds, (QList { ada, bob, cleo }));
    QVERIFY(differences({}, overlay()).rooms.contains(lab));
    takeOut(bob);
    QCOMPARE(shown(lab).memberIds, (QList { ada, cleo }));
    let({ bob }); // the last word stands
    QCOMPARE(shown(lab).memberIds, (QList { ada, bob, cleo }));
    takeOut(ada); // one leaves by another operation
    QVERIFY(shown(lab).memberIds.contains(ada));
    QVERIFY(differences(overlay(), overlay()).isEmpty());
    QCOMPARE(state(lab).room.memberIds, (QList { ada, bob }));
}

void TestRoomOverlay::aRefusalUncoversWhoIsThere()
{
    OutboxEntry& entry = takeOut(bob);
    QCOMPARE(shown(lab).memberIds, QList { ada });
    const Overlay before = overlay();
    entry.state = SendState::Failed;
    QCOMPARE(shown(lab).memberIds, (QList { ada, bob }));
    QVERIFY(differences(before, overlay()).rooms.contains(lab));
}

void TestRoomOverlay::archivedChannelsTakeNobodyIn()
{
    submit(protocol::channelArchive, { .id = lab });
    let({ named<MemberId>("cleo") });
    QCOMPARE(shown(lab).memberIds, (QList { ada, bob }));
    takeOut(bob);
    QCOMPARE(shown(lab).memberIds, QList { ada });
}

void TestRoomOverlay::aPublicChannelIsClosedAtOnce()
{
    makePrivate(general);
    QCOMPARE(shown(general).kind, RoomKind::Private);
    // Who is in it comes from the server.
    QVERIFY(!shown(general).listsMembers());
    QVERIFY(differences({}, overlay()).rooms.contains(general));
    QVERIFY(shown(lab).listsMembers());
    QVERIFY(!state(general).room.listsMembers());
}

void TestRoomOverlay::onlyWhoIsInItCloses()
{
    makePrivate(general);
    submit(protocol::channelLeave, { .id = general });
    QCOMPARE(shown(general).kind, RoomKind::Public);
}

QTEST_GUILESS_MAIN(TestRoomOverlay)
#include "test_room_overlay.moc"
