// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/edge/outlet.h"

#include <QMutex>
#include <QSet>

#include <functional>

class QObject;

namespace hearth::server {

/// The queue between the server's threads and one in-process connection. The server puts texts in,
/// the reader is woken once and takes all that is there. A reader that lets more than
/// `backlogBytes` pile up gets `lagged` in place of further pushes.
class LocalOutlet final : public Outlet {
public:
    static constexpr qsizetype backlogBytes = 16 * 1024 * 1024;

    struct Taken {
        std::vector<QByteArray> texts;
        std::optional<Error> closed; ///< after the texts
    };

    /// `wake` is called on the thread of `reader`, soon after something came.
    LocalOutlet(ConnectionId connection, QObject* reader, std::function<void()> wake);

    void deliver(std::vector<Delivery> batch) override;
    void close(ConnectionId connection, Error reason) override;

    /// Reader's thread.
    [[nodiscard]] Taken take();
    /// Reader's thread: nothing wakes it from now on.
    void detach();

private:
    void append(Delivery delivery);
    void wakeReader();

    const ConnectionId m_connection;
    QMutex m_mutex;
    QObject* m_reader;
    std::function<void()> m_wake;
    Taken m_waiting;
    QSet<WorkspaceId> m_lagged;
    qsizetype m_bytes = 0;
    bool m_woken = false;
};

} // namespace hearth::server
