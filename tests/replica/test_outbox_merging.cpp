// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outbox_queue.h"
#include "tests/replica/sample.h"

#include <QJsonArray>
#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Changes of names, topics and settings in the outbox: which of them become one.
class TestOutboxMerging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSameFieldIsSentOnce();
    void onlyWhatIsCarriedIsReplaced();
    void differentFieldsStandByThemselves();
    void differentThingsStandByThemselves();
    void aChannelIsMadeUnderItsLastName();
    void whatCannotBePartOfTheMakingFollows();
    void aRefusedChannelGoesOnUnderAnotherKey();
    void aRefusedChangeIsMadeFromWhatIsThereNow();
    void whatMayHaveArrivedStays();
    void archivingIsNotOvertaken();
    void settingsAreSentAsTheyStandInTheEnd();
    void aStatusTakesThePlaceOfTheOneBefore();
    void aVoteTakesThePlaceOfAnUnsentOne();
    void unreadForgetsWhatWasReadBefore();
    void aRefusedEmojiIsMadeOtherwise();
    void anEmojiThatIsTakenBackIsNeverMade();
    void aScheduledMessageIsSentAsItStandsInTheEnd();
    void whatIsCancelledIsNotScheduledBefore();

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
    QString create(const QString& name)
    {
        return add("channel.create",
            toJson(protocol::ChannelCreate {
                .id = m_room, .name = name, .topic = {}, .purpose = u"tea"_s }),
            m_room);
    }
    QString change(protocol::ChannelUpdate update)
    {
        if (update.id.isNull())
            update.id = m_room;
        return add("channel.update", toJson(update), update.id);
    }
    QString rename(const QString& name, qint64 base = 0)
    {
        protocol::ChannelUpdate update;
        update.name = name;
        update.baseRevision = base;
        return change(update);
    }
    void send(const QString& key)
    {
        m_queue.markSending(key, [this] { return ++m_counter; });
    }
    void refuse(const QString& key)
    {
        send(key);
        m_queue.markFailed(key, fail(ErrorCode::Conflict, u"taken"_s, u"name"_s).error());
    }
    [[nodiscard]] QString arg(const QString& key, const QString& name) const
    {
        return m_queue.find(key)->entry.args.value(name).toString();
    }
    [[nodiscard]] qsizetype count() const { return m_queue.items().size(); }

    OutboxQueue m_queue;
    int m_keys = 0;
    qint64 m_counter = 0;
    const RoomId m_room = named<RoomId>("fresh");
};

void TestOutboxMerging::init()
{
    m_queue = OutboxQueue();
    m_keys = 0;
    m_counter = 0;
}

void TestOutboxMerging::theSameFieldIsSentOnce()
{
    const QString name = rename(u"one"_s);
    rename(u"two"_s);
    const QString own = add("member.updateName", R"({"displayName":"Ada"})", {});
    add("member.updateName", R"({"displayName":"Ada L."})", {});
    const QString workspace = add("workspace.update", R"({"name":"South","baseRevision":1})", {});
    add("workspace.update", R"({"name":"North","baseRevision":1})", {});
    QCOMPARE(count(), 3);
    QCOMPARE(arg(name, u"name"_s), u"two"_s);
    QCOMPARE(arg(own, u"displayName"_s), u"Ada L."_s);
    QCOMPARE(arg(workspace, u"name"_s), u"North"_s);
}

void TestOutboxMerging::onlyWhatIsCarriedIsReplaced()
{
    protocol::ChannelUpdate both;
    both.name = u"one"_s;
    both.topic = u"tea"_s;
    const QString key = change(both);
    rename(u"two"_s);
    QCOMPARE(count(), 1);
    QCOMPARE(arg(key, u"name"_s), u"two"_s);
    QCOMPARE(arg(key, u"topic"_s), u"tea"_s);
    QVERIFY(!m_queue.find(key)->entry.args.contains(u"purpose"_s));
}

