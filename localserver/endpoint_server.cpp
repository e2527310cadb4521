// SPDX-License-Identifier: Apache-2.0
#include "localserver/endpoint_server.h"

#include "core/base/log_fields.h"
#include "localserver/store/disk_trouble.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// What the caller gets of a failure; what only concerns us goes to the log.
Error presented(Error error, const QString& operation, const QString& requestId)
{
    error.requestId = requestId;
    if (error.code == ErrorCode::Internal
        || (error.code == ErrorCode::Unavailable && !error.detail.isEmpty()))
        qCWarning(logServer).noquote() << logLine(
            error) << logFields({ { u"operation"_s, operation }, { u"requestId"_s, requestId } });
    error = withoutInternals(std::move(error));
    error.detail.clear();
    return error;
}

} // namespace

ServerEndpoint::ServerEndpoint(
    AccountService& accounts, const Dispatcher& dispatcher, EventHub& hub, const Clock& clock)
    : m_accounts(accounts)
    , m_dispatcher(dispatcher)
    , m_hub(hub)
    , m_limits(clock)
    , m_instanceId(accounts.instanceId())
{
}

Result<std::optional<Allowance>> ServerEndpoint::admit(const EndpointCall& call)
{
    // What is refused counts as well: refusing is work too.
    HEARTH_TRY(std::optional<Allowance> allowance, m_limits.count(call));
    HEARTH_CHECK(checkCaller(call));
    return allowance;
}

Result<void> ServerEndpoint::checkCaller(const EndpointCall& call) const
{
    if (m_stopped)
        return fail(ErrorCode::Unavailable, u"the server is stopping"_s);
    const protocol::OperationInfo* info = protocol::findOperation(call.request.op);
    if (!info)
        return fail(ErrorCode::NotFound,
            u"there is no operation %1"_s.arg(call.request.op.left(64)), u"op"_s);
    if (info->caller == protocol::Caller::Local && !call.caller.local)
        return fail(
            ErrorCode::Forbidden, u"only the program that holds the data directory may do this"_s);
    if (call.caller.identity && call.caller.identity->grant)
        HEARTH_CHECK(checkBearer(*call.caller.identity, *info, call));
    // What concerns a workspace is done by one of its members, over the in-process link too.
    if (info->caller != protocol::Caller::SignedIn && info->scope != protocol::Scope::Workspace)
        return {};
    if (!call.caller.identity)
        return fail(ErrorCode::Unauthenticated, u"sign in first"_s);
    if (m_accounts.isOver(*call.caller.identity))
        return fail(ErrorCode::Unauthenticated, u"this session was ended"_s);
    return {};
}

/// An API token does what it was made for and nothing else, not even what anybody may who shows
/// none.
Result<void> ServerEndpoint::checkBearer(
    const Identity& identity, const protocol::OperationInfo& operation, const EndpointCall& call)
{
    const bool named = operation.scope == protocol::Scope::Workspace;
    const Result<WorkspaceId> workspace = named ? workspaceOf(call) : Result<WorkspaceId>();
    return checkGrant(
        *identity.grant, operation, named && workspace ? std::optional(*workspace) : std::nullopt);
}

Future<EndpointReply> ServerEndpoint::call(EndpointCall call)
{
    const QString operation = call.request.op;
    const QString requestId = call.caller.requestId;
    const std::shared_lock gate(m_gate);
    const Result<std::optional<Allowance>> admitted = admit(call);
    if (!admitted)
        return ready<EndpointReply>(
            std::unexpected(presented(admitted.error(), operation, requestId)));
    if (call.outlet)
        m_hub.connected(call.connection);
    return review(m_dispatcher.dispatch(std::move(call)),
        [operation, requestId, allowance = *admitted](
            Result<EndpointReply> reply) -> Result<EndpointReply> {
            if (!reply)
                return std::unexpected(presented(reply.error(), operation, requestId));
            reply->allowance = allowance;
            return reply;
        });
}

void ServerEndpoint::disconnected(ConnectionId connection)
{
    m_hub.disconnected(connection);
    if (m_gone)
        m_gone(connection);
}

void ServerEndpoint::onDisconnected(std::function<void(ConnectionId)> listener)
{
    m_gone = std::move(listener);
}

Result<Identity> ServerEndpoint::authenticate(const QString& token, const QString&)
{
    const std::shared_lock gate(m_gate);
    if (m_stopped)
        return fail(ErrorCode::Unavailable, u"the server is stopping"_s);
    return m_accounts.authenticate(token);
}

protocol::ServerHello ServerEndpoint::hello() const
{
    return { .version = protocol::protocolVersion,
        .server = u"hearth/"_s + QString::fromLatin1(HEARTH_VERSION),
        .instanceId = m_instanceId,
        .features = m_features,
        .heartbeat = protocol::heartbeatSeconds,
        .authenticated = false };
}

void ServerEndpoint::setFeatures(QStringList features) { m_features = std::move(features); }

void ServerEndpoint::stop()
{
    const std::unique_lock gate(m_gate);
    m_stopped = true;
}

} // namespace hearth::server
