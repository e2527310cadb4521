// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/client/backoff.h"
#include "core/client/incoming.h"
#include "core/protocol/link.h"
#include "core/provider/provider.h"

#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace hearth::client {

class Connection;

/// Who signs a fresh connection in. Called on the connection's thread.
class Greeter {
public:
    virtual ~Greeter() = default;
    /// What the hello presents; none while there is nothing worth presenting.
    [[nodiscard]] virtual std::optional<QString> accessToken() const = 0;
    /// The server said hello; `done` ends the preparation. Success means that the connection is as
    /// good as it gets, signed in or not; an error gives this attempt up and another one follows.
    /// Uses `requestEarly`.
    virtual void greet(Connection& connection, const protocol::ServerHello& hello,
        std::function<void(Result<void>)> done)
        = 0;
};

struct ConnectionTiming {
    std::chrono::milliseconds request {
        30'000
    }; ///< from the call to the answer, waiting for the connection included
    std::chrono::milliseconds handshake { 15'000 }; ///< from opening the link to being online
    std::chrono::milliseconds pong { 10'000 };
    std::chrono::milliseconds probe {
        4'000
    }; ///< the same when there is reason to doubt the connection
    std::chrono::milliseconds probeElsewhere {
        2'000
    }; ///< and when the server is said to be at another place, which can be asked instead
    std::chrono::milliseconds steady {
        5'000
    }; ///< a connection that lasted this long starts the backoff afresh
    BackoffLimits backoff;
    BackoffLimits slowBackoff { .first = std::chrono::seconds(30),
        .longest = std::chrono::minutes(5) }; ///< where only people or another network help
};

/// One request of a client.
struct Outgoing {
    QString operation;
    QJsonObject args;
    std::optional<QString> key; ///< idempotency key
    std::optional<protocol::SendOrder> order;
    std::optional<std::chrono::milliseconds> deadline; ///< none: `ConnectionTiming::request`
};

/// Requests, pushes and heartbeats over one link, which it opens again with growing pauses whenever
/// it closes. Belongs to one thread; the link, the greeter, the clock and the randomness outlive it
/// or are its own.
///
/// A request made while the connection is not online waits for the attempt at hand: the one that
/// runs, or the first one after a connection was lost. Once an attempt has failed, requests fail at
/// once with `Unavailable` until the next connection stands: mutations come from an outbox that
/// repeats them on its own, and reads have the replica. What is in flight when the link closes
/// fails with `Unavailable`; what has no answer by its deadline with `Timeout`; everything that
/// `stop` meets with `Aborted`.
class Connection final : public QObject {
    Q_OBJECT

public:
    /// Called once, on the connection's thread, never from within the call that made the request.
    using Answer = std::function<void(Result<QJsonValue>)>;

    Connection(std::unique_ptr<protocol::Link> link, Greeter& greeter, const Clock& clock,
        Random& random, const ConnectionTiming& timing, QObject* parent = nullptr);
    ~Connection() override;

    /// Connects, once. Answers when the first connection stands or its attempt has failed; further
    /// attempts follow by themselves, with long pauses where a stranger answered (`Forbidden`): it
    /// may be the wrong network, and the right server is there again in the right one.
    Future<void> start();
    /// What speaks against a connection that stands: this machine slept or is in another network,
    /// or the server is said to be elsewhere.
    enum class Doubt { OwnNetwork, Elsewhere };
    /// Offline: tries at once. Connecting: begins anew, as the network may be another. Online: asks
    /// for a sign of life at once, and does not wait for it as long as usual.
    void reconnectNow(Doubt doubt = Doubt::OwnNetwork);
    /// For good: closes the link and answers everything with `Aborted`.
    void stop();

    /// `since` is when the connection came up or was lost; attempts in between do not move it.
    /// `reason` stays while connecting.
    [[nodiscard]] provider::ConnectionState state() const { return m_state; }
    /// What the server said last; none before the first connection.
    [[nodiscard]] const std::optional<protocol::ServerHello>& hello() const { return m_hello; }

    void request(Outgoing request, Answer answer);
    /// For the greeter: sent without waiting to be online, fails with `Unavailable` if the server
    /// has not said hello.
    void requestEarly(Outgoing request, Answer answer);

Q_SIGNALS:
    void stateChanged(hearth::provider::ConnectionState state);
    void pushed(const hearth::client::ServerPush& push);
    /// The server ended the session (a goodbye with `unauthenticated`); the connection comes back
    /// without it.
    void sessionRevoked(const hearth::Error& reason);

private:
    enum class Stage { Stopped, Resting, Opening, Greeting, Preparing, Online };
    using Instant = std::chrono::microseconds; ///< of `Clock::steady`
    struct Pending {
        Answer answer;
        Instant deadline {};
    };
    struct Waiting {
        Outgoing request;
        Pending pending;
    };

    void attempt();
    void receive(const QByteArray& text);
    void handle(protocol::ServerHello& hello);
    void handle(ServerAnswer& answer);
    void handle(const ServerPush& push) { Q_EMIT pushed(push); }
    void handle(const ServerPong&) { m_answeredSincePing = true; }
    void handle(const protocol::Goodbye& goodbye);
    void handle(const UnknownEnvelope&) { }
    void prepared(const Result<void>& outcome);
    void drop(const Error& reason);
    void lost(const Error& reason);
    void rest(const Error& reason);
    void transmit(const Outgoing& request, Pending pending);
    void answerLater(Answer answer, Error error);
    [[nodiscard]] Instant deadlineOf(const Outgoing& request) const;
    void watchDeadline(Instant deadline);
    void sweep();
    void beat();
    void ping(std::chrono::milliseconds patience);
    void setState(provider::ConnectionPhase phase, std::optional<Error> reason,
        std::optional<Timestamp> nextAttempt);
    std::vector<Answer> takePending();
    std::vector<Answer> takeWaiting();

    std::unique_ptr<protocol::Link> m_link;
    Greeter& m_greeter;
    const Clock& m_clock;
    Random& m_random;
    ConnectionTiming m_timing;
    Backoff m_backoff;
    Backoff m_slowBackoff;

    Stage m_stage = Stage::Stopped;
    bool m_attemptFailed = false; ///< since the last connection, or since somebody asked to try at
                                  ///< once
    quint64 m_attempt = 0;
    provider::ConnectionState m_state;
    std::optional<protocol::ServerHello> m_hello;
    std::optional<Promise<void>> m_firstOutcome;

    qint64 m_nextId = 1;
    std::map<qint64, Pending> m_pending;
    std::vector<Waiting> m_waiting;

    Instant m_heard {}; ///< the last sign of life
    bool m_answeredSincePing = false; ///< a push would not prove that we are heard
    Instant m_online {}; ///< when the connection came up
    QTimer m_retry { this };
    QTimer m_handshake { this };
    QTimer m_heartbeat { this };
    QTimer m_pong { this };
    QTimer m_sweep { this };
};

} // namespace hearth::client
