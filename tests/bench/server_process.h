// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/join_link.h"
#include "tests/bench/server_setup.h"

#include <QProcess>

namespace hearth::bench {

/// The real server in a process of its own, so that its processor time and memory can be told from
/// the clients'. Whoever waits here lets the event loop run: clients of this process live on.
class ServerProcess {
public:
    /// Starts `hearth-bench server` with these arguments; answers when it listens.
    Result<ServerSetup> start(const QStringList& arguments);
    /// Ends it as SIGTERM ends `hearthd`: everybody is told, everything accepted is finished.
    void stop();
    /// Ends it without warning, as a power cut does.
    void kill();
    ~ServerProcess() { stop(); }

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    /// `ask` makes it end; answers when it has.
    void end(void (*ask)(QProcess& process));

    QProcess m_process;
};

[[nodiscard]] protocol::ServerAddress addressOf(const ServerSetup& setup);

} // namespace hearth::bench
