// SPDX-License-Identifier: Apache-2.0
#include "tests/client/provider_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;
using provider::Credentials;
using provider::Feature;

/// `local` and `remote` against the real server, in its process and over TLS.
class TestProvider : public QObject, private test::ProviderFixture {
    Q_OBJECT

    Result<RoomId> general(provider::BackendProvider& provider, const WorkspaceId& workspace)
    {
        return ask(provider, protocol::channelList, workspace, {})
            .transform([](const protocol::RoomList& list) { return list.rooms.front().id; });
    }

    Result<Message> write(provider::BackendProvider& provider, const WorkspaceId& workspace,
        const RoomId& room, const QString& body)
    {
        return ask(provider, protocol::messageCreate, workspace,
            { .id = MessageId::generate(m_clock, m_random),
                .roomId = room,
                .parentId = {},
                .body = body });
    }

    static void addDeployments()
    {
        QTest::addColumn<Deployment>("deployment");
        QTest::newRow("local") << Deployment::Local;
        QTest::newRow("remote") << Deployment::Remote;
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void describesItself_data() { addDeployments(); }
    void describesItself()
    {
        QFETCH(Deployment, deployment);
        const auto provider = online(deployment);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Online);
        const provider::FeatureGate gate = provider->capabilities();
        for (const Feature feature : { Feature::Auth, Feature::Workspace, Feature::Channel,
                 Feature::Member, Feature::Message, Feature::Events, Feature::ReadMarks })
            QVERIFY2(gate.isAvailable(feature), qPrintable(provider::featureName(feature)));
        for (const Feature feature : { Feature::Doc, Feature::Board })
            QVERIFY2(!gate.isAvailable(feature) && !gate.reason(feature).isEmpty(),
                qPrintable(provider::featureName(feature)));
        QCOMPARE(gate.isAvailable(Feature::Host), deployment == Deployment::Local);
        QCOMPARE(gate.isAvailable(Feature::Import), deployment == Deployment::Local);
    }

    void chat_data() { addDeployments(); }
    void chat()
    {
        QFETCH(Deployment, deployment);
        const auto provider = online(deployment);
        VERIFY_RESULT(own(*provider));
        QVERIFY(provider->auth().currentUser()->ownsServer);
        const Result<WorkspaceId> workspace = createWorkspace(*provider);
        VERIFY_RESULT(workspace);
        const Result<RoomId> room = general(*provider, *workspace);
        VERIFY_RESULT(room);

        QList<Event> seen;
        const Result<protocol::SyncBatch> first = wait(provider->events().subscribe(
            *workspace, {},
            [&seen](const protocol::SyncBatch& batch) { seen.append(batch.events); }, [] {}));
        VERIFY_RESULT(first);
        QVERIFY(first->reset);
        QCOMPARE(first->workspace->name, u"Team"_s);
        VERIFY_RESULT(write(*provider, *workspace, *room, u"Hello **all** 東京"_s));
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen.front().message->body, u"Hello **all** 東京"_s);
        const auto page = ask(*provider, protocol::messageList, *workspace,
            { .roomId = *room, .parentId = {}, .anchor = {} });
        VERIFY_RESULT(page);
        QCOMPARE(page->messages.back(), *seen.front().message);

