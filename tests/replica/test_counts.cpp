// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_counts.h"
#include "core/models/sidebar_model.h"
#include "tests/replica/two_people.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;
using test::patience;
using test::settled;
using test::SyncedDevice;
using test::value;

/// What is unread is the same on every device, and what the server's messages say: after anything
/// that people do, the counts are derived afresh from these, by plain counting.
class TestCounts : public QObject, private test::TwoPeople {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyDeviceCountsWhatTheServerHas_data();
    void everyDeviceCountsWhatTheServerHas();

private:
    /// What stands beside a device's conversations, from before anything happens.
    struct Screen {
        explicit Screen(replica::WorkspaceSession& session)
            : directory(session)
            , sidebar(session, directory)
        {
        }
        models::Directory directory;
        models::SidebarModel sidebar;
    };
    enum class Names { Nobody, Ada, Bob, Group, Everybody };
    struct Phrase {
        QString body;
        Names names = Names::Nobody;
    };

    void makeRooms();
    void makePhrases();
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_engine); }
    template <typename List>
    const auto& oneOf(const List& list)
    {
        return list[below(static_cast<int>(list.size()))];
    }
    void act(SyncedDevice& device);
    void write(SyncedDevice& device, const RoomId& room);
    void reply(SyncedDevice& device, const RoomId& room);
    void changeOwn(SyncedDevice& device);
    void mark(SyncedDevice& device, const RoomId& room);
    void comeAndGo(SyncedDevice& device);
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] QStringList counted(SyncedDevice& device) const;
    [[nodiscard]] QStringList derived(SyncedDevice& device);
    [[nodiscard]] bool isNamed(
        const Message& message, const MemberId& reader, const QList<MemberId>& group) const;
    static QString line(const RoomState& state);
    static QString line(const QString& section, const models::RoomCounts& counts)
    {
        return u"%1: %2 and %3"_s.arg(section).arg(counts.unread).arg(counts.mentions);
    }

    std::mt19937 m_engine;
    std::unique_ptr<SyncedDevice> m_adasLaptop;
    std::unique_ptr<SyncedDevice> m_bobsLaptop;
    MemberId m_adaMember;
    MemberId m_bobMember;
    GroupId m_group;
    RoomId m_release; ///< public, one can leave it
    QList<RoomId> m_rooms;
    QList<Phrase> m_phrases;
    std::map<SyncedDevice*, Screen> m_screens;
    QHash<SyncedDevice*, QList<MessageId>> m_own; ///< what was written there and is not deleted
};

void TestCounts::init()
{
    setUp();
    m_own.clear();
    m_adasLaptop = anotherDevice(*m_ada, m_adaUser, u"ada's laptop"_s);
    m_bobsLaptop = anotherDevice(*m_bob, m_bobUser, u"bob's laptop"_s);
    const auto members = value(m_ada->call(protocol::memberList, m_workspace, {})).members;
    for (const Member& member : members)
        (member.userId == m_adaUser ? m_adaMember : m_bobMember) = member.id;
    makeRooms();
    makePhrases();
    for (const RoomId& room : std::as_const(m_rooms)) {
        for (const SyncedDevice* device :
            { m_ada.get(), m_adasLaptop.get(), m_bob.get(), m_bobsLaptop.get() })
            QTRY_VERIFY_WITH_TIMEOUT(device->room(room).has_value(), patience);
    }
    for (SyncedDevice* device :
        { m_ada.get(), m_adasLaptop.get(), m_bob.get(), m_bobsLaptop.get() })
        m_screens.try_emplace(device, *device->session);
}

void TestCounts::cleanup()
{
    m_screens.clear();
    m_bobsLaptop.reset();
    m_adasLaptop.reset();
    tearDown();
}

