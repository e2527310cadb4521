// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/audit_operations.h"
#include "localserver/services/retention.h"
#include "tests/localserver/file_team.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;
using test::FileTeam;

/// What is older than a workspace or a channel keeps it is deleted, at night, and nothing else.
class TestRetention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_team.reset(); }
    void whoMaySayIt_data();
    void whoMaySayIt() { m_team->api().check(test::currentRow()); }
    void whatIsOldGoes();
    void aThreadOutlivesItsStart();
    void filesGoAlone();
    void aChannelHasItsOwnWord();
    void conversationsAreKeptAsTheWorkspaceSays();
    void forEverIsForEver();
    void manyGoInSteps();
    void aRestartGoesOn();
    void thePreviewCounts();
    void oneEntryForTheWholeRun();
    void aRunThatIsReplacedIsRecorded();
    void theNightIsTheNext();

private:
    static constexpr qint64 microsPerDay = 86'400LL * 1'000'000;

    /// A message that was said so many days ago, `$name`.
    void saidBefore(const QString& name, const QString& room, qint64 days, bool pinned = false,
        const QString& parent = {});
    /// Many of them, in the general channel.
    void muchSaidBefore(int count, qint64 days);
    void keep(const QByteArray& retention, const QString& room = {});
    /// The night comes, and somebody does something in the morning.
    void sleepOver();
    /// Nothing is under way for which a night would be too long.
    [[nodiscard]] bool isQuiet();
    [[nodiscard]] bool isDeleted(const QString& name);
    [[nodiscard]] qint64 alive();
    /// What the audit log says of runs.
    [[nodiscard]] QByteArray runs();

    std::unique_ptr<FileTeam> m_team;
    int m_mornings = 0;
};

void TestRetention::init() { m_team = std::make_unique<FileTeam>(); }

void TestRetention::saidBefore(
    const QString& name, const QString& room, qint64 days, bool pinned, const QString& parent)
{
    test::ApiFixture& api = m_team->api();
    Message message;
    message.id = MessageId::generate(api.clock(), api.random());
    message.roomId = api.id<RoomId>(room);
    message.authorId = api.id<MemberId>(u"member"_s);
    message.body = name;
    api.name(name, message.id.toString());
    api.edit([&](server::WorkspaceStore& store) -> Result<void> {
        message.position = api.clock().now().micros - days * microsPerDay;
        if (!parent.isEmpty()) {
            message.parentId = api.id<MessageId>(parent);
        }
        HEARTH_TRY(const auto position, store.messages().addImported(message, std::nullopt));
        message.position = position.value_or(message.position);
        if (pinned) {
            message.pinnedAt = message.createdAt();
            message.pinnedBy = message.authorId;
            HEARTH_CHECK(store.messages().update(message));
        }
        return message.parentId ? store.messages().recountReplies(*message.parentId)
                                : Result<void> {};
    });
}

void TestRetention::muchSaidBefore(int count, qint64 days)
{
    test::ApiFixture& api = m_team->api();
    api.edit([&](server::WorkspaceStore& store) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            Message message;
            message.id = MessageId::generate(api.clock(), api.random());
            message.roomId = api.id<RoomId>(u"general"_s);
            message.authorId = api.id<MemberId>(u"member"_s);
            message.position = api.clock().now().micros - days * microsPerDay + i;
            message.body = u"one of many"_s;
            HEARTH_CHECK(store.messages().addImported(message, std::nullopt));
        }
        return {};
    });
}

void TestRetention::keep(const QByteArray& retention, const QString& room)
{
    const QByteArray where = room.isEmpty() ? QByteArray()
                                            : R"("roomId":"$)" + room.toUtf8() + "\",";
    const ApiAnswer answer = m_team->api().call(
        u"owner"_s, u"retention.set"_s, '{' + where + R"("retention":)" + retention + '}');
    QVERIFY2(answer.isGood(), answer.body);
}

bool TestRetention::isQuiet()
{
    bool quiet = false;
    m_team->api().edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const HookEvents waiting, store.hooks().after(0, 1));
        HEARTH_TRY(const server::RetentionRun run, store.storage().retentionRun());
        quiet = waiting.isEmpty() && (!run.nextAt || *run.nextAt > m_team->api().clock().now());
        return {};
    });
    return quiet;
}

void TestRetention::sleepOver()
{
    QTRY_VERIFY(isQuiet());
    m_team->api().clock().advanceSeconds(26LL * 3600);
    m_team->api().comeBack(u"owner"_s);
    // The same name again would change nothing, and nobody would notice the morning.
    QVERIFY(m_team->api()
            .call(u"owner"_s, u"member.updateName"_s,
                R"({"displayName":"Early Bird %1"})"_ba.replace(
                    "%1", QByteArray::number(++m_mornings)))
            .isGood());
}

bool TestRetention::isDeleted(const QString& name)
{
    bool deleted = false;
    m_team->api().edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const auto message, store.messages().find(m_team->api().id<MessageId>(name)));
        deleted = message && message->deletedAt && message->body.isEmpty();
        return {};
    });
    return deleted;
}

