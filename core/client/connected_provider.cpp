// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_provider.h"

#include "core/client/network_carrier.h"
#include "core/client/web_socket_link.h"

#include <algorithm>
#include <utility>

namespace hearth::client {

using namespace Qt::StringLiterals;
using provider::ConnectionPhase;

namespace {

QUrl baseOf(const protocol::ServerAddress& address, Deployment deployment)
{
    if (deployment == Deployment::Local)
        return {};
    QUrl base;
    base.setScheme(protectionFor(address) == Protection::Loopback ? u"http"_s : u"https"_s);
    base.setHost(address.host);
    base.setPort(address.port);
    return base;
}

} // namespace

ConnectedProvider::ConnectedProvider(ConnectedConfig config)
    : m_config(std::move(config))
    , m_wire { .connection = {},
        .gate = gateBeforeHello(m_config.deployment),
        .carrier = {},
        .base = {} }
    , m_auth(new ConnectedAuth(m_wire, *m_config.clock, m_config.deployment, this))
    , m_events(new ConnectedEvents(m_wire, this))
    , m_persistence(new ConnectedPersistence(m_wire, *m_auth, this))
    , m_storage(new ConnectedStorage(m_wire, this))
{
}

ConnectedProvider::~ConnectedProvider()
{
    blockSignals(true);
    m_auth->blockSignals(true);
    m_storage->interruptAll();
    // While the parts that its answers go to are still there.
    delete m_wire.connection;
}

QString ConnectedProvider::id() const
{
    return m_config.deployment == Deployment::Local ? u"local"_s : u"remote"_s;
}

QString ConnectedProvider::name() const
{
    return m_config.deployment == Deployment::Local ? u"This computer"_s : u"Hearth server"_s;
}

provider::ConnectionState ConnectedProvider::connectionState() const
{
    return m_wire.connection ? m_wire.connection->state() : provider::ConnectionState {};
}

Result<void> ConnectedProvider::check(const provider::Config& config) const
{
    if (m_config.deployment == Deployment::Local)
        return {};
    if (config.address.host.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"the server's address is missing"_s, u"host"_s);
    if (config.address.port == 0)
        return fail(
            ErrorCode::InvalidArgument, u"the port must be between 1 and 65535"_s, u"port"_s);
    const QString& pin = config.address.fingerprint;
    const bool isHex = std::ranges::all_of(
        pin, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    if (!pin.isEmpty() && (pin.size() != 64 || !isHex))
        return fail(ErrorCode::InvalidArgument,
            u"the fingerprint must have 64 hexadecimal digits"_s, u"fingerprint"_s);
    return {};
}

Future<void> ConnectedProvider::initialize(const provider::Config& config)
{
    if (Result<void> valid = check(config); !valid)
        return ready<void>(std::move(valid));
    destroy();
    m_auth->begin(config.deviceName, config.credentials);
    auto* connection = new Connection(
        linkTo(config), *m_auth, *m_config.clock, *m_config.random, m_config.timing, this);
    m_wire.connection = connection;
    if (m_config.makeCarrier)
        m_wire.carrier = m_config.makeCarrier(config.address);
    m_wire.base = baseOf(config.address, m_config.deployment);
    connect(connection, &Connection::stateChanged, this, &ConnectedProvider::connectionMoved);
    connect(connection, &Connection::pushed, m_events, &ConnectedEvents::deliver);
    connect(connection, &Connection::sessionRevoked, m_auth, &ConnectedAuth::endSession);
    return connection->start();
}

/// Only a fingerprint tells the same server at another place.
std::unique_ptr<protocol::Link> ConnectedProvider::linkTo(const provider::Config& config)
{
    if (m_config.deployment == Deployment::Local || config.address.fingerprint.isEmpty())
        return m_config.makeLink(config.address);
    auto link = std::make_unique<FindingLink>(m_config.makeLink, config.address, config.others);
    connect(link.get(), &FindingLink::moved, this, &ConnectedProvider::serverMoved);
    m_finding = link.get();
    return link;
}

void ConnectedProvider::serverMoved(const protocol::ServerAddress& address)
{
    m_wire.base = baseOf(address, m_config.deployment);
    if (m_wire.carrier)
        m_wire.carrier->moveTo(address);
    Q_EMIT moved(address);
}

void ConnectedProvider::alsoAt(const QList<protocol::ServerAddress>& places)
{
    if (!m_finding || places.isEmpty())
        return;
    m_finding->alsoAt(places);
    const bool isElsewhere = std::ranges::any_of(places,
        [this](const protocol::ServerAddress& place) { return place != m_finding->address(); });
    // Online: it may have gone from where it was without a word. Connecting: it is asked already.
    const bool isWorthIt = m_phase == ConnectionPhase::Offline
        || (m_phase == ConnectionPhase::Online && isElsewhere);
    if (m_wire.connection && isWorthIt)
        m_wire.connection->reconnectNow(Connection::Doubt::Elsewhere);
}

void ConnectedProvider::connectionMoved(const provider::ConnectionState& state)
{
    const ConnectionPhase before = std::exchange(m_phase, state.phase);
    if (before == ConnectionPhase::Online && state.phase != ConnectionPhase::Online)
        m_events->clear();
    if (state.phase == ConnectionPhase::Online)
        setGate(gateFor(m_wire.connection->hello()->features, m_config.deployment));
    Q_EMIT connectionChanged(state);
}

void ConnectedProvider::setGate(provider::FeatureGate gate)
{
    QList<provider::Feature> before = m_wire.gate.listAvailable();
    QList<provider::Feature> now = gate.listAvailable();
    std::ranges::sort(before);
    std::ranges::sort(now);
    m_wire.gate = std::move(gate);
    if (before != now)
        Q_EMIT capabilitiesChanged();
}

void ConnectedProvider::reconnectNow()
{
    if (m_wire.connection)
        m_wire.connection->reconnectNow();
}

void ConnectedProvider::destroy()
{
    if (!m_wire.connection)
        return;
    // Later, as this may be the handler of one of its own signals.
    Connection* connection = std::exchange(m_wire.connection, nullptr);
    connection->stop();
    connection->disconnect(this);
    connection->deleteLater();
    m_finding.clear();
    m_storage->interruptAll();
    m_wire.carrier.reset();
    m_events->clear();
    m_auth->begin({}, {});
}

provider::Factory localProvider(std::function<std::unique_ptr<protocol::Link>()> makeLink,
    const Clock& clock, Random& random,
    std::function<std::unique_ptr<protocol::Carrier>()> makeCarrier)
{
    return [makeLink = std::move(makeLink), makeCarrier = std::move(makeCarrier), &clock,
               &random]() -> std::unique_ptr<provider::BackendProvider> {
        CarrierFactory carrierTo;
        if (makeCarrier)
            carrierTo = [makeCarrier](const protocol::ServerAddress&) { return makeCarrier(); };
        return std::make_unique<ConnectedProvider>(
            ConnectedConfig { .deployment = Deployment::Local,
                .makeLink = [makeLink](const protocol::ServerAddress&) { return makeLink(); },
                .makeCarrier = carrierTo,
                .clock = &clock,
                .random = &random,
                .timing = {} });
    };
}

provider::Factory remoteProvider(const Clock& clock, Random& random)
{
    return [&clock, &random]() -> std::unique_ptr<provider::BackendProvider> {
        return std::make_unique<ConnectedProvider>(
            ConnectedConfig { .deployment = Deployment::Remote,
                .makeLink =
                    [](const protocol::ServerAddress& address) {
                        return std::make_unique<WebSocketLink>(address);
                    },
                .makeCarrier =
                    [](const protocol::ServerAddress& address) {
                        return std::make_unique<NetworkCarrier>(address);
                    },
                .clock = &clock,
                .random = &random,
                .timing = {} });
    };
}

} // namespace hearth::client
