// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "core/protocol/operations.h"
#include "core/storage/connection.h"
#include "tests/sim/oracles.h"
#include "tests/sim/simulation.h"
#include "tests/sim/workload.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::sim;
using namespace Qt::StringLiterals;

/// Whatever fails on the way: see README.md.
class TestSimulator : public QObject {
    Q_OBJECT

public:
    explicit TestSimulator(VirtualTime& time)
        : m_time(time)
    {
    }

private Q_SLOTS:
    void everybodyEndsWithTheServersView_data();
    void everybodyEndsWithTheServersView();
    void aSeedRepeatsItself();
    void whatIsWrongIsNoticed_data();
    void whatIsWrongIsNoticed();
    void aBrokenPromiseIsNoticed_data();
    void aBrokenPromiseIsNoticed();
    void everyMutationIsTried();

private:
    void breakAndExamine(SimWorld& world, const QString& path);
    static Result<void> writeSomeOfEverything(SimWorld& world);
    static Result<void> markAndPlan(SimWorld& world, const RoomId& general, const MessageId& about);

    VirtualTime& m_time;
    SimDisk m_disk;
};

void TestSimulator::everybodyEndsWithTheServersView_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSimulator::everybodyEndsWithTheServersView()
{
    QFETCH(quint32, seed);
    const Outcome outcome = simulate(m_time, m_disk, seed, 150);
    if (outcome.violations.isEmpty())
        return;
    if (qEnvironmentVariableIsSet("HEARTH_SIM_TRACE"))
        qInfo().noquote() << outcome.trace.join(u'\n');
    QFAIL(qPrintable(
        outcome.violations.sliced(0, std::min(5LL, outcome.violations.size())).join(u'\n')));
}

void TestSimulator::aSeedRepeatsItself()
{
    const Outcome first = simulate(m_time, m_disk, 7, 100);
    QCOMPARE(simulate(m_time, m_disk, 7, 100).trace, first.trace);
}

void TestSimulator::whatIsWrongIsNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another name") << QByteArray("UPDATE workspace SET name = 'x'")
                                  << u"ada-1: the workspace differs"_s;
    QTest::newRow("somebody missing") << QByteArray("DELETE FROM member WHERE display_name = 'Eve'")
                                      << u"ada-1: a member is missing"_s;
    QTest::newRow("something that is not theirs")
        << QByteArray("INSERT INTO read_mark(room_id, position) VALUES (randomblob(16), 1)")
        << u"ada-1: a read mark should not be here"_s;
    QTest::newRow("a room cut short that has no limit") << QByteArray(
        "UPDATE room_fill SET complete = 0, oldest = 1") << u"is filled down to 1 only"_s;
    QTest::newRow("a room that was never joined")
        << QByteArray("UPDATE room_fill SET joined = 0") << u"ada-1: being in a room differs"_s;
    QTest::newRow("an item of nobody")
        << QByteArray("INSERT INTO item VALUES ('saved', randomblob(16), '{}', 1)")
        << u"ada-1: an item should not be here"_s;
    QTest::newRow("a false counter")
        << QByteArray("UPDATE room_badge SET unread = 7") << u"ada-1: a badge differs"_s;
    QTest::newRow("a mention of nobody")
        << QByteArray("UPDATE room_badge SET mentions = 1") << u"ada-1: a badge differs"_s;
}

/// Changes a file behind the back of all and asks the oracles.
void TestSimulator::breakAndExamine(SimWorld& world, const QString& path)
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, sentence);
    QCOMPARE(violations(world), QStringList());
    {
        const auto file = storage::Connection::open({ .path = path, .vfs = m_disk.vfs() });
        QVERIFY(file && (*file)->execute(sql));
    }
    const QStringList found = violations(world);
    QVERIFY2(found.join(u'\n').contains(sentence), qPrintable(found.join(u'\n')));
}

