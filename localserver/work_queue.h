// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThread>

namespace hearth::server {

/// A thread for what must be done one piece after the other. Work is handed to it by `runOn(
/// context(), …)` and as continuations of `context()`. Belongs to the thread that made it.
class WorkQueue {
public:
    enum class Threading {
        Own, ///< a thread with this name
        Callers, ///< the maker's, between its other events
    };

    WorkQueue(const QString& name, Threading threading);
    /// Does what was handed in; what comes later answers `aborted`.
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    [[nodiscard]] QObject* context() { return &m_context; }

private:
    QThread m_thread;
    QObject m_context;
};

} // namespace hearth::server
