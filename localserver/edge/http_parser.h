// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/edge_limits.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <llhttp.h>

#include <utility>

namespace hearth::server {

/// One request as it arrived.
struct HttpRequest {
    QByteArray method; ///< upper case
    QByteArray target; ///< path and query, undecoded
    QList<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case
    QByteArray body;
    bool keepAlive = true;
    int minorVersion = 1; ///< of HTTP/1

    /// Without the query.
    [[nodiscard]] QByteArrayView path() const;
    /// The first field of that name, empty if there is none. `name` in lower case.
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] qsizetype count(QByteArrayView name) const;
    /// Asks to become a WebSocket (RFC 6455 §4.1).
    [[nodiscard]] bool wantsWebSocket() const;
};

/// Reads HTTP/1.x requests strictly (RFC 9112), one at a time, without a socket: the bytes come
/// from anywhere. Belongs to one thread.
class HttpParser {
public:
    enum class State {
        Head, ///< wants more of the request line and the fields
        Body, ///< the head is complete, the body is not
        Complete,
        Failed, ///< `failureStatus` says how to answer; nothing more can be read from this
                ///< connection
    };

    /// Bodies of requests that `streams` picks have no limit: they are taken as they come.
    using Streams = bool (*)(const HttpRequest&);

    explicit HttpParser(const EdgeLimits& limits, Streams streams = nullptr);
    HttpParser(const HttpParser&) = delete;
    HttpParser& operator=(const HttpParser&) = delete;

    /// Returns how many bytes were used. Stops at the end of the head, so that the caller can look
    /// at it, and at the end of the request.
    qsizetype feed(QByteArrayView bytes);
    /// Ready for another request, or for the same bytes again.
    void reset();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const HttpRequest& request() const { return m_request; }
    [[nodiscard]] bool isStreamed() const { return m_streamed; }
    /// What has come of the body since the last call.
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_request.body, {}); }
    [[nodiscard]] int failureStatus() const { return m_failureStatus; }
    [[nodiscard]] QString failureMessage() const { return m_failureMessage; }

private:
    struct Callbacks;

    int stop(int status, const char* message);
    int headComplete();
    void checkHead();

    const EdgeLimits& m_limits;
    const Streams m_streams;
    bool m_streamed = false;
    llhttp_t m_parser {};
    State m_state = State::Head;
    HttpRequest m_request;
    QByteArray m_fieldName;
    QByteArray m_fieldValue;
    qsizetype m_headBytes = 0;
    int m_failureStatus = 0;
    QString m_failureMessage;
};

} // namespace hearth::server