void TestOutboxMerging::differentFieldsStandByThemselves()
{
    const QString name = rename(u"taken"_s);
    refuse(name);
    const QString topic = change({ .id = {}, .name = {}, .topic = u"tea"_s });
    QCOMPARE(count(), 2);
    QCOMPARE(m_queue.find(name)->entry.state, SendState::Failed);
    QCOMPARE(m_queue.sendable({}), QStringList { topic });
    // The refused one is found behind the other.
    rename(u"free"_s);
    QCOMPARE(count(), 2);
    QCOMPARE(m_queue.items().first().entry.state, SendState::Waiting);
    QCOMPARE(m_queue.items().first().entry.args.value("name"_L1).toString(), u"free"_s);
    QVERIFY(!m_queue.find(topic)->entry.args.contains(u"name"_s));
}

void TestOutboxMerging::differentThingsStandByThemselves()
{
    rename(u"one"_s);
    protocol::ChannelUpdate other;
    other.id = lab;
    other.name = u"two"_s;
    change(other);
    add("workspace.update", R"({"name":"three","baseRevision":1})", {});
    QCOMPARE(count(), 3);
}

void TestOutboxMerging::aChannelIsMadeUnderItsLastName()
{
    const QString key = create(u"one"_s);
    rename(u"two"_s);
    change({ .id = {}, .name = {}, .topic = u"cake"_s });
    QCOMPARE(count(), 1);
    QVERIFY(m_queue.find(key)->entry.isOperation("channel.create"));
    QCOMPARE(arg(key, u"name"_s), u"two"_s);
    QCOMPARE(arg(key, u"topic"_s), u"cake"_s);
    QCOMPARE(arg(key, u"purpose"_s), u"tea"_s);
    QVERIFY(!m_queue.find(key)->entry.args.contains(u"baseRevision"_s));
}

void TestOutboxMerging::whatCannotBePartOfTheMakingFollows()
{
    const QString key = create(u"one"_s);
    protocol::ChannelUpdate update;
    update.name = u"two"_s;
    update.archived = true;
    const QString after = change(update);
    QCOMPARE(count(), 2);
    QCOMPARE(arg(key, u"name"_s), u"one"_s);
    QCOMPARE(m_queue.sendable({}), QStringList { key });
    send(key);
    m_queue.acknowledge(key, 1);
    QCOMPARE(m_queue.sendable({}), QStringList { after });
}

/// The refused one may yet arrive; and what waits for the channel goes on waiting for it.
void TestOutboxMerging::aRefusedChannelGoesOnUnderAnotherKey()
{
    const QString key = create(u"taken"_s);
    const QString message = add("message.create",
        toJson(protocol::MessageCreate {
            .id = named<MessageId>("one"), .roomId = m_room, .parentId = {}, .body = u"text"_s }),
        m_room);
    refuse(key);
    QCOMPARE(m_queue.blockers().value(message), key);
    rename(u"free"_s);
    QCOMPARE(count(), 2);
    QVERIFY(!m_queue.find(key));
    const OutboxItem& again = m_queue.items().first();
    QCOMPARE(again.entry.state, SendState::Waiting);
    QVERIFY(!again.entry.error);
    QVERIFY(!again.attempted);
    QCOMPARE(again.counter, 0);
    QCOMPARE(again.entry.args.value("name"_L1).toString(), u"free"_s);
    QVERIFY(m_queue.blockers().isEmpty());
    QCOMPARE(m_queue.sendable({}), QStringList { again.entry.key });
    QCOMPARE(m_queue.takeDelta().removed, QStringList { key });
}

void TestOutboxMerging::aRefusedChangeIsMadeFromWhatIsThereNow()
{
    const QString unsent = rename(u"one"_s, 3);
    rename(u"taken"_s, 4);
    QCOMPARE(m_queue.find(unsent)->entry.args.value("baseRevision"_L1).toInteger(), 3);
    refuse(unsent);
    rename(u"free"_s, 5);
    QCOMPARE(count(), 1);
    QCOMPARE(m_queue.items().first().entry.args.value("baseRevision"_L1).toInteger(), 5);
}

