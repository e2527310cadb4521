// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/probe_api.h"

#include "localserver/chain.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace hearth::server {

namespace {

struct ProbeCheck {
    QString name;
    protocol::CheckState state = protocol::CheckState::Ok;
    QString message;
};

struct ProbeReport {
    QString status;
    QString version;
    QString timestamp; ///< ISO 8601, UTC
    QList<ProbeCheck> checks;
};

} // namespace

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::ProbeCheck> {
    using T = hearth::server::ProbeCheck;
    static constexpr std::tuple fields { field("name", &T::name), field("state", &T::state),
        field("message", &T::message) };
};
template <>
struct hearth::Descriptor<hearth::server::ProbeReport> {
    using T = hearth::server::ProbeReport;
    static constexpr std::tuple fields { field("status", &T::status), field("version", &T::version),
        field("timestamp", &T::timestamp), field("checks", &T::checks) };
};

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView bearerPrefix = "bearer ";
constexpr std::array<QByteArrayView, 3> paths { "/health", "/ready", "/metrics" };
/// What proxies say of themselves; one that says nothing still forwards the name it was asked for.
constexpr std::array<QByteArrayView, 6> proxyFields { "forwarded", "via", "x-forwarded-for",
    "x-forwarded-host", "x-forwarded-proto", "x-real-ip" };

QString statusName(protocol::CheckState state)
{
    switch (state) {
    case protocol::CheckState::Ok:
        return u"healthy"_s;
    case protocol::CheckState::Warning:
        return u"degraded"_s;
    case protocol::CheckState::Error:
        break;
    }
    return u"unhealthy"_s;
}

Future<HttpResponse> failed(Error error, const QString& requestId)
{
    error.requestId = requestId;
    return hearth::ready<HttpResponse>(HttpResponse::failure(error));
}

/// `name`, `name:port`, `[::1]:port`: without the port.
QByteArray hostName(const QByteArray& field)
{
    if (field.startsWith('['))
        return field.mid(1, field.indexOf(']') - 1);
    const qsizetype colon = field.indexOf(':');
    return colon < 0 ? field : field.first(colon);
}

} // namespace

bool isFromThisMachine(const HttpRequest& request, const QString& address)
{
    if (!QHostAddress(address).isLoopback() || request.count("origin") > 0)
        return false;
    if (std::ranges::any_of(
            proxyFields, [&](QByteArrayView name) { return request.count(name) > 0; }))
        return false;
    const QByteArray host = hostName(request.field("host")).toLower();
    return host == "localhost" || QHostAddress(QString::fromLatin1(host)).isLoopback();
}

namespace {

HttpResponse describe(
    const protocol::Diagnosis& diagnosis, const HttpRequest& request, const QString& address)
{
    ProbeReport report { .status = statusName(diagnosis.state),
        .version = QStringLiteral(HEARTH_VERSION),
        .timestamp = diagnosis.at.toDateTime().toUTC().toString(Qt::ISODateWithMs),
        .checks = {} };
    if (isFromThisMachine(request, address)) {
        for (const protocol::Finding& finding : diagnosis.findings)
            report.checks.append(
                { .name = finding.check, .state = finding.state, .message = finding.message });
    }
    const bool isUnfit = diagnosis.state == protocol::CheckState::Error;
    return { .status = isUnfit ? 503 : 200, .body = toJson(report), .fields = {} };
}

} // namespace

Result<std::optional<Identity>> identify(
    Endpoint& endpoint, const HttpRequest& request, const QString& address)
{
    const QByteArray authorization = request.field("authorization");
    if (authorization.isEmpty())
        return std::nullopt;
    if (!authorization.toLower().startsWith(bearerPrefix))
        return fail(ErrorCode::Unauthenticated, u"Authorization carries a bearer token"_s);
    return endpoint
        .authenticate(
            QString::fromLatin1(authorization.mid(bearerPrefix.size()).trimmed()), address)
        .transform([](const Identity& identity) { return std::optional(identity); });
}

ProbeApi::ProbeApi(Endpoint& endpoint, const Clock& clock)
    : m_endpoint(endpoint)
    , m_clock(clock)
{
}

bool ProbeApi::serves(QByteArrayView path) { return std::ranges::find(paths, path) != paths.end(); }

Future<HttpResponse> ProbeApi::handle(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    if (m_probes.admit) {
        const Result<void> admitted = m_probes.admit(address);
        if (!admitted)
            return failed(admitted.error(), requestId);
    }
    if (request.path() == "/metrics")
        return metrics(request, address, requestId);
    if (request.path() == "/ready")
        return ready(request, address, requestId);
    const protocol::Diagnosis alive { .at = m_clock.now(),
        .state = protocol::CheckState::Ok,
        .findings = { { .check = u"process"_s,
            .state = protocol::CheckState::Ok,
            .problem = {},
            .subject = {},
            .message = u"the server runs and answers"_s,
            .nextStep = {} } } };
    return hearth::ready<HttpResponse>(describe(alive, request, address));
}

Future<HttpResponse> ProbeApi::ready(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    if (!m_probes.readiness)
        return hearth::ready<HttpResponse>(
            describe({ .at = m_clock.now(), .state = {}, .findings = {} }, request, address));
    return m_probes.readiness().then(
        [request, address, requestId](
            const Result<protocol::Diagnosis>& diagnosis) -> Result<HttpResponse> {
            if (diagnosis)
                return describe(*diagnosis, request, address);
            return HttpResponse::failure({ .code = ErrorCode::Unavailable,
                .message = u"the server is stopping"_s,
                .field = {},
                .detail = {},
                .details = {},
                .requestId = requestId });
        });
}

Future<HttpResponse> ProbeApi::metrics(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    return metricsFor(request, address, requestId)
        .then([requestId](const Result<QByteArray>& text) -> Result<HttpResponse> {
            if (!text) {
                Error error = text.error();
                error.requestId = requestId;
                error.detail.clear();
                return HttpResponse::failure(error);
            }
            return HttpResponse { .status = 200,
                .body = *text,
                .fields = { { "Content-Type", "text/plain; version=0.0.4; charset=utf-8" } } };
        });
}

Future<QByteArray> ProbeApi::metricsFor(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    // Whoever shows a token is held to it, from here too.
    const bool showsToken = request.count("authorization") > 0;
    if (!showsToken && isFromThisMachine(request, address)) {
        if (m_probes.metrics)
            return m_probes.metrics();
        return hearth::ready<QByteArray>(
            fail(ErrorCode::Unsupported, u"there are no metrics here"_s));
    }
    Result<std::optional<Identity>> identity = identify(m_endpoint, request, address);
    if (!identity)
        return hearth::ready<QByteArray>(std::unexpected(identity.error()));
    EndpointCall call;
    call.request = { .id = 0,
        .op = QString::fromLatin1(protocol::metricsRead.name),
        .args = {},
        .key = {},
        .order = {} };
    call.caller = {
        .address = address, .local = false, .identity = *identity, .requestId = requestId
    };
    return chain(
        m_endpoint.call(std::move(call)), [](const EndpointReply& reply) -> Result<QByteArray> {
            return fromJsonText<protocol::MetricsText>(reply.json)
                .transform(
                    [](const protocol::MetricsText& metrics) { return metrics.text.toUtf8(); });
        });
}

} // namespace hearth::server
