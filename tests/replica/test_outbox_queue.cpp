// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outbox_queue.h"
#include "tests/replica/sample.h"

#include <QTest>

#include <tuple>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The rules of the outbox: what merges, what waits for what, what goes first.
class TestOutboxQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneAtATimePerRoom();
    void editsMergeIntoWhatIsUnsent();
    void editsOfWhatMayHaveArrivedFollow();
    void removalOfAnUnsentMessageIsNothing();
    void removalOfWhatMayHaveArrivedFollows();
    void readMarksMergeIntoTheFurthest();
    void refusalsStopOnlyWhatDependsOnThem();
    void aRoomIsNeededBeforeItsMessages();
    void retryGivesAFreshCounter();
    void anotherTextTakesAnotherKey();
    void whatWaitsForARefusalSaysSo();
    void aRefusedEditStopsNoReply();
    void countersStayWhileTheOutcomeIsUnknown();
    void discarding();
    void changesGoOnFromWhatWasAcknowledged();
    void heldEntriesHoldTheirRoom();
    void filesDelayOnlyTheirMessage();
    void deltasSayWhatToWrite();

private:
    QString add(const char* operation, const QByteArray& args, std::optional<RoomId> room)
    {
        const QString key = u"k%1"_s.arg(++m_keys);
        m_queue.apply(command::Enqueue { .key = key,
            .operation = QString::fromLatin1(operation),
            .args = QJsonDocument::fromJson(args).object(),
            .room = room,
            .createdAt = {} });
        return key;
    }
    QString create(const MessageId& id, RoomId room = general, std::optional<MessageId> parent = {},
        const QString& body = u"text"_s)
    {
        return add("message.create",
            toJson(protocol::MessageCreate {
                .id = id, .roomId = room, .parentId = parent, .body = body }),
            room);
    }
    QString update(const MessageId& id, const QString& body, qint64 base = 1)
    {
        return add("message.update",
            toJson(protocol::MessageUpdate { .id = id, .body = body, .baseRevision = base }),
            general);
    }
    QString remove(const MessageId& id)
    {
        return add("message.remove", toJson(protocol::MessageById { id }), general);
    }
    QString read(qint64 position)
    {
        return add("read.advance",
            toJson(protocol::ReadAdvance { .roomId = general, .position = position }), general);
    }
    void send(const QString& key)
    {
        m_queue.markSending(key, [this] { return ++m_counter; });
    }
    QStringList sendable(const QSet<QString>& held = {}) const { return m_queue.sendable(held); }
    QJsonValue arg(const QString& key, const QString& name) const
    {
        return m_queue.find(key)->entry.args.value(name);
    }
    SendState state(const QString& key) const { return m_queue.find(key)->entry.state; }
    static Error refusal() { return fail(ErrorCode::Forbidden, u"no"_s).error(); }

    OutboxQueue m_queue;
    int m_keys = 0;
    qint64 m_counter = 0;
    const MessageId m_one = named<MessageId>("one");
    const MessageId m_two = named<MessageId>("two");
};

void TestOutboxQueue::init()
{
    m_queue = OutboxQueue();
    m_keys = 0;
    m_counter = 0;
}

void TestOutboxQueue::oneAtATimePerRoom()
{
    const QString first = create(m_one);
    const QString second = create(m_two);
    const QString elsewhere = create(named<MessageId>("three"), lab);
    const QString nowhere = add("workspace.update", "{\"baseRevision\":1}", {});
    QCOMPARE(sendable(), (QStringList { first, elsewhere, nowhere }));
    send(first);
    QCOMPARE(sendable(), (QStringList { elsewhere, nowhere }));
    m_queue.acknowledge(first, 1);
    QCOMPARE(sendable(), (QStringList { second, elsewhere, nowhere }));
    QCOMPARE(m_queue.find(second)->counter, 0);
}

