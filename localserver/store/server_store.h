// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/storage/connection.h"
#include "localserver/server.h"
#include "localserver/work_queue.h"

#include <memory>

namespace hearth::server {

/// server.sqlite and the one thread ("server lane") that touches it. Work is handed in from any
/// thread and runs in the order of arrival; what was handed in before the destructor is still done,
/// what comes later answers `aborted`.
class ServerStore {
public:
    /// Opens `<data directory>/server.sqlite`, readable by its owner only, and upgrades its schema.
    /// Fails with `Unavailable` when the disk refuses, with `Internal` when the schema is newer
    /// than this program. Waits for the disk.
    static Result<std::unique_ptr<ServerStore>> open(const ServerConfig& config);

    /// Runs `work(storage::Connection&)` on the lane and answers with the Result it returns. The
    /// work opens its own transaction.
    template <typename Work>
    auto run(Work work)
    {
        return runOn(m_queue.context(), [this, run = std::move(work)]() mutable {
            revive();
            auto result = run(*m_connection);
            // What answers later has left the lane by then.
            if constexpr (requires { result.error(); }) {
                if (!result)
                    note(result.error());
            }
            return result;
        });
    }

    /// An object that lives on the lane: the context of continuations that use the connection.
    [[nodiscard]] QObject* lane() { return m_queue.context(); }
    /// Lane thread only.
    [[nodiscard]] storage::Connection& connection() const { return *m_connection; }

private:
    ServerStore(std::unique_ptr<storage::Connection> connection, WorkQueue::Threading threading);

    // Lane thread.
    /// A file whose drive was away is opened again once it is back.
    void revive();
    void note(const Error& error);

    std::unique_ptr<storage::Connection> m_connection;
    bool m_isSuspect = false; ///< lane: what is open may lead nowhere any more
    WorkQueue m_queue; ///< last: work in hand is done while the connection is there
};

/// Rows of table `setting`. Lane thread, or before the lane runs.
namespace settings {
inline const QString instanceId = QStringLiteral("instance_id"); ///< which server this is

Result<std::optional<QString>> read(storage::Connection& connection, const QString& key);
Result<void> write(storage::Connection& connection, const QString& key, const QString& value);
} // namespace settings

} // namespace hearth::server
