// SPDX-License-Identifier: Apache-2.0
#include "localserver/metrics/metered_endpoint.h"

#include "core/base/log_fields.h"
#include "localserver/chain.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logRequest, "hearth.request", QtInfoMsg)

constexpr qsizetype longestName = 64; ///< of operations in the log: strangers choose them

} // namespace

MeteredEndpoint::MeteredEndpoint(Endpoint& inner, ServerMetrics& metrics, const Clock& clock)
    : m_inner(inner)
    , m_metrics(metrics)
    , m_clock(clock)
{
}

Future<EndpointReply> MeteredEndpoint::call(EndpointCall call)
{
    const QString operation = call.request.op;
    const QString requestId = call.caller.requestId;
    const std::chrono::microseconds begun = m_clock.steady();
    return review(m_inner.call(std::move(call)),
        [this, operation, requestId, begun](const Result<EndpointReply>& reply) {
            const std::chrono::microseconds took = m_clock.steady() - begun;
            m_metrics.answered(
                operation, reply ? std::nullopt : std::optional(reply.error().code), took);
            qCDebug(logRequest).noquote()
                << "answered"
                << logFields({ { u"operation"_s, operation.left(longestName) },
                       { u"result"_s,
                           reply ? u"ok"_s : errorCodeName(reply.error().code).toString() },
                       { u"micros"_s, QString::number(took.count()) },
                       { u"requestId"_s, requestId } });
            return reply;
        });
}

void MeteredEndpoint::disconnected(ConnectionId connection) { m_inner.disconnected(connection); }

Result<Identity> MeteredEndpoint::authenticate(const QString& token, const QString& address)
{
    return m_inner.authenticate(token, address);
}

protocol::ServerHello MeteredEndpoint::hello() const { return m_inner.hello(); }

} // namespace hearth::server
