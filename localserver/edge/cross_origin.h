// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/http_parser.h"
#include "localserver/edge/http_response.h"

#include <functional>

namespace hearth::server {

/// Which web pages may call this server from a browser (Fetch standard, "CORS protocol"): those
/// whose origin is listed, and no other; there are no pages of our own. What is no browser sends no
/// `Origin` and is not concerned. Sockets have no such protocol of their own, so their upgrades are
/// asked about here as well. Any thread.
class CrossOrigin {
public:
    /// Tells whether an origin is listed; without it none is. Before the first request.
    void setListed(std::function<bool(const QString& origin)> listed);

    /// Whether the request comes from a page that may not call.
    [[nodiscard]] bool refuses(const HttpRequest& request) const;
    /// What such a request is answered with.
    [[nodiscard]] static HttpResponse refusal(const QString& requestId);
    /// Whether a browser asks beforehand what it may send.
    [[nodiscard]] static bool isPreflight(const HttpRequest& request);
    [[nodiscard]] static HttpResponse preflightAnswer();
    /// Lets the page read the answer to its request.
    static void open(const HttpRequest& request, HttpResponse& response);

private:
    std::function<bool(const QString&)> m_listed;
};

} // namespace hearth::server