        provider->events().unsubscribe(*workspace);
        VERIFY_RESULT(write(*provider, *workspace, *room, u"unheard"_s));
        VERIFY_RESULT(general(*provider, *workspace));
        QCOMPARE(seen.size(), 1);
    }

    void keyMakesARepetitionHarmless_data() { addDeployments(); }
    void keyMakesARepetitionHarmless()
    {
        QFETCH(Deployment, deployment);
        const auto provider = online(deployment);
        VERIFY_RESULT(own(*provider));
        const WorkspaceId workspace = *createWorkspace(*provider);
        const RoomId room = *general(*provider, workspace);
        const protocol::MessageCreate args { .id = MessageId::generate(m_clock, m_random),
            .roomId = room,
            .parentId = {},
            .body = u"once"_s };
        const provider::Call call { .operation = u"message.create"_s,
            .workspace = workspace,
            .args = toJson(args),
            .key = Uuid::generate(m_clock, m_random).toString(),
            .order = protocol::SendOrder { .device = u"d1"_s, .room = room, .counter = 1 } };
        const Result<QJsonValue> one = wait(provider->persistence().perform(call));
        VERIFY_RESULT(one);
        const Result<QJsonValue> two = wait(provider->persistence().perform(call));
        VERIFY_RESULT(two);
        QCOMPARE(*fromJson<Message>(*two), *fromJson<Message>(*one));
        const auto page = ask(*provider, protocol::messageList, workspace,
            { .roomId = room, .parentId = {}, .anchor = {} });
        QCOMPARE(page->messages.size(), 1);
    }

    void serversErrorsNameTheField_data() { addDeployments(); }
    void serversErrorsNameTheField()
    {
        QFETCH(Deployment, deployment);
        const auto provider = online(deployment);
        VERIFY_RESULT(own(*provider));
        const WorkspaceId workspace = *createWorkspace(*provider);
        const RoomId room = *general(*provider, workspace);
        const Result<Message> empty = write(*provider, workspace, room, {});
        QCOMPARE(empty.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(empty.error().field, u"body"_s);
        const auto elsewhere = WorkspaceId::generate(m_clock, m_random);
        QCOMPARE(general(*provider, elsewhere).error().code, ErrorCode::NotFound);
        const Result<Message> tooLong = write(*provider, workspace, room, QString(300'000, u'x'));
        QCOMPARE(tooLong.error().code, ErrorCode::TooLarge);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Online);
    }

    void twoProvidersMeet()
    {
        const auto host = online(Deployment::Local);
        VERIFY_RESULT(own(*host));
        const WorkspaceId workspace = *createWorkspace(*host);
        const RoomId room = *general(*host, workspace);
        const Result<protocol::JoinCode> code = ask(
            *host, protocol::workspaceJoinCode, workspace, {});
        VERIFY_RESULT(code);

        const auto guest = online(Deployment::Remote);
        // What a stranger may know needs no session.
        const auto preview = ask(*guest, protocol::inviteGetByCode, {}, { .code = code->code });
        VERIFY_RESULT(preview);
        QCOMPARE(preview->workspaceName, u"Team"_s);
        QCOMPARE(general(*guest, workspace).error().code, ErrorCode::Unauthenticated);
        VERIFY_RESULT(wait(guest->auth().signUp({ .displayName = u"Bob"_s, .code = code->code })));
        VERIFY_RESULT(ask(
            *guest, protocol::workspaceJoin, {}, { .code = code->code, .displayName = u"Bob"_s }));

        QStringList heard;
        const auto listenTo = [&](const protocol::SyncBatch& batch) {
            for (const Event& event : batch.events) {
                if (event.message)
                    heard.append(event.message->body);
            }
        };
        VERIFY_RESULT(wait(guest->events().subscribe(workspace, {}, listenTo, [] { })));
        VERIFY_RESULT(wait(host->events().subscribe(workspace, {}, listenTo, [] { })));
        VERIFY_RESULT(write(*guest, workspace, room, u"from Bob"_s));
        QTRY_COMPARE(heard, (QStringList { u"from Bob"_s, u"from Bob"_s }));
        const Result<protocol::HostStatus> hosting = ask(*guest, protocol::hostStatus, {}, {});
        QCOMPARE(hosting.error().code, ErrorCode::Unsupported);
        QCOMPARE(
            hosting.error().message, u"only the computer that hosts this workspace can do this"_s);
    }

    void wrongPinIsAskedAgainLater()
    {
        const auto provider = make(Deployment::Remote);
        provider::Config wrong = config();
        wrong.address.fingerprint = QString(64, u'0');
        const Result<void> connected = wait(provider->initialize(wrong));
        QCOMPARE(connected.error().code, ErrorCode::Forbidden);
        QCOMPARE(connected.error().field, u"fingerprint"_s);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Offline);
        QVERIFY(provider->connectionState().nextAttempt);
        const Result<User> user = wait(provider->auth().signUp({ .displayName = u"Ada"_s }));
        QCOMPARE(user.error().code, ErrorCode::Unavailable);
        // The right link, pasted afterwards.
        VERIFY_RESULT(wait(provider->initialize(config())));
    }

    void withoutTlsOnLoopback()
    {
        listen(0, server::TlsMode::Off);
        QVERIFY(m_listening.fingerprint.isEmpty());
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(own(*provider));
    }

    void nobodyThere()
    {
        QVERIFY(wait(m_server->stopListening()));
        const auto provider = make(Deployment::Remote);
        const Result<void> connected = wait(provider->initialize(config()));
        QCOMPARE(connected.error().code, ErrorCode::Unavailable);
        QVERIFY(provider->connectionState().nextAttempt);
        listen(m_listening.port);
        provider->reconnectNow();
        QTRY_COMPARE_WITH_TIMEOUT(
            provider->connectionState().phase, ConnectionPhase::Online, patience);
    }

    void serverThatStopsAndComesBack()
    {
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(own(*provider));
        const WorkspaceId workspace = *createWorkspace(*provider);
        const RoomId room = *general(*provider, workspace);
        const auto first = wait(
            provider->events().subscribe(workspace, {}, [](const auto&) { }, [] { }));
        QSignalSpy states(provider.get(), &provider::BackendProvider::connectionChanged);
        QVERIFY(wait(m_server->stopListening()));
        QTRY_VERIFY_WITH_TIMEOUT(!states.isEmpty(), patience);
        const auto lost = states.front().front().value<provider::ConnectionState>();
        QCOMPARE(lost.phase, ConnectionPhase::Offline);
        QCOMPARE(lost.reason->code, ErrorCode::Unavailable);

        const auto host = online(
            Deployment::Local, Credentials { provider->auth().currentUser()->id, {} });
        VERIFY_RESULT(write(*host, workspace, room, u"meanwhile"_s));
        listen(m_listening.port);
        QTRY_COMPARE_WITH_TIMEOUT(
            provider->connectionState().phase, ConnectionPhase::Online, patience);
        // Signed in again by then, and what was missed is there.
        const auto missed = wait(
            provider->events().subscribe(workspace, first->cursor, [](const auto&) { }, [] { }));
        VERIFY_RESULT(missed);
        QVERIFY(!missed->reset);
        QCOMPARE(missed->events.back().message->body, u"meanwhile"_s);
    }

    void localServerThatIsClosed()
    {
        const auto provider = online(Deployment::Local);
        VERIFY_RESULT(own(*provider));
        m_server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(
            provider->connectionState().phase, ConnectionPhase::Offline, patience);
        QCOMPARE(createWorkspace(*provider).error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestProvider)
#include "test_provider.moc"