void TestCounts::makeRooms()
{
    const auto create = [this](const QString& name, RoomKind kind) {
        const RoomId id = RoomId::generate(m_clock, m_random);
        value(m_ada->call(protocol::channelCreate, m_workspace,
            { .id = id, .kind = kind, .name = name, .topic = {}, .purpose = {} }));
        value(m_ada->call(
            protocol::channelAddMembers, m_workspace, { .id = id, .memberIds = { m_bobMember } }));
        return id;
    };
    m_release = create(u"release"_s, RoomKind::Public);
    const RoomId board = create(u"board"_s, RoomKind::Private);
    const RoomId direct = value(m_ada->call(protocol::conversationCreateOrGet, m_workspace,
                                    { .memberIds = { m_bobMember } }))
                              .id;
    m_rooms = { m_general, m_release, board, direct };
    m_group = GroupId::generate(m_clock, m_random);
    value(m_ada->call(protocol::groupSet, m_workspace,
        { .id = m_group,
            .handle = u"design"_s,
            .name = u"Design"_s,
            .memberIds = QList { m_bobMember } }));
}

void TestCounts::makePhrases()
{
    const QString ada = u"<@%1>"_s.arg(m_adaMember.toString());
    const QString bob = u"<@%1>"_s.arg(m_bobMember.toString());
    m_phrases = { { u"the build is green"_s, Names::Nobody },
        { u"nothing *new* here"_s, Names::Nobody }, { ada + u" have a look"_s, Names::Ada },
        { u"ask **"_s + bob + u"**"_s, Names::Bob }, { u"- one\n- "_s + bob, Names::Bob },
        { u"<!group:%1> your turn"_s.arg(m_group.toString()), Names::Group },
        { u"<!channel> lunch"_s, Names::Everybody }, { u"<!here> quick"_s, Names::Everybody },
        { u"write `<!channel>` to call all"_s, Names::Nobody },
        { u"```\n"_s + ada + u"\n```"_s, Names::Nobody } };
}

void TestCounts::write(SyncedDevice& device, const RoomId& room)
{
    m_own[&device].append(device.send(room, oneOf(m_phrases).body));
}

void TestCounts::reply(SyncedDevice& device, const RoomId& room)
{
    QList<Message> held = device.messages(room);
    held.removeIf([](const Message& message) { return message.parentId || message.deletedAt; });
    if (held.isEmpty())
        return write(device, room);
    const MessageId id = device.session->newMessageId();
    device.session->submit(protocol::messageCreate,
        { .id = id,
            .roomId = room,
            .parentId = oneOf(held).id,
            .body = oneOf(m_phrases).body,
            .alsoInRoom = below(2) == 0,
            .forwardOf = {},
            .poll = {} },
        room);
    m_own[&device].append(id);
}

/// Each device changes what was written on it: what two of them change apart is another test's.
void TestCounts::changeOwn(SyncedDevice& device)
{
    QList<MessageId>& own = m_own[&device];
    if (own.isEmpty())
        return;
    const qsizetype at = below(static_cast<int>(own.size()));
    const Result<Message> held = settled(device.session->message(own[at]));
    if (!held) // on its way
        return;
    if (below(3) == 0) {
        device.session->submit(protocol::messageRemove, { own.takeAt(at) }, held->roomId);
        return;
    }
    device.session->submit(protocol::messageUpdate,
        { .id = held->id, .body = oneOf(m_phrases).body, .baseRevision = held->revision },
        held->roomId);
}

void TestCounts::mark(SyncedDevice& device, const RoomId& room)
{
    const QList<Message> held = device.messages(room);
    if (held.isEmpty())
        return;
    const Message& message = oneOf(held);
    switch (below(4)) {
    case 0:
        device.session->submit(
            protocol::reactionToggle, { .messageId = message.id, .emoji = u"👍"_s }, room);
        break;
    case 1:
        device.session->submit(
            protocol::readRewind, { .roomId = room, .position = message.position - 1 }, room);
        break;
    default:
        device.session->submit(
            protocol::readAdvance, { .roomId = room, .position = message.position }, room);
        break;
    }
}

