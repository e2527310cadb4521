// SPDX-License-Identifier: Apache-2.0
#include "localserver/hosting.h"

#include "core/base/log.h"
#include "core/protocol/join_link.h"
#include "localserver/host_addresses.h"
#include "localserver/state/state_service.h"

#include <QSysInfo>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// The people behind the connections, one entry each, with the names of their accounts.
Future<QList<protocol::Participant>> participants(
    AccountService& accounts, const QList<std::pair<Identity, QString>>& connected)
{
    QList<protocol::Participant> people;
    QSet<UserId> seen;
    for (const auto& [identity, address] : connected) {
        if (!seen.contains(identity.user))
            people.append({ .userId = identity.user, .displayName = {}, .address = address });
        seen.insert(identity.user);
    }
    Future<QList<protocol::Participant>> answer = ready<QList<protocol::Participant>>(people);
    for (qsizetype i = 0; i < people.size(); ++i) {
        answer = chain(answer, [&accounts, i](const QList<protocol::Participant>& known) {
            return chain(accounts.user(known[i].userId),
                [known, i](const User& user) -> Result<QList<protocol::Participant>> {
                    QList<protocol::Participant> named = known;
                    named[i].displayName = user.displayName;
                    return named;
                });
        });
    }
    return answer;
}

} // namespace

Hosting::Hosting(Endpoint& endpoint, AccountService& accounts, const WorkspaceFiles& files,
    const FileApi& fileApi, const ServerConfig& config)
    : m_accounts(accounts)
    , m_files(files)
    , m_edge(endpoint, config.dataDirectory, *config.clock, *config.random)
{
    m_edge.setFiles(fileApi);
    m_edge.onFingerprintChanged([this](const QString& fingerprint) {
        QMetaObject::invokeMethod(
            this, [this, fingerprint] { renew(fingerprint); }, Qt::QueuedConnection);
    });
    m_edge.setListedOrigins(
        [this](const QString& origin) { return m_accounts.allowsOrigin(origin); });
}

Hosting::~Hosting() = default;

void Hosting::watchedBy(StateService& state)
{
    m_state = &state;
    m_edge.setProbes(state.probes());
}

void Hosting::noteListening(const std::optional<ListenConfig>& listening)
{
    if (m_state)
        m_state->noteListening(listening);
}

void Hosting::closeSession(SessionId session) { m_edge.closeSession(session); }

void Hosting::announce(const Listening& listening)
{
    // One workspace gives the host its name; several have none in common.
    const QList<WorkspaceId> workspaces = m_files.list();
    const auto entry = workspaces.size() == 1 ? m_files.readEntry(workspaces.front())
                                              : Result<WorkspaceDirectory::Entry> {};
    m_announcer.publish({ .name = QSysInfo::machineHostName(),
        .workspaceName = entry ? entry->name : QString(),
        .fingerprint = listening.fingerprint,
        .instanceId = m_accounts.instanceId(),
        .port = listening.port });
}

void Hosting::renew(const QString& fingerprint)
{
    if (!m_listening)
        return;
    m_listening->fingerprint = fingerprint;
    if (m_announced)
        announce(*m_listening);
}

Future<Listening> Hosting::open(const ListenConfig& config)
{
    m_announcer.withdraw();
    m_listening.reset();
    noteListening(std::nullopt);
    Promise<Listening> promise;
    Future<Listening> answer = promise.future();
    m_edge.listen(config).then(this, [this, promise, config](const Result<Listening>& listening) {
        if (listening) {
            m_listening = *listening;
            m_announced = config.announce;
            noteListening(config);
            if (m_announced)
                announce(*listening);
        }
        promise.resolve(listening);
    });
    return answer;
}

Future<Listening> Hosting::openAnywhere(quint16 preferred, bool mayMove)
{
    ListenConfig config { .address = u"::"_s,
        .port = preferred,
        .tls = TlsMode::SelfSigned,
        .certificateFile = {},
        .keyFile = {},
        .announce = true };
    Promise<Listening> promise;
    Future<Listening> answer = promise.future();
    open(config).then(
        this, [this, promise, config, mayMove](const Result<Listening>& listening) mutable {
            if (listening || !mayMove || listening.error().code != ErrorCode::Conflict)
                return promise.resolve(listening);
            config.port = 0;
            open(config).then(
                this, [promise](const Result<Listening>& second) { promise.resolve(second); });
        });
    return answer;
}

Future<void> Hosting::close()
{
    m_announcer.withdraw();
    m_listening.reset();
    noteListening(std::nullopt);
    return m_edge.stop();
}

Future<protocol::HostStatus> Hosting::describe()
{
    protocol::HostStatus status;
    if (m_listening) {
        status.hosting = true;
        status.port = m_listening->port;
        status.addresses = hostAddresses();
        status.fingerprint = m_listening->fingerprint;
        status.announcedName = m_announcer.announcedName();
    }
    return chain(participants(m_accounts, m_edge.connected()),
        [status](const QList<protocol::Participant>& people) -> Result<protocol::HostStatus> {
            protocol::HostStatus out = status;
            out.connected = people;
            return out;
        });
}

Future<Listening> Hosting::listen(const ListenConfig& config)
{
    return runOn(this, [this, config] { return open(config); });
}

Future<void> Hosting::stopListening()
{
    return runOn(this, [this] { return close(); });
}

Future<protocol::HostStatus> Hosting::status()
{
    return runOn(this, [this] { return describe(); });
}

Future<protocol::HostStatus> Hosting::start(quint16 port)
{
    return runOn(this, [this, port] {
        return port == 0 ? host(protocol::ServerAddress::defaultPort, true) : host(port, false);
    });
}

Future<protocol::HostStatus> Hosting::stop()
{
    return runOn(this, [this] {
        return chain(note({}), [this] { return chain(close(), [this] { return describe(); }); });
    });
}

Future<void> Hosting::resume()
{
    return chain(m_accounts.hostedPort(), [this](const std::optional<quint16>& port) {
        if (!port)
            return ready<void>({});
        return chain(runOn(this, [this, port] { return host(*port, true); }),
            [](const protocol::HostStatus&) { return Result<void>(); });
    });
}

Future<protocol::HostStatus> Hosting::host(quint16 preferred, bool mayMove)
{
    if (m_listening)
        return describe();
    return chain(openAnywhere(preferred, mayMove), [this](const Listening& listening) {
        return chain(note(listening.port), [this] { return describe(); });
    });
}

/// It is open or closed all the same when the disk refuses.
Future<void> Hosting::note(std::optional<quint16> port)
{
    Promise<void> promise;
    m_accounts.noteHostedPort(port).then(this, [promise](const Result<void>& noted) {
        if (!noted)
            qCWarning(logServer).noquote()
                << "a restart will not know whether it was open:" << logLine(noted.error());
        promise.resolve({});
    });
    return promise.future();
}

void offerHosting(Dispatcher& dispatcher, Hosting& hosting)
{
    dispatcher.on(
        protocol::hostStart, [&hosting](const protocol::HostStart& args, const EndpointCall&) {
            if (args.port < 0 || args.port > 65535) {
                return ready<protocol::HostStatus>(
                    fail(ErrorCode::InvalidArgument, u"port must be 0 to 65535"_s, u"port"_s));
            }
            return hosting.start(static_cast<quint16>(args.port));
        });
    dispatcher.on(protocol::hostStop,
        [&hosting](const protocol::Nothing&, const EndpointCall&) { return hosting.stop(); });
    dispatcher.on(protocol::hostStatus,
        [&hosting](const protocol::Nothing&, const EndpointCall&) { return hosting.status(); });
}

} // namespace hearth::server
