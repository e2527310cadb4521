// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What members put aside for themselves, which nobody else learns of.
class TestSaved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMaySave_data();
    void whoMaySave() { m_api->check(test::currentRow()); }
    void itIsThereUntilItIsLetGo();
    void whatIsDeletedIsSavedByNobody();
    void soManyAndNoMore();

private:
    std::unique_ptr<test::ApiFixture> m_api;
};

void TestSaved::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->say(u"member"_s, u"lobby"_s, u"open"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    // Public, and nobody has asked the guest in.
    m_api->name(u"aside"_s, RoomId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api
            ->call(u"owner"_s, u"channel.create"_s,
                R"({"id":"$aside","kind":"public","name":"aside"})")
            .isGood());
    m_api->say(u"owner"_s, u"aside"_s, u"beyond"_s);
}

void TestSaved::whoMaySave_data()
{
    test::addRows({
        { "a member", "second", "saved.set", R"({"messageId":"$plain","present":true})", 200,
            { "\"saved\"", "$general" }, {}, { u"second: saved.changed"_s, u"member: -"_s } },
        { "the owner", "owner", "saved.set", R"({"messageId":"$plain","present":true})", 200 },
        { "an admin", "admin", "saved.set", R"({"messageId":"$hidden","present":true})", 200 },
        { "a guest where they are", "guest", "saved.set", R"({"messageId":"$open","present":true})",
            200 },
        { "a guest elsewhere", "guest", "saved.set", R"({"messageId":"$beyond","present":true})",
            404, { "messageId" } },
        { "a stranger to the channel", "owner", "saved.set",
            R"({"messageId":"$hidden","present":true})", 404 },
        { "let go by a stranger", "owner", "saved.set",
            R"({"messageId":"$hidden","present":false})", 404 },
        { "an outsider", "outsider", "saved.set", R"({"messageId":"$plain","present":true})", 404 },
        { "who was removed", "removed", "saved.set", R"({"messageId":"$plain","present":true})",
            403 },
        { "nothing", "member", "saved.set", R"({"messageId":"$new","present":true})", 404 },
    });
}

void TestSaved::itIsThereUntilItIsLetGo()
{
    const QByteArray on = R"({"messageId":"$plain","present":true})";
    const QByteArray off = R"({"messageId":"$plain","present":false})";
    QVERIFY(m_api->call(u"second"_s, u"saved.set"_s, on).isGood());
    m_api->check({ "again", "second", "saved.set", on, 200, {}, {}, { u"second: -"_s } });
    const auto snapshot = m_api->person(u"second"_s)
                              .call(protocol::syncPull, {}, m_api->workspace());
    QVERIFY(snapshot && snapshot->items);
    QCOMPARE(snapshot->items->size(), 1);
    QCOMPARE(snapshot->items->front().saved->messageId, m_api->id<MessageId>(u"plain"_s));
    m_api->check({ "let go", "second", "saved.set", off, 200, { "\"removed\":true" }, {},
        { u"second: saved.changed"_s } });
    m_api->check({ "let go again", "second", "saved.set", off, 200, {}, {}, { u"second: -"_s } });
}

void TestSaved::whatIsDeletedIsSavedByNobody()
{
    QVERIFY(m_api->call(u"second"_s, u"saved.set"_s, R"({"messageId":"$plain","present":true})")
            .isGood());
    m_api->startWatching();
    QVERIFY(m_api->call(u"member"_s, u"message.remove"_s, R"({"id":"$plain"})").isGood());
    m_api->settle();
    QVERIFY(m_api->seenBy(u"second"_s).contains(u"saved.changed"_s));
    QVERIFY(!m_api->seenBy(u"owner"_s).contains(u"saved.changed"_s));
    m_api->check({ "what was deleted", "second", "saved.set",
        R"({"messageId":"$plain","present":true})", 409 });
}

void TestSaved::soManyAndNoMore()
{
    const MemberId second = m_api->id<MemberId>(u"second"_s);
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        for (int i = 0; i < limits::savedPerMember; ++i) {
            const SavedMessage saved { .messageId = MessageId::generate(
                                           m_api->clock(), m_api->random()),
                .roomId = m_api->id<RoomId>(u"general"_s),
                .savedAt = {} };
            HEARTH_CHECK(store.items().put(Item::of(saved), second));
        }
        return {};
    });
    m_api->check({ "one too many", "second", "saved.set",
        R"({"messageId":"$plain","present":true})", 409, { "messageId", "5000" } });
    m_api->check({ "somebody else", "member", "saved.set",
        R"({"messageId":"$plain","present":true})", 200 });
}

QTEST_GUILESS_MAIN(TestSaved)
#include "test_saved.moc"
