// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_provider.h"
#include "tests/client/scripted_link.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using provider::ConnectionPhase;
using provider::Feature;

namespace {

Error problem(ErrorCode code, const QString& message)
{
    return fail(code, message).error();
}

QByteArray emptyBatch(const char* cursor, qint64 from, qint64 to)
{
    return toJson(protocol::SyncBatch { .cursor = QString::fromLatin1(cursor), .from = from, .to = to });
}

} // namespace

/// The session's life over a scripted server: what a real one only does when it breaks or is slow.
class TestSession : public QObject {
    Q_OBJECT

    test::ManualClock m_clock;
    test::SeededRandom m_random;
    std::unique_ptr<test::Peer> m_peer;
    std::unique_ptr<ConnectedProvider> m_provider;
    User m_user;
    int m_made = 0;
    std::optional<Error> m_refreshFails;
    WorkspaceId m_workspace;

    void make(Deployment deployment)
    {
        m_provider = std::make_unique<ConnectedProvider>(ConnectedConfig { .deployment = deployment,
            .makeLink = [this](const protocol::ServerAddress&) { return std::make_unique<test::ScriptedLink>(*m_peer); },
            .clock = &m_clock,
            .random = &m_random,
            .timing = { .backoff = { .first = 1ms, .longest = 5ms } } });
    }

    provider::Config config(std::optional<provider::Credentials> credentials = {}) const
    {
        return { .address = { .host = u"h"_s, .port = 1, .fingerprint = {} },
            .deviceName = u"laptop"_s,
            .credentials = credentials };
    }

    void makeOnline(Deployment deployment, std::optional<provider::Credentials> credentials = {})
    {
        make(deployment);
        m_provider->initialize(config(std::move(credentials)));
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
    }

    protocol::Session session()
    {
        ++m_made;
        return { .id = {},
            .user = m_user,
            .accessToken = u"access%1"_s.arg(m_made),
            .refreshToken = u"refresh%1"_s.arg(m_made),
            .accessExpiresAt = { m_clock.now().micros + 900'000'000 } };
    }

    static QJsonValue json(const auto& value) { return *parseJson(toJson(value)); }

    /// Answers what signs in; leaves the rest to the test.
    std::optional<Result<QJsonValue>> answer(const protocol::Request& request)
    {
        if (request.op == "auth.refresh"_L1 || request.op == "auth.local"_L1) {
            if (m_refreshFails)
                return std::unexpected(*m_refreshFails);
            return json(session());
        }
        if (request.op == "auth.signIn"_L1 || request.op == "auth.signUp"_L1)
            return json(session());
        if (request.op == "auth.signOut"_L1)
            return QJsonObject();
        return {};
    }

    int count(QLatin1StringView operation) const { return static_cast<int>(m_asked.count(operation)); }
    QStringList m_asked;

private Q_SLOTS:
    void init()
    {
        m_peer = std::make_unique<test::Peer>();
        m_asked.clear();
        m_peer->answers = [this](const protocol::Request& request) {
            m_asked.append(request.op);
            return answer(request);
        };
        m_made = 0;
        m_refreshFails.reset();
        m_user = { .id = UserId::generate(m_clock, m_random), .displayName = u"Ada"_s, .email = {} };
        m_workspace = WorkspaceId::generate(m_clock, m_random);
    }

    void cleanup()
    {
        m_provider.reset();
        m_peer.reset();
    }

    void signInTellsSecretAndUser()
    {
        makeOnline(Deployment::Remote);
        QSignalSpy secrets(&m_provider->auth(), &provider::AuthProvider::credentialsChanged);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        QVERIFY(!m_provider->auth().currentUser());
        const Future<User> user = m_provider->auth().signInWithPassword(
            { .email = u"a@b.example"_s, .password = u"p"_s, .deviceName = {} });
        QCOMPARE(m_peer->requests.size(), 0U);
        QTRY_VERIFY(user.isFinished());
        QCOMPARE(*user.result(), m_user);
        QCOMPARE(*m_provider->auth().currentUser(), m_user);
        QCOMPARE(secrets.size(), 1);
        const auto kept = secrets.front().front().value<provider::Credentials>();
        QCOMPARE(kept.userId, m_user.id);
        QCOMPARE(kept.refreshToken, u"refresh1"_s);
        QCOMPARE(states.size(), 1);
    }

