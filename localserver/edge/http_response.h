// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "localserver/edge/body_stream.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <utility>

namespace hearth::server {

struct Allowance;

/// What is answered to one request: JSON unless `fields` say otherwise.
struct HttpResponse {
    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>>
        fields; ///< besides those that every response has, or in their place
    std::shared_ptr<BodySource> source = {}; ///< in place of `body`

    /// An error as its body and status; `status` overrides the one that belongs to the code, for
    /// failures of HTTP itself.
    static HttpResponse failure(const Error& error, int status = 0);
    /// As `X-RateLimit-*`.
    void tellAllowance(const Allowance& allowance);
};

enum class BodyPart { Sent, LeftOut }; ///< LeftOut: the answer to HEAD
enum class AfterResponse { KeepAlive, Close };
enum class Transport { Clear, Tls };

/// The bytes of a response (RFC 9112) but for those of its source, with what keeps browsers from
/// misusing it.
[[nodiscard]] QByteArray serialise(const HttpResponse& response, const QString& requestId,
    Timestamp now, BodyPart body, AfterResponse after, Transport transport);

} // namespace hearth::server
