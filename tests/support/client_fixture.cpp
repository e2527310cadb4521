// SPDX-License-Identifier: Apache-2.0
#include "tests/support/client_fixture.h"

#include "core/client/connected_provider.h"

#include <tuple>

namespace hearth::test {

using namespace Qt::StringLiterals;

Device::Device(Kind kind, QString plugins, QByteArray vfs)
    : m_kind(kind)
    , m_plugins(std::move(plugins))
    , m_vfs(std::move(vfs))
{
    start();
}

Device::~Device()
{
    m_client.reset();
    m_server.reset();
}

void Device::start()
{
    if (m_kind == Kind::WithServer) {
        auto server = server::Server::open({ .dataDirectory = m_folder.filePath(u"server"_s),
            .clock = &m_clock,
            .random = &m_random,
            .nameServer = m_nameServer,
            .kind = m_serverKind,
            .networkFacts = [this](quint16) {
                const std::scoped_lock lock(m_networkMutex);
                return m_network;
            } });
        if (!server)
            qFatal("%s", qPrintable(server.error().message + server.error().detail));
        m_server = std::move(*server);
    }
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_registry = std::make_unique<provider::Registry>();
    if (m_server)
        std::ignore = m_registry->add(u"local"_s,
            client::localProvider([this] { return m_server->localLink(); }, m_clock, m_random,
                [this] { return m_server->localCarrier(); }));
    std::ignore = m_registry->add(u"remote"_s, client::remoteProvider(m_clock, m_random));
    if (!m_plugins.isEmpty()) {
        for (const Error& problem : m_registry->loadPlugins(m_plugins))
            qFatal("%s", qPrintable(problem.message));
    }
    m_client = std::make_unique<models::Client>(
        models::ClientConfig { .dataDirectory = m_folder.filePath(u"client"_s),
            .clock = &m_clock,
            .random = &m_random,
            .registry = m_registry.get(),
            .credentials = &m_credentials,
            .settings = m_settings.get(),
            .deviceName = u"test"_s,
            .vfs = m_vfs });
    if (const Result<void> restored = m_client->restore(); !restored)
        qFatal("%s", qPrintable(restored.error().message));
    m_client->connectAccounts();
}

protocol::JoinLink Device::invite(const WorkspaceId& workspace)
{
    const auto listening = wait(m_server->listen({ .address = u"127.0.0.1"_s, .port = 0 }));
    const auto code = wait(m_client->accountOf(workspace)->joinCode(workspace));
    if (!listening || !code)
        return {};
    return { .kind = protocol::JoinLink::Kind::Join,
        .address = { .host = u"127.0.0.1"_s,
            .port = listening->port,
            .fingerprint = listening->fingerprint },
        .code = code->code };
}

void Device::restart(const std::function<void()>& meanwhile)
{
    m_client.reset();
    m_server.reset();
    if (meanwhile)
        meanwhile();
    start();
}

} // namespace hearth::test