    void deviceNameIsFilledIn()
    {
        m_peer->answers = {};
        makeOnline(Deployment::Remote);
        m_provider->auth().signUp({ .displayName = u"Ada"_s });
        m_provider->auth().signUp({ .displayName = u"Ada"_s, .deviceName = u"phone"_s });
        QCOMPARE(m_peer->requests[0].args.value(u"deviceName"_s).toString(), u"laptop"_s);
        QCOMPARE(m_peer->requests[1].args.value(u"deviceName"_s).toString(), u"phone"_s);
    }

    void keptCredentialsSignInBeforeOnline()
    {
        make(Deployment::Remote);
        QStringList order;
        connect(
            &m_provider->auth(), &provider::AuthProvider::credentialsChanged, this, [&] { order.append(u"secret"_s); });
        connect(&m_provider->auth(), &provider::AuthProvider::stateChanged, this, [&] { order.append(u"user"_s); });
        connect(m_provider.get(), &provider::BackendProvider::connectionChanged, this, [&](const auto& state) {
            if (state.phase == ConnectionPhase::Online)
                order.append(u"online"_s);
        });
        const Future<void> done = m_provider->initialize(config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result());
        QCOMPARE(order, (QStringList { u"secret"_s, u"user"_s, u"online"_s }));
        QCOMPARE(m_asked, QStringList { u"auth.refresh"_s });
    }

