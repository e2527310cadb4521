// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_provider.h"
#include "core/replica/workspace_session.h"
#include "core/storage/connection.h"
#include "localserver/server.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <random>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;

namespace {

constexpr int patience = 20'000;

template <typename T>
Result<T> settled(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.takeResult();
}

template <typename T>
T value(Result<T> result)
{
    if (!result)
        qFatal("%s (%s) %s", qPrintable(result.error().message), qPrintable(result.error().field),
            qPrintable(result.error().detail));
    return std::move(*result);
}

/// One person's device: a provider on its sync thread and a session over it.
class Device {
public:
    Device(const QString& folder, const provider::Factory& factory, const Clock& clock, Random& random)
        : m_folder(folder)
        , m_factory(factory)
        , m_clock(clock)
        , m_random(random)
    {
    }
    ~Device() { stop(); }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    void start(const protocol::ServerAddress& address)
    {
        m_thread.start();
        m_provider = m_factory().release();
        QObject::connect(&m_provider->auth(), &provider::AuthProvider::credentialsChanged, &m_context,
            [this](const provider::Credentials& credentials) { m_credentials = credentials; });
        m_provider->moveToThread(&m_thread);
        const provider::Config config { .address = address, .deviceName = u"test"_s, .credentials = m_credentials };
        // Whether somebody is there is seen by the session.
        (void)runOn(m_provider, [backend = m_provider, config] { return backend->initialize(config); });
    }
    void stop()
    {
        session.reset();
        if (!m_provider)
            return;
        QMetaObject::invokeMethod(
            m_provider, [backend = std::exchange(m_provider, nullptr)] { delete backend; },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    User signUp(const protocol::SignUp& args)
    {
        return value(settled(runOn(m_provider, [backend = m_provider, args] { return backend->auth().signUp(args); })));
    }
    template <typename Args, typename Reply>
    Result<Reply> call(
        const protocol::Operation<Args, Reply>& operation, std::optional<WorkspaceId> workspace, const Args& args)
    {
        return settled(runOn(m_provider, [backend = m_provider, &operation, workspace, args] {
            return backend->persistence().call(operation, workspace, args);
        }));
    }
    void reconnectNow()
    {
        QMetaObject::invokeMethod(m_provider, [backend = m_provider] { backend->reconnectNow(); }, Qt::QueuedConnection);
    }
    void openSession(const WorkspaceId& workspace, const UserId& user)
    {
        session = value(WorkspaceSession::open({ .directory = m_folder,
            .workspace = workspace,
            .user = user,
            .clock = &m_clock,
            .random = &m_random,
            .syncThread = &m_thread,
            .provider = m_provider }));
    }

    [[nodiscard]] bool isSettled() const
    {
        const SyncState state = session->syncState();
        return state.caughtUp && state.roomsFilled == state.roomsTotal && state.waiting == 0;
    }
    QList<Message> messages(const RoomId& room) const
    {
        return value(settled(session->page({ .room = room, .parent = {}, .anchor = {}, .limit = 100'000 }))).messages;
    }
    QStringList bodies(const RoomId& room) const
    {
        QStringList out;
        for (const Message& message : messages(room))
            out.append(message.body);
        return out;
    }
    std::optional<RoomState> room(const RoomId& id) const
    {
        for (const RoomState& state : value(settled(session->roomStates()))) {
            if (state.room.id == id)
                return state;
        }
        return {};
    }
    MessageId send(const RoomId& room, const QString& body) const
    {
        const MessageId id = session->newMessageId();
        session->submit(protocol::messageCreate, { .id = id, .roomId = room, .parentId = {}, .body = body }, room);
        return id;
    }

    std::unique_ptr<WorkspaceSession> session;

private:
    QString m_folder;
    provider::Factory m_factory;
    const Clock& m_clock;
    Random& m_random;
    QThread m_thread;
    QObject m_context;
    provider::BackendProvider* m_provider = nullptr;
    std::optional<provider::Credentials> m_credentials;
};

} // namespace

/// Two people's sessions against the real server: the owner in its process, the other over TLS.
class TestEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theyChat();
    void offlineWritingArrivesLater();
    void aRestartedClientGoesOn();
    void aRestoredBackupReplacesTheCopy();
    void someoneWhoIsRemovedKeepsNothingButTheirOwn();
    void longHistoryIsFilledIn();
    void afterAnythingTheCopiesAreTheServersView_data();
    void afterAnythingTheCopiesAreTheServersView();

private:
    void openServer()
    {
        m_server = value(server::Server::open(
            { .dataDirectory = m_folder->filePath(u"server"_s), .clock = &m_clock, .random = &m_random }));
    }
    void listen()
    {
        const server::Listening listening = value(settled(m_server->listen(
            { .address = u"127.0.0.1"_s, .port = m_address.port, .certificateFile = {}, .keyFile = {} })));
        m_address = { .host = u"127.0.0.1"_s, .port = listening.port, .fingerprint = listening.fingerprint };
    }
    void unplug()
    {
        value(settled(m_server->stopListening()).transform([] { return 0; }));
    }
    void plugIn()
    {
        listen();
        m_bob->reconnectNow();
    }
    void editWorkspaceFile(const char* sql)
    {
        const QString path = m_folder->filePath(u"server/workspaces/%1/workspace.sqlite"_s.arg(m_workspace.toString()));
        const auto connection = value(storage::Connection::open({ .path = path, .vfs = {} }));
        QVERIFY(connection->execute(sql));
    }
    void verifyEqual(const RoomId& room)
    {
        const auto server = value(m_ada->call(
            protocol::messageList, m_workspace, { .roomId = room, .parentId = {}, .anchor = {}, .limit = 1000 }));
        QList<Message> visible = server.messages;
        visible.removeIf([](const Message& message) { return message.deletedAt && message.replyCount == 0; });
        QCOMPARE(toJson(m_ada->messages(room)), toJson(visible));
        QCOMPARE(toJson(m_bob->messages(room)), toJson(visible));
    }

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<server::Server> m_server;
    protocol::ServerAddress m_address;
    std::unique_ptr<Device> m_ada;
    std::unique_ptr<Device> m_bob;
    UserId m_adaUser;
    UserId m_bobUser;
    WorkspaceId m_workspace;
    RoomId m_general;
};

void TestEndToEnd::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_address = { .host = {}, .port = 0, .fingerprint = {} };
    openServer();
    listen();
    m_ada = std::make_unique<Device>(m_folder->filePath(u"ada"_s),
        client::localProvider([this] { return m_server->localLink(); }, m_clock, m_random), m_clock, m_random);
    m_bob = std::make_unique<Device>(
        m_folder->filePath(u"bob"_s), client::remoteProvider(m_clock, m_random), m_clock, m_random);
    m_ada->start({});
    m_adaUser = m_ada
                    ->signUp({ .displayName = u"Ada"_s,
                        .email = {},
                        .password = {},
                        .setupCode = {},
                        .code = {},
                        .deviceName = {} })
                    .id;
    m_workspace = WorkspaceId::generate(m_clock, m_random);
    value(m_ada->call(
        protocol::workspaceCreate, {}, { .id = m_workspace, .name = u"Team"_s, .icon = {}, .displayName = u"Ada"_s }));
    const QString code = value(m_ada->call(protocol::workspaceJoinCode, m_workspace, {})).code;
    m_bob->start(m_address);
    m_bobUser = m_bob
                    ->signUp({ .displayName = u"Bob"_s,
                        .email = {},
                        .password = {},
                        .setupCode = {},
                        .code = code,
                        .deviceName = {} })
                    .id;
    value(m_bob->call(protocol::workspaceJoin, {}, { .code = code, .displayName = u"Bob"_s }));
    m_ada->openSession(m_workspace, m_adaUser);
    m_bob->openSession(m_workspace, m_bobUser);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled() && m_bob->isSettled(), patience);
    m_general = value(settled(m_ada->session->roomStates())).first().room.id;
}

void TestEndToEnd::cleanup()
{
    m_bob.reset();
    m_ada.reset();
    m_server.reset();
    m_folder.reset();
}

void TestEndToEnd::theyChat()
{
    m_ada->send(m_general, u"hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), (QStringList { u"hello"_s }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->room(m_general)->unread, 1, patience);
    QCOMPARE(m_ada->room(m_general)->unread, 0);
    m_bob->session->submit(
        protocol::readAdvance, { .roomId = m_general, .position = m_bob->room(m_general)->lastPosition }, m_general);
    const MessageId answer = m_bob->send(m_general, u"hi <!here>"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general), (QStringList { u"hello"_s, u"hi <!here>"_s }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->room(m_general)->mentions, 1, patience);
    QCOMPARE(m_bob->room(m_general)->unread, 0);

    const Message sent = value(settled(m_bob->session->message(answer)));
    m_bob->session->submit(
        protocol::messageUpdate, { .id = answer, .body = u"hi all"_s, .baseRevision = sent.revision }, m_general);
    m_bob->session->submit(
        protocol::messageUpdate, { .id = answer, .body = u"hi all!"_s, .baseRevision = sent.revision }, m_general);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general), (QStringList { u"hello"_s, u"hi all!"_s }), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    m_bob->session->submit(protocol::messageRemove, { answer }, m_general);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general), (QStringList { u"hello"_s }), patience);
    verifyEqual(m_general);
}

void TestEndToEnd::offlineWritingArrivesLater()
{
    unplug();
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->syncState().connection.phase != ConnectionPhase::Online, patience);
    const RoomId fresh = m_bob->session->newRoomId();
    m_bob->session->submit(
        protocol::channelCreate, { .id = fresh, .name = u"fresh"_s, .topic = {}, .purpose = {} }, fresh);
    for (int i = 0; i < 20; ++i)
        m_bob->send(i % 2 ? m_general : fresh, QString::number(i));
    for (int i = 0; i < 5; ++i)
        m_ada->send(m_general, u"meanwhile %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    QCOMPARE(m_bob->session->syncState().waiting, 21);
    plugIn();
    // Members may not make channels: that stays with its messages, the rest arrives in order.
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().failed, 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().waiting, 10, patience);
    QCOMPARE(m_bob->session->outbox(fresh).size(), 11);
    QCOMPARE(m_bob->session->outbox(fresh).first().error->code, ErrorCode::Forbidden);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general).size(), 15, patience);
    QStringList bobs = m_ada->bodies(m_general);
    bobs.removeIf([](const QString& body) { return body.startsWith("meanwhile"_L1); });
    QCOMPARE(
        bobs, (QStringList { u"1"_s, u"3"_s, u"5"_s, u"7"_s, u"9"_s, u"11"_s, u"13"_s, u"15"_s, u"17"_s, u"19"_s }));

    const Workspace workspace = value(settled(m_ada->session->snapshot())).workspace;
    value(m_ada->call(protocol::workspaceUpdate, m_workspace,
        { .name = {},
            .icon = {},
            .membersMayCreateChannels = true,
            .joinCodeEnabled = {},
            .baseRevision = workspace.revision }));
    m_bob->session->retry(m_bob->session->outbox(fresh).first().key);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->outbox().isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->room(fresh) && m_ada->bodies(fresh).size() == 10, patience);
    QCOMPARE(m_ada->bodies(fresh).first(), u"0"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled() && m_ada->isSettled(), patience);
    verifyEqual(fresh);
    verifyEqual(m_general);
}