void TestOutboxMerging::whatMayHaveArrivedStays()
{
    const QString first = rename(u"one"_s);
    send(first);
    m_queue.markWaiting(first); // timed out
    const QString second = rename(u"two"_s);
    QCOMPARE(count(), 2);
    QCOMPARE(arg(first, u"name"_s), u"one"_s);
    rename(u"three"_s);
    QCOMPARE(count(), 2);
    QCOMPARE(arg(second, u"name"_s), u"three"_s);
    // An older one that is refused by now is not sent after the newer one.
    send(first);
    m_queue.markFailed(first, fail(ErrorCode::Forbidden, u"no"_s).error());
    send(second);
    rename(u"four"_s);
    QCOMPARE(count(), 3);
    QCOMPARE(arg(first, u"name"_s), u"one"_s);
}

/// Archiving is an operation of its own, and what follows it must not end up before it.
void TestOutboxMerging::archivingIsNotOvertaken()
{
    protocol::ChannelUpdate reopen;
    reopen.archived = false;
    const QString first = change(reopen);
    const QString archive = add("channel.archive", toJson(protocol::ById { m_room }), m_room);
    const QString second = change(reopen);
    QCOMPARE(count(), 3);
    QCOMPARE(m_queue.items().last().entry.key, second);
    // A name has nothing to do with it.
    create(u"one"_s);
    add("channel.archive", toJson(protocol::ById { m_room }), m_room);
    rename(u"two"_s);
    QCOMPARE(count(), 5);
    QVERIFY(m_queue.find(first) && m_queue.find(archive));
}

void TestOutboxMerging::aStatusTakesThePlaceOfTheOneBefore()
{
    const QString first = add(
        "status.set", R"({"emoji":"","text":"away","expiresAt":5000000})", std::nullopt);
    add("status.set", R"({"emoji":"","text":"here"})", std::nullopt);
    QCOMPARE(count(), 1);
    const QJsonObject args = m_queue.find(first)->entry.args;
    QCOMPARE(args.value("text"_L1).toString(), u"here"_s);
    QVERIFY(!args.contains("expiresAt"_L1));
}

void TestOutboxMerging::settingsAreSentAsTheyStandInTheEnd()
{
    const QString room = u"{\"roomId\":\"%1\""_s.arg(m_room.toString());
    const auto set = [&](const QString& rest) {
        return add("preference.set", (room + rest).toUtf8(), m_room);
    };
    const QString first = set(u",\"starred\":true}"_s);
    set(u",\"muted\":true}"_s);
    set(u",\"starred\":false}"_s);
    QCOMPARE(count(), 1);
    QCOMPARE(m_queue.find(first)->entry.args.value("starred"_L1).toBool(true), false);
    QCOMPARE(m_queue.find(first)->entry.args.value("muted"_L1).toBool(), true);
    send(first);
    const QString second = set(u",\"starred\":true}"_s); // the first may have arrived
    QCOMPARE(count(), 2);
    QCOMPARE(m_queue.find(second)->entry.args.value("starred"_L1).toBool(), true);

    const QString told = add("attention.set", R"({"level":"all"})", std::nullopt);
    add("attention.set", R"({"keywords":["tea"]})", std::nullopt);
    add("attention.set", R"({"level":"nothing"})", std::nullopt);
    QCOMPARE(count(), 3);
    const QJsonObject attention = m_queue.find(told)->entry.args;
    QCOMPARE(attention.value("level"_L1).toString(), u"nothing"_s);
    QCOMPARE(attention.value("keywords"_L1).toArray().size(), 1);

    const QString message = named<MessageId>("m").toString();
    const auto react = [&](const QString& emoji, const char* present) {
        return add("reaction.set",
            u"{\"messageId\":\"%1\",\"emoji\":\"%2\",\"present\":%3}"_s
                .arg(message, emoji, QString::fromLatin1(present))
                .toUtf8(),
            m_room);
    };
    const QString thumb = react(u"👍"_s, "true");
    react(u"🎉"_s, "true"); // another one
    react(u"👍"_s, "false");
    QCOMPARE(count(), 5);
    QCOMPARE(m_queue.find(thumb)->entry.args.value("present"_L1).toBool(true), false);
}

