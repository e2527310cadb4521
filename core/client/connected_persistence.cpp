// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_persistence.h"

#include <array>

namespace hearth::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool changesSession(const QString& operation)
{
    constexpr std::array names { protocol::authSignUp.name, protocol::authSignIn.name,
        protocol::authLocal.name, protocol::authRefresh.name, protocol::authAttach.name,
        protocol::authSignOut.name, protocol::authRecover.name,
        protocol::authRedeemDeviceLink.name };
    return std::ranges::any_of(
        names, [&](const char* name) { return operation == QLatin1StringView(name); });
}

/// A whole export or workspace is read or written before these answer.
bool takesMinutes(const QString& operation)
{
    constexpr std::array names { protocol::importInspect.name, protocol::importStart.name,
        protocol::importRemove.name, protocol::moveExportFile.name, protocol::moveImportFile.name };
    return std::ranges::any_of(
        names, [&](const char* name) { return operation == QLatin1StringView(name); });
}

} // namespace

ConnectedPersistence::ConnectedPersistence(const Wire& wire, ConnectedAuth& auth, QObject* parent)
    : PersistenceProvider(parent)
    , m_wire(wire)
    , m_auth(auth)
{
}

Future<QJsonValue> ConnectedPersistence::perform(const provider::Call& call)
{
    const Result<Outgoing> outgoing = prepare(call);
    if (!outgoing)
        return ready<QJsonValue>(std::unexpected(outgoing.error()));
    Promise<QJsonValue> promise;
    send(*outgoing, promise, Attempt::First);
    return promise.future();
}

Result<Outgoing> ConnectedPersistence::prepare(const provider::Call& call) const
{
    const protocol::OperationInfo* info = protocol::findOperation(call.operation);
    const std::optional<provider::Feature> feature = provider::featureOfOperation(call.operation);
    if (!info || !feature)
        return fail(ErrorCode::Unsupported, u"there is no operation named %1"_s.arg(call.operation),
            u"operation"_s);
    // What a stranger may ask (who invites me?) is the server's to answer, whatever else of the
    // entity it offers.
    if (info->caller != protocol::Caller::Anyone)
        HEARTH_CHECK(m_wire.gate.requireFeature(*feature));
    if (changesSession(call.operation))
        return fail(ErrorCode::Forbidden,
            u"%1 goes through the auth provider"_s.arg(call.operation), u"operation"_s);
    if ((info->scope == protocol::Scope::Workspace) != call.workspace.has_value())
        return fail(ErrorCode::InvalidArgument,
            call.workspace ? u"this operation is not about a workspace"_s : u"is missing"_s,
            u"workspaceId"_s);
    HEARTH_TRY(const QJsonValue args, parseJson(call.args));
    if (!args.isObject())
        return fail(ErrorCode::InvalidArgument, u"must be an object"_s, u"args"_s);
    Outgoing outgoing { .operation = call.operation,
        .args = args.toObject(),
        .key = call.key,
        .order = call.order,
        .deadline = {} };
    if (call.workspace)
        outgoing.args.insert("workspaceId"_L1, call.workspace->toString());
    if (takesMinutes(call.operation))
        outgoing.deadline = 10min;
    return outgoing;
}

void ConnectedPersistence::send(
    const Outgoing& outgoing, const Promise<QJsonValue>& promise, Attempt attempt)
{
    m_wire.request(outgoing, [this, outgoing, promise, attempt](Result<QJsonValue> result) {
        if (result) {
            promise.resolve(*result);
            return;
        }
        if (result.error().code != ErrorCode::Unauthenticated || attempt == Attempt::Second
            || !m_auth.isSignedIn()) {
            promise.resolve(forward(std::move(result)));
            return;
        }
        m_auth.renew(
            [this, outgoing, promise, error = result.error()](const Result<void>& renewed) {
                if (renewed)
                    send(outgoing, promise, Attempt::Second);
                else
                    promise.resolve(std::unexpected(error));
            });
    });
}

} // namespace hearth::client
