// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server_key/server_key.h"
#include "core/base/future.h"
#include "core/protocol/carrier.h"
#include "core/protocol/link.h"
#include "localserver/server.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace hearth::desktop {

/// The server in this process. It is opened on a thread of its own when the first link to it opens,
/// so that neither the window nor the replica ever waits for it; who only uses servers elsewhere
/// has neither. Made and destroyed on the main thread, after everything that holds a link.
class LocalServer {
public:
    /// Touches nothing yet. `keys` is asked on the maker's thread at each attempt to open the
    /// server, and `opened` told there of those with which it opened.
    struct KeySource {
        std::function<Future<app::ServerKeys>()> keys;
        std::function<void(const app::ServerKeys&)> opened;
        /// How long a link waits for the keys before it closes and says so; shorter than a client
        /// waits for a server.
        std::chrono::milliseconds patience { 10'000 };
    };
    LocalServer(server::ServerConfig config, KeySource source);
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
    /// Nothing but the keys is missing, which may lie behind a question to the person. Any thread.
    [[nodiscard]] bool isWaitingForKeys() const { return m_waitsForKeys; }
    [[nodiscard]] std::chrono::milliseconds patience() const { return m_source.patience; }

private:
    Future<server::Server*> open();
    Result<server::Server*> openWith(const app::ServerKeys& keys);

    server::ServerConfig m_config;
    KeySource m_source;
    QObject m_maker; ///< of the maker's thread
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives on the thread
    std::unique_ptr<server::Server> m_server; ///< touched on the thread alone
    std::atomic_bool m_waitsForKeys = false;
    Future<server::Server*> m_opening; ///< likewise; one at a time, because it may make a key
};

} // namespace hearth::desktop