/// Messages in the general channel that a run may still delete.
qint64 TestRetention::alive()
{
    qint64 count = -1;
    m_team->api().edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(count,
            store.storage().countAged(
                m_team->api().id<RoomId>(u"general"_s), m_team->api().clock().now().micros));
        return {};
    });
    return count;
}

QByteArray TestRetention::runs()
{
    const ApiAnswer answer = m_team->api().call(
        u"owner"_s, u"audit.list"_s, R"({"filter":{"operation":"retention.run"}})");
    return QJsonDocument(answer.json()["entries"_L1].toArray()).toJson(QJsonDocument::Compact);
}

void TestRetention::whoMaySayIt_data()
{
    const char* set = "retention.set";
    test::addRows({
        { "the owner, of everything", "owner", set, R"({"retention":{"messageDays":90}})", 200, {},
            {}, { u"member: workspace.updated"_s } },
        { "an admin, of a channel", "admin", set,
            R"({"roomId":"$general","retention":{"fileDays":30}})", 200, {}, {},
            { u"member: channel.updated"_s } },
        { "not a member", "member", set, R"({"retention":{"messageDays":90}})", 403 },
        { "not of a channel either", "member", set,
            R"({"roomId":"$general","retention":{"messageDays":90}})", 403 },
        { "not a guest", "guest", set, R"({"roomId":"$lobby","retention":{"messageDays":90}})",
            403 },
        { "not of a channel that they do not see", "owner", set,
            R"({"roomId":"$secret","retention":{"messageDays":90}})", 404,
            { "\"field\":\"roomId\"" } },
        { "not of a conversation", "member", set,
            R"({"roomId":"$direct","retention":{"messageDays":90}})", 404 },
        { "not less than nothing", "owner", set, R"({"retention":{"messageDays":-1}})", 400,
            { "\"field\":\"retention.messageDays\"" } },
        { "not longer than anybody lives", "owner", set, R"({"retention":{"fileDays":36501}})", 400,
            { "\"field\":\"retention.fileDays\"" } },
        { "nor is it looked at", "member", "retention.preview",
            R"({"retention":{"messageDays":90}})", 403 },
        { "everybody knows", "member", "workspace.get", "{}", 200, {},
            { "\"retention\":{\"messageDays\"" } },
    });
}

void TestRetention::whatIsOldGoes()
{
    saidBefore(u"old"_s, u"general"_s, 40);
    saidBefore(u"kept"_s, u"general"_s, 40, true);
    saidBefore(u"young"_s, u"general"_s, 20);
    keep(R"({"messageDays":30})");
    QVERIFY(!isDeleted(u"old"_s)); // not before the night
    sleepOver();
    QTRY_VERIFY(isDeleted(u"old"_s));
    QVERIFY(!isDeleted(u"kept"_s));
    QVERIFY(!isDeleted(u"young"_s));
    m_team->api().check({ "nobody reads it", "owner", "message.getById", R"({"id":"$old"})", 200,
        { "\"body\":\"\"" } });
}

void TestRetention::aThreadOutlivesItsStart()
{
    saidBefore(u"start"_s, u"general"_s, 40);
    saidBefore(u"oldReply"_s, u"general"_s, 39, false, u"start"_s);
    saidBefore(u"reply"_s, u"general"_s, 3, false, u"start"_s);
    keep(R"({"messageDays":30})");
    sleepOver();
    QTRY_VERIFY(isDeleted(u"oldReply"_s));
    QVERIFY(isDeleted(u"start"_s));
    m_team->api().check({ "who answered later is there", "owner", "message.list",
        R"({"roomId":"$general","parentId":"$start"})", 200, { "\"body\":\"reply\"" } });
    m_team->api().check({ "and counted", "owner", "message.getById", R"({"id":"$start"})", 200,
        { "\"replyCount\":1" } });
    m_team->api().check({ "and is answered", "owner", "message.create",
        R"({"id":"$new","roomId":"$general","parentId":"$start","body":"still here"})", 200 });
}

void TestRetention::filesGoAlone()
{
    QCOMPARE(m_team->upload(u"member"_s, u"plan"_s, u"plan.txt"_s, "the plan\n").status, 204);
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"said"_s, { u"plan"_s }, u"look"_s).isGood());
    QCOMPARE(m_team->contents().size(), 1);
    keep(R"({"fileDays":1})");
    sleepOver();
    sleepOver(); // older than a day when the second night comes
    QTRY_COMPARE(m_team->contents().size(), 0);
    QVERIFY(!isDeleted(u"said"_s));
    m_team->api().check({ "the message tells", "owner", "message.getById", R"({"id":"$said"})", 200,
        { "\"body\":\"look\"", "\"state\":\"removed\"", "\"name\":\"plan.txt\"" },
        { "removedBy" } });
    m_team->api().check({ "it counts no more", "owner", "storage.survey", "{}", 200,
        { R"("all":{"bytes":0,"files":0})" } });
}

