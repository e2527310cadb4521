// SPDX-License-Identifier: Apache-2.0
#include "tests/process/headless_client.h"

#include "core/client/connected_provider.h"
#include "core/client/network_carrier.h"
#include "core/client/web_socket_link.h"

#include <algorithm>
#include <tuple>

namespace hearth::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A server that wants a sign of life every second instead of every half a minute.
class WatchfulLink final : public protocol::Link {
public:
    explicit WatchfulLink(const protocol::ServerAddress& address)
        : m_link(address)
    {
    }
    void open(Handlers handlers) override
    {
        const auto received = std::move(handlers.received);
        handlers.received = [received](QByteArray text) {
            static const QByteArray heartbeat = "\"heartbeat\":";
            if (text.startsWith("{\"hello\""))
                text.replace(heartbeat + QByteArray::number(protocol::heartbeatSeconds),
                    heartbeat + QByteArray::number(1));
            received(text);
        };
        m_link.open(std::move(handlers));
    }
    void send(const QByteArray& text) override { m_link.send(text); }
    void close() override { m_link.close(); }

private:
    client::WebSocketLink m_link;
};

/// The product's, but for how long it rests between two attempts.
constexpr client::ConnectionTiming timing { .steady = 1s,
    .backoff = { .first = 100ms, .longest = 1s } };

} // namespace

HeadlessClient::HeadlessClient(const QString& folder)
    : m_folder(folder)
    , m_credentials(folder + u"/sign-ins.json"_s)
    , m_settings(folder + u"/settings.ini"_s)
{
    std::ignore = m_registry.add(u"remote"_s, [this] {
        return std::make_unique<client::ConnectedProvider>(
            client::ConnectedConfig { .deployment = client::Deployment::Remote,
                .makeLink =
                    [](const protocol::ServerAddress& address) {
                        return std::make_unique<WatchfulLink>(address);
                    },
                .makeCarrier =
                    [](const protocol::ServerAddress& address) {
                        return std::make_unique<client::NetworkCarrier>(address);
                    },
                .clock = &m_clock,
                .random = &m_random,
                .timing = timing });
    });
    m_client = std::make_unique<models::Client>(
        models::ClientConfig { .dataDirectory = folder + u"/client"_s,
            .clock = &m_clock,
            .random = &m_random,
            .registry = &m_registry,
            .credentials = &m_credentials,
            .settings = &m_settings,
            .deviceName = u"test"_s });
    if (const Result<void> restored = m_client->restore(); !restored)
        qFatal("%s", qPrintable(restored.error().message));
    m_lostHosts = std::make_unique<models::LostHosts>(
        *m_client, models::Announcements::of(m_browser));
    QObject::connect(
        &m_browser, &client::Browser::found, m_lostHosts.get(), &models::LostHosts::heard);
}

models::Account& HeadlessClient::account() const
{
    const std::vector<models::Account*> accounts = m_client->accounts();
    const auto reaching = std::ranges::find_if(
        accounts, [](const models::Account* one) { return !one->record().workspaces.isEmpty(); });
    return reaching == accounts.end() ? *accounts.front() : **reaching;
}

models::WorkspaceContext* HeadlessClient::context()
{
    if (m_client->accounts().empty() || account().record().workspaces.isEmpty())
        return nullptr;
    return m_client->context(account().record().workspaces.first().id);
}

QString HeadlessClient::copyFolder() const
{
    const models::AccountRecord& record = account().record();
    return m_folder + u"/client/replicas/"_s + record.key + u'/'
        + record.workspaces.first().id.toString();
}

} // namespace hearth::test
