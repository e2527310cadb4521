// SPDX-License-Identifier: Apache-2.0
#include "core/models/account.h"

namespace hearth::models {

using namespace Qt::StringLiterals;
using provider::BackendProvider;
using provider::Credentials;

Account::Account(AccountRecord record, std::unique_ptr<BackendProvider> provider, QObject* owner)
    : QObject(owner)
    , m_record(std::move(record))
    , m_provider(provider.release())
    , m_connection(m_provider->connectionState())
    , m_gate(m_provider->capabilities())
{
    connect(m_provider, &BackendProvider::connectionChanged, this, &Account::takeConnection);
    connect(m_provider, &BackendProvider::moved, this, &Account::takeAddress);
    connect(m_provider, &BackendProvider::capabilitiesChanged, this, [this] {
        runOn(m_provider.data(), [backend = m_provider] {
            return Result<provider::FeatureGate>(backend->capabilities());
        }).then(this, [this](const Result<provider::FeatureGate>& gate) {
            if (gate)
                m_gate = *gate;
            Q_EMIT capabilitiesChanged();
        });
    });
    connect(&m_provider->auth(), &provider::AuthProvider::stateChanged, this,
        [this](const std::optional<User>& user, const std::optional<Error>& reason) {
            m_ended = reason;
            if (user) {
                setUser(*user);
                learnPlaces();
            } else {
                Q_EMIT recordChanged();
            }
        });
    connect(&m_provider->auth(), &provider::AuthProvider::credentialsChanged, this,
        [this](const Credentials& credentials) {
            m_credentials = credentials;
            Q_EMIT credentialsChanged(credentials);
        });
}

Account::~Account()
{
    if (m_provider)
        QMetaObject::invokeMethod(m_provider, [backend = m_provider.data()] {
            backend->destroy();
            backend->deleteLater();
        });
}

protocol::ServerAddress Account::address() const
{
    return { .host = m_record.host,
        .port = static_cast<quint16>(m_record.port),
        .fingerprint = m_record.fingerprint };
}

bool Account::mayCreateWorkspaces() const
{
    const std::optional<User>& user = m_record.user;
    return user && !m_record.signedOut && !m_ended
        && (user->mayCreateWorkspaces || user->ownsServer);
}

template <typename Args, typename Reply>
Future<Reply> Account::call(const protocol::Operation<Args, Reply>& operation,
    std::optional<WorkspaceId> workspace, Args args)
{
    return runOn(
        m_provider.data(), [backend = m_provider, operation, workspace, args = std::move(args)] {
            return backend->persistence().call(operation, workspace, args);
        });
}

Future<void> Account::connectToServer(
    const QString& deviceName, std::optional<Credentials> credentials)
{
    // Whoever was signed in and has no secret for it any more is told, not left looking at what was
    // here.
    if (m_record.user && !credentials) {
        m_ended = fail(ErrorCode::Unauthenticated, u"this device does not hold who is signed in"_s)
                      .error();
        Q_EMIT recordChanged();
    }
    m_deviceName = deviceName;
    if (credentials)
        m_credentials = credentials;
    const provider::Config config { .address = address(),
        .deviceName = deviceName,
        .credentials = std::move(credentials),
        .others = protocol::otherPlaces(address(), m_record.places, AccountRecord::maxPlaces) };
    return runOn(
        m_provider.data(), [backend = m_provider, config] { return backend->initialize(config); });
}

Future<void> Account::trustFingerprint(const QString& fingerprint)
{
    m_record.fingerprint = fingerprint;
    Q_EMIT recordChanged();
    return connectToServer(m_deviceName, m_credentials);
}

void Account::reconnectNow()
{
    QMetaObject::invokeMethod(
        m_provider, [backend = m_provider.data()] { backend->reconnectNow(); });
}

void Account::alsoAt(const QList<protocol::ServerAddress>& places)
{
    QMetaObject::invokeMethod(
        m_provider, [backend = m_provider.data(), places] { backend->alsoAt(places); });
}

Future<User> Account::signUp(const protocol::SignUp& args)
{
    return runOn(
        m_provider.data(), [backend = m_provider, args] { return backend->auth().signUp(args); });
}

Future<User> Account::signIn(const protocol::SignIn& args)
{
    return runOn(m_provider.data(),
        [backend = m_provider, args] { return backend->auth().signInWithPassword(args); });
}

Future<User> Account::signInThrough(const protocol::FinishSignIn& args)
{
    return runOn(m_provider.data(),
        [backend = m_provider, args] { return backend->auth().signInThroughProvider(args); });
}

Future<User> Account::signInLocally()
{
    protocol::LocalSignIn args;
    if (m_record.user)
        args.userId = m_record.user->id;
    return runOn(m_provider.data(),
        [backend = m_provider, args] { return backend->auth().signInLocally(args); });
}

Future<User> Account::redeemDeviceLink(const protocol::RedeemDeviceLink& args)
{
    return runOn(m_provider.data(),
        [backend = m_provider, args] { return backend->auth().redeemDeviceLink(args); });
}

Future<User> Account::recover(const protocol::Recover& args)
{
    return runOn(
        m_provider.data(), [backend = m_provider, args] { return backend->auth().recover(args); });
}

Future<void> Account::signOut()
{
    return runOn(m_provider.data(), [backend = m_provider] { return backend->auth().signOut(); });
}

Future<User> Account::setPassword(const protocol::SetPassword& args)
{
    return call(protocol::authSetPassword, {}, args);
}

Future<protocol::RecoveryCode> Account::createRecoveryCode()
{
    return call(protocol::authCreateRecoveryCode, {}, protocol::Nothing {});
}

Future<protocol::DeviceLink> Account::createDeviceLink()
{
    return call(protocol::authCreateDeviceLink, {}, protocol::Nothing {});
}

Future<User> Account::refreshUser()
{
    Promise<User> promise;
    call(protocol::authCurrentUser, {}, protocol::Nothing {})
        .then(this, [this, promise](const Result<User>& user) {
            if (user)
                setUser(*user);
            promise.resolve(user);
        });
    return promise.future();
}

Future<protocol::ServerInfo> Account::serverInfo()
{
    return call(protocol::serverInfo, {}, protocol::Nothing {});
}

Future<protocol::ServerInfo> Account::updateServer(const protocol::ServerSettings& args)
{
    return call(protocol::serverUpdate, {}, args);
}

Future<protocol::UserList> Account::listUsers(const protocol::ListUsers& args)
{
    return call(protocol::userList, {}, args);
}

Future<User> Account::updateUser(const protocol::UpdateUser& args)
{
    return call(protocol::userUpdate, {}, args);
}

Future<protocol::WorkspaceList> Account::listWorkspaces()
{
    return call(protocol::workspaceList, {}, protocol::Nothing {});
}

Future<protocol::WorkspaceSummary> Account::createWorkspace(const protocol::WorkspaceCreate& args)
{
    return call(protocol::workspaceCreate, {}, args);
}

Future<protocol::WorkspaceSummary> Account::joinWorkspace(const protocol::WorkspaceJoin& args)
{
    return call(
        protocol::isInviteCode(args.code) ? protocol::inviteRedeem : protocol::workspaceJoin, {},
        args);
}

Future<protocol::InvitePreview> Account::previewInvite(const QString& code)
{
    return call(protocol::inviteGetByCode, {}, protocol::InviteByCode { .code = code });
}

Future<protocol::JoinCode> Account::joinCode(const WorkspaceId& workspace)
{
    return call(protocol::workspaceJoinCode, workspace, protocol::Nothing {});
}

Future<protocol::JoinCode> Account::regenerateJoinCode(const WorkspaceId& workspace)
{
    return call(protocol::workspaceRegenerateJoinCode, workspace, protocol::Nothing {});
}

Future<protocol::HostStatus> Account::hostStart(qint64 port)
{
    return call(protocol::hostStart, {}, protocol::HostStart { .port = port });
}

Future<protocol::HostStatus> Account::hostStop()
{
    return call(protocol::hostStop, {}, protocol::Nothing {});
}

Future<protocol::HostStatus> Account::hostStatus()
{
    return call(protocol::hostStatus, {}, protocol::Nothing {});
}

Future<protocol::HostScanner> Account::hostScanner()
{
    return call(protocol::hostScanner, {}, protocol::Nothing {});
}

Future<protocol::HostScanner> Account::hostSetScanner(const QString& scanner)
{
    return call(protocol::hostSetScanner, {}, protocol::HostSetScanner { .scanner = scanner });
}

Future<protocol::ImportPreview> Account::importInspect(
    const WorkspaceId& workspace, const QString& path)
{
    return call(protocol::importInspect, workspace, protocol::ImportInspect { .path = path });
}

Future<protocol::ImportReport> Account::importStart(
    const WorkspaceId& workspace, const QString& path)
{
    return call(protocol::importStart, workspace, protocol::ImportStart { .path = path });
}

Future<protocol::ImportReport> Account::importStatus(
    const WorkspaceId& workspace, const ImportId& import)
{
    return call(protocol::importStatus, workspace, protocol::ImportById { .id = import });
}

Future<protocol::ImportReport> Account::importCancel(
    const WorkspaceId& workspace, const ImportId& import)
{
    return call(protocol::importCancel, workspace, protocol::ImportById { .id = import });
}

Future<protocol::ImportReport> Account::importRemove(
    const WorkspaceId& workspace, const ImportId& import)
{
    return call(protocol::importRemove, workspace, protocol::ImportById { .id = import });
}

Future<protocol::ImportList> Account::importList(const WorkspaceId& workspace)
{
    return call(protocol::importList, workspace, protocol::Nothing {});
}

Future<protocol::StorageUsage> Account::storageUsage(const WorkspaceId& workspace)
{
    return call(protocol::storageUsage, workspace, protocol::Nothing {});
}

Future<Member> Account::importMatchMember(
    const WorkspaceId& workspace, const MemberId& imported, const MemberId& member)
{
    return call(protocol::importMatchMember, workspace,
        protocol::ImportMatchMember { .importedId = imported, .memberId = member });
}

void Account::setWorkspaces(QList<protocol::WorkspaceSummary> workspaces)
{
    m_record.workspaces = std::move(workspaces);
    Q_EMIT recordChanged();
}

void Account::setFormerWorkspaces(QList<protocol::WorkspaceSummary> workspaces)
{
    m_record.formerWorkspaces = std::move(workspaces);
    Q_EMIT recordChanged();
}

void Account::continueFrom(const AccountRecord& before)
{
    m_record.key = before.key;
    m_record.workspaces = before.workspaces;
    m_record.formerWorkspaces = before.formerWorkspaces;
}

void Account::setUser(const User& user)
{
    m_record.user = user;
    m_record.signedOut = false;
    Q_EMIT recordChanged();
}

void Account::setSignedOut()
{
    m_record.signedOut = true;
    m_credentials.reset();
    Q_EMIT recordChanged();
}

} // namespace hearth::models
