// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/audited_endpoint.h"

#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/audit/relevance.h"
#include "localserver/auth/api_tokens.h"
#include "localserver/chain.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

/// What is kept of a call until its answer. Of the arguments, only what is no secret.
struct AuditedEndpoint::Seen {
    const protocol::OperationInfo& operation; ///< of the table, which is always there
    CallerContext caller;
    std::optional<WorkspaceId> workspace;
    std::optional<Uuid> entity;
    QString entityName; ///< of a workspace that is made
    QString email;
    QString device;
};

namespace {

constexpr qsizetype longestEmail = 254; ///< RFC 5321 §4.5.3.1.3
constexpr qsizetype longestDevice = 80;
constexpr qsizetype longestName = 80;

std::optional<Uuid> idArgument(const QJsonObject& args)
{
    for (const QString& name : { u"id"_s, u"userId"_s, u"memberId"_s, u"sessionId"_s }) {
        const Result<Uuid> id = Uuid::fromString(args.value(name).toString());
        if (id)
            return *id;
    }
    return std::nullopt;
}

/// What the operation's first word is called in the log.
QString kindOf(const QString& operation)
{
    const QString entity = operation.section(u'.', 0, 0);
    const bool isAccount = entity == u"user"_s || entity == u"auth"_s
        || entity == u"secondFactor"_s;
    return isAccount ? u"account"_s : entity;
}

} // namespace

AuditedEndpoint::AuditedEndpoint(const Parts& parts)
    : m_parts(parts)
{
}

Future<EndpointReply> AuditedEndpoint::call(EndpointCall call)
{
    const protocol::OperationInfo* operation = protocol::findOperation(call.request.op);
    if (!operation)
        return m_parts.inner.call(std::move(call));
    const bool isToRecord = isRecorded(*operation);
    // Also of a mutation that is recorded only when something is wrong.
    const bool mayRecord = isToRecord
        || (operation->effect == protocol::Effect::Write
            && operation->scope == protocol::Scope::Server);
    if (mayRecord)
        call.caller.recorded = std::make_shared<std::atomic<bool>>(false);
    const QJsonObject& args = call.request.args;
    auto seen = std::make_shared<const Seen>(Seen { .operation = *operation,
        .caller = call.caller,
        .workspace = operation->scope == protocol::Scope::Workspace
            ? std::optional(workspaceOf(call).value_or(WorkspaceId {}))
            : std::nullopt,
        .entity = isToRecord ? idArgument(args) : std::nullopt,
        .entityName = operation->name == QLatin1StringView(protocol::workspaceCreate.name)
            ? args.value(u"name"_s).toString().left(longestName)
            : QString(),
        .email = operation->caller == protocol::Caller::Anyone
            ? args.value(u"email"_s).toString().left(longestEmail)
            : QString(),
        .device = isToRecord ? args.value(u"deviceName"_s).toString().left(longestDevice)
                             : QString() });
    Promise<EndpointReply> promise;
    Future<EndpointReply> answer = promise.future();
    m_parts.inner.call(std::move(call))
        .then([this, promise, seen, isToRecord](const Result<EndpointReply>& reply) {
            const bool hasRecorded = seen->caller.recorded && *seen->caller.recorded;
            // In a workspace it stands in the workspace's own queue, unless it was about accounts.
            if (hasRecorded && (reply || seen->operation.scope == protocol::Scope::Server))
                m_parts.serverTold();
            if (!reply) {
                m_parts.refusals.note(
                    seen->operation, seen->caller, seen->workspace, seen->email, reply.error());
                return promise.resolve(reply);
            }
            if (!isToRecord || hasRecorded)
                return promise.resolve(reply);
            record(*seen, *reply).then([promise](const Result<EndpointReply>& recorded) {
                promise.resolve(recorded);
            });
        });
    return answer;
}

Future<EndpointReply> AuditedEndpoint::record(const Seen& seen, const EndpointReply& reply) const
{
    std::optional<UserId> actor;
    if (reply.signedInAs)
        actor = reply.signedInAs->user;
    else if (seen.caller.identity)
        actor = seen.caller.identity->user;
    // A workspace that is gone is known by its id alone.
    const std::optional<Uuid> entity = seen.entity || !seen.workspace
        ? seen.entity
        : std::optional(seen.workspace->uuid);
    const auto write = [name = seen.operation.name.toLatin1(), entity, actor,
                           entityName = seen.entityName, client = seen.device, caller = seen.caller,
                           now = m_parts.clock.now()](
                           storage::Connection& connection) -> Result<void> {
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_CHECK(recordAct(connection, caller, now,
            { .operation = name.constData(),
                .entityKind = kindOf(QString::fromLatin1(name)),
                .entity = entity,
                .entityName = entityName,
                .actor = actor,
                .client = client }));
        return transaction.commit();
    };
    return chain(
        m_parts.accounts.run(write), [reply, told = m_parts.serverTold]() -> Result<EndpointReply> {
            told();
            return reply;
        });
}

void AuditedEndpoint::disconnected(ConnectionId connection)
{
    m_parts.inner.disconnected(connection);
}

Result<Identity> AuditedEndpoint::authenticate(const QString& token, const QString& address)
{
    Result<Identity> identity = m_parts.inner.authenticate(token, address);
    if (!identity && ApiTokens::isToken(token))
        m_parts.refusals.noteToken(address, identity.error());
    return identity;
}

protocol::ServerHello AuditedEndpoint::hello() const { return m_parts.inner.hello(); }

} // namespace hearth::server
