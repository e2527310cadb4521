// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/two_people.h"

#include "core/client/connected_provider.h"

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace hearth::test {

using namespace replica;

SyncedDevice::SyncedDevice(
    const QString& folder, const provider::Factory& factory, const Clock& clock, Random& random)
    : m_folder(folder)
    , m_factory(factory)
    , m_clock(clock)
    , m_random(random)
{
}

SyncedDevice::~SyncedDevice() { stop(); }

void SyncedDevice::start(const protocol::ServerAddress& address)
{
    m_thread = std::make_unique<QThread>();
    m_thread->start();
    m_provider = m_factory().release();
    QObject::connect(&m_provider->auth(), &provider::AuthProvider::credentialsChanged, &m_context,
        [this](const provider::Credentials& credentials) { m_credentials = credentials; });
    m_provider->moveToThread(m_thread.get());
    const provider::Config config {
        .address = address, .deviceName = u"test"_s, .credentials = m_credentials
    };
    // Whether somebody is there is seen by the session.
    std::ignore = runOn(
        m_provider, [backend = m_provider, config] { return backend->initialize(config); });
}

void SyncedDevice::stop()
{
    session.reset();
    if (!m_provider)
        return;
    provider::BackendProvider* backend = std::exchange(m_provider, nullptr);
    QMetaObject::invokeMethod(backend, [backend] { delete backend; }, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
    // The newest credentials may be on their way here; with older ones nobody gets in again.
    QCoreApplication::sendPostedEvents(&m_context);
}

User SyncedDevice::signUp(const protocol::SignUp& args)
{
    const User user = value(settled(
        runOn(m_provider, [backend = m_provider, args] { return backend->auth().signUp(args); })));
    if (!m_credentials) // in the server's own process there is nothing secret to keep: who it was
                        // is enough
        m_credentials = provider::Credentials { .userId = user.id, .refreshToken = {} };
    return user;
}

User SyncedDevice::redeem(const QString& code)
{
    return value(settled(runOn(m_provider, [backend = m_provider, code] {
        return backend->auth().redeemDeviceLink({ .code = code, .deviceName = u"second"_s });
    })));
}

void SyncedDevice::reconnectNow()
{
    QMetaObject::invokeMethod(
        m_provider, [backend = m_provider] { backend->reconnectNow(); }, Qt::QueuedConnection);
}

void SyncedDevice::openSession(const WorkspaceId& workspace, const UserId& user)
{
    session = value(WorkspaceSession::open({ .directory = m_folder,
        .workspace = workspace,
        .user = user,
        .clock = &m_clock,
        .random = &m_random,
        .syncThread = m_thread.get(),
        .provider = m_provider,
        .historyLimit = limit }));
}

bool SyncedDevice::isSettled() const
{
    const SyncState state = session->syncState();
    return state.caughtUp && state.roomsFilled == state.roomsTotal && state.waiting == 0;
}

QList<Message> SyncedDevice::messages(const RoomId& room) const
{
    return value(
        settled(session->page({ .room = room, .parent = {}, .anchor = {}, .limit = 100'000 })))
        .messages;
}

QStringList SyncedDevice::bodies(const RoomId& room) const
{
    QStringList out;
    for (const Message& message : messages(room))
        out.append(message.body);
    return out;
}

std::optional<RoomState> SyncedDevice::room(const RoomId& id) const
{
    for (const RoomState& state : value(settled(session->roomStates()))) {
        if (state.room.id == id)
            return state;
    }
    return {};
}

MessageId SyncedDevice::send(const RoomId& room, const QString& body) const
{
    const MessageId id = session->newMessageId();
    session->submit(
        protocol::messageCreate, { .id = id, .roomId = room, .parentId = {}, .body = body }, room);
    return id;
}

void TwoPeople::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_address = { .host = {}, .port = 0, .fingerprint = {} };
    openServer();
    listen();
    m_ada = std::make_unique<SyncedDevice>(m_folder->filePath(u"ada"_s),
        client::localProvider([this] { return m_server->localLink(); }, m_clock, m_random,
            [this] { return m_server->localCarrier(); }),
        m_clock, m_random);
    m_bob = std::make_unique<SyncedDevice>(
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
    value(m_ada->call(protocol::workspaceCreate, {},
        { .id = m_workspace, .name = u"Team"_s, .icon = {}, .displayName = u"Ada"_s }));
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

void TwoPeople::tearDown()
{
    m_bob.reset();
    m_ada.reset();
    m_server.reset();
    m_folder.reset();
}

void TwoPeople::openServer()
{
    m_server = value(server::Server::open({ .dataDirectory = m_folder->filePath(u"server"_s),
        .clock = &m_clock,
        .random = &m_random }));
}

void TwoPeople::listen()
{
    const server::Listening listening = value(settled(m_server->listen({ .address = u"127.0.0.1"_s,
        .port = m_address.port,
        .certificateFile = {},
        .keyFile = {} })));
    m_address = {
        .host = u"127.0.0.1"_s, .port = listening.port, .fingerprint = listening.fingerprint
    };
}

void TwoPeople::unplug()
{
    value(settled(m_server->stopListening()).transform([] { return 0; }));
}

void TwoPeople::plugIn()
{
    listen();
    m_bob->reconnectNow();
}

std::unique_ptr<SyncedDevice> TwoPeople::anotherDevice(
    SyncedDevice& first, const UserId& user, const QString& folder)
{
    const QString code = value(first.call(protocol::authCreateDeviceLink, {}, {})).code;
    auto device = std::make_unique<SyncedDevice>(
        m_folder->filePath(folder), client::remoteProvider(m_clock, m_random), m_clock, m_random);
    device->start(m_address);
    if (device->redeem(code).id != user)
        qFatal("the device is somebody else's");
    device->openSession(m_workspace, user);
    if (!QTest::qWaitFor([&] { return device->isSettled(); }, patience))
        qWarning("the device did not catch up");
    return device;
}

void TwoPeople::verifyEqual(const RoomId& room)
{
    const auto server = value(m_ada->call(protocol::messageList, m_workspace,
        { .roomId = room, .parentId = {}, .anchor = {}, .limit = 1000 }));
    QCOMPARE(toJson(m_ada->messages(room)), toJson(server.messages));
    QCOMPARE(toJson(m_bob->messages(room)), toJson(server.messages));
}

} // namespace hearth::test
