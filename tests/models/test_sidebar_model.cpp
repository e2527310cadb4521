// SPDX-License-Identifier: Apache-2.0
#include "core/models/channel_list_model.h"
#include "core/models/room_actions.h"
#include "core/models/room_counts.h"
#include "core/models/sidebar_model.h"
#include "tests/models/conversation.h"

#include <QSignalSpy>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;

/// The sidebar's model and what people do with rooms, over the real client and the real server.
class TestSidebarModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sectionsHaveHeadings();
    void starringMovesARoom();
    void ownSectionsFoldAndGo();
    void roomsAreOrderedByHand();
    void mutedRoomsAreQuiet();
    void aFoldedSectionSaysWhatIsInIt();
    void notesToOneselfBeginAtOnce();
    void aClosedConversationComesBack();
    void onlyJoinedChannelsAreShown();
    void noticesAreSentences();

private:
    RoomId create(const QString& name, RoomKind kind = RoomKind::Public);
    WorkspaceContext* join(Device& device, const QString& name) const;
    /// `= Channels`, `general`, …
    static QStringList lines(const SidebarModel& model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.append((model.row(i).isHeading() ? u"= "_s : QString()) + model.row(i).title);
        return out;
    }

    std::unique_ptr<Device> m_device;
    WorkspaceContext* m_context = nullptr;
    std::unique_ptr<SidebarModel> m_rooms;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSidebarModel::init()
{
    m_device = std::make_unique<Device>(Device::Kind::WithServer);
    m_context = test::open(*m_device, test::startHere(*m_device)).context;
    QVERIFY(m_context);
    m_rooms = std::make_unique<SidebarModel>(m_context->session(), m_context->directory());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_rooms.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(lines(*m_rooms), (QStringList { u"= Channels"_s, u"general"_s }));
}

void TestSidebarModel::cleanup()
{
    m_tester.reset();
    m_rooms.reset();
    m_context = nullptr;
    m_device.reset();
}

RoomId TestSidebarModel::create(const QString& name, RoomKind kind)
{
    const RoomId room = m_context->createChannel(name, kind, {});
    if (!QTest::qWaitFor([&] { return m_context->directory().room(room) != nullptr; }))
        qWarning("the channel did not arrive");
    return room;
}

WorkspaceContext* TestSidebarModel::join(Device& device, const QString& name) const
{
    const auto joined = Device::wait(device.client().join(m_device->invite(m_context->id()), name));
    WorkspaceContext* context = joined ? device.client().context(*joined) : nullptr;
    if (!context || !QTest::qWaitFor([&] { return context->session().syncState().caughtUp; }))
        qWarning("joining failed");
    return context;
}

void TestSidebarModel::sectionsHaveHeadings()
{
    create(u"release"_s);
    QTRY_COMPARE(lines(*m_rooms), (QStringList { u"= Channels"_s, u"general"_s, u"release"_s }));
    QVERIFY(m_rooms->index(0).data(Qt::AccessibleTextRole).toString().contains(u"expanded"_s));
    RoomActions(*m_context).setCollapsed(builtInSection(BuiltInSection::Channels), true);
    QTRY_COMPARE(lines(*m_rooms), QStringList { u"= Channels"_s });
    QVERIFY(m_rooms->row(0).collapsed);
    m_rooms->setOpenRoom(create(u"alpha"_s));
    QTRY_COMPARE(lines(*m_rooms), (QStringList { u"= Channels"_s, u"alpha"_s }));
}

void TestSidebarModel::starringMovesARoom()
{
    const RoomId release = create(u"release"_s);
    RoomActions(*m_context).setStarred(release, true);
    QTRY_COMPARE(lines(*m_rooms),
        (QStringList { u"= Starred"_s, u"release"_s, u"= Channels"_s, u"general"_s }));
    RoomActions(*m_context).setStarred(release, false);
    QTRY_COMPARE(lines(*m_rooms), (QStringList { u"= Channels"_s, u"general"_s, u"release"_s }));
}

