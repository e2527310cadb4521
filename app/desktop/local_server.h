// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/protocol/carrier.h"
#include "core/protocol/link.h"
#include "localserver/server.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace hearth::desktop {

/// The server in this process. It is opened on a thread of its own when the first link to it opens,
/// so that neither the window nor the replica ever waits for it. Made and destroyed on the main
/// thread, after everything that holds a link.
class LocalServer {
public:
    /// Touches nothing yet.
    explicit LocalServer(server::ServerConfig config);
    /// Waits until the server has stored everything and closed its files.
    ~LocalServer();
    LocalServer(const LocalServer&) = delete;
    LocalServer& operator=(const LocalServer&) = delete;

    /// A link that opens the server if need be. Belongs to the caller's thread.
    std::unique_ptr<protocol::Link> makeLink();
    /// Likewise, for the bytes of files.
    std::unique_ptr<protocol::Carrier> makeCarrier();
    /// The opened server; tried again at each call until it succeeds. Answered on the server's
    /// thread; any thread.
    Future<server::Server*> whenOpen();

private:
    Result<server::Server*> open();

    server::ServerConfig m_config;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives on the thread
    std::unique_ptr<server::Server> m_server; ///< touched on the thread alone
};

} // namespace hearth::desktop