void TestOutboxMerging::aVoteTakesThePlaceOfAnUnsentOne()
{
    const QString poll = named<MessageId>("m").toString();
    const auto vote = [&](const QString& message, const char* options) {
        return add("poll.vote",
            u"{\"messageId\":\"%1\",\"options\":%2}"_s.arg(message, QLatin1StringView(options))
                .toUtf8(),
            m_room);
    };
    const auto close = [&] {
        return add("poll.close", u"{\"messageId\":\"%1\"}"_s.arg(poll).toUtf8(), m_room);
    };
    const QString first = vote(poll, "[0,2]");
    vote(named<MessageId>("other").toString(), "[1]"); // in another poll
    vote(poll, "[]");
    QCOMPARE(count(), 2);
    QVERIFY(m_queue.find(first)->entry.args.value("options"_L1).toArray().isEmpty());
    close();
    close();
    QCOMPARE(count(), 3);
    send(first);
    vote(poll, "[1]"); // the first may have arrived
    QCOMPARE(count(), 4);
}

void TestOutboxMerging::unreadForgetsWhatWasReadBefore()
{
    const auto read = [&](const char* operation, int position) {
        return add(operation,
            u"{\"roomId\":\"%1\",\"position\":%2}"_s.arg(m_room.toString()).arg(position).toUtf8(),
            m_room);
    };
    read("read.advance", 10);
    const QString rewind = read("read.rewind", 4);
    QCOMPARE(count(), 1);
    const QString after = read("read.advance", 12);
    QCOMPARE(count(), 2);
    QCOMPARE(m_queue.items().first().entry.key, rewind);
    QCOMPARE(m_queue.items().last().entry.key, after);
    // Those of a thread go out in the order of their making.
    add("thread.read", R"({"messageId":"a","position":10})", m_room);
    const QString unread = add("thread.rewind", R"({"messageId":"a","position":4})", m_room);
    add("thread.rewind", R"({"messageId":"a","position":3})", m_room);
    QCOMPARE(count(), 4);
    QCOMPARE(m_queue.find(unread)->entry.args.value("position"_L1).toInteger(), 3);
}

void TestOutboxMerging::aRefusedEmojiIsMadeOtherwise()
{
    const QString id = named<EmojiId>("shipit").toString();
    const auto make = [&](const QString& name) {
        return add("emoji.add",
            u"{\"id\":\"%1\",\"name\":\"%2\",\"image\":\"YQ==\"}"_s.arg(id, name).toUtf8(), {});
    };
    const auto call = [&](const QString& alias) {
        return add("emoji.setAliases",
            u"{\"id\":\"%1\",\"aliases\":[\"%2\"]}"_s.arg(id, alias).toUtf8(), {});
    };
    const QString first = make(u"taken"_s);
    const QString names = call(u"deploy"_s);
    refuse(first);
    QCOMPARE(m_queue.blockers().value(names), first);
    make(u"shipit"_s);
    call(u"sendit"_s);
    QCOMPARE(count(), 2);
    const OutboxEntry& again = m_queue.items().first().entry;
    QVERIFY(again.key != first); // the server may know that one with the other name
    QCOMPARE(again.state, SendState::Waiting);
    QCOMPARE(again.args.value("name"_L1).toString(), u"shipit"_s);
    QCOMPARE(m_queue.sendable({}), QStringList { again.key });
    QCOMPARE(m_queue.find(names)->entry.args.value("aliases"_L1).toArray().first().toString(),
        u"sendit"_s);
    // Without the emoji there is nothing to name.
    refuse(again.key);
    const QString given = m_queue.items().first().entry.key;
    m_queue.apply(command::Discard { .key = given });
    QCOMPARE(count(), 0);
}

