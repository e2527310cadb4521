// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/protocol/envelope.h"
#include "core/protocol/operations.h"
#include "localserver/auth/token_grant.h"
#include "localserver/edge/outlet.h"

#include <atomic>
#include <functional>
#include <memory>

namespace hearth::server {

/// Who is calling. Bound to a session by the hello's token, `auth.attach`, or any operation that
/// signs in.
struct Identity {
    UserId user;
    SessionId session; ///< of an API token: its id, which ends like one
    std::shared_ptr<const TokenGrant> grant = {}; ///< of an API token; null: a person's session
    /// A token has one grant.
    bool operator==(const Identity& other) const
    {
        return user == other.user && session == other.session;
    }
};

/// How a caller is connected: what access rules and rate limits look at besides the identity.
struct CallerContext {
    QString address; ///< remote IP; empty in-process
    bool local = false; ///< in-process: holds the data directory
    std::optional<Identity> identity;
    QString requestId;
    std::shared_ptr<std::atomic<bool>> recorded = {}; ///< becomes true when the call's act was
                                                      ///< recorded in its own transaction
    QString language = {}; ///< that it says its person reads, as `mailLanguage` makes it; empty:
                           ///< it says none
};

/// One operation from any transport, parsed as an envelope but not yet validated.
struct EndpointCall {
    protocol::Request request;
    CallerContext caller;
    std::shared_ptr<Outlet>
        outlet; ///< where pushes of a subscription go; null for HTTP, which cannot subscribe
    ConnectionId connection = 0;
};

/// What is left of the narrowest limit that a call counted to: the `X-RateLimit-*` of HTTP.
struct Allowance {
    qint64 limit = 0; ///< calls at once
    qint64 remaining = 0;
    qint64 resetSeconds = 0; ///< until all of them are there again
};

/// What an operation answers, besides its JSON: the identity that the connection now has, for
/// operations that sign in or out.
struct EndpointReply {
    QByteArray json;
    std::optional<Identity> signedInAs;
    bool signedOut = false;
    /// Called by the transport once the answer is with the outlet: what a subscription pushes comes
    /// behind it. May be empty.
    std::function<void()> afterwards;
    std::optional<Allowance> allowance = {}; ///< none in-process, where nothing is counted
};

/// The one door into the server: every transport hands operations to it and gets a result or an
/// error. Thread-safe; futures are answered on some thread of the server.
class Endpoint {
public:
    virtual ~Endpoint() = default;
    virtual Future<EndpointReply> call(EndpointCall call) = 0;
    /// The connection is gone: its subscriptions end.
    virtual void disconnected(ConnectionId connection) = 0;
    /// Verifies an access token: signature, time, and that the session has not been revoked; or an
    /// API token. Fast, no disk.
    virtual Result<Identity> authenticate(const QString& token) = 0;
    virtual protocol::ServerHello hello() const = 0;
};

} // namespace hearth::server
