// SPDX-License-Identifier: Apache-2.0
#include "localserver/hosting.h"

#include "core/base/log.h"
#include "core/protocol/join_link.h"
#include "localserver/doctor/network_checks.h"
#include "localserver/host_addresses.h"
#include "localserver/knock/knock_desk.h"
#include "localserver/state/state_service.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "localserver/store/workspace_directory.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

constexpr auto changesGathered = 500ms;

/// What the server tells everybody: its own name, and its workspace's.
struct PublicNames {
    QString host;
    QString workspace;
};

/// One workspace gives the host its name; several have none in common. None where it is one of its
/// people's, with an account or without.
Result<QString> nameToAnnounce(
    storage::Connection& server, const WorkspaceFiles& files, NamesHere names)
{
    HEARTH_TRY(const QList<WorkspaceId> workspaces, WorkspaceDirectory(server).open());
    if (workspaces.size() != 1)
        return QString();
    HEARTH_TRY(const auto connection, files.open(workspaces.front(), storage::Access::ReadOnly));
    SqliteWorkspaceStore store(*connection);
    HEARTH_TRY(const Workspace found, store.kernel().workspace());
    HEARTH_TRY(const QList<Member> members, store.members().list());
    for (const Member& member : members)
        names.people.append(member.displayName);
    return announcedWorkspace(found.name, names);
}

/// On the server lane, behind all that has changed them.
Future<PublicNames> publicNames(AccountService& accounts, const WorkspaceFiles& files)
{
    return chain(accounts.namesHere(), [&accounts, &files](const NamesHere& names) {
        return accounts.run([&files, names](storage::Connection& server) -> Result<PublicNames> {
            return PublicNames { .host = announcedHost(names),
                .workspace = nameToAnnounce(server, files, names).value_or(QString()) };
        });
    });
}

template <typename... Operations>
void lookAtNamesBehind(Dispatcher& dispatcher, Hosting& hosting, const Operations&... operations)
{
    (dispatcher.follow(operations, &hosting,
         [&hosting](const EndpointCall&, const auto&) { hosting.lookAtNames(); }),
        ...);
}

bool isPort(qint64 port) { return port >= 0 && port <= 65535; }

std::unexpected<Error> badPort()
{
    return fail(ErrorCode::InvalidArgument, u"port must be 0 to 65535"_s, u"port"_s);
}

} // namespace

Hosting::Hosting(Endpoint& endpoint, AccountService& accounts, const WorkspaceFiles& files,
    const FileApi& fileApi, const ServerConfig& config)
    : m_accounts(accounts)
    , m_files(files)
    , m_clock(*config.clock)
    , m_networkFacts(config.networkFacts ? config.networkFacts : systemNetworkFacts)
    , m_announcer(config.announcer ? config.announcer() : std::make_unique<NetworkAnnouncer>())
    , m_addresses(*config.clock, hostAddresses)
    , m_edge(endpoint, config.dataDirectory, *config.clock, *config.random)
{
    m_edge.setFiles(fileApi);
    m_edge.onFingerprintChanged([this](const QString& fingerprint) {
        QMetaObject::invokeMethod(
            this, [this, fingerprint] { renew(fingerprint); }, Qt::QueuedConnection);
    });
    m_edge.setListedOrigins(
        [this](const QString& origin) { return m_accounts.allowsOrigin(origin); });
    m_accounts.setReach([reach = m_reach] { return reach->addresses(); });
    connect(m_announcer.get(), &Announcer::announcedNameChanged, this,
        [this](const QString& name) { m_reach->setAnnounced(!name.isEmpty()); });
    m_changes.setSingleShot(true);
    m_changes.setInterval(changesGathered);
    connect(&m_changes, &QTimer::timeout, this, [this] { tell(Occasion::Changed); });
    connect(&m_addresses, &AddressWatch::changed, this, &Hosting::announceAgain);
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

void Hosting::knockedAt(KnockDesk& knocks)
{
    m_knocks = &knocks;
    m_accounts.mayKnock().then([&knocks](const Result<bool>& may) {
        // Nobody knocks where it is not known whether that is wanted.
        knocks.setAllowed(may.value_or(false));
    });
}

Future<protocol::HostStatus> Hosting::setKnocking(bool allowed)
{
    return m_accounts.noteMayKnock(allowed).then(this, [this, allowed](const Result<void>& noted) {
        if (!noted)
            return ready<protocol::HostStatus>(std::unexpected(noted.error()));
        if (m_knocks)
            m_knocks->setAllowed(allowed);
        return describe();
    });
}

void Hosting::announce(const Listening& listening)
{
    if (m_knocks)
        m_knocks->open(listening.fingerprint);
    tell(Occasion::Anew);
}

void Hosting::tell(Occasion occasion)
{
    publicNames(m_accounts, m_files)
        .then(this,
            [this, occasion, at = m_listening->fingerprint](const Result<PublicNames>& names) {
                // It may have been closed meanwhile.
                if (!m_listening || !m_announced || m_listening->fingerprint != at)
                    return;
                // Whose names it must not be is not known: then it has none.
                const Announcement announcement { .name = names ? names->host : announcedHost({}),
                    .workspaceName = names ? names->workspace : QString(),
                    .fingerprint = m_listening->fingerprint,
                    .instanceId = m_accounts.instanceId(),
                    .port = m_listening->port };
                if (occasion == Occasion::Anew)
                    m_announcer->publish(announcement);
                else if (m_told != announcement)
                    m_announcer->renew(announcement);
                m_told = announcement;
            });
}

void Hosting::lookAtNames()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            // Not from the start again: they may go on coming.
            if (m_listening && m_announced && !m_changes.isActive())
                m_changes.start();
        },
        Qt::QueuedConnection);
}

