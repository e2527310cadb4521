// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_provider.h"
#include "localserver/server.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using provider::ConnectionPhase;
using provider::Credentials;
using provider::Feature;

namespace {

constexpr auto patience = 20'000;

template <typename T>
Result<T> wait(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.takeResult();
}

QString tell(const auto& result)
{
    return result ? QString() : result.error().message + u' ' + result.error().field + u' ' + result.error().detail;
}

/// Says what went wrong. Bound first, as QVERIFY2 evaluates both of its arguments.
#define VERIFY_RESULT(expression)                                                                                      \
    do {                                                                                                               \
        const auto& verified = (expression);                                                                           \
        QVERIFY2(verified.has_value(), qPrintable(tell(verified)));                                                    \
    } while (false)

} // namespace

/// `local` and `remote` against the real server, in its process and over TLS.
class TestProvider : public QObject {
    Q_OBJECT

    test::ManualClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<server::Server> m_server;
    server::Listening m_listening;

    void openServer()
    {
        auto opened = server::Server::open(
            { .dataDirectory = m_folder->path(), .clock = &m_clock, .random = &m_random });
        VERIFY_RESULT(opened);
        m_server = std::move(*opened);
    }

    void listen(quint16 port = 0, server::TlsMode tls = server::TlsMode::SelfSigned)
    {
        const auto listening = wait(m_server->listen({ .address = u"127.0.0.1"_s, .port = port, .tls = tls }));
        VERIFY_RESULT(listening);
        m_listening = *listening;
    }

    std::unique_ptr<provider::BackendProvider> make(Deployment deployment)
    {
        const provider::Factory factory = deployment == Deployment::Local
            ? localProvider([this] { return m_server->localLink(); }, m_clock, m_random)
            : remoteProvider(m_clock, m_random);
        return factory();
    }

    provider::Config config(std::optional<Credentials> credentials = {}) const
    {
        return { .address = { .host = u"127.0.0.1"_s, .port = m_listening.port, .fingerprint = m_listening.fingerprint },
            .deviceName = u"laptop"_s,
            .credentials = std::move(credentials) };
    }

    std::unique_ptr<provider::BackendProvider> online(Deployment deployment, std::optional<Credentials> credentials = {})
    {
        auto provider = make(deployment);
        const Result<void> connected = wait(provider->initialize(config(std::move(credentials))));
        if (!connected)
            qWarning() << tell(connected);
        return provider;
    }

    /// The first person, who owns the server.
    Result<User> own(provider::BackendProvider& provider)
    {
        protocol::SignUp args { .displayName = u"Ada"_s };
        if (provider.id() == "remote"_L1)
            args.setupCode = m_server->setupCode();
        return wait(provider.auth().signUp(args));
    }

    template <typename Args, typename Reply>
    static Result<Reply> ask(provider::BackendProvider& provider, const protocol::Operation<Args, Reply>& operation,
        std::optional<WorkspaceId> workspace, const Args& args)
    {
        return wait(provider.persistence().call(operation, workspace, args));
    }

    Result<WorkspaceId> createWorkspace(provider::BackendProvider& provider)
    {
        const auto id = WorkspaceId::generate(m_clock, m_random);
        return ask(provider, protocol::workspaceCreate, {}, { .id = id, .name = u"Team"_s, .displayName = u"Ada"_s })
            .transform([](const protocol::WorkspaceSummary& summary) { return summary.id; });
    }

    Result<RoomId> general(provider::BackendProvider& provider, const WorkspaceId& workspace)
    {
        return ask(provider, protocol::channelList, workspace, {}).transform([](const protocol::RoomList& list) {
            return list.rooms.front().id;
        });
    }

    Result<Message> write(
        provider::BackendProvider& provider, const WorkspaceId& workspace, const RoomId& room, const QString& body)
    {
        return ask(provider, protocol::messageCreate, workspace,
            { .id = MessageId::generate(m_clock, m_random), .roomId = room, .parentId = {}, .body = body });
    }

