// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/outlet.h"

#include <functional>
#include <mutex>
#include <variant>

namespace hearth::server {

/// The outlet of an I/O thread's sockets: gathers what any thread has to say, in order, until the
/// I/O thread takes all of it at once. Outlives the thread, after which it swallows everything.
class SocketOutlet final : public Outlet {
public:
    struct Closing {
        ConnectionId connection;
        Error reason;
    };
    using Item = std::variant<Delivery, Closing>;

    /// `wake` is called, on any thread, when there is something to take and nobody has been woken
    /// yet.
    explicit SocketOutlet(std::function<void()> wake)
        : m_wake(std::move(wake))
    {
    }

    void deliver(std::vector<Delivery> batch) override;
    void close(ConnectionId connection, Error reason) override;

    [[nodiscard]] std::vector<Item> take();
    /// The I/O thread ends.
    void detach();

private:
    void wakeOnce();

    std::mutex m_mutex;
    std::function<void()> m_wake;
    std::vector<Item> m_items;
    bool m_woken = false;
};

} // namespace hearth::server
