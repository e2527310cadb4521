// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;

/// Channels: creating, naming, changing, archiving, removing.
class TestChannels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void refusesBadInput_data();
    void refusesBadInput() { m_api->check(test::currentRow()); }
    void namesAreUniqueWithoutCase();
    void sameIdIsTheSameChannel();
    void updatesChangeWhatTheySay();
    void whoComesLastWins();
    void archivingIsReversible();
    void generalStays();
    void removingTakesEverythingAlong();
    void removingAPrivateOneIsToldToItsParticipants();

private:
    Room room(const QString& name, const QString& who = u"admin"_s);

    std::unique_ptr<test::ApiFixture> m_api;
};

Room TestChannels::room(const QString& name, const QString& who)
{
    const auto found = m_api->person(who).call(
        protocol::channelGetById, { .id = m_api->id<RoomId>(name) }, m_api->workspace());
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

void TestChannels::refusesBadInput_data()
{
    const QByteArray longName = R"({"id":"$new","name":")" + QByteArray(81, 'n') + "\"}";
    const QByteArray longTopic = R"({"id":"$new","name":"t","topic":")" + QByteArray(251, 'n')
        + "\"}";
    test::addRows({
        { "no name", "admin", "channel.create", R"({"id":"$new"})", 400, { "\"field\":\"name\"" } },
        { "an empty name", "admin", "channel.create", R"({"id":"$new","name":""})", 400,
            { "\"field\":\"name\"" } },
        { "nothing but space", "admin", "channel.create", R"({"id":"$new","name":"   "})", 400,
            { "\"field\":\"name\"" } },
        { "81 characters", "admin", "channel.create", longName, 400, { "\"field\":\"name\"" } },
        { "a line break", "admin", "channel.create", R"({"id":"$new","name":"a\nb"})", 400,
            { "\"field\":\"name\"" } },
        { "a character that cannot be seen", "admin", "channel.create",
            R"({"id":"$new","name":"general\u200B"})", 400,
            { "\"field\":\"name\"", "cannot be seen" } },
        { "nothing else", "admin", "channel.create", R"({"id":"$new","name":"\u200B"})", 400,
            { "\"field\":\"name\"" } },
        { "a selector alone", "admin", "channel.create", R"({"id":"$new","name":"\uFE0F"})", 400,
            { "\"field\":\"name\"", "empty" } },
        { "one that turns the line", "admin", "channel.update",
            R"({"id":"$lobby","name":"a\u202Eb","baseRevision":1})", 400,
            { "\"field\":\"name\"", "cannot be seen" } },
        { "private use", "admin", "channel.create", R"({"id":"$new","name":"a\uE000"})", 400,
            { "\"field\":\"name\"" } },
        { "what no character is yet", "admin", "channel.create",
            R"({"id":"$new","name":"a\u0378"})", 400, { "\"field\":\"name\"" } },
        { "a tag without a flag", "admin", "channel.create",
            R"({"id":"$new","name":"general\uDB40\uDC61"})", 400, { "\"field\":\"name\"" } },
        { "joiners in words", "admin", "channel.create", R"({"id":"$new","name":"می\u200Cخواهم"})",
            200 },
        { "joiners in emoji", "admin", "channel.create",
            R"({"id":"$new","name":"👩\u200D💻 ❤\uFE0F"})", 200 },
        { "a long topic", "admin", "channel.create", longTopic, 400, { "\"field\":\"topic\"" } },
        { "a long purpose", "admin", "channel.create",
            R"({"id":"$new","name":"t","purpose":"x)" + QByteArray(1000, 'n') + "\"}", 400,
            { "\"field\":\"purpose\"", "at most 1000" } },
        { "a long new purpose", "admin", "channel.update",
            R"({"id":"$lobby","baseRevision":1,"purpose":"x)" + QByteArray(1000, 'n') + "\"}", 400,
            { "\"field\":\"purpose\"", "at most 1000" } },
        { "a purpose of 1000", "admin", "channel.create",
            R"({"id":"$new","name":"t","purpose":")" + QByteArray(1000, 'n') + "\"}", 200 },
        { "a conversation", "admin", "channel.create",
            R"({"id":"$new","name":"dm","kind":"direct"})", 400, { "\"field\":\"kind\"" } },
        { "an unknown kind", "admin", "channel.create",
            R"({"id":"$new","name":"dm","kind":"open"})", 400, { "\"field\":\"kind\"" } },
        { "no such channel", "admin", "channel.update",
            R"({"id":"$new","topic":"x","baseRevision":1})", 404, { "\"field\":\"id\"" } },
        { "no base revision", "admin", "channel.update", R"({"id":"$lobby","topic":"x"})", 400,
            { "baseRevision" } },
        { "80 characters are fine", "admin", "channel.create",
            R"({"id":"$new","name":")" + QByteArray(80, 'n') + "\"}", 200 },
        { "white space at the ends is not the name", "admin", "channel.create",
            R"({"id":"$new","name":"  padded "})", 200, { "\"name\":\"padded\"" } },
    });
}

void TestChannels::namesAreUniqueWithoutCase()
{
    const auto create = [&](const QByteArray& name) {
        return m_api->call(
            u"admin"_s, u"channel.create"_s, R"({"id":"$new","name":")" + name + "\"}");
    };
    QVERIFY(create("Straße").isGood());
    for (const char* taken :
        { "straße", "STRASSE", " Straße ", "general", "GENERAL", "secret", "general\uFE0F" }) {
        const ApiAnswer answer = create(taken);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.json().value("field"_L1).toString(), u"name"_s);
    }
    QCOMPARE(m_api
                 ->call(u"admin"_s, u"channel.update"_s,
                     R"({"id":"$lobby","name":"General","baseRevision":1})")
                 .status,
        409);
    // One's own name in other letters is free.
    QCOMPARE(m_api
                 ->call(u"admin"_s, u"channel.update"_s,
                     R"({"id":"$lobby","name":"LOBBY","baseRevision":1})")
                 .status,
        200);
}