void TestOutboxQueue::editsMergeIntoWhatIsUnsent()
{
    const QString message = create(m_one);
    update(m_one, u"better"_s, 0);
    QCOMPARE(m_queue.items().size(), 1);
    QCOMPARE(arg(message, u"body"_s).toString(), u"better"_s);

    const QString edit = update(m_two, u"a"_s, 4);
    update(m_two, u"b"_s, 4);
    QCOMPARE(m_queue.items().size(), 2);
    QCOMPARE(arg(edit, u"body"_s).toString(), u"b"_s);
    QCOMPARE(arg(edit, u"baseRevision"_s).toInteger(), 4);

    // Editing what was refused sends it again, on top of what the person sees now.
    send(edit);
    m_queue.markFailed(edit, refusal());
    update(m_two, u"c"_s, 7);
    const OutboxEntry& again = m_queue.items().last().entry;
    QCOMPARE(again.state, SendState::Waiting);
    QVERIFY(!again.error);
    QCOMPARE(again.args.value(u"baseRevision"_s).toInteger(), 7);
}

void TestOutboxQueue::editsOfWhatMayHaveArrivedFollow()
{
    const QString message = create(m_one);
    send(message);
    const QString edit = update(m_one, u"better"_s, 0);
    QCOMPARE(m_queue.items().size(), 2);
    m_queue.markWaiting(
        message); // timed out: the server may have it, with the text that it was sent with
    update(m_one, u"best"_s, 0);
    QCOMPARE(arg(message, u"body"_s).toString(), u"text"_s);
    QCOMPARE(arg(edit, u"body"_s).toString(), u"best"_s);
    QCOMPARE(sendable(), (QStringList { message }));
    m_queue.acknowledge(message, 1);
    QCOMPARE(arg(edit, u"baseRevision"_s).toInteger(), 1);
    QCOMPARE(sendable(), (QStringList { edit }));
}

void TestOutboxQueue::removalOfAnUnsentMessageIsNothing()
{
    create(m_one);
    const QString message = create(m_two);
    send(message);
    m_queue.markFailed(message, refusal());
    remove(m_one);
    remove(m_two);
    QVERIFY(m_queue.items().isEmpty());
}

void TestOutboxQueue::removalOfWhatMayHaveArrivedFollows()
{
    const QString message = create(m_one);
    send(message);
    update(m_one, u"better"_s, 0);
    const QString removal = remove(m_one);
    remove(m_one);
    QCOMPARE(m_queue.items().size(), 2); // the edit is not worth sending any more
    m_queue.acknowledge(message, 1);
    QCOMPARE(sendable(), (QStringList { removal }));
}

void TestOutboxQueue::readMarksMergeIntoTheFurthest()
{
    const QString mark = read(100);
    read(300);
    read(200);
    QCOMPARE(m_queue.items().size(), 1);
    QCOMPARE(arg(mark, u"position"_s).toInteger(), 300);
    send(mark);
    read(300);
    QCOMPARE(m_queue.items().size(), 1);
    read(400);
    QCOMPARE(m_queue.items().size(), 2);
    QCOMPARE(arg(mark, u"position"_s).toInteger(), 300);
}

void TestOutboxQueue::refusalsStopOnlyWhatDependsOnThem()
{
    const QString message = create(m_one);
    send(message);
    const QString edit = update(m_one, u"better"_s, 0);
    const QString reply = create(m_two, general, m_one);
    const QString editOfReply = update(m_two, u"x"_s, 0); // merges into the reply
    const QString other = create(named<MessageId>("three"));
    m_queue.markFailed(message, refusal());
    QVERIFY(!m_queue.find(editOfReply));
    QCOMPARE(sendable(), (QStringList { other }));
    QVERIFY(m_queue.find(edit) && m_queue.find(reply));
    m_queue.apply(command::Retry { message });
    QCOMPARE(sendable(), (QStringList { message }));
}

