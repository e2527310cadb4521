// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/http_api.h"

#include "localserver/chain.h"
#include "localserver/mail/mail_language.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView apiPrefix = "/api/v1/";

Future<HttpResponse> answered(HttpResponse response)
{
    return hearth::ready<HttpResponse>(std::move(response));
}

HttpResponse failed(
    ErrorCode code, QString message, const QString& requestId, QString field = {}, int status = 0)
{
    return HttpResponse::failure({ .code = code,
                                     .message = std::move(message),
                                     .field = std::move(field),
                                     .detail = {},
                                     .details = {},
                                     .requestId = requestId },
        status);
}

HttpResponse failed(Error error, const QString& requestId)
{
    error.requestId = requestId;
    return HttpResponse::failure(error);
}

HttpResponse methodNotAllowed(const QByteArray& allowed, const QString& requestId)
{
    HttpResponse response = failed(ErrorCode::Unsupported,
        u"this path answers to %1"_s.arg(QLatin1StringView(allowed)), requestId, {}, 405);
    response.fields.emplaceBack("Allow", allowed);
    return response;
}

/// A path whose content is fixed.
HttpResponse document(const HttpRequest& request, const QByteArray& body, const QString& requestId)
{
    if (request.method != "GET" && request.method != "HEAD")
        return methodNotAllowed("GET, HEAD", requestId);
    return { .status = 200, .body = body, .fields = {} };
}

bool isJson(const QByteArray& contentType)
{
    const qsizetype parameters = contentType.indexOf(';');
    const QByteArray type = contentType.first(parameters < 0 ? contentType.size() : parameters)
                                .trimmed()
                                .toLower();
    return type == "application/json";
}

Result<QJsonObject> parseArguments(const HttpRequest& request)
{
    if (request.body.isEmpty())
        return QJsonObject();
    HEARTH_TRY(const QJsonValue value, parseJson(request.body));
    if (!value.isObject())
        return fail(ErrorCode::InvalidArgument,
            u"the body is a JSON object with the operation's arguments"_s);
    return value.toObject();
}

} // namespace

HttpApi::HttpApi(Endpoint& endpoint, const Clock& clock)
    : m_endpoint(endpoint)
    , m_probes(endpoint, clock)
    , m_openApi(protocol::openApiDocument(QStringLiteral(HEARTH_VERSION)))
{
}

Future<HttpResponse> HttpApi::handle(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    if (request.count("origin") == 0)
        return route(request, address, requestId);
    if (m_crossOrigin.refuses(request))
        return answered(CrossOrigin::refusal(requestId));
    Future<HttpResponse> response = CrossOrigin::isPreflight(request)
        ? answered(CrossOrigin::preflightAnswer())
        : route(request, address, requestId);
    return chain(response, [request](HttpResponse opened) -> Result<HttpResponse> {
        CrossOrigin::open(request, opened);
        return opened;
    });
}

Future<HttpResponse> HttpApi::route(
    const HttpRequest& request, const QString& address, const QString& requestId) const
{
    const QByteArrayView path = request.path();
    if (ProbeApi::serves(path)) {
        if (request.method != "GET" && request.method != "HEAD")
            return answered(methodNotAllowed("GET, HEAD", requestId));
        return m_probes.handle(request, address, requestId);
    }
    if (path == "/api/v1/openapi.json")
        return answered(document(request, m_openApi, requestId));
    if (path == socketPath) {
        HttpResponse response = failed(ErrorCode::Unsupported,
            u"this path is for WebSockets (RFC 6455)"_s, requestId, {}, 426);
        response.fields.emplaceBack("Upgrade", "websocket");
        response.fields.emplaceBack("Sec-WebSocket-Version", "13");
        return answered(std::move(response));
    }
    if (m_files && FileApi::serves(path))
        return m_files->handle(request, address, requestId);
    const QString name = path.startsWith(apiPrefix)
        ? QString::fromLatin1(path.sliced(apiPrefix.size()))
        : QString();
    if (!protocol::findOperation(name))
        return answered(
            failed(ErrorCode::NotFound, u"there is nothing under this path"_s, requestId));
    if (request.method != "POST")
        return answered(methodNotAllowed("POST", requestId));
    return operation(name, request, address, requestId);
}

Future<Reception> HttpApi::receive(
    const HttpRequest& head, const QString& address, const QString& requestId) const
{
    if (m_crossOrigin.refuses(head))
        return hearth::ready<Reception>(
            Reception { .sink = {}, .refusal = CrossOrigin::refusal(requestId) });
    if (m_files)
        return m_files->receive(head, address, requestId);
    return hearth::ready<Reception>(Reception { .sink = {},
        .refusal = failed(ErrorCode::NotFound, u"there is nothing under this path"_s, requestId) });
}

Future<HttpResponse> HttpApi::operation(const QString& name, const HttpRequest& request,
    const QString& address, const QString& requestId) const
{
    if (!request.body.isEmpty() && !isJson(request.field("content-type"))) {
        return answered(failed(ErrorCode::InvalidArgument, u"the body must be application/json"_s,
            requestId, u"Content-Type"_s, 415));
    }
    Result<std::optional<Identity>> identity = identify(m_endpoint, request, address);
    if (!identity)
        return answered(failed(std::move(identity).error(), requestId));
    Result<QJsonObject> args = parseArguments(request);
    if (!args)
        return answered(failed(std::move(args).error(), requestId));

    EndpointCall call;
    call.request = { .id = 0, .op = name, .args = std::move(*args), .key = {}, .order = {} };
    if (const QByteArray key = request.field("idempotency-key"); !key.isEmpty()) {
        if (key.size() > 64) {
            return answered(failed(ErrorCode::InvalidArgument, u"must have at most 64 characters"_s,
                requestId, u"Idempotency-Key"_s));
        }
        call.request.key = QString::fromLatin1(key);
    }
    call.caller = { .address = address,
        .local = false,
        .identity = *identity,
        .requestId = requestId,
        .language = mailLanguage(QString::fromLatin1(request.field("accept-language"))) };
    return m_endpoint.call(std::move(call))
        .then([requestId](Result<EndpointReply> reply) -> Result<HttpResponse> {
            if (!reply)
                return failed(std::move(reply).error(), requestId);
            if (reply->afterwards)
                reply->afterwards();
            HttpResponse response { .status = 200, .body = std::move(reply->json), .fields = {} };
            if (reply->allowance)
                response.tellAllowance(*reply->allowance);
            return response;
        });
}

} // namespace hearth::server