/// The oracles can fail.
void TestSimulator::whatIsWrongIsNoticed()
{
    SimWorld world(m_time, m_disk, 1);
    QVERIFY(world.setUp());
    breakAndExamine(world, world.devices().front()->replicaPath());
}

/// What Ada does in the tests of what became of it.
Result<void> TestSimulator::writeSomeOfEverything(SimWorld& world)
{
    SimDevice& ada = *world.devices().front();
    HEARTH_TRY(const QList<replica::RoomState> rooms, world.await(ada.session()->roomStates()));
    const RoomId general = rooms.first().room.id;
    const MessageId edited = ada.session()->newMessageId();
    const MessageId removed = ada.session()->newMessageId();
    const MessageId asked = ada.session()->newMessageId();
    const RoomId made = ada.session()->newRoomId();
    const RoomId ended = ada.session()->newRoomId();
    const auto say = [&](const MessageId& id, const QString& text) {
        ada.submit(protocol::messageCreate,
            { .id = id, .roomId = general, .parentId = {}, .body = text }, general);
    };
    say(edited, u"said first"_s);
    say(removed, u"said and regretted"_s);
    HEARTH_TRY(const FileEntry file, ada.attach("what is in it"));
    protocol::MessageCreate withFile { .id = ada.session()->newMessageId(),
        .roomId = general,
        .parentId = {},
        .body = u"said with a file"_s };
    withFile.files = { file };
    ada.submit(protocol::messageCreate, withFile, general);
    ada.submit(protocol::messageCreate,
        { .id = asked,
            .roomId = general,
            .parentId = {},
            .body = u"asked"_s,
            .alsoInRoom = false,
            .forwardOf = {},
            .poll = NewPoll { .options = { u"one"_s, u"two"_s } } },
        general);
    const auto make = [&](const RoomId& id, const QString& name) {
        ada.submit(protocol::channelCreate,
            { .id = id, .kind = RoomKind::Public, .name = name, .topic = {}, .purpose = {} }, id);
    };
    make(made, u"workshop"_s);
    make(ended, u"shed"_s);
    HEARTH_CHECK(world.heal()); // from here on nothing goes into what is not sent yet
    ada.submit(protocol::messageUpdate,
        { .id = edited, .body = u"said later"_s, .baseRevision = 1 }, general);
    ada.submit(protocol::messageRemove, { removed }, general);
    ada.submit(
        protocol::channelUpdate, { .id = made, .name = u"atelier"_s, .baseRevision = 1 }, made);
    ada.submit(
        protocol::channelUpdate, { .id = made, .topic = u"wood"_s, .baseRevision = 1 }, made);
    ada.submit(protocol::channelRemove, { ended }, ended);
    ada.submit(protocol::workspaceUpdate, { .name = u"Crew"_s, .baseRevision = 2 }, {});
    ada.submit(protocol::memberUpdateName, { u"Ada L."_s }, {});
    ada.submit(protocol::reactionSet, { .messageId = edited, .emoji = u"👍"_s }, general);
    ada.submit(protocol::pollVote, { .messageId = asked, .options = { 1 } }, general);
    ada.submit(protocol::pollClose, { asked }, general);
    ada.submit(protocol::sectionSet,
        { .id = SectionId::generate(ada.clock(), ada.random()), .name = u"Garden"_s }, {});
    ada.session()->saveDraft(general, edited, u"half said"_s);
    HEARTH_CHECK(markAndPlan(world, general, edited));
    return world.heal();
}