void TestOutboxQueue::aRoomIsNeededBeforeItsMessages()
{
    const auto fresh = named<RoomId>("fresh");
    const QString channel = add("channel.create",
        toJson(protocol::ChannelCreate {
            .id = fresh, .name = u"fresh"_s, .topic = {}, .purpose = {} }),
        {});
    const QString message = create(m_one, fresh);
    const QString elsewhere = create(m_two);
    QCOMPARE(sendable(), (QStringList { channel, elsewhere }));
    send(channel);
    m_queue.markFailed(channel, refusal());
    QCOMPARE(sendable(), (QStringList { elsewhere }));
    m_queue.apply(command::Retry { channel });
    send(channel);
    m_queue.acknowledge(channel, 1);
    QCOMPARE(sendable(), (QStringList { message, elsewhere }));
}

void TestOutboxQueue::retryGivesAFreshCounter()
{
    const QString first = create(m_one);
    const QString second = create(m_two);
    send(first);
    m_queue.markFailed(first, refusal());
    send(second);
    m_queue.acknowledge(second, 1);
    m_queue.apply(command::Retry { first });
    QCOMPARE(m_queue.find(first)->counter, 0);
    send(first);
    QCOMPARE(m_queue.find(first)->counter, 3);
}

/// The first copy may still be on its way: under the same key the second would be a contradiction.
void TestOutboxQueue::anotherTextTakesAnotherKey()
{
    const auto id = named<MessageId>("one");
    const QString key = create(id);
    send(key);
    m_queue.markFailed(key, fail(ErrorCode::NotFound, u"no such room"_s).error());
    std::ignore = m_queue.takeDelta();
    update(id, u"written differently"_s);
    QVERIFY(!m_queue.find(key));
    QCOMPARE(m_queue.items().size(), 1);
    const QString other = m_queue.items().first().entry.key;
    QCOMPARE(m_queue.takeDelta().removed, QStringList { key });
    // What has not been sent under it keeps it.
    update(id, u"and again"_s);
    QCOMPARE(m_queue.items().first().entry.key, other);
    // The same once more is the same operation.
    send(other);
    m_queue.markFailed(other, fail(ErrorCode::NotFound, u"no such room"_s).error());
    m_queue.apply(command::Retry { other });
    QVERIFY(m_queue.find(other));
}

void TestOutboxQueue::whatWaitsForARefusalSaysSo()
{
    const auto root = named<MessageId>("root");
    const QString key = create(root);
    const QString reply = create(named<MessageId>("reply"), general, root);
    const QString apart = create(named<MessageId>("apart"));
    QVERIFY(m_queue.blockers().isEmpty());
    send(key);
    m_queue.markFailed(key, fail(ErrorCode::Forbidden, u"no"_s).error());
    QCOMPARE(m_queue.blockers(), (QHash<QString, QString> { { reply, key } }));
    QCOMPARE(m_queue.sendable({}), QStringList { apart });
}

/// The message is there; only its next change depends on the one that was refused.
void TestOutboxQueue::aRefusedEditStopsNoReply()
{
    const auto root = named<MessageId>("root");
    const QString edit = update(root, u"better"_s, 1);
    send(edit);
    m_queue.markFailed(edit, refusal());
    const QString reply = create(named<MessageId>("reply"), general, root);
    const QString next = create(named<MessageId>("next"));
    QVERIFY(m_queue.blockers().isEmpty());
    QCOMPARE(sendable(), QStringList { reply });
    send(reply);
    m_queue.acknowledge(reply, 1);
    QCOMPARE(sendable(), QStringList { next });
}

void TestOutboxQueue::countersStayWhileTheOutcomeIsUnknown()
{
    const QString message = create(m_one);
    send(message);
    m_queue.markWaiting(message);
    send(message);
    QCOMPARE(m_queue.find(message)->counter, 1);
    // As after a restart: what was under way is tried again as it was.
    const OutboxQueue restored(m_queue.items());
    QVERIFY(restored.find(message)->attempted);
}

void TestOutboxQueue::discarding()
{
    const QString first = create(m_one);
    const QString second = create(m_two);
    send(first);
    m_queue.apply(command::Discard { first });
    QVERIFY(m_queue.find(first));
    m_queue.markFailed(first, refusal());
    QCOMPARE(m_queue.apply(command::Discard { first }), (QSet { general }));
    m_queue.apply(command::Discard { second });
    m_queue.apply(command::Discard { u"unknown"_s });
    QVERIFY(m_queue.items().isEmpty());
}