void TestOutboxMerging::anEmojiThatIsTakenBackIsNeverMade()
{
    const auto make = [&] {
        const QString made = add("emoji.add", R"({"id":"a","name":"ship","image":"YQ=="})", {});
        add("emoji.setAliases", R"({"id":"a","aliases":["boat"]})", {});
        return made;
    };
    const auto takeBack = [&] { return add("emoji.remove", R"({"id":"a"})", {}); };
    add("emoji.add", R"({"id":"b","name":"other","image":"YQ=="})", {});
    make();
    takeBack();
    QCOMPARE(count(), 1); // the other one
    refuse(make());
    takeBack();
    QCOMPARE(count(), 1);
    // What may have arrived is removed by an operation of its own; its names are of no use.
    const QString made = make();
    send(made);
    const QString removal = takeBack();
    QCOMPARE(count(), 3);
    QCOMPARE(m_queue.items().last().entry.key, removal);
    takeBack();
    QCOMPARE(count(), 3);
}

void TestOutboxMerging::aScheduledMessageIsSentAsItStandsInTheEnd()
{
    const QString made = add("scheduled.set",
        R"({"id":"a","roomId":"r","parentId":"p","body":"one","sendAt":5})", m_room);
    add("scheduled.set", R"({"id":"a","body":"two"})", m_room);
    add("scheduled.set", R"({"id":"a","sendAt":9})", m_room);
    add("scheduled.set", R"({"id":"b","roomId":"r","body":"other","sendAt":5})", m_room);
    QCOMPARE(count(), 2);
    QCOMPARE(arg(made, u"body"_s), u"two"_s);
    QCOMPARE(arg(made, u"parentId"_s), u"p"_s);
    QCOMPARE(m_queue.find(made)->entry.args.value("sendAt"_L1).toInteger(), 9);
    // What may have arrived is changed by an operation of its own, which comes after it.
    send(made);
    const QString edit = add("scheduled.set", R"({"id":"a","body":"three"})", m_room);
    QCOMPARE(count(), 3);
    m_queue.markFailed(made, fail(ErrorCode::Conflict, u"archived"_s, u"roomId"_s).error());
    QCOMPARE(m_queue.find(edit)->entry.state, SendState::Waiting);
    QCOMPARE(m_queue.blockers().value(edit), made);
}

void TestOutboxMerging::whatIsCancelledIsNotScheduledBefore()
{
    // Sent at once, when its time has passed by then, it could not be cancelled any more.
    add("scheduled.set", R"({"id":"a","roomId":"r","body":"one","sendAt":5})", m_room);
    const QString removal = add("scheduled.remove", R"({"id":"a"})", m_room);
    QCOMPARE(count(), 1);
    QVERIFY(m_queue.find(removal));
    const QString sent = add(
        "scheduled.set", R"({"id":"b","roomId":"r","body":"one","sendAt":5})", m_room);
    send(sent);
    const QString late = add("scheduled.remove", R"({"id":"b"})", m_room);
    QCOMPARE(count(), 3);
    // Nor does a change that was refused in the end hold it up.
    m_queue.markFailed(sent, fail(ErrorCode::Forbidden, u"no"_s).error());
    QVERIFY(!m_queue.blockers().contains(late));
    const QString refused = add("reminder.set", R"({"id":"c","text":"tea","dueAt":5})", {});
    refuse(refused);
    add("reminder.remove", R"({"id":"c"})", {});
    QVERIFY(!m_queue.find(refused));
}

QTEST_GUILESS_MAIN(TestOutboxMerging)
#include "test_outbox_merging.moc"
