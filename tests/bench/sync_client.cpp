// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/sync_client.h"

#include "core/client/connected_provider.h"
#include "core/storage/connection.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/bench/wait.h"

#include <QDir>

#include <tuple>
#include <utility>

namespace hearth::bench {

using namespace Qt::StringLiterals;

SyncClient::SyncClient(
    const QString& folder, const ServerSetup& server, provider::Credentials credentials)
    : m_folder(folder)
    , m_server(server)
    , m_credentials(std::move(credentials))
{
    m_thread.start();
}

SyncClient::~SyncClient()
{
    m_session.reset();
    if (m_provider) {
        QMetaObject::invokeMethod(
            m_provider, [this] { delete m_provider; }, Qt::BlockingQueuedConnection);
    }
    m_thread.quit();
    m_thread.wait();
}

Result<void> SyncClient::open()
{
    m_provider = client::remoteProvider(m_clock, m_random)().release();
    QObject::connect(&m_provider->auth(), &provider::AuthProvider::credentialsChanged, &m_context,
        [this](const provider::Credentials& fresh) { m_credentials = fresh; });
    QObject::connect(m_provider, &provider::BackendProvider::connectionChanged, m_provider,
        [this](const provider::ConnectionState& state) {
            if (state.phase == provider::ConnectionPhase::Online && m_connectedAt == 0)
                m_connectedAt = monotonicMicros();
        });
    m_provider->moveToThread(&m_thread);
    HEARTH_TRY(m_session,
        replica::WorkspaceSession::open({ .directory = m_folder,
            .workspace = m_server.workspace,
            .user = m_credentials.userId,
            .clock = &m_clock,
            .random = &m_random,
            .syncThread = &m_thread,
            .provider = m_provider,
            .vfs = {} }));
    return {};
}

Result<void> SyncClient::connect()
{
    provider::Config config {
        .address = addressOf(m_server), .deviceName = u"bench"_s, .credentials = {}
    };
    if (!m_credentials.refreshToken.isEmpty())
        config.credentials = m_credentials;
    std::ignore = runOn(
        m_provider, [backend = m_provider, config] { return backend->initialize(config); });
    if (!waitUntil([this] { return connectedAt() != 0; }))
        return fail(ErrorCode::Unavailable, u"the client could not connect"_s);
    return {};
}

Result<void> SyncClient::connectWithCode(const QString& deviceCode)
{
    HEARTH_CHECK(connect());
    const protocol::RedeemDeviceLink args { .code = deviceCode, .deviceName = u"bench"_s };
    HEARTH_CHECK(settled(runOn(m_provider,
        [backend = m_provider, args] { return backend->auth().redeemDeviceLink(args); })));
    return {};
}

WireBytes SyncClient::wire() const
{
    // Found while there is no other connection of this process.
    if (m_descriptor < 0)
        m_descriptor = connectionTo(static_cast<quint16>(m_server.port));
    return wireBytes(m_descriptor);
}

bool SyncClient::isWhole() const
{
    const replica::SyncState state = m_session->syncState();
    return state.caughtUp && state.roomsTotal > 0 && state.roomsFilled == state.roomsTotal;
}

Result<qint64> SyncClient::storedMessages() const
{
    HEARTH_TRY(const auto connection,
        storage::Connection::open({ .path = QDir(m_folder).filePath(u"replica.sqlite"_s),
            .access = storage::Access::ReadOnly,
            .vfs = {} }));
    HEARTH_TRY(storage::Statement count, connection->prepare("SELECT count(*) FROM message"));
    HEARTH_CHECK(count.step());
    return count.integer(0);
}

} // namespace hearth::bench
