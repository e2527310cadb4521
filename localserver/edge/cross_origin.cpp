// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/cross_origin.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* sentFields
    = "Authorization, Content-Type, Idempotency-Key, If-None-Match, If-Range, Range, "
      "Tus-Resumable, Upload-Checksum, Upload-Length, Upload-Metadata, Upload-Offset";
constexpr const char* readFields
    = "Content-Disposition, Content-Range, ETag, Location, Retry-After, Tus-Resumable, "
      "Tus-Version, Upload-Length, Upload-Offset, X-RateLimit-Limit, X-RateLimit-Remaining, "
      "X-RateLimit-Reset, X-Request-Id";

} // namespace

void CrossOrigin::setListed(std::function<bool(const QString&)> listed)
{
    m_listed = std::move(listed);
}

bool CrossOrigin::refuses(const HttpRequest& request) const
{
    if (request.count("origin") == 0)
        return false;
    if (request.count("origin") > 1)
        return true;
    return !m_listed || !m_listed(QString::fromLatin1(request.field("origin")));
}

HttpResponse CrossOrigin::refusal(const QString& requestId)
{
    HttpResponse response = HttpResponse::failure({ .code = ErrorCode::Forbidden,
        .message = u"web pages of this origin may not call this server"_s,
        .field = u"Origin"_s,
        .detail = {},
        .details = {},
        .requestId = requestId });
    response.fields.emplaceBack("Vary", "Origin");
    return response;
}

bool CrossOrigin::isPreflight(const HttpRequest& request)
{
    return request.method == "OPTIONS" && request.count("origin") == 1
        && request.count("access-control-request-method") == 1;
}

HttpResponse CrossOrigin::preflightAnswer()
{
    HttpResponse response;
    response.status = 204;
    response.fields = { { "Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, DELETE" },
        { "Access-Control-Allow-Headers", sentFields }, { "Access-Control-Max-Age", "600" } };
    return response;
}

void CrossOrigin::open(const HttpRequest& request, HttpResponse& response)
{
    if (request.count("origin") != 1)
        return;
    response.fields.emplaceBack("Access-Control-Allow-Origin", request.field("origin"));
    response.fields.emplaceBack("Access-Control-Expose-Headers", readFields);
    response.fields.emplaceBack("Vary", "Origin");
}

} // namespace hearth::server