void TestEndToEnd::aRestartedClientGoesOn()
{
    m_ada->send(m_general, u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 1, patience);
    m_bob->stop();
    m_ada->send(m_general, u"two"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    unplug();
    m_bob->start(m_address);
    m_bob->openSession(m_workspace, m_bobUser);
    QCOMPARE(m_bob->bodies(m_general), (QStringList { u"one"_s })); // before any network
    m_bob->send(m_general, u"three"_s);
    m_bob->stop();
    listen();
    m_bob->start(m_address);
    m_bob->openSession(m_workspace, m_bobUser);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general), (QStringList { u"one"_s, u"two"_s, u"three"_s }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), (QStringList { u"one"_s, u"two"_s, u"three"_s }), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->outbox().isEmpty(), patience);
}

void TestEndToEnd::aRestoredBackupReplacesTheCopy()
{
    m_ada->send(m_general, u"kept"_s);
    m_ada->send(m_general, u"lost"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    m_ada->stop();
    m_server.reset();
    // What restoring a backup does: older rows, another epoch.
    editWorkspaceFile("DELETE FROM message WHERE body = 'lost'");
    editWorkspaceFile("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)");
    editWorkspaceFile("UPDATE kernel SET epoch = randomblob(16)");
    m_bob->send(m_general, u"written while it was away"_s);
    openServer();
    m_ada->start({});
    m_ada->openSession(m_workspace, m_adaUser);
    plugIn();
    const QStringList expected { u"kept"_s, u"written while it was away"_s };
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), expected, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general), expected, patience);
}