    static void addDeployments()
    {
        QTest::addColumn<Deployment>("deployment");
        QTest::newRow("local") << Deployment::Local;
        QTest::newRow("remote") << Deployment::Remote;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        openServer();
        listen();
    }

    void cleanup() { m_server.reset(); }

    void describesItself_data() { addDeployments(); }
    void describesItself()
    {
        QFETCH(Deployment, deployment);
        const auto provider = online(deployment);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Online);
        const provider::FeatureGate gate = provider->capabilities();
        for (const Feature feature : { Feature::Auth, Feature::Workspace, Feature::Channel, Feature::Member,
                 Feature::Message, Feature::Events, Feature::ReadMarks })
            QVERIFY2(gate.isAvailable(feature), qPrintable(provider::featureName(feature)));
        for (const Feature feature : { Feature::Doc, Feature::Board, Feature::Storage, Feature::Reaction })
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
            *workspace, {}, [&seen](const protocol::SyncBatch& batch) { seen.append(batch.events); }, [] {}));
        VERIFY_RESULT(first);
        QVERIFY(first->reset);
        QCOMPARE(first->workspace->name, u"Team"_s);
        VERIFY_RESULT(write(*provider, *workspace, *room, u"Hello **all** 東京"_s));
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen.front().message->body, u"Hello **all** 東京"_s);
        const auto page = ask(
            *provider, protocol::messageList, *workspace, { .roomId = *room, .parentId = {}, .anchor = {} });
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
        const protocol::MessageCreate args {
            .id = MessageId::generate(m_clock, m_random), .roomId = room, .parentId = {}, .body = u"once"_s
        };
        const provider::Call call { .operation = u"message.create"_s,
            .workspace = workspace,
            .args = toJson(args),
            .key = Uuid::generate(m_clock, m_random).toString(),
            .order = protocol::SendOrder { .device = u"d1"_s, .room = room, .counter = 1 } };
        const Result<RawJson> one = wait(provider->persistence().perform(call));
        VERIFY_RESULT(one);
        const Result<RawJson> two = wait(provider->persistence().perform(call));
        VERIFY_RESULT(two);
        QCOMPARE(*fromJsonText<Message>(two->text), *fromJsonText<Message>(one->text));
        const auto page = ask(
            *provider, protocol::messageList, workspace, { .roomId = room, .parentId = {}, .anchor = {} });
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
        const Result<protocol::JoinCode> code = ask(*host, protocol::workspaceJoinCode, workspace, {});
        VERIFY_RESULT(code);

        const auto guest = online(Deployment::Remote);
        // What a stranger may know needs no session.
        const auto preview = ask(*guest, protocol::inviteGetByCode, {}, { .code = code->code });
        VERIFY_RESULT(preview);
        QCOMPARE(preview->workspaceName, u"Team"_s);
        QCOMPARE(general(*guest, workspace).error().code, ErrorCode::Unauthenticated);
        VERIFY_RESULT(wait(guest->auth().signUp({ .displayName = u"Bob"_s, .code = code->code })));
        VERIFY_RESULT(ask(*guest, protocol::workspaceJoin, {}, { .code = code->code, .displayName = u"Bob"_s }));

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
        QCOMPARE(hosting.error().message, u"only the computer that hosts this workspace can do this"_s);
    }

    void wrongPinIsAFullStop()
    {
        const auto provider = make(Deployment::Remote);
        provider::Config wrong = config();
        wrong.address.fingerprint = QString(64, u'0');
        const Result<void> connected = wait(provider->initialize(wrong));
        QCOMPARE(connected.error().code, ErrorCode::Forbidden);
        QCOMPARE(connected.error().field, u"fingerprint"_s);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Offline);
        QVERIFY(!provider->connectionState().nextAttempt);
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
        QTRY_COMPARE_WITH_TIMEOUT(provider->connectionState().phase, ConnectionPhase::Online, patience);
    }

    void serverThatStopsAndComesBack()
    {
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(own(*provider));
        const WorkspaceId workspace = *createWorkspace(*provider);
        const RoomId room = *general(*provider, workspace);
        const auto first = wait(provider->events().subscribe(workspace, {}, [](const auto&) { }, [] { }));
        QSignalSpy states(provider.get(), &provider::BackendProvider::connectionChanged);
        QVERIFY(wait(m_server->stopListening()));
        QTRY_VERIFY_WITH_TIMEOUT(!states.isEmpty(), patience);
        const auto lost = states.front().front().value<provider::ConnectionState>();
        QCOMPARE(lost.phase, ConnectionPhase::Offline);
        QCOMPARE(lost.reason->code, ErrorCode::Unavailable);

        const auto host = online(Deployment::Local, Credentials { provider->auth().currentUser()->id, {} });
        VERIFY_RESULT(write(*host, workspace, room, u"meanwhile"_s));
        listen(m_listening.port);
        QTRY_COMPARE_WITH_TIMEOUT(provider->connectionState().phase, ConnectionPhase::Online, patience);
        // Signed in again by then, and what was missed is there.
        const auto missed = wait(provider->events().subscribe(workspace, first->cursor, [](const auto&) { }, [] { }));
        VERIFY_RESULT(missed);
        QVERIFY(!missed->reset);
        QCOMPARE(missed->events.back().message->body, u"meanwhile"_s);
    }

    void longAbsenceRenewsTheSession()
    {
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(own(*provider));
        QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
        QSignalSpy states(&provider->auth(), &provider::AuthProvider::stateChanged);
        m_clock.advanceSeconds(3600);
        QVERIFY(wait(m_server->stopListening()));
        listen(m_listening.port);
        QTRY_COMPARE_WITH_TIMEOUT(secrets.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(provider->connectionState().phase, ConnectionPhase::Online, patience);
        VERIFY_RESULT(createWorkspace(*provider));
        QCOMPARE(states.size(), 0);
    }

    void tokenThatExpiresOnAnOpenConnectionDisturbsNobody()
    {
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(own(*provider));
        m_clock.advanceSeconds(3600);
        VERIFY_RESULT(createWorkspace(*provider));
    }

    void nextRunSignsInByTheKeptSecret()
    {
        Credentials kept;
        User user;
        {
            const auto provider = online(Deployment::Remote);
            QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
            VERIFY_RESULT(own(*provider));
            kept = secrets.back().front().value<Credentials>();
            user = *provider->auth().currentUser();
        }
        m_clock.advanceSeconds(24 * 3600);
        m_server.reset();
        openServer();
        listen();
        const auto provider = online(Deployment::Remote, kept);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(provider->auth().currentUser(), user);
        VERIFY_RESULT(createWorkspace(*provider));
    }

    void expiredSessionIsToldAndTheObjectStaysUseful()
    {
        const auto first = online(Deployment::Remote);
        QSignalSpy secrets(&first->auth(), &provider::AuthProvider::credentialsChanged);
        VERIFY_RESULT(own(*first));
        VERIFY_RESULT(ask(*first, protocol::authSetPassword, {},
            { .email = u"ada@example.org"_s, .password = u"correct horse"_s, .currentPassword = {} }));
        const auto kept = secrets.back().front().value<Credentials>();
        first->destroy();
        m_clock.advanceSeconds(40 * 24 * 3600);

        const auto provider = make(Deployment::Remote);
        QSignalSpy states(&provider->auth(), &provider::AuthProvider::stateChanged);
        VERIFY_RESULT(wait(provider->initialize(config(kept))));
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[0].value<std::optional<User>>());
        QCOMPARE(states.front()[1].value<std::optional<Error>>()->code, ErrorCode::Unauthenticated);
        VERIFY_RESULT(wait(provider->auth().signInWithPassword(
            { .email = u"ada@example.org"_s, .password = u"correct horse"_s, .deviceName = {} })));
        VERIFY_RESULT(createWorkspace(*provider));
    }

    void sessionRevokedFromAnotherDevice()
    {
        const auto laptop = online(Deployment::Remote);
        VERIFY_RESULT(own(*laptop));
        const auto link = ask(*laptop, protocol::authCreateDeviceLink, {}, {});
        VERIFY_RESULT(link);
        const auto phone = online(Deployment::Remote);
        VERIFY_RESULT(wait(phone->auth().redeemDeviceLink({ .code = link->code, .deviceName = u"phone"_s })));
        QCOMPARE(phone->auth().currentUser()->id, laptop->auth().currentUser()->id);
        const auto sessions = ask(*laptop, protocol::sessionList, {}, {});
        VERIFY_RESULT(sessions);
        const auto other = std::ranges::find(sessions->sessions, u"phone"_s, &protocol::SessionInfo::deviceName);
        QVERIFY(other != sessions->sessions.end());

        QSignalSpy states(&phone->auth(), &provider::AuthProvider::stateChanged);
        VERIFY_RESULT(ask(*laptop, protocol::sessionRevoke, {}, { .sessionId = other->id }));
        QTRY_COMPARE_WITH_TIMEOUT(states.size(), 1, patience);
        QVERIFY(states.front()[1].value<std::optional<Error>>());
        QVERIFY(!phone->auth().currentUser());
        QTRY_COMPARE_WITH_TIMEOUT(phone->connectionState().phase, ConnectionPhase::Online, patience);
        QCOMPARE(createWorkspace(*phone).error().code, ErrorCode::Unauthenticated);
        VERIFY_RESULT(createWorkspace(*laptop));
    }

    void signOutEndsTheSession()
    {
        const auto provider = online(Deployment::Remote);
        QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
        VERIFY_RESULT(own(*provider));
        const auto kept = secrets.back().front().value<Credentials>();
        QSignalSpy states(&provider->auth(), &provider::AuthProvider::stateChanged);
        VERIFY_RESULT(wait(provider->auth().signOut()));
        QCOMPARE(states.size(), 1);
        QVERIFY2(!states.front()[1].value<std::optional<Error>>(), "who signs out need not be told why");
        QVERIFY(!provider->auth().currentUser());
        QCOMPARE(createWorkspace(*provider).error().code, ErrorCode::Unauthenticated);
        const auto thief = online(Deployment::Remote, kept);
        QVERIFY(!thief->auth().currentUser());
    }

    void recoveryCode()
    {
        const auto owner = online(Deployment::Local);
        VERIFY_RESULT(own(*owner));
        const auto code = ask(*owner, protocol::authCreateRecoveryCode, {}, {});
        VERIFY_RESULT(code);
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(wait(provider->auth().recover({ .code = code->code, .deviceName = {} })));
        QCOMPARE(provider->auth().currentUser()->id, owner->auth().currentUser()->id);
    }

    void localOwnerNeedsNoSecret()
    {
        User user;
        {
            const auto provider = online(Deployment::Local);
            QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
            QCOMPARE(wait(provider->auth().signInLocally({})).has_value(), false);
            VERIFY_RESULT(own(*provider));
            user = *provider->auth().currentUser();
            QCOMPARE(secrets.size(), 0);
        }
        m_server.reset();
        openServer();
        const auto known = online(Deployment::Local, Credentials { user.id, {} });
        QCOMPARE(known->auth().currentUser(), user);
        const auto unknown = online(Deployment::Local, Credentials {});
        QCOMPARE(unknown->auth().currentUser(), user);
        const auto asked = online(Deployment::Local);
        QVERIFY(!asked->auth().currentUser());
        VERIFY_RESULT(wait(asked->auth().signInLocally({})));
        QCOMPARE(asked->auth().currentUser(), user);
        VERIFY_RESULT(createWorkspace(*asked));
    }

    void localServerThatIsClosed()
    {
        const auto provider = online(Deployment::Local);
        VERIFY_RESULT(own(*provider));
        m_server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(provider->connectionState().phase, ConnectionPhase::Offline, patience);
        QCOMPARE(createWorkspace(*provider).error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestProvider)
#include "test_provider.moc"
