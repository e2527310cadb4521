// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/cross_origin.h"
#include "localserver/edge/file_api.h"
#include "localserver/edge/http_parser.h"
#include "localserver/edge/http_response.h"
#include "localserver/edge/probe_api.h"
#include "localserver/endpoint.h"

#include <functional>

namespace hearth::server {

/// What HTTP offers: `/health`, `/ready`, `/metrics`, `/api/v1/openapi.json`,
/// `POST /api/v1/<entity>.<verb>` and the bytes of files. Knows nothing of sockets. Any thread.
class HttpApi {
public:
    static constexpr QByteArrayView socketPath = "/api/v1/socket"; ///< where WebSockets begin; not
                                                                   ///< answered here

    /// Both outlive this.
    HttpApi(Endpoint& endpoint, const Clock& clock);

    /// The files that are served; outlive this. Before the first request.
    void setFiles(const FileApi& files) { m_files = &files; }
    /// Likewise.
    void setProbes(Probes probes) { m_probes.setProbes(std::move(probes)); }
    /// Likewise; see CrossOrigin.
    void setListedOrigins(std::function<bool(const QString&)> listed)
    {
        m_crossOrigin.setListed(std::move(listed));
    }
    [[nodiscard]] const CrossOrigin& crossOrigin() const { return m_crossOrigin; }

    /// A request that `FileApi::streams`, before its body.
    Future<Reception> receive(
        const HttpRequest& head, const QString& address, const QString& requestId) const;
    /// Answers every request, whatever it is. `requestId` is passed on to the operation and its
    /// errors.
    Future<HttpResponse> handle(
        const HttpRequest& request, const QString& address, const QString& requestId) const;

private:
    Future<HttpResponse> route(
        const HttpRequest& request, const QString& address, const QString& requestId) const;
    Future<HttpResponse> operation(const QString& name, const HttpRequest& request,
        const QString& address, const QString& requestId) const;

    Endpoint& m_endpoint;
    const FileApi* m_files = nullptr;
    CrossOrigin m_crossOrigin;
    ProbeApi m_probes;
    QByteArray m_openApi;
};

} // namespace hearth::server