void TestEndToEnd::someoneWhoIsRemovedKeepsNothingButTheirOwn()
{
    m_ada->send(m_general, u"a secret"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 1, patience);
    unplug();
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->syncState().connection.phase != ConnectionPhase::Online, patience);
    m_bob->send(m_general, u"unsent"_s);
    const MemberId bob = value(settled(m_bob->session->snapshot())).self;
    value(m_ada->call(protocol::memberRemove, m_workspace, { bob }));
    plugIn();
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->syncState().ended.has_value(), patience);
    QVERIFY(m_bob->bodies(m_general).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().failed, 1, patience);
    QCOMPARE(m_bob->session->outbox().first().args.value("body"_L1).toString(), u"unsent"_s);
}

void TestEndToEnd::longHistoryIsFilledIn()
{
    for (int i = 0; i < 700; ++i)
        m_ada->send(m_general, QString::number(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), 60'000);
    m_bob->session.reset();
    QVERIFY(QDir(m_folder->filePath(u"bob"_s)).removeRecursively());
    m_bob->openSession(m_workspace, m_bobUser);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    QCOMPARE(m_bob->bodies(m_general), m_ada->bodies(m_general));
    QCOMPARE(m_bob->bodies(m_general).size(), 700);
    QCOMPARE(m_bob->room(m_general)->unread, 700);
}

void TestEndToEnd::afterAnythingTheCopiesAreTheServersView_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestEndToEnd::afterAnythingTheCopiesAreTheServersView()
{
    QFETCH(quint32, seed);
    std::mt19937 engine(seed);
    const auto below = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(engine); };
    QHash<Device*, QList<MessageId>> own;
    QStringList sentByBob;
    bool plugged = true;
    for (int step = 0; step < 150; ++step) {
        Device* who = below(2) ? m_ada.get() : m_bob.get();
        QList<MessageId>& mine = own[who];
        const int what = below(20);
        if (what < 11 || mine.isEmpty()) {
            mine.append(who->send(m_general, u"%1 %2"_s.arg(who == m_ada.get() ? u"ada"_s : u"bob"_s).arg(step)));
            if (who == m_bob.get())
                sentByBob.append(mine.last().toString());
        } else if (what < 14) {
            const MessageId id = mine[below(static_cast<int>(mine.size()))];
            const Result<Message> held = settled(who->session->message(id));
            who->session->submit(protocol::messageUpdate,
                { .id = id, .body = u"edited %1"_s.arg(step), .baseRevision = held ? held->revision : 0 }, m_general);
        } else if (what < 16) {
            const MessageId id = mine.takeAt(below(static_cast<int>(mine.size())));
            who->session->submit(protocol::messageRemove, { id }, m_general);
        } else if (what < 17) {
            who->session->submit(
                protocol::readAdvance, { .roomId = m_general, .position = m_clock.now().micros }, m_general);
        } else if (what < 18) {
            if (std::exchange(plugged, !plugged))
                unplug();
            else
                plugIn();
        } else if (what < 19) {
            QCoreApplication::processEvents();
        } else {
            m_bob->stop();
            m_bob->start(m_address);
            m_bob->openSession(m_workspace, m_bobUser);
        }
    }
    if (!plugged)
        plugIn();
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled() && m_bob->isSettled(), 60'000);
    for (Device* who : { m_ada.get(), m_bob.get() }) {
        for (const OutboxEntry& entry : who->session->outbox())
            qWarning() << entry.operation << entry.error->message;
        QVERIFY(who->session->outbox().isEmpty());
    }
    verifyEqual(m_general);
    QStringList arrived;
    for (const Message& message : m_ada->messages(m_general)) {
        if (sentByBob.contains(message.id.toString()))
            arrived.append(message.id.toString());
    }
    QStringList expected = sentByBob;
    expected.removeIf([&](const QString& id) { return !own[m_bob.get()].contains(*MessageId::fromString(id)); });
    QCOMPARE(arrived, expected); // once each, in the order of writing
}

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "test_end_to_end.moc"