void TestCounts::comeAndGo(SyncedDevice& device)
{
    replica::WorkspaceSession& session = *device.session;
    const RoomId room = oneOf(m_rooms);
    const int what = below(5);
    switch (what) {
    case 0:
    case 3:
        session.submit(protocol::preferenceSet,
            { .roomId = room,
                .starred = what == 3 ? std::optional(below(2) == 0) : std::nullopt,
                .muted = what == 0 ? std::optional(below(2) == 0) : std::nullopt,
                .closed = {},
                .sectionId = {},
                .rank = {} },
            room);
        break;
    case 1:
        session.submit(protocol::channelLeave, { .id = m_release }, m_release);
        break;
    case 2:
        session.submit(protocol::channelJoin, { .id = m_release }, m_release);
        break;
    default:
        // Who is in the group is the owner's to say, on either device.
        SyncedDevice& owners = below(2) == 0 ? *m_ada : *m_adasLaptop;
        owners.session->submit(protocol::groupSet,
            { .id = m_group,
                .handle = {},
                .name = {},
                .memberIds = QList { below(2) == 0 ? m_adaMember : m_bobMember } },
            {});
        break;
    }
}

void TestCounts::act(SyncedDevice& device)
{
    const RoomId room = oneOf(m_rooms);
    const int what = below(20);
    if (what < 8)
        write(device, room);
    else if (what < 11)
        reply(device, room);
    else if (what < 14)
        changeOwn(device);
    else if (what < 18)
        mark(device, room);
    else
        comeAndGo(device);
}

/// Nothing is under way. What the server refused (an answer to a message that was deleted
/// meanwhile) is let go.
bool TestCounts::isQuiet() const
{
    return std::ranges::all_of(
        std::array { m_ada.get(), m_adasLaptop.get(), m_bob.get(), m_bobsLaptop.get() },
        [](const SyncedDevice* device) {
            const QList<OutboxEntry> entries = device->session->outbox();
            for (const OutboxEntry& entry : entries) {
                if (entry.state == SendState::Failed)
                    device->session->discard(entry.key);
            }
            return entries.isEmpty() && device->isSettled();
        });
}

QString TestCounts::line(const RoomState& state)
{
    return u"%1: read to %2, %3 unread, %4 name the reader%5"_s.arg(state.room.id.toString())
        .arg(state.readPosition)
        .arg(state.unread)
        .arg(state.mentions)
        .arg(state.joined ? QString() : u", left"_s);
}

/// As the device shows it; at the end what its sidebar's headings and its tile add up.
QStringList TestCounts::counted(SyncedDevice& device) const
{
    const QList<RoomState> rooms = value(settled(device.session->roomStates()));
    QStringList lines;
    for (const RoomState& state : rooms)
        lines.append(line(state));
    const models::SidebarModel& sidebar = m_screens.at(&device).sidebar;
    for (int i = 0; i < sidebar.rowCount(); ++i) {
        const models::SidebarRow& row = sidebar.row(i);
        if (row.isHeading())
            lines.append(line(row.title, { .unread = row.unread, .mentions = row.mentions }));
    }
    lines.sort();
    const models::RoomCounts sum = models::countsOf(rooms);
    lines.append(u"together %1 and %2"_s.arg(sum.unread).arg(sum.mentions));
    return lines;
}

bool TestCounts::isNamed(
    const Message& message, const MemberId& reader, const QList<MemberId>& group) const
{
    const auto phrase = std::ranges::find(m_phrases, message.body, &Phrase::body);
    switch (phrase->names) {
    case Names::Nobody:
        return false;
    case Names::Ada:
        return reader == m_adaMember;
    case Names::Bob:
        return reader == m_bobMember;
    case Names::Group:
        return group.contains(reader);
    case Names::Everybody:
        return true;
    }
    return false;
}

