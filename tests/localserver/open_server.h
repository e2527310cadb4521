// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/server.h"
#include "tests/localserver/wire_client.h"
#include "tests/support/local_caller.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>

namespace hearth::test {

/// The real server on a free loopback port, with a clock that moves when told.
class OpenServer {
public:
    /// False when it does not come up; `error` says why. May be called again after `shut`.
    bool open(server::TlsMode tls = server::TlsMode::Off)
    {
        auto opened = server::Server::open(
            { .dataDirectory = m_folder.path(), .clock = &clock, .random = &random, .vfs = {} });
        if (!opened) {
            error = opened.error();
            return false;
        }
        m_server = std::move(*opened);
        return listen({ .address = QStringLiteral("127.0.0.1"), .port = 0, .tls = tls });
    }

    bool listen(const server::ListenConfig& config)
    {
        Future<server::Listening> future = m_server->listen(config);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return false;
        const Result<server::Listening> result = future.result();
        if (!result) {
            error = result.error();
            return false;
        }
        listening = *result;
        return true;
    }

    void shut() { m_server.reset(); }

    [[nodiscard]] server::Server& operator*() const { return *m_server; }
    [[nodiscard]] server::Server* operator->() const { return m_server.get(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] WireClient client() const { return WireClient(listening.port); }

    ManualClock clock;
    SystemRandom random;
    server::Listening listening;
    Error error;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<server::Server> m_server;
};

} // namespace hearth::test
