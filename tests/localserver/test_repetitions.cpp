// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;

/// What comes twice, late, out of order or changed, as networks and outboxes have it.
class TestRepetitions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void sameIdIsTheSameMessage();
    void keysMakeRepetitionsHarmless();
    void whatWasDoneIsNeverCalledRefused();
    void whatArrivesTwiceWithAnotherTextIsAnEdit();
    void whatArrivesTwiceChangesNoNotice();
    void keysBelongToOnePayload();
    void refusedOperationsMayTryAgainWithTheirKey();
    void oneSendersOrderHolds();

private:
    Message message(const QString& name);

    std::unique_ptr<test::ApiFixture> m_api;
};

Message TestRepetitions::message(const QString& name)
{
    const auto found = m_api->person(u"member"_s)
                           .call(protocol::messageGetById, { .id = m_api->id<MessageId>(name) },
                               m_api->workspace());
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

void TestRepetitions::sameIdIsTheSameMessage()
{
    m_api->name(u"x"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x","roomId":"$general","body":"once"})";
    const ApiAnswer first = m_api->call(u"member"_s, u"message.create"_s, args);
    QVERIFY(first.isGood());
    QCOMPARE(m_api->call(u"member"_s, u"message.create"_s, args).body, first.body);
    QCOMPARE(m_api->call(u"second"_s, u"message.create"_s, args).status, 409);
    const auto page = m_api->person(u"member"_s)
                          .call(protocol::messageList,
                              { .roomId = m_api->id<RoomId>(u"general"_s),
                                  .parentId = {},
                                  .anchor = {} },
                              m_api->workspace());
    QCOMPARE(page->messages.size(), 1);
}

void TestRepetitions::keysMakeRepetitionsHarmless()
{
    m_api->name(u"x"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x","roomId":"$general","body":"once"})";
    const test::ApiExtras key { .key = u"0194c0de-0000-7000-8000-000000000001"_s };
    QVERIFY(m_api->call(u"member"_s, u"message.create"_s, args, key).isGood());
    QVERIFY(m_api
            ->call(u"member"_s, u"message.update"_s,
                R"({"id":"$x","body":"changed","baseRevision":1})")
            .isGood());
    m_api->startWatching();
    const ApiAnswer again = m_api->call(u"member"_s, u"message.create"_s, args, key);
    QVERIFY2(again.isGood(), again.body);
    // Not what it was then: what it is now.
    QCOMPARE(again.json().value("body"_L1).toString(), u"changed"_s);
    m_api->settle();
    QCOMPARE(m_api->seenBy(u"owner"_s), QStringList());
    // Another person's key is another key.
    QCOMPARE(m_api
                 ->call(u"second"_s, u"message.create"_s,
                     R"({"id":"$new","roomId":"$general","body":"mine"})", key)
                 .status,
        200);
    // An edit repeated under its key does not become a second one.
    const test::ApiExtras editKey { .key = u"0194c0de-0000-7000-8000-000000000002"_s };
    const QByteArray edit = R"({"id":"$x","body":"third","baseRevision":2})";
    QVERIFY(m_api->call(u"member"_s, u"message.update"_s, edit, editKey).isGood());
    QVERIFY(m_api->call(u"member"_s, u"message.update"_s, edit, editKey).isGood());
    QCOMPARE(message(u"x"_s).revision, 3);
    // The memory of a key survives a restart and ends after a year.
    QVERIFY(m_api
            ->call(
                u"member"_s, u"message.update"_s, R"({"id":"$x","body":"fourth","baseRevision":3})")
            .isGood());
    QVERIFY(m_api->call(u"member"_s, u"message.update"_s, edit, editKey).isGood());
    QCOMPARE(message(u"x"_s).body, u"fourth"_s);
    m_api->clock().advanceSeconds(366LL * 86'400);
    QCOMPARE(m_api->call(u"member"_s, u"message.update"_s, edit, editKey).status, 412);
}

void TestRepetitions::whatWasDoneIsNeverCalledRefused()
{
    m_api->name(u"x"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x","roomId":"$secret","body":"once"})";
    const test::ApiExtras key { .key = u"0194c0de-0000-7000-8000-000000000009"_s };
    QVERIFY(m_api->call(u"admin"_s, u"message.create"_s, args, key).isGood());
    QVERIFY(m_api->call(u"owner"_s, u"member.remove"_s, R"({"id":"$admin"})").isGood());
    // The answer was lost, and with it the access; nothing is shown of what is out of sight now.
    const ApiAnswer again = m_api->call(u"admin"_s, u"message.create"_s, args, key);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, "{}");
    const test::ApiExtras other { .key = u"0194c0de-0000-7000-8000-00000000000a"_s };
    QCOMPARE(m_api->call(u"admin"_s, u"message.create"_s, args, other).status, 403);
}

void TestRepetitions::whatArrivesTwiceWithAnotherTextIsAnEdit()
{
    m_api->say(u"member"_s, u"general"_s, u"x"_s);
    const QByteArray again = R"({"id":"$x","roomId":"$general","body":"the last word"})";
    QVERIFY(m_api->call(u"member"_s, u"message.create"_s, again).isGood());
    QCOMPARE(message(u"x"_s).body, u"the last word"_s);
    QCOMPARE(message(u"x"_s).revision, 2);
    QVERIFY(m_api->call(u"member"_s, u"message.create"_s, again).isGood());
    QCOMPARE(message(u"x"_s).revision, 2);
    QCOMPARE(m_api->call(u"second"_s, u"message.create"_s, again).status, 409);
    QCOMPARE(m_api
                 ->call(u"member"_s, u"message.create"_s,
                     R"({"id":"$x","roomId":"$lobby","body":"elsewhere"})")
                 .status,
        409);
    // Somebody has removed it meanwhile: that stands.
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$x"})").isGood());
    QVERIFY(m_api->call(u"member"_s, u"message.create"_s, again).isGood());
    QVERIFY(message(u"x"_s).deletedAt);
}

void TestRepetitions::whatArrivesTwiceChangesNoNotice()
{
    QVERIFY(m_api->call(u"member"_s, u"channel.join"_s, R"({"id":"$lobby"})").isGood());
    const auto page = m_api->person(u"member"_s)
                          .call(protocol::messageList, { .roomId = m_api->id<RoomId>(u"lobby"_s) },
                              m_api->workspace());
    QVERIFY(page && !page->messages.isEmpty());
    const Message joined = page->messages.last();
    QCOMPARE(joined.kind, MessageKind::Notice);
    QCOMPARE(joined.authorId, m_api->id<MemberId>(u"member"_s));
    m_api->name(u"joined"_s, joined.id.toString());
    QCOMPARE(m_api
                 ->call(u"member"_s, u"message.create"_s,
                     R"({"id":"$joined","roomId":"$lobby","body":"I was never here"})")
                 .status,
        409);
}

void TestRepetitions::keysBelongToOnePayload()
{
    const test::ApiExtras key { .key = u"0194c0de-0000-7000-8000-000000000003"_s };
    QVERIFY(m_api
            ->call(u"member"_s, u"message.create"_s,
                R"({"id":"$new","roomId":"$general","body":"one"})", key)
            .isGood());
    const ApiAnswer other = m_api->call(
        u"member"_s, u"message.create"_s, R"({"id":"$new","roomId":"$general","body":"two"})", key);
    QCOMPARE(other.status, 409);
    QCOMPARE(other.json().value("field"_L1).toString(), u"key"_s);
}

void TestRepetitions::refusedOperationsMayTryAgainWithTheirKey()
{
    m_api->name(u"x"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x","roomId":"$lobby","body":"try"})";
    const test::ApiExtras key { .key = u"0194c0de-0000-7000-8000-000000000004"_s };
    QVERIFY(m_api->call(u"owner"_s, u"channel.archive"_s, R"({"id":"$lobby"})").isGood());
    QCOMPARE(m_api->call(u"member"_s, u"message.create"_s, args, key).status, 409);
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.update"_s,
                R"({"id":"$lobby","archived":false,"baseRevision":2})")
            .isGood());
    QCOMPARE(m_api->call(u"member"_s, u"message.create"_s, args, key).status, 200);
}

void TestRepetitions::oneSendersOrderHolds()
{
    const RoomId general = m_api->id<RoomId>(u"general"_s);
    const auto order = [&](const QString& device, qint64 counter) {
        return protocol::SendOrder { .device = device, .room = general, .counter = counter };
    };
    const QByteArray args = R"({"id":"$new","roomId":"$general","body":"x"})";
    const QString member = u"member"_s, create = u"message.create"_s;
    QCOMPARE(m_api->call(member, create, args, { .order = order(u"laptop"_s, 5) }).status, 200);
    const ApiAnswer late = m_api->call(member, create, args, { .order = order(u"laptop"_s, 5) });
    QCOMPARE(late.status, 409);
    QCOMPARE(late.json().value("code"_L1).toString(), u"outOfOrder"_s);
    QCOMPARE(m_api->call(member, create, args, { .order = order(u"laptop"_s, 4) }).status, 409);
    QCOMPARE(m_api->call(member, create, args, { .order = order(u"laptop"_s, 9) }).status, 200);
    QCOMPARE(m_api->call(member, create, args, { .order = order(u"phone"_s, 1) }).status, 200);
    QCOMPARE(
        m_api->call(u"second"_s, create, args, { .order = order(u"laptop"_s, 1) }).status, 200);
    // A repetition is known by its key, however late it comes.
    m_api->name(u"x"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray repeated = R"({"id":"$x","roomId":"$general","body":"x"})";
    const test::ApiExtras extras { .key = u"0194c0de-0000-7000-8000-000000000005"_s,
        .order = order(u"laptop"_s, 10) };
    QCOMPARE(m_api->call(member, create, repeated, extras).status, 200);
    QCOMPARE(m_api->call(member, create, args, { .order = order(u"laptop"_s, 11) }).status, 200);
    QCOMPARE(m_api->call(member, create, repeated, extras).status, 200);
    // What was refused does not count.
    QCOMPARE(m_api
                 ->call(member, create, R"({"id":"$new","roomId":"$secret","body":"x"})",
                     { .order = order(u"laptop"_s, 50) })
                 .status,
        404);
    QCOMPARE(m_api->call(member, create, args, { .order = order(u"laptop"_s, 12) }).status, 200);
}

QTEST_GUILESS_MAIN(TestRepetitions)
#include "test_repetitions.moc"