void TestOutboxQueue::changesGoOnFromWhatWasAcknowledged()
{
    const QByteArray rename = toJson(protocol::ChannelUpdate { .id = general,
        .name = u"new"_s,
        .topic = {},
        .purpose = {},
        .archived = {},
        .baseRevision = 3 });
    const QByteArray topic = toJson(protocol::ChannelUpdate { .id = general,
        .name = {},
        .topic = u"new"_s,
        .purpose = {},
        .archived = {},
        .baseRevision = 3 });
    const QString first = add("channel.update", rename, general);
    const QString second = add("channel.update", topic, general);
    const QString other = update(m_one, u"x"_s, 3);
    send(first);
    m_queue.acknowledge(first, 4);
    QCOMPARE(arg(second, u"baseRevision"_s).toInteger(), 4);
    QCOMPARE(arg(other, u"baseRevision"_s).toInteger(), 3);
    // Made while the answer was on its way to the window.
    const QByteArray purpose = toJson(protocol::ChannelUpdate { .id = general,
        .name = {},
        .topic = {},
        .purpose = u"new"_s,
        .archived = {},
        .baseRevision = 3 });
    const QString late = add("channel.update", purpose, general);
    QCOMPARE(arg(late, u"baseRevision"_s).toInteger(), 4);
    const QString fresh = update(m_two, u"y"_s, 0);
    QCOMPARE(arg(fresh, u"baseRevision"_s).toInteger(), 0);
}

void TestOutboxQueue::heldEntriesHoldTheirRoom()
{
    const QString first = create(m_one);
    create(m_two);
    const QString elsewhere = create(named<MessageId>("three"), lab);
    QCOMPARE(sendable({ first }), (QStringList { elsewhere }));
}

void TestOutboxQueue::filesDelayOnlyTheirMessage()
{
    const FileEntry plan { .id = named<FileId>("plan"), .name = u"plan.pdf"_s, .mimeType = {} };
    const FileEntry map { .id = named<FileId>("map"), .name = u"map.png"_s, .mimeType = {} };
    protocol::MessageCreate message { .id = m_one, .roomId = general, .parentId = {}, .body = {} };
    message.files = { plan, map };
    const QString withFiles = add("message.create", toJson(message), general);
    const QString reply = create(named<MessageId>("reply"), general, m_one);
    const QString other = create(m_two);
    QCOMPARE(sendable(), (QStringList { other }));
    QCOMPARE(m_queue.sendable({}, { plan.id }), (QStringList { other }));
    QCOMPARE(m_queue.sendable({}, { plan.id, map.id }), (QStringList { withFiles }));
    QCOMPARE(m_queue.files().size(), 2);
    QCOMPARE(m_queue.files().first().key, withFiles);
    QCOMPARE(m_queue.files().last().file, map);
    // What was refused waits for a person, and its files with it.
    m_queue.markFailed(withFiles, refusal());
    QCOMPARE(m_queue.files().size(), 0);
    QCOMPARE(m_queue.blockers().value(reply), withFiles);
    m_queue.apply(command::Retry { withFiles });
    QCOMPARE(m_queue.files().size(), 2);
}

void TestOutboxQueue::deltasSayWhatToWrite()
{
    const QString first = create(m_one);
    const QString second = create(m_two);
    OutboxDelta delta = m_queue.takeDelta();
    QCOMPARE(delta.changed.size(), 2);
    QVERIFY(m_queue.takeDelta().isEmpty());
    send(first);
    m_queue.apply(command::Discard { second });
    delta = m_queue.takeDelta();
    QCOMPARE(delta.changed.size(), 1);
    QCOMPARE(delta.removed, (QStringList { second }));
    m_queue.acknowledge(first, 1);
    m_queue.restoreDelta(delta); // the disk was full
    delta = m_queue.takeDelta();
    QVERIFY(delta.changed.isEmpty());
    QCOMPARE(delta.removed.size(), 2);
}

QTEST_GUILESS_MAIN(TestOutboxQueue)
#include "test_outbox_queue.moc"
