// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Drafts follow a member to their devices, and nobody else learns of them.
class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMayWhere_data();
    void whoMayWhere() { m_api->check(test::currentRow()); }
    void onlyTheWriterHearsOfIt();
    void whatAnotherDeviceWroteIsNotOverwritten();
    void clearingAndBeginningAnew();
    void aSnapshotBringsThem();
    void comingBackToARoomBringsThem();

private:
    std::optional<QList<Draft>> pulled(const QString& who);

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestDrafts::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
}

std::optional<QList<Draft>> TestDrafts::pulled(const QString& who)
{
    const auto batch = m_api->person(who).call(protocol::syncPull, {}, m_api->workspace());
    return batch ? batch->drafts : std::nullopt;
}

void TestDrafts::whoMayWhere_data()
{
    test::addRows({
        { "in a public channel", "member", "draft.set",
            R"({"roomId":"$general","body":"half","baseRevision":0})", 200, { "\"half\"" }, {},
            { u"member: draft.changed"_s, u"owner: -"_s } },
        { "in a thread", "member", "draft.set",
            R"({"roomId":"$general","parentId":"$plain","body":"half","baseRevision":0})", 200,
            { "$plain" } },
        { "a guest where they may not look", "guest", "draft.set",
            R"({"roomId":"$general","body":"x","baseRevision":0})", 404, { "roomId" } },
        { "a guest where they may", "guest", "draft.set",
            R"({"roomId":"$lobby","body":"x","baseRevision":0})", 200 },
        { "the owner in a private channel of others", "owner", "draft.set",
            R"({"roomId":"$secret","body":"x","baseRevision":0})", 404 },
        { "a participant", "admin", "draft.set",
            R"({"roomId":"$secret","body":"x","baseRevision":0})", 200 },
        { "an outsider", "outsider", "draft.set",
            R"({"roomId":"$general","body":"x","baseRevision":0})", 404 },
        { "who was removed", "removed", "draft.set",
            R"({"roomId":"$general","body":"x","baseRevision":0})", 403 },
        { "a thread of another room", "admin", "draft.set",
            R"({"roomId":"$general","parentId":"$hidden","body":"x","baseRevision":0})", 404,
            { "parentId" } },
        { "no room", "member", "draft.set", R"({"body":"x","baseRevision":0})", 400, { "roomId" } },
        { "far too long", "member", "draft.set",
            R"({"roomId":"$general","body":")" + QByteArray(40'001, 'x') + R"(","baseRevision":0})",
            400, { "body" } },
    });
}

void TestDrafts::onlyTheWriterHearsOfIt()
{
    m_api->startWatching();
    QVERIFY(m_api
            ->call(u"member"_s, u"draft.set"_s,
                R"({"roomId":"$general","body":"a secret thought","baseRevision":0})")
            .isGood());
    m_api->settle();
    const auto pushed = m_api->person(u"member"_s).pushed();
    QVERIFY(pushed.front().events.front().draft);
    QCOMPARE(pushed.front().events.front().draft->body, u"a secret thought"_s);
    for (const Event& event : m_api->person(u"owner"_s).events())
        QVERIFY(!event.draft);
    QCOMPARE(pulled(u"owner"_s), QList<Draft> {});
}

void TestDrafts::whatAnotherDeviceWroteIsNotOverwritten()
{
    const auto first = m_api->call(u"member"_s, u"draft.set"_s,
        R"({"roomId":"$general","body":"from the desk","baseRevision":0})");
    const QByteArray revision = QByteArray::number(first.json().value("revision"_L1).toInteger());
    m_api->check({ "blind", "member", "draft.set",
        R"({"roomId":"$general","body":"from the train","baseRevision":0})", 412,
        { "\"stale\"", "\"revision\":" + revision }, {}, { u"member: -"_s } });
    m_api->check({ "the same again", "member", "draft.set",
        R"({"roomId":"$general","body":"from the desk","baseRevision":0})", 200, {}, {},
        { u"member: -"_s } });
    m_api->check({ "knowing it", "member", "draft.set",
        R"({"roomId":"$general","body":"from both","baseRevision":)" + revision + "}", 200,
        { "from both" } });
}

void TestDrafts::clearingAndBeginningAnew()
{
    const auto set = [&](const QByteArray& body, const QByteArray& base) {
        return m_api
            ->call(u"member"_s, u"draft.set"_s,
                R"({"roomId":"$general","body":")" + body + R"(","baseRevision":)" + base + "}")
            .json()
            .value("revision"_L1)
            .toInteger();
    };
    const qint64 written = set("text", "0");
    const qint64 cleared = set("", QByteArray::number(written));
    QVERIFY(cleared > written);
    QCOMPARE(pulled(u"member"_s), QList<Draft> {});
    // Nothing stands there, so nothing can be lost, whatever the device knew.
    QVERIFY(set("again", QByteArray::number(written)) > cleared);
    QCOMPARE(pulled(u"member"_s)->front().body, u"again"_s);
}

void TestDrafts::aSnapshotBringsThem()
{
    QVERIFY(m_api
            ->call(
                u"admin"_s, u"draft.set"_s, R"({"roomId":"$secret","body":"one","baseRevision":0})")
            .isGood());
    QVERIFY(m_api
            ->call(u"admin"_s, u"draft.set"_s,
                R"({"roomId":"$secret","parentId":"$hidden","body":"two","baseRevision":0})")
            .isGood());
    QCOMPARE(pulled(u"admin"_s)->size(), 2);
    // With the room goes what hung on it.
    QVERIFY(m_api->call(u"admin"_s, u"channel.remove"_s, R"({"id":"$secret"})").isGood());
    QCOMPARE(pulled(u"admin"_s), QList<Draft> {});
}

void TestDrafts::comingBackToARoomBringsThem()
{
    QVERIFY(m_api
            ->call(u"second"_s, u"draft.set"_s,
                R"({"roomId":"$general","body":"kept","baseRevision":0})")
            .isGood());
    QVERIFY(m_api->call(u"second"_s, u"read.advance"_s, R"({"roomId":"$general","position":1000})")
            .isGood());
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$second","role":"guest"})")
            .isGood());
    QCOMPARE(pulled(u"second"_s), QList<Draft> {});
    m_api->startWatching();
    QVERIFY(m_api->call(u"owner"_s, u"member.updateRole"_s, R"({"id":"$second","role":"member"})")
            .isGood());
    m_api->settle();
    const protocol::SyncBatch batch = m_api->person(u"second"_s).pushed().front();
    QVERIFY(batch.rooms && batch.drafts && batch.readMarks);
    QCOMPARE(batch.rooms->size(), 2); // the public ones
    QCOMPARE(batch.drafts->front().body, u"kept"_s);
    QCOMPARE(batch.readMarks->front().position, 1000);
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "test_drafts.moc"
