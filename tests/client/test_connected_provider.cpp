// SPDX-License-Identifier: Apache-2.0
#include "tests/client/connected_fixture.h"

#include <QPointer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;
using provider::Feature;

namespace {

QByteArray ephemeralPush(const WorkspaceId& workspace, const QJsonObject& news)
{
    const QJsonObject push { { u"workspaceId"_s, workspace.toString() }, { u"lagged"_s, false },
        { u"ephemeral"_s, news } };
    return QJsonDocument(QJsonObject { { u"push"_s, push } }).toJson(QJsonDocument::Compact);
}

QByteArray emptyBatch(const char* cursor, qint64 from, qint64 to)
{
    return toJson(
        protocol::SyncBatch { .cursor = QString::fromLatin1(cursor), .from = from, .to = to });
}

} // namespace

/// What a provider does with calls, subscriptions and its own end, over a scripted server.
class TestConnectedProvider : public QObject, private test::ConnectedFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void gateFollowsTheHello()
    {
        make(Deployment::Remote);
        QVERIFY(m_provider->capabilities().isAvailable(Feature::Message));
        m_peer->hello.features = { u"auth"_s, u"message"_s, u"host"_s, u"import"_s,
            u"telepathy"_s };
        QSignalSpy changed(m_provider.get(), &provider::BackendProvider::capabilitiesChanged);
        m_provider->initialize(config());
        QTRY_COMPARE(changed.size(), 1);
        const provider::FeatureGate gate = m_provider->capabilities();
        QCOMPARE(gate.listAvailable(), (QList { Feature::Auth, Feature::Message }));
        QCOMPARE(gate.reason(Feature::Host),
            u"only the computer that hosts this workspace can do this"_s);
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
        QTest::newRow("unknown") << u"message.sing"_s << true << QByteArray("{}")
                                 << ErrorCode::Unsupported << u"operation"_s;
        QTest::newRow("no workspace") << u"message.list"_s << false << QByteArray("{}")
                                      << ErrorCode::InvalidArgument << u"workspaceId"_s;
        QTest::newRow("a workspace too many") << u"workspace.list"_s << true << QByteArray("{}")
                                              << ErrorCode::InvalidArgument << u"workspaceId"_s;
        QTest::newRow("no JSON") << u"message.list"_s << true << QByteArray("{")
                                 << ErrorCode::InvalidArgument << QString();
        QTest::newRow("no object") << u"message.list"_s << true << QByteArray("[]")
                                   << ErrorCode::InvalidArgument << u"args"_s;
        QTest::newRow("past the auth provider") << u"auth.signOut"_s << false << QByteArray("{}")
                                                << ErrorCode::Forbidden << u"operation"_s;
    }

    void callsThatMakeNoSense()
    {
        QFETCH(QString, operation);
        QFETCH(bool, inWorkspace);
        QFETCH(QByteArray, args);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        makeOnline(Deployment::Remote);
        const Future<QJsonValue> result = m_provider->persistence().perform(
            { .operation = operation,
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
            m_workspace, u"c0"_s,
            [&](const protocol::SyncBatch& batch) { order.append(batch.cursor); },
            [&] { order.append(u"lagged"_s); });
        first.then(
            this, [&](const Result<protocol::SyncBatch>& batch) { order.append(batch->cursor); });
        QCOMPARE(m_peer->requests.front().op, u"events.subscribe"_s);
        QCOMPARE(m_peer->requests.front().args.value(u"cursor"_s).toString(), u"c0"_s);
        QCOMPARE(m_peer->requests.front().args.value(u"workspaceId"_s).toString(),
            m_workspace.toString());
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
        m_provider->events().subscribe(
            m_workspace, {}, [&](const auto&) { ++heard; }, [&] { ++heard; });
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
        m_provider->events().subscribe(
            m_workspace, {}, [&](const auto&) { ++heard; }, [&] { ++heard; });
        m_peer->answerNext(*parseJson(emptyBatch("c1", 1, 1)));
        m_peer->cut();
        QTRY_COMPARE(m_peer->openings, 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        m_peer->push(m_workspace, emptyBatch("c2", 2, 2));
        const auto other = m_provider->persistence().call(protocol::workspaceGet, m_workspace, {});
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(other.isFinished());
        QCOMPARE(heard, 0);
        auto again = m_provider->events().subscribe(
            m_workspace, u"c1"_s, [&](const auto&) { heard += 10; }, [] {});
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
        QCOMPARE(m_provider->events()
                     .emitEvent(m_workspace, u"message.created"_s, {})
                     .result()
                     .error()
                     .code,
            ErrorCode::Forbidden);
        const auto typed = m_provider->events().emitEvent(
            m_workspace, u"typing.started"_s, { { u"roomId"_s, m_workspace.toString() } });
        const protocol::Request request = m_peer->requests.front();
        QCOMPARE(request.op, u"events.emit"_s);
        QCOMPARE(request.args,
            (QJsonObject { { u"workspaceId"_s, m_workspace.toString() },
                { u"type"_s, u"typing.started"_s }, { u"roomId"_s, m_workspace.toString() } }));
        m_peer->answerNext(QJsonObject());
        QTRY_VERIFY(typed.isFinished());
        QVERIFY(typed.result().has_value());
    }

    void newsThatAreNotStoredComeBesideTheBatches()
    {
        makeOnline(Deployment::Remote);
        QList<protocol::Ephemeral> heard;
        connect(&m_provider->events(), &provider::EventsProvider::ephemeral, this,
            [&](const WorkspaceId&, const protocol::Ephemeral& news) { heard.append(news); });
        const auto first = m_provider->events().subscribe(
            m_workspace, {}, [](const auto&) { }, [] { });
        m_peer->answerNext(QJsonDocument::fromJson(emptyBatch("c1", 1, 1)).object());
        QTRY_VERIFY(first.isFinished());
        const QString id = m_workspace.toString();
        m_peer->say(ephemeralPush(m_workspace,
            { { u"typing"_s, QJsonObject { { u"memberId"_s, id }, { u"roomId"_s, id } } } }));
        m_peer->say(ephemeralPush(m_workspace, { { u"typing"_s, 7 } }));
        m_peer->say(ephemeralPush(m_workspace,
            { { u"presences"_s,
                QJsonArray {
                    QJsonObject { { u"memberId"_s, id }, { u"state"_s, u"away"_s } } } } }));
        QTRY_COMPARE(heard.size(), 2);
        QCOMPARE(heard.first().typing->roomId.uuid, m_workspace.uuid);
        QCOMPARE(heard.last().presences->first().state, PresenceState::Away);
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
        connect(m_provider.get(), &provider::BackendProvider::connectionChanged, this,
            [this](const auto& state) {
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
        const Future<QJsonValue> raw = m_provider->persistence().perform(
            { .operation = u"workspace.list"_s,
                .workspace = {},
                .args = "{}",
                .key = {},
                .order = {} });
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
        peer.moveToThread(&thread);
        QPointer provider = new ConnectedProvider(
            ConnectedConfig { .deployment = Deployment::Remote,
                .makeLink =
                    [&peer](const protocol::ServerAddress&) {
                        return std::make_unique<test::ScriptedLink>(peer);
                    },
                .clock = &m_clock,
                .random = &m_random,
                .timing = {} });
        // Whatever fails below, the thread ends before what it works with.
        const auto end = qScopeGuard([&] {
            thread.quit();
            thread.wait();
            delete provider;
        });
        provider->moveToThread(&thread);
        QCOMPARE(provider->auth().thread(), &thread);
        thread.start();
        const Future<void> done = runOn(provider.get(),
            [this, target = provider.get()] { return target->initialize(config()); });
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result());
        const Future<bool> gone = runOn(provider.get(), [target = provider.get()] {
            delete target;
            return Result<bool>(true);
        });
        QTRY_VERIFY(gone.isFinished());
        QVERIFY(provider.isNull());
    }
};

QTEST_GUILESS_MAIN(TestConnectedProvider)
#include "test_connected_provider.moc"