/// What of it stands as the last one said.
Result<void> TestSimulator::markAndPlan(
    SimWorld& world, const RoomId& general, const MessageId& about)
{
    SimDevice& ada = *world.devices().front();
    HEARTH_TRY(const replica::Snapshot snapshot, world.await(ada.session()->snapshot()));
    const auto bob = std::ranges::find(snapshot.members, u"Bob"_s, &Member::displayName);
    if (bob == snapshot.members.end())
        return fail(ErrorCode::NotFound, u"Bob is not there"_s);
    const Timestamp tomorrow { ada.clock().now().micros + 86'400'000'000 };
    ada.submit(protocol::savedSet, { .messageId = about }, general);
    ada.submit(protocol::messagePin, { about }, general);
    ada.submit(protocol::threadFollow, { .messageId = about }, general);
    ada.submit(protocol::preferenceSet, { .roomId = general, .starred = true }, general);
    ada.submit(protocol::statusSet, { .emoji = {}, .text = u"in the garden"_s }, {});
    ada.submit(protocol::reminderSet,
        { .id = ReminderId::generate(ada.clock(), ada.random()),
            .text = u"water them"_s,
            .messageId = {},
            .dueAt = tomorrow },
        {});
    ada.submit(protocol::scheduledSet,
        { .id = ada.session()->newMessageId(),
            .roomId = general,
            .parentId = {},
            .alsoInRoom = {},
            .body = u"good morning"_s,
            .sendAt = tomorrow },
        general);
    ada.submit(protocol::groupSet,
        { .id = GroupId::generate(ada.clock(), ada.random()),
            .handle = u"diggers"_s,
            .name = u"Diggers"_s,
            .memberIds = QList<MemberId> { bob->id } },
        {});
    const RoomId direct = conversationId(world.workspace(), { snapshot.self, bob->id });
    ada.submit(protocol::conversationCreateOrGet, { { bob->id } }, direct);
    const auto make = [&](const QString& name) {
        const RoomId id = ada.session()->newRoomId();
        ada.submit(protocol::channelCreate,
            { .id = id, .kind = RoomKind::Public, .name = name, .topic = {}, .purpose = {} }, id);
        return id;
    };
    const RoomId attic = make(u"attic"_s), cellar = make(u"cellar"_s), yard = make(u"yard"_s);
    HEARTH_CHECK(world.heal()); // what is private from the start is made so, and not changed
    ada.submit(protocol::channelArchive, { attic }, attic);
    ada.submit(protocol::channelUpdate,
        { .id = cellar, .kind = RoomKind::Private, .baseRevision = 1 }, cellar);
    ada.submit(protocol::channelAddMembers, { .id = yard, .memberIds = { bob->id } }, yard);
    return {};
}

void TestSimulator::aBrokenPromiseIsNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* sql, const QString& sentence) {
        QTest::newRow(name) << QByteArray(sql) << u"ada-1: "_s + sentence;
    };
    row("a message lost", "DELETE FROM message WHERE body = 'said later'", u"lost: said first"_s);
    row("a text lost", "DELETE FROM message_edit", u"the text is lost: said first"_s);
    row("an edit lost", "UPDATE message SET body = 'x' WHERE body = 'said later'",
        u"the text is lost: said later"_s);
    row("an edit done twice",
        "INSERT INTO message_edit SELECT id, 99, body, 1 FROM message WHERE body = 'said later'",
        u"said 2 times: said later"_s);
    row("a removal undone", "UPDATE message SET deleted_at = NULL, body = 'x' WHERE body = ''",
        u"was removed and is there: x"_s);
    row("a channel lost", "DELETE FROM room WHERE name = 'atelier'",
        u"the channel is lost: workshop"_s);
    row("a channel that came back",
        "INSERT INTO hook_event (topic, timestamp, payload) SELECT 'act', 1, "
        "json_object('operation', 'channel.remove', 'entityId', hex(id), 'changes', "
        "json('[{\"field\":\"name\",\"before\":\"atelier\",\"after\":\"\"}]')) FROM room WHERE "
        "name = 'atelier'",
        u"the channel came back: workshop"_s);
    row("a channel's removal undone",
        "INSERT INTO room (id, kind, name, name_key, topic, purpose, archived_at, created_by, "
        "created_at, revision, import_id, since, read_from) SELECT coalesce((SELECT entity_id FROM "
        "audit WHERE operation = "
        "'channel.remove'), (SELECT unhex(replace(json_extract(payload, '$.entityId'), '-', '')) "
        "FROM hook_event WHERE json_extract(payload, '$.operation') = 'channel.remove')), "
        "kind, 'shed', 'shed', topic, purpose, archived_at, created_by, created_at, revision, "
        "import_id, since, read_from FROM room WHERE name = 'atelier'",
        u"the channel was removed and is there: shed"_s);
    row("a channel's name lost",
        "UPDATE room SET name = 'x' WHERE name = 'atelier'; "
        "DELETE FROM audit WHERE operation = 'channel.update'; DELETE FROM hook_event WHERE "
        "json_extract(payload, '$.operation') = 'channel.update'",
        u"channel.update is lost: atelier"_s);
    row("a topic lost",
        "UPDATE room SET topic = 'x' WHERE name = 'atelier'; "
        "DELETE FROM audit WHERE operation = 'channel.update'; DELETE FROM hook_event WHERE "
        "json_extract(payload, '$.operation') = 'channel.update'",
        u"channel.update is lost: wood"_s);
    row("a workspace named twice",
        "INSERT INTO hook_event (topic, timestamp, payload) SELECT 'act', 1, "
        "json_object('operation', 'workspace.update', 'entityId', hex(id), 'changes', "
        "json('[{\"field\":\"name\",\"before\":\"Team\",\"after\":\"Crew\"}]')) FROM workspace",
        u"workspace.update was done 2 times: Crew"_s);
    row("a person's name lost",
        "UPDATE member SET display_name = 'x' WHERE display_name = 'Ada L.'; "
        "DELETE FROM audit WHERE operation = 'member.updateName'; DELETE FROM hook_event WHERE "
        "json_extract(payload, '$.operation') = 'member.updateName'",
        u"member.updateName is lost: Ada L."_s);
    row("a reaction lost", "DELETE FROM reaction", u"the reaction is lost: said later"_s);
    row("a reaction of nobody", "UPDATE reaction SET member_id = zeroblob(16)", u"reactions to "_s);
    row("a vote lost", "DELETE FROM item WHERE kind = 'vote'", u"the vote is lost: asked"_s);
    row("a poll open again",
        "UPDATE message SET poll = json_remove(poll, '$.closedAt') WHERE body = 'asked'",
        u"the poll was closed and is open: asked"_s);
    row("a section lost", "DELETE FROM item WHERE kind = 'section'",
        u"the section is lost: Garden"_s);
    row("a saved message lost", "DELETE FROM item WHERE kind = 'saved'",
        u"saved was to be true and is false"_s);
    row("a pin lost", "UPDATE message SET pinned_at = NULL",
        u"pinned was to be true and is false"_s);
    row("a thread not followed any more", "DELETE FROM item WHERE kind = 'thread'",
        u"following was to be true and is false"_s);
    row("a preference lost", "DELETE FROM item WHERE kind = 'preference'",
        u"starred was to be true and is false"_s);
    row("a status lost", "UPDATE member SET status = NULL",
        u"status was to be in the garden/false and is /false"_s);
    row("a reminder lost", "DELETE FROM item WHERE kind = 'reminder'",
        u"the reminder is lost: water them"_s);
    row("a reminder at another time",
        "UPDATE item SET value = json_set(value, '$.reminder.dueAt', 5) WHERE kind = 'reminder'",
        u"due was to be "_s);
    row("a scheduled message lost", "DELETE FROM item WHERE kind = 'scheduled'",
        u"the scheduled message is lost: good morning"_s);
    row("a group lost", "DELETE FROM item WHERE kind = 'group'", u"the group is lost: Diggers"_s);
    row("a group of nobody",
        "UPDATE item SET value = json_set(value, '$.group.memberIds', json('[]')) WHERE kind = "
        "'group'",
        u"in the group was to be "_s);
    row("a conversation lost", "DELETE FROM room WHERE kind = 'direct'",
        u"the conversation is lost: "_s);
    row("a channel open again", "UPDATE room SET archived_at = NULL",
        u"archived was to be true and is false"_s);
    row("a channel public again", "UPDATE room SET kind = 'public' WHERE name = 'cellar'",
        u"the channel was made private and is not: cellar"_s);
    row("somebody not let in",
        "DELETE FROM room_member WHERE room_id = (SELECT id FROM room WHERE name = 'yard') AND "
        "member_id = (SELECT id FROM member WHERE display_name = 'Bob')",
        u"being in the channel was to be true and is false"_s);
    row("a pin that nobody set", "UPDATE message SET pinned_at = 1", u"a message differs"_s);
    row("a file lost", "DELETE FROM file", u"the files of a message differ: said with a file"_s);
    QTest::newRow("another content") << QByteArray("UPDATE file SET sha256 = printf('%064d', 0)")
                                     << u"a file does not have its content: "_s;
    QTest::newRow("a content that nobody has")
        << QByteArray("DELETE FROM file") << u"a content of nothing: "_s;
    row("a thread's draft lost", "DELETE FROM draft", u"a draft on display should not be here"_s);
}