void TestSidebarModel::ownSectionsFoldAndGo()
{
    const RoomActions actions(*m_context);
    const RoomId release = create(u"release"_s);
    const SectionId work = actions.addSection(u" Work "_s);
    actions.setSection(release, work);
    QTRY_COMPARE(lines(*m_rooms),
        (QStringList { u"= Work"_s, u"release"_s, u"= Channels"_s, u"general"_s }));
    actions.renameSection(work, u"Projects"_s);
    QTRY_COMPARE(m_rooms->row(0).title, u"Projects"_s);
    actions.orderSections({ builtInSection(BuiltInSection::Starred),
        builtInSection(BuiltInSection::Channels), work, builtInSection(BuiltInSection::Direct) });
    QTRY_COMPARE(lines(*m_rooms),
        (QStringList { u"= Channels"_s, u"general"_s, u"= Projects"_s, u"release"_s }));
    actions.removeSection(work);
    QTRY_COMPARE(lines(*m_rooms), (QStringList { u"= Channels"_s, u"general"_s, u"release"_s }));
    QTRY_VERIFY(!m_context->directory().room(release)->preference.sectionId);
}

void TestSidebarModel::roomsAreOrderedByHand()
{
    const RoomId alpha = create(u"alpha"_s);
    const RoomId zebra = create(u"zebra"_s);
    const SectionId channels = builtInSection(BuiltInSection::Channels);
    const RoomId general = m_context->rooms().row(1).id;
    RoomActions(*m_context).orderRooms(channels, { zebra, general, alpha });
    QTRY_COMPARE(
        lines(*m_rooms), (QStringList { u"= Channels"_s, u"zebra"_s, u"general"_s, u"alpha"_s }));
    QCOMPARE(m_rooms->roomsOf(channels), (QList<RoomId> { zebra, general, alpha }));
    RoomActions(*m_context).setSort(channels, SectionSort::Name);
    QTRY_COMPARE(
        lines(*m_rooms), (QStringList { u"= Channels"_s, u"alpha"_s, u"general"_s, u"zebra"_s }));
}

void TestSidebarModel::mutedRoomsAreQuiet()
{
    Device device(Device::Kind::ClientOnly);
    WorkspaceContext* hana = join(device, u"Hana Sato"_s);
    QVERIFY(hana);
    const RoomId general = m_context->rooms().row(0).id;
    RoomActions(*m_context).setMuted(general, true);
    QTRY_VERIFY(m_rooms->row(1).muted);
    hana->send(general, {}, u"one"_s);
    QTRY_COMPARE(m_context->directory().room(general)->unread, 1);
    QCOMPARE(m_rooms->row(1).unread, 0);
    QCOMPARE(m_rooms->row(1).mentions, 0);
    hana->send(general, {}, u"<!channel> two"_s);
    QTRY_COMPARE(m_rooms->row(1).mentions, 1);
    const auto spoken = [&] { return m_rooms->index(1).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(), u"general, muted, 1 mention(s)"_s);
    RoomActions(*m_context).setMuted(general, false);
    QTRY_COMPARE(spoken(), u"general, 2 unread message(s), 1 mention(s)"_s);
}

void TestSidebarModel::aFoldedSectionSaysWhatIsInIt()
{
    Device device(Device::Kind::ClientOnly);
    WorkspaceContext* hana = join(device, u"Hana Sato"_s);
    QVERIFY(hana);
    const RoomId general = m_context->rooms().row(0).id;
    const RoomId release = create(u"release"_s);
    QTRY_VERIFY(hana->directory().room(release));
    hana->send(general, {}, u"one"_s);
    hana->send(release, {}, u"<!channel> two"_s);
    RoomActions(*m_context).setCollapsed(builtInSection(BuiltInSection::Channels), true);
    QTRY_VERIFY(m_rooms->row(0).collapsed && m_rooms->row(0).unread == 2);
    QCOMPARE(m_rooms->row(0).mentions, 1);
    QVERIFY(m_rooms->index(0).data(Qt::AccessibleTextRole).toString().contains(u'2'));
    const auto tile = [this] { return m_device->client().workspaces().row(0).counts; };
    QTRY_COMPARE(tile(), (RoomCounts { .unread = 2, .mentions = 1 }));
    // What is put away calls nobody, neither here nor at the workspace.
    m_context->setArchived(release, true);
    QTRY_COMPARE(m_rooms->row(0).unread, 1);
    QTRY_COMPARE(tile(), (RoomCounts { .unread = 1, .mentions = 0 }));
}

void TestSidebarModel::notesToOneselfBeginAtOnce()
{
    const RoomId notes = RoomActions(*m_context).openConversation({});
    m_context->send(notes, {}, u"milk"_s); // it waits until the conversation is there
    QTRY_VERIFY(m_context->directory().room(notes));
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    QTRY_COMPARE(lines(*m_rooms),
        (QStringList { u"= Channels"_s, u"general"_s, u"= Direct messages"_s, u"Ivo Kovač"_s }));
    test::Timeline timeline(*m_context, notes);
    QTRY_COMPARE(test::texts(*timeline.model), QStringList { u"milk"_s });
    QCOMPARE(RoomActions(*m_context).openConversation({}), notes);
    QVERIFY(m_context->session().outbox().isEmpty());
}

