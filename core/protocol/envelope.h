// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/domain/ids.h"

/// What travels over a link, one JSON text each. Client to server: hello, request, ping. Server to
/// client: hello, response, push, pong, goodbye. HTTP carries the same requests, one per call.
namespace hearth::protocol {

inline constexpr int protocolVersion = 1; ///< the newest this program speaks
inline constexpr int oldestProtocolVersion = 1; ///< the oldest it still speaks
inline constexpr int heartbeatSeconds = 20; ///< a client that heard nothing for this long pings,
                                            ///< and knows within 30 s that a server is gone
inline constexpr qsizetype maxRequestBytes = 256 * 1024; ///< one request envelope or HTTP body

/// Places a mutation in the order of its sender and room: the server refuses a counter that is not
/// above the last one it accepted from that device for that room (`outOfOrder`), unless the
/// idempotency key says that it is a repetition.
struct SendOrder {
    QString device; ///< made once per replica
    RoomId room;
    qint64 counter = 0;
};

struct ClientHello {
    QList<int> versions; ///< that the client speaks
    QString client; ///< name/version
    std::optional<QString> accessToken;
    std::optional<QString> language = {}; ///< of whoever sits there, as RFC 5646 has it: `de-CH`
};

struct ServerHello {
    int version = 0; ///< the one chosen
    QString server; ///< name/version
    QString instanceId; ///< which server this is, whatever its address
    QStringList features;
    int heartbeat = heartbeatSeconds;
    bool authenticated = false; ///< the hello's token was good
};

struct Request {
    qint64 id = 0; ///< chosen by the client, unique per connection
    QString op;
    QJsonObject args;
    std::optional<QString> key; ///< idempotency key of a mutation (UUID)
    std::optional<SendOrder> order;
};

struct ErrorBody {
    QString code;
    QString message;
    std::optional<QString> field;
    std::optional<QJsonObject> details;
    QString requestId;
};

struct Response {
    qint64 id = 0;
    std::optional<RawJson> result;
    std::optional<ErrorBody> error;
};

/// A batch for a subscribed workspace. `lagged`: too much happened to push it; pull instead.
struct Push {
    WorkspaceId workspaceId;
    bool lagged = false;
    std::optional<RawJson> batch; ///< a SyncBatch
    std::optional<RawJson> ephemeral; ///< an Ephemeral, in place of a batch
};

/// The server ends the connection and says why (`unauthenticated`: the session was revoked;
/// `unavailable`: it stops).
struct Goodbye {
    ErrorBody error;
};

struct ClientEnvelope {
    std::optional<ClientHello> hello;
    std::optional<Request> request;
    std::optional<qint64> ping;
};

struct ServerEnvelope {
    std::optional<ServerHello> hello;
    std::optional<Response> response;
    std::optional<Push> push;
    std::optional<qint64> pong;
    std::optional<Goodbye> goodbye;
};

ErrorBody toBody(const Error& error);
Error fromBody(const ErrorBody& body);

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::SendOrder> {
    using T = protocol::SendOrder;
    static constexpr std::tuple fields { field("device", &T::device, singleLine(1, 64)),
        field("room", &T::room), field("counter", &T::counter) };
};
template <>
struct Descriptor<protocol::ClientHello> {
    using T = protocol::ClientHello;
    static constexpr std::tuple fields { field("versions", &T::versions, length(1, 32)),
        field("client", &T::client, singleLine(0, 120)),
        field("accessToken", &T::accessToken, singleLine(1, 4096)),
        field("language", &T::language, singleLine(0, 35)) };
};
template <>
struct Descriptor<protocol::ServerHello> {
    using T = protocol::ServerHello;
    static constexpr std::tuple fields { field("version", &T::version), field("server", &T::server),
        field("instanceId", &T::instanceId), field("features", &T::features),
        field("heartbeat", &T::heartbeat), field("authenticated", &T::authenticated) };
};
template <>
struct Descriptor<protocol::Request> {
    using T = protocol::Request;
    static constexpr std::tuple fields { field("id", &T::id),
        field("op", &T::op, singleLine(1, 64)), field("args", &T::args, defaulted()),
        field("key", &T::key, singleLine(1, 64)), field("order", &T::order) };
};
template <>
struct Descriptor<protocol::ErrorBody> {
    using T = protocol::ErrorBody;
    static constexpr std::tuple fields { field("code", &T::code), field("message", &T::message),
        field("field", &T::field), field("details", &T::details),
        field("requestId", &T::requestId, defaulted()) };
};
template <>
struct Descriptor<protocol::Response> {
    using T = protocol::Response;
    static constexpr std::tuple fields { field("id", &T::id), field("result", &T::result),
        field("error", &T::error) };
};
template <>
struct Descriptor<protocol::Push> {
    using T = protocol::Push;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("lagged", &T::lagged, defaulted()), field("batch", &T::batch),
        field("ephemeral", &T::ephemeral) };
};
template <>
struct Descriptor<protocol::Goodbye> {
    static constexpr std::tuple fields { field("error", &protocol::Goodbye::error) };
};
template <>
struct Descriptor<protocol::ClientEnvelope> {
    using T = protocol::ClientEnvelope;
    static constexpr std::tuple fields { field("hello", &T::hello), field("request", &T::request),
        field("ping", &T::ping) };
};
template <>
struct Descriptor<protocol::ServerEnvelope> {
    using T = protocol::ServerEnvelope;
    static constexpr std::tuple fields { field("hello", &T::hello), field("response", &T::response),
        field("push", &T::push), field("pong", &T::pong), field("goodbye", &T::goodbye) };
};

} // namespace hearth