    void reconnectionPresentsTheAccessToken()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->goodToken = u"access1"_s;
        m_peer->cut();
        QTRY_COMPARE(m_peer->hellos.size(), 2U);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->hellos[1].accessToken, u"access1"_s);
        QCOMPARE(count("auth.refresh"_L1), 1);
    }

    void expiredAccessTokenIsRenewedOnReconnection()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        QSignalSpy secrets(&m_provider->auth(), &provider::AuthProvider::credentialsChanged);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        m_clock.advanceSeconds(16 * 60);
        m_peer->cut();
        QTRY_COMPARE(secrets.size(), 1);
        QVERIFY(!m_peer->hellos[1].accessToken);
        QCOMPARE(secrets.front().front().value<provider::Credentials>().refreshToken, u"refresh2"_s);
        // The same person as before: nothing to tell.
        QCOMPARE(states.size(), 0);
    }

    void refusedAccessTokenIsRenewedToo()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->cut();
        QTRY_COMPARE(count("auth.refresh"_L1), 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
    }

    void lostAnswerIsAskedAgainWithTheSameToken()
    {
        m_peer->answers = {};
        make(Deployment::Remote);
        m_provider->initialize(config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_COMPARE(m_peer->requests.size(), 1U);
        m_peer->cut();
        QTRY_COMPARE(m_peer->requests.size(), 2U);
        QCOMPARE(m_peer->requests[1].args.value(u"refreshToken"_s).toString(), u"old"_s);
        m_peer->answer(m_peer->requests[1].id, json(session()));
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QVERIFY(m_provider->auth().currentUser());
    }

    void serverThatCannotAnswerDoesNotSignOut()
    {
        m_refreshFails = problem(ErrorCode::Unavailable, u"the disk is full"_s);
        make(Deployment::Remote);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        const Future<void> done = m_provider->initialize(config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_VERIFY(done.isFinished());
        QCOMPARE(done.result().error().message, u"the disk is full"_s);
        QTRY_VERIFY(m_peer->openings >= 2);
        QCOMPARE(states.size(), 0);
        m_refreshFails.reset();
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(states.size(), 1);
    }

    void endedSessionIsToldOnceAndTheConnectionWaits()
    {
        m_refreshFails = problem(ErrorCode::Unauthenticated, u"signed out elsewhere"_s);
        make(Deployment::Remote);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        m_provider->initialize(config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[0].value<std::optional<User>>());
        QCOMPARE(states.front()[1].value<std::optional<Error>>()->message, u"signed out elsewhere"_s);
        m_peer->cut();
        QTRY_COMPARE(m_peer->openings, 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(count("auth.refresh"_L1), 1);
        const Future<User> user = m_provider->auth().signInWithPassword(
            { .email = u"a@b.example"_s, .password = u"p"_s, .deviceName = {} });
        QTRY_VERIFY(user.isFinished());
        QVERIFY(user.result());
    }

    void revokedWhileOnline()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        m_peer->farewell(problem(ErrorCode::Unauthenticated, u"revoked"_s));
        QTRY_COMPARE(states.size(), 1);
        QVERIFY(!m_provider->auth().currentUser());
        QTRY_COMPARE(m_peer->hellos.size(), 2U);
        QVERIFY(!m_peer->hellos[1].accessToken);
        QCOMPARE(count("auth.refresh"_L1), 1);
    }

    void refusedOperationIsRepeatedAfterARenewal()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        const auto page = m_provider->persistence().call(
            protocol::messageList, m_workspace, { .roomId = {}, .parentId = {}, .anchor = {} });
        const auto other = m_provider->persistence().call(protocol::workspaceGet, m_workspace, {});
        QCOMPARE(m_peer->requests.size(), 2U);
        QCOMPARE(m_peer->requests[0].args.value(u"workspaceId"_s).toString(), m_workspace.toString());
        m_peer->answerNext(std::unexpected(problem(ErrorCode::Unauthenticated, u"expired"_s)));
        m_peer->answerNext(std::unexpected(problem(ErrorCode::Unauthenticated, u"expired"_s)));
        QTRY_COMPARE(m_peer->requests.size(), 2U);
        // One renewal for both.
        QVERIFY(count("auth.refresh"_L1) <= 3);
        m_peer->answerNext(json(protocol::MessagePage {}));
        m_peer->answerNext(std::unexpected(problem(ErrorCode::Unauthenticated, u"still"_s)));
        QTRY_VERIFY(page.isFinished() && other.isFinished());
        QVERIFY(page.result());
        QCOMPARE(other.result().error().message, u"still"_s);
    }

    void renewalsShareOneFlight()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        const int before = count("auth.refresh"_L1);
        int done = 0;
        for (int i = 0; i < 3; ++i)
            m_provider->auth().renew([&done](const Result<void>& outcome) { done += outcome ? 1 : 0; });
        QTRY_COMPARE(done, 3);
        QCOMPARE(count("auth.refresh"_L1), before + 1);
    }

    void signOutForgetsEvenWhenTheServerIsAway()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->refuses = problem(ErrorCode::Unavailable, u"away"_s);
        m_peer->cut();
        QTRY_VERIFY(m_peer->openings >= 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Offline);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        const Future<void> out = m_provider->auth().signOut();
        QTRY_VERIFY(out.isFinished());
        QCOMPARE(out.result().error().code, ErrorCode::Unavailable);
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[1].value<std::optional<Error>>());
        QVERIFY(!m_provider->auth().currentUser());
        // A second time there is nothing to do.
        QVERIFY(m_provider->auth().signOut().result());
    }

    void goodbyeThatOvertakesTheAnswerToSignOut()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->answers = {};
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        const Future<void> out = m_provider->auth().signOut();
        m_peer->farewell(problem(ErrorCode::Unauthenticated, u"this session has ended"_s));
        QTRY_VERIFY(out.isFinished());
        QVERIFY(out.result());
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[1].value<std::optional<Error>>());
    }

    void localNeedsNoSecret()
    {
        makeOnline(Deployment::Local);
        QSignalSpy secrets(&m_provider->auth(), &provider::AuthProvider::credentialsChanged);
        const Future<User> user = m_provider->auth().signInLocally({});
        QTRY_VERIFY(user.isFinished());
        QVERIFY(user.result());
        m_peer->cut();
        QTRY_COMPARE(count("auth.local"_L1), 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(m_provider->auth().currentUser(), m_user);
        QCOMPARE(secrets.size(), 0);
        QCOMPARE(count("auth.refresh"_L1), 0);
    }

    void localSignInIsNotForOthers()
    {
        makeOnline(Deployment::Remote);
        const Future<User> user = m_provider->auth().signInLocally({});
        QCOMPARE(user.result().error().code, ErrorCode::Forbidden);
        QVERIFY(m_asked.isEmpty());
    }

    void oauthIsUnsupported()
    {
        makeOnline(Deployment::Remote);
        QCOMPARE(m_provider->auth().signInWithOAuth(u"i"_s, u"c"_s).result().error().code, ErrorCode::Unsupported);
    }

    void gateFollowsTheHello()
    {
        make(Deployment::Remote);
        QVERIFY(m_provider->capabilities().isAvailable(Feature::Message));
        m_peer->hello.features = { u"auth"_s, u"message"_s, u"host"_s, u"import"_s, u"storage"_s, u"telepathy"_s };
        QSignalSpy changed(m_provider.get(), &provider::BackendProvider::capabilitiesChanged);
        m_provider->initialize(config());
        QTRY_COMPARE(changed.size(), 1);
        const provider::FeatureGate gate = m_provider->capabilities();
        QCOMPARE(gate.listAvailable(), (QList { Feature::Auth, Feature::Message }));
        QCOMPARE(gate.reason(Feature::Host), u"only the computer that hosts this workspace can do this"_s);
        QVERIFY(!gate.reason(Feature::Storage).isEmpty());
        QVERIFY(!gate.reason(Feature::Doc).isEmpty());
        const auto hosted = m_provider->persistence().call(protocol::hostStart, {}, {});
        QTRY_VERIFY(hosted.isFinished());
        QCOMPARE(hosted.result().error().code, ErrorCode::Unsupported);
        QCOMPARE(hosted.result().error().message, gate.reason(Feature::Host));
        const Future<QUrl> url = m_provider->storage().url(m_workspace, {});
        QCOMPARE(url.result().error().code, ErrorCode::Unsupported);
        QVERIFY(m_asked.isEmpty());
    }

    void localOffersHosting()
    {
        m_peer->hello.features = { u"auth"_s, u"host"_s, u"import"_s };
        makeOnline(Deployment::Local);
        QVERIFY(m_provider->capabilities().isAvailable(Feature::Host));
        m_provider->persistence().call(protocol::hostStart, {}, { .port = 7421 });
        QCOMPARE(m_peer->requests.size(), 1U);
        QVERIFY(!m_peer->requests[0].args.contains(u"workspaceId"_s));
    }

    void callsThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<bool>("inWorkspace");
        QTest::addColumn<QByteArray>("args");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("unknown") << u"message.sing"_s << true << QByteArray("{}") << ErrorCode::Unsupported
                                 << u"operation"_s;
        QTest::newRow("no workspace") << u"message.list"_s << false << QByteArray("{}") << ErrorCode::InvalidArgument
                                      << u"workspaceId"_s;
        QTest::newRow("a workspace too many")
            << u"workspace.list"_s << true << QByteArray("{}") << ErrorCode::InvalidArgument << u"workspaceId"_s;
        QTest::newRow("no JSON") << u"message.list"_s << true << QByteArray("{") << ErrorCode::InvalidArgument
                                 << QString();
        QTest::newRow("no object") << u"message.list"_s << true << QByteArray("[]") << ErrorCode::InvalidArgument
                                   << u"args"_s;
        QTest::newRow("past the auth provider")
            << u"auth.signOut"_s << false << QByteArray("{}") << ErrorCode::Forbidden << u"operation"_s;
    }

    void callsThatMakeNoSense()
    {
        QFETCH(QString, operation);
        QFETCH(bool, inWorkspace);
        QFETCH(QByteArray, args);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        makeOnline(Deployment::Remote);
        const Future<RawJson> result = m_provider->persistence().perform({ .operation = operation,
            .workspace = inWorkspace ? std::optional(m_workspace) : std::nullopt,
            .args = args,
            .key = {},
            .order = {} });
        QVERIFY(result.isFinished());
        QCOMPARE(result.result().error().code, code);
        QCOMPARE(result.result().error().field, field);
        QVERIFY(m_asked.isEmpty());
    }

    void keyAndOrderTravelAlong()
    {
        makeOnline(Deployment::Remote);
        const RoomId room = RoomId::generate(m_clock, m_random);
        m_provider->persistence().perform({ .operation = u"message.create"_s,
            .workspace = m_workspace,
            .args = R"({"body":"x"})",
            .key = u"k1"_s,
            .order = protocol::SendOrder { .device = u"d"_s, .room = room, .counter = 4 } });
        QCOMPARE(m_peer->requests.front().key, u"k1"_s);
        QCOMPARE(m_peer->requests.front().order->counter, 4);
        QCOMPARE(m_peer->requests.front().order->room, room);
        QCOMPARE(m_peer->requests.front().args.value(u"body"_s).toString(), u"x"_s);
    }

    void pushesComeInOrderAndAfterTheAnswer()
    {
        makeOnline(Deployment::Remote);
        QStringList order;
        auto first = m_provider->events().subscribe(
            m_workspace, u"c0"_s, [&](const protocol::SyncBatch& batch) { order.append(batch.cursor); },
            [&] { order.append(u"lagged"_s); });
        first.then(this, [&](const Result<protocol::SyncBatch>& batch) { order.append(batch->cursor); });
        QCOMPARE(m_peer->requests.front().op, u"events.subscribe"_s);
        QCOMPARE(m_peer->requests.front().args.value(u"cursor"_s).toString(), u"c0"_s);
        QCOMPARE(m_peer->requests.front().args.value(u"workspaceId"_s).toString(), m_workspace.toString());
        // All in one go, as one read from a socket may bring them.
        m_peer->answerNext(*parseJson(emptyBatch("c1", 1, 1)));
        m_peer->push(m_workspace, emptyBatch("c2", 2, 2));
        m_peer->push(WorkspaceId::generate(m_clock, m_random), emptyBatch("other", 1, 9));
        m_peer->push(m_workspace, emptyBatch("c3", 3, 3));
        m_peer->push(m_workspace, {}, true);
        m_peer->push(m_workspace, R"({"events":"none"})");
        QTRY_COMPARE(order, (QStringList { u"c1"_s, u"c2"_s, u"c3"_s, u"lagged"_s, u"lagged"_s }));
    }

    void unsubscribedHearsNothing()
    {
        makeOnline(Deployment::Remote);
        int heard = 0;
        m_provider->events().subscribe(m_workspace, {}, [&](const auto&) { ++heard; }, [&] { ++heard; });
        m_peer->answerNext(*parseJson(emptyBatch("c1", 1, 1)));
        m_peer->push(m_workspace, emptyBatch("c2", 2, 2));
        QTRY_COMPARE(heard, 1);
        m_peer->push(m_workspace, emptyBatch("c3", 3, 3));
        m_provider->events().unsubscribe(m_workspace);
        QCOMPARE(m_peer->requests.front().op, u"events.unsubscribe"_s);
        m_peer->answerNext(QJsonObject());
        const auto other = m_provider->persistence().call(protocol::workspaceGet, m_workspace, {});
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(other.isFinished());
        QCOMPARE(heard, 1);
    }

    void subscriptionsEndWithTheConnection()
    {
        makeOnline(Deployment::Remote);
        int heard = 0;
        m_provider->events().subscribe(m_workspace, {}, [&](const auto&) { ++heard; }, [&] { ++heard; });
        m_peer->answerNext(*parseJson(emptyBatch("c1", 1, 1)));
        m_peer->cut();
        QTRY_COMPARE(m_peer->openings, 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        m_peer->push(m_workspace, emptyBatch("c2", 2, 2));
        const auto other = m_provider->persistence().call(protocol::workspaceGet, m_workspace, {});
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(other.isFinished());
        QCOMPARE(heard, 0);
        auto again = m_provider->events().subscribe(m_workspace, u"c1"_s, [&](const auto&) { heard += 10; }, [] {});
        m_peer->answerNext(*parseJson(emptyBatch("c2", 2, 2)));
        m_peer->push(m_workspace, emptyBatch("c3", 3, 3));
        QTRY_COMPARE(heard, 10);
    }

    void refusedSubscriptionLeavesNothing()
    {
        makeOnline(Deployment::Remote);
        int heard = 0;
        const auto first = m_provider->events().subscribe(
            m_workspace, {}, [&](const auto&) { ++heard; }, [&] { ++heard; });
        m_peer->answerNext(std::unexpected(problem(ErrorCode::NotFound, u"no such workspace"_s)));
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::NotFound);
        m_peer->push(m_workspace, emptyBatch("c2", 2, 2));
        const auto other = m_provider->persistence().call(protocol::workspaceGet, m_workspace, {});
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(other.isFinished());
        QCOMPARE(heard, 0);
    }

    void onlyEphemeralEventsMayBeEmitted()
    {
        makeOnline(Deployment::Remote);
        QCOMPARE(m_provider->events().emitEvent(m_workspace, u"message.created"_s, {}).result().error().code,
            ErrorCode::Forbidden);
        QCOMPARE(m_provider->events().emitEvent(m_workspace, u"typing.started"_s, {}).result().error().code,
            ErrorCode::Unsupported);
    }

    void configurationsThatCannotBe()
    {
        make(Deployment::Remote);
        provider::Config wrong = config();
        wrong.address.host.clear();
        QCOMPARE(m_provider->initialize(wrong).result().error().field, u"host"_s);
        wrong = config();
        wrong.address.port = 0;
        QCOMPARE(m_provider->initialize(wrong).result().error().field, u"port"_s);
        wrong = config();
        wrong.address.fingerprint = u"AB"_s;
        QCOMPARE(m_provider->initialize(wrong).result().error().field, u"fingerprint"_s);
        QCOMPARE(m_peer->openings, 0);
        const Future<User> user = m_provider->auth().signUp({ .displayName = u"Ada"_s });
        QCOMPARE(user.result().error().code, ErrorCode::Unavailable);
    }

    void destroyAnswersEverything()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        auto page = m_provider->persistence().call(protocol::workspaceGet, m_workspace, {});
        auto batch = m_provider->events().subscribe(m_workspace, {}, [](const auto&) { }, [] { });
        m_provider->destroy();
        m_provider->destroy();
        QTRY_VERIFY(page.isFinished() && batch.isFinished());
        QCOMPARE(page.result().error().code, ErrorCode::Aborted);
        QCOMPARE(batch.result().error().code, ErrorCode::Aborted);
        QCOMPARE(m_provider->connectionState().phase, ConnectionPhase::Offline);
        QVERIFY(!m_provider->auth().currentUser());
        // And from the start once more.
        m_provider->initialize(config(provider::Credentials { m_user.id, u"refresh1"_s }));
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QVERIFY(m_provider->auth().currentUser());
    }

    void destroyedFromItsOwnSignal()
    {
        make(Deployment::Remote);
        connect(m_provider.get(), &provider::BackendProvider::connectionChanged, this, [this](const auto& state) {
            if (state.phase == ConnectionPhase::Online)
                m_provider->destroy();
        });
        const Future<void> done = m_provider->initialize(config());
        QTRY_VERIFY(done.isFinished());
        QCOMPARE(m_provider->connectionState().phase, ConnectionPhase::Offline);
        QVERIFY(!m_peer->isOpen);
    }

    void deletedWithEverythingOpen()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        const Future<RawJson> raw = m_provider->persistence().perform(
            { .operation = u"workspace.list"_s, .workspace = {}, .args = "{}", .key = {}, .order = {} });
        const Future<User> user = m_provider->auth().recover({ .code = u"c"_s, .deviceName = {} });
        m_provider.reset();
        QVERIFY(raw.isFinished() && user.isFinished());
        QCOMPARE(raw.result().error().code, ErrorCode::Aborted);
        QCOMPARE(user.result().error().code, ErrorCode::Aborted);
    }

    void livesOnTheThreadItIsMovedTo()
    {
        test::Peer peer;
        QThread thread;
        make(Deployment::Remote);
        peer.moveToThread(&thread);
        auto* provider = new ConnectedProvider(ConnectedConfig { .deployment = Deployment::Remote,
            .makeLink = [&peer](const protocol::ServerAddress&) { return std::make_unique<test::ScriptedLink>(peer); },
            .clock = &m_clock,
            .random = &m_random,
            .timing = {} });
        provider->moveToThread(&thread);
        QCOMPARE(provider->auth().thread(), &thread);
        thread.start();
        const Future<void> done = runOn(provider, [this, provider] { return provider->initialize(config()); });
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result());
        const Future<bool> gone = runOn(provider, [provider] {
            delete provider;
            return Result<bool>(true);
        });
        QTRY_VERIFY(gone.isFinished());
        thread.quit();
        QVERIFY(thread.wait());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
