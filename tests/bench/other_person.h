// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/operations.h"
#include "tests/bench/server_setup.h"
#include "tests/support/raw_web_socket.h"

namespace hearth::bench {

/// Somebody else, who writes into every channel in turn, over a raw WebSocket of this thread. Its
/// calls block.
class OtherPerson {
public:
    OtherPerson(const ServerSetup& server, const Person& person);

    /// Writes so many messages, `inFlight` of them on their way at a time; answers when all are
    /// acknowledged.
    Result<void> write(int messages, int inFlight);

private:
    Result<void> greet();
    template <typename Args, typename Reply>
    void send(const protocol::Operation<Args, Reply>& operation, const Args& args);
    Result<QByteArray> receive();

    WorkspaceId m_workspace;
    QString m_accessToken;
    test::RawWebSocket m_socket;
    SystemClock m_clock;
    SystemRandom m_random;
    QList<RoomId> m_rooms;
    qint64 m_requests = 0;
    qint64 m_written = 0;
};

} // namespace hearth::bench