/// The same from what the server has: its messages, the person's marks and what they muted.
QStringList TestCounts::derived(SyncedDevice& device)
{
    const protocol::SyncBatch all = value(device.call(protocol::syncPull, m_workspace, {}));
    const MemberId reader = *all.memberId;
    QList<MemberId> group;
    QSet<RoomId> muted;
    QSet<RoomId> starred;
    for (const Item& item : *all.items) {
        if (item.group && item.group->id == m_group)
            group = item.group->memberIds;
        if (item.preference && item.preference->muted)
            muted.insert(item.preference->roomId);
        if (item.preference && item.preference->starred)
            starred.insert(item.preference->roomId);
    }
    QStringList lines;
    models::RoomCounts sum;
    QMap<QString, models::RoomCounts> sections;
    for (const protocol::VisibleRoom& seen : *all.visibleRooms) {
        RoomState state;
        state.room = *std::ranges::find(*all.rooms, seen.id, &Room::id);
        state.joined = seen.joined;
        state.readPosition = seen.readFrom.value_or(0);
        for (const ReadMark& own : *all.readMarks) {
            if (own.roomId == seen.id)
                state.readPosition = std::max(state.readPosition, own.position);
        }
        const QList<Message> messages = value(
            device.call(protocol::messageList, m_workspace,
                { .roomId = seen.id, .parentId = {}, .anchor = {}, .limit = 1000 }))
                                            .messages;
        for (const Message& message : messages) {
            const bool counts = message.authorId != reader && !message.deletedAt
                && message.kind == MessageKind::Text && message.position > state.readPosition;
            state.unread += counts ? 1 : 0;
            state.mentions += counts && isNamed(message, reader, group) ? 1 : 0;
        }
        lines.append(line(state));
        if (!seen.joined || state.room.archivedAt)
            continue;
        const bool isMuted = muted.contains(seen.id);
        const models::RoomCounts counts { .unread = isMuted ? 0 : state.unread,
            .mentions = state.room.isChannel() || isMuted ? state.mentions : state.unread };
        sum += counts;
        sections[starred.contains(seen.id) ? u"Starred"_s
                : state.room.isChannel()   ? u"Channels"_s
                                           : u"Direct messages"_s]
            += counts;
    }
    for (const auto& [section, counts] : sections.asKeyValueRange())
        lines.append(line(section, counts));
    lines.sort();
    lines.append(u"together %1 and %2"_s.arg(sum.unread).arg(sum.mentions));
    return lines;
}

void TestCounts::everyDeviceCountsWhatTheServerHas_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCounts::everyDeviceCountsWhatTheServerHas()
{
    QFETCH(quint32, seed);
    m_engine.seed(seed);
    const std::array devices { m_ada.get(), m_adasLaptop.get(), m_bob.get(), m_bobsLaptop.get() };
    constexpr int steps = 160;
    for (int step = 0; step < steps; ++step) {
        // For a while everybody but the server's own machine is on a train.
        if (step == steps / 3)
            unplug();
        if (step == steps / 2) {
            plugIn();
            m_adasLaptop->reconnectNow();
            m_bobsLaptop->reconnectNow();
        }
        act(*oneOf(devices));
    }
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 60'000);
    for (SyncedDevice* device : devices)
        QTRY_COMPARE_WITH_TIMEOUT(counted(*device), derived(*device), patience);

    // Nobody is called to what is archived.
    protocol::ChannelUpdate archive;
    archive.id = m_release;
    archive.archived = true;
    value(m_ada->call(protocol::channelUpdate, m_workspace, archive));
    for (SyncedDevice* device : devices) {
        QTRY_VERIFY_WITH_TIMEOUT(
            device->room(m_release) && device->room(m_release)->room.archivedAt, patience);
        QTRY_COMPARE_WITH_TIMEOUT(counted(*device), derived(*device), patience);
    }
}

QTEST_GUILESS_MAIN(TestCounts)
#include "test_counts.moc"