/// The oracles of what was written can fail.
void TestSimulator::aBrokenPromiseIsNoticed()
{
    SimWorld world(m_time, m_disk, 1);
    QVERIFY(world.setUp());
    QVERIFY(writeSomeOfEverything(world));
    breakAndExamine(world, world.workspaceFile());
}

/// What a workspace offers to people without being tried here says why. What the server's own
/// machine alone may ask for (`Caller::Local`) no device of these could.
void TestSimulator::everyMutationIsTried()
{
    QStringList elsewhere {
        u"workspace.regenerateJoinCode"_s, // answers with a secret, so it is no matter of the
                                           // outbox
        u"invite.create"_s, u"invite.renew"_s, u"invite.revoke"_s, // likewise
        u"knock.admit"_s, u"knock.refuse"_s, // by a call, while somebody waits at the door
        u"domain.add"_s, u"domain.verify"_s, u"domain.update"_s,
        u"domain.remove"_s, // by a call, as only the window that shows them offers it
        u"claim.match"_s, u"claim.undo"_s, u"claim.createLink"_s, u"claim.redeem"_s, // likewise
        u"workspace.setNetworks"_s, // likewise: a mistake shuts people out
        u"audit.setSettings"_s, u"audit.acknowledge"_s, // by a call, from the window of the log
        u"storage.removeFiles"_s, u"storage.cleanUp"_s,
        u"retention.set"_s, // likewise, from the window of the storage
        u"workspace.remove"_s, // nothing is left to look at
        u"member.resetSecondFactor"_s, // by a call: it reaches into the account as well
        u"workspace.transfer"_s, // this and the next five by a call each: who may what is decided
                                 // online, and held to in test_roles and test_membership
        u"workspace.leave"_s, u"role.create"_s, u"role.update"_s, u"role.remove"_s,
        u"role.assign"_s,
        u"storage.upload"_s, // the session asks for it, for what is sent with files
        u"import.matchMember"_s, // by a call, as only the window that shows the imported people
                                 // offers it; and they come by an import, which is Local
    };
    std::apply(
        [&](const auto&... later) { (elsewhere.append(QString::fromLatin1(later.name)), ...); },
        protocol::laterOperations); // no server of ours offers them yet
    QStringList missing;
    std::apply(
        [&](const auto&... operation) {
            (
                [&] {
                    const QString name = QString::fromLatin1(operation.name);
                    if (operation.scope == protocol::Scope::Workspace
                        && operation.effect == protocol::Effect::Write
                        && operation.caller != protocol::Caller::Local
                        && !Workload::operations().contains(name) && !elsewhere.contains(name))
                        missing.append(name);
                }(),
                ...);
        },
        protocol::allOperations);
    QCOMPARE(missing, QStringList());
}

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    auto* time = new VirtualTime; // the application's from now on
    QCoreApplication::setEventDispatcher(time);
    const QCoreApplication app(argc, argv);
    TestSimulator test(*time);
    return QTest::qExec(&test, argc, argv);
}

#include "test_simulator.moc"
