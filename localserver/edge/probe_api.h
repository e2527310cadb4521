// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/edge/http_parser.h"
#include "localserver/edge/http_response.h"
#include "localserver/endpoint.h"

#include <functional>

namespace hearth::server {

/// What a server knows of itself, for those who watch it. Any of them may be empty: then nobody is
/// counted, being alive is being ready, there are no metrics. Called on any thread.
struct Probes {
    /// `RateLimited` when an address asks too often.
    std::function<Result<void>(const QString& address)> admit;
    std::function<Future<protocol::Diagnosis>()> readiness;
    /// In the text format of Prometheus.
    std::function<Future<QByteArray>()> metrics;
};

/// `/health`, `/ready` and `/metrics`. The first two answer everybody with how it is; what exactly
/// was looked at hears only who asks from this machine and not through a proxy. Metrics are for
/// those as well, and for API tokens that may call `metrics.read`. Knows nothing of sockets. Any
/// thread.
class ProbeApi {
public:
    /// Both outlive this.
    ProbeApi(Endpoint& endpoint, const Clock& clock);

    /// Before the first request.
    void setProbes(Probes probes) { m_probes = std::move(probes); }
    [[nodiscard]] static bool serves(QByteArrayView path);
    Future<HttpResponse> handle(
        const HttpRequest& request, const QString& address, const QString& requestId) const;

private:
    Future<HttpResponse> ready(
        const HttpRequest& request, const QString& address, const QString& requestId) const;
    Future<HttpResponse> metrics(
        const HttpRequest& request, const QString& address, const QString& requestId) const;
    /// By whoever the request says is calling.
    Future<QByteArray> metricsFor(
        const HttpRequest& request, const QString& address, const QString& requestId) const;

    Endpoint& m_endpoint;
    const Clock& m_clock;
    Probes m_probes;
};

/// Whether a request comes from a program on this machine: from a loopback address, for a loopback
/// name, and neither through a proxy nor from a web page.
[[nodiscard]] bool isFromThisMachine(const HttpRequest& request, const QString& address);

/// Whoever the `Authorization` field (RFC 6750 §2.1) says is calling; none without one.
Result<std::optional<Identity>> identify(
    Endpoint& endpoint, const HttpRequest& request, const QString& address);

} // namespace hearth::server
