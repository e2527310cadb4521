// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/call_limits.h"
#include "tests/localserver/accounts.h"

#include <QTest>

#include <vector>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::WireClient;

/// The table of limits on operations: whom they count, what is told of them, and that they let
/// honest programs through.
class TestCallLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLimitIsReached_data();
    void everyLimitIsReached();
    void withinTheProcessNothingIsCounted();
    void loopbackHasNoAddress();
    void oneAccountDoesNotUseUpAnothers();
    void aWeekOfAnOutboxFits();
    void httpTellsWhatIsLeft();
    void httpTellsWhenToComeBack();
    void theSocketTellsIt();
};

namespace {

EndpointCall callOf(const QString& operation, const QString& address)
{
    EndpointCall call;
    call.request.op = operation;
    call.caller.address = address;
    return call;
}

EndpointCall callOf(
    const QString& operation, const QString& address, UserId user, SessionId session)
{
    EndpointCall call = callOf(operation, address);
    call.caller.identity = Identity { .user = user, .session = session };
    return call;
}

QString operationOf(const QString& group)
{
    static const QHash<QString, QString> examples { { u"calls"_s, u"message.create"_s },
        { u"uploads"_s, u"storage.upload"_s }, { u"searches"_s, u"storage.list"_s },
        { u"invitations"_s, u"invite.create"_s } };
    return examples.value(group);
}

} // namespace

void TestCallLimits::everyLimitIsReached_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < callLimits().size(); ++i)
        QTest::addRow("%s %d", callLimits()[i].name, static_cast<int>(i)) << static_cast<int>(i);
}

void TestCallLimits::everyLimitIsReached()
{
    QFETCH(const int, row);
    const CallLimit& limit = callLimits()[static_cast<std::size_t>(row)];
    const QString operation = operationOf(QString::fromLatin1(limit.name));
    QVERIFY(protocol::findOperation(operation));
    test::ManualClock clock;
    SystemRandom random;
    CallLimiter limiter(clock);
    const UserId user = UserId::generate(clock, random);
    const SessionId session = SessionId::generate(clock, random);
    const QString workspace = WorkspaceId::generate(clock, random).toString();
    constexpr std::size_t crowd = 50;
    std::vector<std::pair<UserId, SessionId>> others(crowd);
    for (auto& [otherUser, otherSession] : others) {
        otherUser = UserId::generate(clock, random);
        otherSession = SessionId::generate(clock, random);
    }
    // Everything but what is counted is spread over so many that nothing else is used up.
    std::size_t calls = 0;
    const auto call = [&] {
        const auto& [otherUser, otherSession] = others[calls++ % crowd];
        EndpointCall made = callOf(operation, u"127.0.0.1"_s,
            limit.per == LimitPer::Account ? user : otherUser,
            limit.per == LimitPer::Session ? session : otherSession);
        if (limit.per == LimitPer::Address)
            made.caller.address = u"203.0.113.9"_s;
        if (limit.per == LimitPer::Workspace)
            made.request.args.insert(u"workspaceId"_s, workspace);
        return made;
    };
    for (int i = 0; i < static_cast<int>(limit.rate.burst); ++i)
        QVERIFY(limiter.count(call()));
    const auto refused = limiter.count(call());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RateLimited);
    const int wait = refused.error().details.value("retryAfter"_L1).toInt();
    QVERIFY(wait >= 1);
    clock.advanceSeconds(wait);
    QVERIFY(limiter.count(call()));
}

void TestCallLimits::withinTheProcessNothingIsCounted()
{
    const test::ManualClock clock;
    CallLimiter limiter(clock);
    EndpointCall call = callOf(u"message.create"_s, {});
    call.caller.local = true;
    for (int i = 0; i < 60'000; ++i) {
        const auto counted = limiter.count(call);
        QVERIFY(counted && !*counted);
    }
}

void TestCallLimits::loopbackHasNoAddress()
{
    const test::ManualClock clock;
    CallLimiter limiter(clock);
    // A proxy brings everybody from there; strangers are counted by the accounts.
    for (int i = 0; i < 60'000; ++i)
        QVERIFY(limiter.count(callOf(u"server.info"_s, u"127.0.0.1"_s)));
}

void TestCallLimits::oneAccountDoesNotUseUpAnothers()
{
    const test::ManualClock clock;
    SystemRandom random;
    CallLimiter limiter(clock);
    const auto person = [&] {
        return callOf(u"message.create"_s, u"127.0.0.1"_s, UserId::generate(clock, random),
            SessionId::generate(clock, random));
    };
    const EndpointCall loud = person();
    while (limiter.count(loud)) { }
    QVERIFY(limiter.count(person()));
}

void TestCallLimits::aWeekOfAnOutboxFits()
{
    const test::ManualClock clock;
    SystemRandom random;
    CallLimiter limiter(clock);
    const EndpointCall call = callOf(u"message.create"_s, u"192.0.2.1"_s,
        UserId::generate(clock, random), SessionId::generate(clock, random));
    for (int i = 0; i < 1500; ++i)
        QVERIFY(limiter.count(call));
}

void TestCallLimits::httpTellsWhatIsLeft()
{
    test::OpenServer server;
    QVERIFY(server.open());
    const test::Household household(server);
    const test::Person ann = test::join(server, household.joinCode);
    WireClient client = server.client();
    const HttpAnswer first = client.call("workspace.list", "{}", ann.access);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.fields.value("x-ratelimit-limit"), QByteArray("5000"));
    const int left = first.fields.value("x-ratelimit-remaining").toInt();
    QVERIFY(left > 0 && left < 5000);
    QVERIFY(first.fields.value("x-ratelimit-reset").toInt() >= 1);
    QVERIFY(!first.fields.contains("retry-after"));
    const HttpAnswer second = client.call("workspace.list", "{}", ann.access);
    QCOMPARE(second.fields.value("x-ratelimit-remaining").toInt(), left - 1);
}

void TestCallLimits::httpTellsWhenToComeBack()
{
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient client = server.client();
    HttpAnswer answer;
    for (int i = 0; i < 100 && answer.status != 429; ++i)
        answer = client.call("auth.recover", R"({"code":"ABCDE"})");
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.code(), u"rateLimited"_s);
    QVERIFY(answer.fields.value("retry-after").toInt() >= 1);
    QCOMPARE(answer.fields.value("x-ratelimit-remaining"), QByteArray("0"));
    QCOMPARE(answer.fields.value("x-ratelimit-reset"), answer.fields.value("retry-after"));
    QVERIFY(answer.fields.value("x-ratelimit-limit").toInt() > 0);
}

void TestCallLimits::theSocketTellsIt()
{
    test::OpenServer server;
    QVERIFY(server.open());
    WireClient client = server.client();
    QVERIFY(client.upgrade());
    client.sendText(R"({"hello":{"versions":[1],"client":"test"}})");
    QVERIFY(client.envelope().contains("hello"_L1));
    QJsonObject error;
    for (int i = 1; i <= 100 && error.value("code"_L1) != u"rateLimited"_s; ++i) {
        client.sendText(R"({"request":{"id":)" + QByteArray::number(i)
            + R"(,"op":"auth.recover","args":{"code":"ABCDE","deviceName":"x"}}})");
        error = client.envelope()["response"_L1]["error"_L1].toObject();
    }
    QCOMPARE(error.value("code"_L1).toString(), u"rateLimited"_s);
    QVERIFY(error["details"_L1]["retryAfter"_L1].toInt() >= 1);
}

QTEST_GUILESS_MAIN(TestCallLimits)
#include "test_call_limits.moc"
