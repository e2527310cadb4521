// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/sign_in_operations.h"

#include <QByteArrayList>
#include <QUrl>

#include <atomic>

namespace hearth::server {

/// One question to a provider.
struct ProviderRequest {
    QUrl url;
    QByteArray form; ///< `application/x-www-form-urlencoded`, for POST; empty: GET
    QByteArrayList headers; ///< `Name: value`, beside those that every request has
    QByteArray authorities; ///< PEM certificates trusted beside those of the system
};

struct ProviderAnswer {
    protocol::ProviderOutcome outcome; ///< `None` with a problem of `status` is the caller's matter
    int status = 0; ///< RFC 9110 §15; 0: there was none
    QByteArray body;

    [[nodiscard]] bool isGood() const
    {
        return outcome.problem == protocol::ProviderProblem::None && status >= 200 && status < 300;
    }
};

/// Asks, by libcurl. Waits for the network, at most ten seconds, and gives up about a second after
/// `cancelled` is set. A body beyond 256 KiB is `Malformed`. Redirects are not followed: what a
/// provider is asked carries secrets, and goes to no other host. The certificate must be right. Any
/// thread.
[[nodiscard]] ProviderAnswer askProvider(
    const ProviderRequest& request, const std::atomic<bool>& cancelled);

/// `https`, or `http` to this machine alone; with a host and without user, password and fragment.
[[nodiscard]] bool isProviderUrl(const QUrl& url);

} // namespace hearth::server