/// The network may have forgotten it, and clients that wait for it are waked so.
void Hosting::announceAgain()
{
    if (m_listening && m_announced)
        announce(*m_listening);
}

void Hosting::renew(const QString& fingerprint)
{
    if (!m_listening)
        return;
    m_listening->fingerprint = fingerprint;
    if (m_announced)
        announce(*m_listening);
}

void Hosting::shut()
{
    m_addresses.stop();
    m_changes.stop();
    m_announcer->withdraw();
    m_told.reset();
    if (m_knocks)
        m_knocks->close();
    m_listening.reset();
    m_reach->closed();
    noteListening(std::nullopt);
}

Future<Listening> Hosting::open(const ListenConfig& config)
{
    shut();
    Promise<Listening> promise;
    Future<Listening> answer = promise.future();
    m_edge.listen(config).then(this, [this, promise, config](const Result<Listening>& listening) {
        if (listening) {
            m_listening = *listening;
            m_announced = config.announce;
            noteListening(config);
            m_reach->opened(config, *listening);
            if (m_announced) {
                announce(*listening);
                m_addresses.start();
            }
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
    shut();
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
        status.announcedName = m_announcer->announcedName();
        if (!status.announcedName.isEmpty())
            status.localName = localHostName();
    }
    status.knocking = m_knocks && m_knocks->isAllowed();
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

Future<protocol::Diagnosis> Hosting::diagnose(quint16 port)
{
    return runOn(this, [this, port] {
        const quint16 wanted = port == 0 ? protocol::ServerAddress::defaultPort : port;
        const auto listens = m_listening ? std::optional(m_listening->port) : std::nullopt;
        if (!m_looking)
            m_looking = std::make_unique<WorkQueue>(u"hosting-look"_s, WorkQueue::Threading::Own);
        return runOn(m_looking->context(),
            [facts = m_networkFacts, wanted, listens,
                at = m_clock.now()]() -> Result<protocol::Diagnosis> {
                QList<Finding> findings { checkHostPort(wanted, listens) };
                const quint16 looked = listens.value_or(wanted);
                findings.append(checkNetwork(facts(looked), looked));
                return protocol::Diagnosis {
                    .at = at, .state = worstOf(findings), .findings = findings
                };
            });
    });
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
            if (!isPort(args.port))
                return ready<protocol::HostStatus>(badPort());
            return hosting.start(static_cast<quint16>(args.port));
        });
    dispatcher.on(protocol::hostDiagnose,
        [&hosting](const protocol::HostDiagnose& args, const EndpointCall&) {
            if (!isPort(args.port))
                return ready<protocol::Diagnosis>(badPort());
            return hosting.diagnose(static_cast<quint16>(args.port));
        });
    dispatcher.on(protocol::hostStop,
        [&hosting](const protocol::Nothing&, const EndpointCall&) { return hosting.stop(); });
    dispatcher.on(protocol::hostSetKnocking,
        [&hosting](const protocol::HostSetKnocking& args, const EndpointCall&) {
            return hosting.setKnocking(args.allowed);
        });
    dispatcher.on(protocol::hostStatus,
        [&hosting](const protocol::Nothing&, const EndpointCall&) { return hosting.status(); });
    // What the directory of workspaces does not tell of: the server's name, somebody's name within
    // a workspace, and accounts that are in no workspace yet.
    lookAtNamesBehind(dispatcher, hosting, protocol::serverUpdate, protocol::memberUpdateName,
        protocol::authSignUp, protocol::authFinishSignIn);
}

} // namespace hearth::server
