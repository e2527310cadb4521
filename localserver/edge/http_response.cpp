// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/http_response.h"

#include "core/protocol/envelope.h"
#include "localserver/endpoint.h"

#include <QLocale>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// RFC 9110 §15, as far as it is used here.
QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 417:
        return "Expectation Failed";
    case 423:
        return "Locked";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 460: // tus
        return "Checksum Mismatch";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Internal Server Error";
    }
}

/// RFC 9110 §5.6.7.
QByteArray httpDate(Timestamp now)
{
    return QLocale::c()
        .toString(now.toDateTime().toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

void appendField(QByteArray& out, QByteArrayView name, QByteArrayView value)
{
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

} // namespace

HttpResponse HttpResponse::failure(const Error& error, int status)
{
    HttpResponse response;
    response.status = status != 0 ? status : httpStatus(error.code);
    response.body = toJson(protocol::toBody(error));
    if (response.status == 401)
        response.fields.emplaceBack("WWW-Authenticate", "Bearer");
    if (const QJsonValue wait = error.details.value("retryAfter"_L1); wait.isDouble())
        response.fields.emplaceBack("Retry-After", QByteArray::number(wait.toInteger()));
    if (const QJsonValue limit = error.details.value("limit"_L1);
        error.code == ErrorCode::RateLimited && limit.isDouble())
        response.tellAllowance({ .limit = limit.toInteger(),
            .remaining = 0,
            .resetSeconds = error.details.value("retryAfter"_L1).toInteger() });
    return response;
}

void HttpResponse::tellAllowance(const Allowance& allowance)
{
    fields.emplaceBack("X-RateLimit-Limit", QByteArray::number(allowance.limit));
    fields.emplaceBack("X-RateLimit-Remaining", QByteArray::number(allowance.remaining));
    fields.emplaceBack("X-RateLimit-Reset", QByteArray::number(allowance.resetSeconds));
}

QByteArray serialise(const HttpResponse& response, const QString& requestId, Timestamp now,
    BodyPart body, AfterResponse after, Transport transport)
{
    QByteArray out;
    out.reserve(512 + response.body.size());
    out += "HTTP/1.1 ";
    out += QByteArray::number(response.status);
    out += ' ';
    out += reasonPhrase(response.status);
    out += "\r\n";
    const auto appendUsual = [&](QByteArrayView name, QByteArrayView value) {
        const bool replaced = std::ranges::any_of(response.fields,
            [&](const auto& field) { return name.compare(field.first, Qt::CaseInsensitive) == 0; });
        if (!replaced)
            appendField(out, name, value);
    };
    appendField(out, "Date", httpDate(now));
    if (response.status != 204) {
        const qint64 size = response.source ? response.source->size() : response.body.size();
        appendUsual("Content-Type", "application/json");
        appendField(out, "Content-Length", QByteArray::number(size));
    }
    appendUsual("Cache-Control", "no-store");
    appendField(out, "X-Content-Type-Options", "nosniff");
    appendUsual("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    appendField(out, "X-Frame-Options", "DENY");
    appendField(out, "Referrer-Policy", "no-referrer");
    appendField(out, "Cross-Origin-Resource-Policy", "same-origin");
    // In clear it would mean nothing (RFC 6797 §7.2).
    if (transport == Transport::Tls)
        appendField(out, "Strict-Transport-Security", "max-age=31536000");
    appendField(out, "X-Request-Id", requestId.toLatin1());
    appendField(out, "Connection", after == AfterResponse::KeepAlive ? "keep-alive" : "close");
    for (const auto& [name, value] : response.fields)
        appendField(out, name, value);
    out += "\r\n";
    if (body == BodyPart::Sent && !response.source)
        out += response.body;
    return out;
}

} // namespace hearth::server
