// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/endpoint.h"

namespace hearth::server {

/// One connection's conversation in envelopes, whatever carries the texts: hello, requests, pings.
/// What is to be sent goes to the outlet (answers from the server's threads, pongs and the hello
/// from the caller's), so that it leaves together with pushes. Belongs to the connection's thread.
/// Bad input is answered with an error that names the field and the connection goes on; only a peer
/// without a common protocol version is closed.
class EnvelopeSession {
public:
    struct Peer {
        QString address; ///< remote IP; empty in-process
        bool local = false; ///< in-process: holds the data directory
    };

    static constexpr int maxPending = 1024; ///< requests of one connection that wait for their
                                            ///< answer; more are `rateLimited`

    /// The endpoint outlives the session.
    EnvelopeSession(
        Endpoint& endpoint, ConnectionId connection, Peer peer, std::shared_ptr<Outlet> outlet);
    /// Ends the connection's subscriptions. Answers that come later go to the outlet, which no
    /// longer knows the connection.
    ~EnvelopeSession();
    EnvelopeSession(const EnvelopeSession&) = delete;
    EnvelopeSession& operator=(const EnvelopeSession&) = delete;

    /// One text from the peer; over-long and malformed ones are answered with an error.
    void receive(QByteArrayView text);
    /// A frame that the transport dropped unread (`tooLarge`) or could not read: answered without
    /// an id.
    void refuse(Error error);

    [[nodiscard]] bool hasGreeted() const
    {
        return m_greeted;
    } ///< the hello is done: its deadline no longer counts
    /// Who is attached now. Any thread.
    [[nodiscard]] std::optional<Identity> identity() const;

private:
    struct Shared;

    void greet(const protocol::ClientHello& hello);
    void request(protocol::Request request);
    void send(QByteArray text);
    [[nodiscard]] QString nextRequestId();

    Endpoint& m_endpoint;
    Peer m_peer;
    std::shared_ptr<Shared> m_shared;
    QString m_language; ///< as the hello said
    quint64 m_requests = 0;
    bool m_greeted = false;
};

} // namespace hearth::server