void TestSidebarModel::aClosedConversationComesBack()
{
    Device device(Device::Kind::ClientOnly);
    WorkspaceContext* hana = join(device, u"Hana Sato"_s);
    QVERIFY(hana);
    QTRY_COMPARE(m_context->directory().members().size(), 2);
    QTRY_VERIFY(hana->directory().isLoaded()); // who she is
    const RoomId talk = RoomActions(*m_context).openConversation({ hana->directory().self() });
    QTRY_VERIFY(hana->directory().room(talk));
    QTRY_VERIFY(m_rooms->indexOf(talk) >= 0);
    RoomActions(*m_context).setClosed(talk, true);
    QTRY_VERIFY(m_rooms->indexOf(talk) < 0);
    // The same conversation, whoever asks for it.
    QCOMPARE(RoomActions(*hana).openConversation({ m_context->directory().self() }), talk);
    hana->send(talk, {}, u"are you there?"_s);
    QTRY_VERIFY(m_rooms->indexOf(talk) >= 0);
    QCOMPARE(m_rooms->row(m_rooms->indexOf(talk)).mentions, 1);
    // Closing is also for what one does not want to read.
    RoomActions(*m_context).setClosed(talk, true);
    QTRY_VERIFY(m_rooms->indexOf(talk) < 0);
    RoomActions(*m_context).setMuted(talk, true);
    QTRY_VERIFY(m_context->session().outbox().isEmpty());
    hana->send(talk, {}, u"still there?"_s);
    QTRY_VERIFY(m_rooms->indexOf(talk) >= 0); // muted: in sight, and without a number
    QCOMPARE(m_rooms->row(m_rooms->indexOf(talk)).mentions, 0);
    QCOMPARE(m_rooms->row(m_rooms->indexOf(talk)).unread, 0);
}

void TestSidebarModel::onlyJoinedChannelsAreShown()
{
    Device device(Device::Kind::ClientOnly);
    WorkspaceContext* hana = join(device, u"Hana Sato"_s);
    QVERIFY(hana);
    const RoomId release = create(u"release"_s);
    SidebarModel theirs(hana->session(), hana->directory());
    ChannelListModel all(hana->session(), hana->directory());
    QTRY_COMPARE(all.rowCount(), 2);
    QVERIFY(all.row(0).joined && !all.row(1).joined); // rows: general, release
    QTRY_COMPARE(all.row(1).members, std::optional<qsizetype>(1));
    QVERIFY(theirs.indexOf(release) < 0);
    RoomActions(*hana).join(release);
    QTRY_VERIFY(theirs.indexOf(release) >= 0);
    QTRY_VERIFY(hana->session().outbox().isEmpty());
    QTRY_VERIFY(theirs.indexOf(release) >= 0);
    RoomActions(*hana).leave(release);
    QTRY_VERIFY(theirs.indexOf(release) < 0);
    all.setFilter(u"rel"_s);
    QCOMPARE(all.rowCount(), 1);
    m_context->setArchived(release, true);
    QTRY_COMPARE(all.rowCount(), 0);
    all.setShown(ChannelListModel::Shown::Archived);
    QCOMPARE(all.rowCount(), 1);
}

void TestSidebarModel::noticesAreSentences()
{
    Device device(Device::Kind::ClientOnly);
    WorkspaceContext* hana = join(device, u"Hana *S*"_s);
    QVERIFY(hana);
    const RoomId release = create(u"release"_s);
    QTRY_VERIFY(hana->directory().room(release));
    RoomActions(*hana).join(release);
    QTRY_VERIFY(hana->session().outbox().isEmpty());
    m_context->renameChannel(release, u"launch"_s);
    test::Timeline timeline(*m_context, release);
    QTRY_COMPARE(timeline.model->rowCount(), 2);
    QCOMPARE(timeline.model->row(0).kind, MessageKind::Notice);
    QCOMPARE(
        text::excerpt(*timeline.model->row(0).document, 100), u"Hana *S* joined the channel."_s);
    QTRY_COMPARE(text::excerpt(*timeline.model->row(1).document, 100),
        u"Ivo Kovač renamed the channel to launch."_s);
    QCOMPARE(m_context->directory().room(release)->unread, 0);
}

QTEST_GUILESS_MAIN(TestSidebarModel)
#include "test_sidebar_model.moc"
