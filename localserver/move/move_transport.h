// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/protocol/move_operations.h"
#include "localserver/curl_transfer.h"

namespace hearth::server {

/// Calls operations of the server that is to take a workspace in, over HTTPS with its certificate's
/// key pinned (or checked in the ordinary way where the link has no fingerprint). One thread at a
/// time; every call waits for the network, one minute at most.
class MoveTransport {
public:
    /// `cancelled` outlives this.
    MoveTransport(const protocol::MovePlace& place, const std::atomic<bool>& cancelled);

    /// The other server's error, or `Unavailable` with `details.move`, a MoveProblem, when it could
    /// not be asked; `Aborted` once it was cancelled.
    template <typename Args, typename Reply>
    Result<Reply> call(const protocol::Operation<Args, Reply>& operation, const Args& args)
    {
        HEARTH_TRY(const QByteArray answer, post(operation.name, toJson(args)));
        return fromJsonText<Reply>(answer);
    }

private:
    Result<QByteArray> post(const char* operation, const QByteArray& body);
    [[nodiscard]] Result<void> checkTransfer(CURLcode code);

    QByteArray m_base; ///< `https://host:port/api/v1/`
    const std::atomic<bool>& m_cancelled;
    CurlTransfer m_transfer;
    QByteArray m_answer;
};

/// A failure that says in `details.move` which problem it is.
[[nodiscard]] std::unexpected<Error> moveFailure(protocol::MoveProblem problem, QString message);
/// Of any failure: what it says itself, or `Other`.
[[nodiscard]] protocol::MoveProblem moveProblemOf(const Error& error);

} // namespace hearth::server