void TestChannels::sameIdIsTheSameChannel()
{
    m_api->name(u"x"_s, RoomId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x","name":"once","topic":"t"})";
    QVERIFY(m_api->call(u"admin"_s, u"channel.create"_s, args).isGood());
    m_api->startWatching();
    QVERIFY(m_api->call(u"admin"_s, u"channel.create"_s, args).isGood());
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList());
    QCOMPARE(m_api->call(u"owner"_s, u"channel.create"_s, args).status, 409);
    QCOMPARE(
        m_api->call(u"admin"_s, u"channel.create"_s, R"({"id":"$x","name":"other"})").status, 409);
}

void TestChannels::updatesChangeWhatTheySay()
{
    QVERIFY(m_api
            ->call(u"admin"_s, u"channel.update"_s,
                R"({"id":"$lobby","topic":"one","purpose":"two","baseRevision":1})")
            .isGood());
    QVERIFY(m_api
            ->call(u"admin"_s, u"channel.update"_s,
                R"({"id":"$lobby","name":"hall","baseRevision":2})")
            .isGood());
    const Room lobby = room(u"lobby"_s);
    QCOMPARE(lobby.name, u"hall"_s);
    QCOMPARE(lobby.topic, u"one"_s);
    QCOMPARE(lobby.purpose, u"two"_s);
    QCOMPARE(lobby.revision, 3);
    m_api->check({ "nothing new", "admin", "channel.update",
        R"({"id":"$lobby","name":"hall","baseRevision":3})", 200, { "\"revision\":3" }, {},
        { u"member: -"_s } });
}

void TestChannels::whoComesLastWins()
{
    QVERIFY(m_api
            ->call(u"admin"_s, u"channel.update"_s,
                R"({"id":"$lobby","topic":"one","purpose":"kept","baseRevision":1})")
            .isGood());
    // Of the same fields only; see test_audit for what becomes of the first.
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$lobby","topic":"two","baseRevision":1})")
            .isGood());
    QCOMPARE(room(u"lobby"_s).topic, u"two"_s);
    QCOMPARE(room(u"lobby"_s).purpose, u"kept"_s);
    QCOMPARE(room(u"lobby"_s).revision, 3);
}

void TestChannels::archivingIsReversible()
{
    m_api->check({ "archived", "admin", "channel.archive", R"({"id":"$lobby"})", 200,
        { "archivedAt" }, {}, { u"guest: channel.updated message.created"_s } });
    m_api->check({ "again", "admin", "channel.archive", R"({"id":"$lobby"})", 200, { "archivedAt" },
        {}, { u"guest: -"_s } });
    m_api->check(
        { "back", "admin", "channel.update", R"({"id":"$lobby","archived":false,"baseRevision":2})",
            200, {}, { "archivedAt" }, { u"guest: channel.updated message.created"_s } });
}

void TestChannels::generalStays()
{
    m_api->check({ "not archived", "owner", "channel.archive", R"({"id":"$general"})", 409,
        { "\"field\":\"id\"" } });
    m_api->check({ "not by an update", "owner", "channel.update",
        R"({"id":"$general","archived":true,"baseRevision":1})", 409, { "archived" } });
    m_api->check({ "not removed", "owner", "channel.remove", R"({"id":"$general"})", 409 });
    m_api->check({ "but renamed", "owner", "channel.update",
        R"({"id":"$general","name":"Everybody","baseRevision":1})", 200 });
}

void TestChannels::removingTakesEverythingAlong()
{
    m_api->say(u"member"_s, u"lobby"_s, u"lost"_s);
    m_api->say(u"second"_s, u"lobby"_s, u"reply"_s, "lost");
    const test::ApiExtras key { .key = u"0194c0de-0000-7000-8000-00000000000a"_s };
    m_api->startWatching();
    QVERIFY(m_api->call(u"owner"_s, u"channel.remove"_s, R"({"id":"$lobby"})", key).isGood());
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"member"_s), QStringList { u"channel.deleted"_s });
    QCOMPARE(m_api->seenBy(u"guest"_s), QStringList { u"channel.deleted"_s });
    QCOMPARE(m_api->call(u"member"_s, u"message.getById"_s, R"({"id":"$lost"})").status, 404);
    QCOMPARE(m_api->call(u"member"_s, u"channel.getById"_s, R"({"id":"$lobby"})").status, 404);
    QCOMPARE(m_api->call(u"owner"_s, u"channel.remove"_s, R"({"id":"$lobby"})", key).status, 200);
    QCOMPARE(m_api->call(u"owner"_s, u"channel.remove"_s, R"({"id":"$lobby"})").status, 404);
    // The name is free again, and what is said there is not mixed up with what was.
    QVERIFY(
        m_api->call(u"owner"_s, u"channel.create"_s, R"({"id":"$new","name":"lobby"})").isGood());
}

void TestChannels::removingAPrivateOneIsToldToItsParticipants()
{
    m_api->check({ "removed", "admin", "channel.remove", R"({"id":"$secret"})", 200, {}, {},
        { u"admin: channel.deleted"_s, u"owner: -"_s, u"member: -"_s, u"guest: -"_s } });
}

QTEST_GUILESS_MAIN(TestChannels)
#include "test_channels.moc"