void TestRetention::aChannelHasItsOwnWord()
{
    saidBefore(u"here"_s, u"general"_s, 40);
    saidBefore(u"there"_s, u"lobby"_s, 40);
    keep(R"({"messageDays":30})");
    keep(R"({"messageDays":0})", u"lobby"_s);
    sleepOver();
    QTRY_VERIFY(isDeleted(u"here"_s));
    QVERIFY(!isDeleted(u"there"_s));
    // And the other way round.
    keep("{}");
    keep(R"({"messageDays":7})", u"lobby"_s);
    sleepOver();
    QTRY_VERIFY(isDeleted(u"there"_s));
}

void TestRetention::conversationsAreKeptAsTheWorkspaceSays()
{
    saidBefore(u"whispered"_s, u"direct"_s, 40);
    keep(R"({"messageDays":30})");
    sleepOver();
    QTRY_VERIFY(isDeleted(u"whispered"_s));
}

void TestRetention::forEverIsForEver()
{
    saidBefore(u"old"_s, u"general"_s, 4000);
    keep(R"({"messageDays":30})");
    keep(R"({"messageDays":0})");
    m_team->api().edit([](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const server::RetentionRun run, store.storage().retentionRun());
        return run.nextAt ? fail(ErrorCode::Internal, u"a run is planned"_s) : Result<void> {};
    });
    sleepOver();
    m_team->api().check({ "it is there", "owner", "message.getById", R"({"id":"$old"})", 200,
        { "\"body\":\"old\"" } });
}

void TestRetention::manyGoInSteps()
{
    muchSaidBefore(server::lookedAtOnce * 2 + 7, 40);
    keep(R"({"messageDays":30})");
    sleepOver();
    QTRY_COMPARE_WITH_TIMEOUT(alive(), 0, 30'000);
}

void TestRetention::aRestartGoesOn()
{
    muchSaidBefore(server::lookedAtOnce + 7, 40);
    keep(R"({"messageDays":30})");
    m_team->restart({}, [this] { m_team->api().clock().advanceSeconds(26LL * 3600); });
    QTRY_COMPARE_WITH_TIMEOUT(alive(), 0, 30'000);
}

void TestRetention::thePreviewCounts()
{
    saidBefore(u"one"_s, u"general"_s, 100);
    saidBefore(u"two"_s, u"general"_s, 50);
    saidBefore(u"pinned"_s, u"general"_s, 100, true);
    saidBefore(u"direct"_s + u"Word"_s, u"direct"_s, 50);
    m_team->api().check({ "all that would go", "owner", "retention.preview",
        R"({"retention":{"messageDays":30}})", 200, { "\"messages\":3" } });
    m_team->api().check({ "of one channel", "owner", "retention.preview",
        R"({"roomId":"$general","retention":{"messageDays":90}})", 200, { "\"messages\":1" } });
    keep(R"({"messageDays":90})");
    m_team->api().check({ "only what is new", "owner", "retention.preview",
        R"({"retention":{"messageDays":30}})", 200, { "\"messages\":2" } });
    m_team->api().check({ "for ever takes nothing", "owner", "retention.preview",
        R"({"retention":{"messageDays":0}})", 200, { "\"messages\":0" } });
}

void TestRetention::oneEntryForTheWholeRun()
{
    saidBefore(u"old"_s, u"general"_s, 40);
    saidBefore(u"older"_s, u"lobby"_s, 50);
    keep(R"({"messageDays":30})");
    sleepOver();
    QTRY_VERIFY(isDeleted(u"older"_s));
    QTRY_COMPARE(runs().count(R"("field":"messages")"), 1);
    QVERIFY(runs().contains(R"("after":"2")"));
}

/// What it had deleted by then was deleted.
void TestRetention::aRunThatIsReplacedIsRecorded()
{
    keep(R"({"messageDays":30})");
    m_team->api().edit([this](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(server::RetentionRun run, store.storage().retentionRun());
        run.room = m_team->api().id<RoomId>(u"general"_s);
        run.messages = 123;
        return store.storage().setRetentionRun(run);
    });
    keep(R"({"messageDays":60})");
    QTRY_VERIFY(runs().contains(R"("after":"123")"));
    keep(R"({"messageDays":90})");
    keep(R"({"messageDays":0})");
    QCOMPARE(runs().count(R"("field":"messages")"), 1);
}

void TestRetention::theNightIsTheNext()
{
    const Timestamp now = m_team->api().clock().now();
    const Timestamp next = server::nextRetentionRun(now);
    QVERIFY(next > now);
    QVERIFY(next.micros - now.micros <= 25LL * 3600 * 1'000'000); // the clock may be set that night
    QCOMPARE(next.toDateTime().time(), QTime(server::retentionHour, 0));
    QVERIFY(server::nextRetentionRun(next) > next);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "test_retention.moc"
