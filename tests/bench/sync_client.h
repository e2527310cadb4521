// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"
#include "tests/bench/server_setup.h"
#include "tests/bench/wire_bytes.h"

#include <atomic>

namespace hearth::bench {

/// One person's device as the program has it: the connected provider on a sync thread and a
/// workspace session over it on this one. Destroying it is going away.
class SyncClient {
public:
    /// `folder` holds the copy and keeps it.
    SyncClient(const QString& folder, const ServerSetup& server, provider::Credentials credentials);
    ~SyncClient();
    SyncClient(const SyncClient&) = delete;
    SyncClient& operator=(const SyncClient&) = delete;

    /// Opens the copy, without any network.
    Result<void> open();
    /// Answers when the server has greeted it as who it is.
    Result<void> connect();
    /// As `connect`, with the code of a link from another device instead of credentials.
    Result<void> connectWithCode(const QString& deviceCode);
    [[nodiscard]] replica::WorkspaceSession& session() { return *m_session; }
    /// `monotonicMicros` when the provider said that it is online and signed in; 0 before.
    [[nodiscard]] qint64 connectedAt() const { return m_connectedAt; }
    /// What to sign in with the next time; tokens are used up.
    [[nodiscard]] const provider::Credentials& credentials() const { return m_credentials; }
    /// What its connection carried since it was made.
    [[nodiscard]] WireBytes wire() const;

    [[nodiscard]] bool isCaughtUp() const { return m_session->syncState().caughtUp; }
    [[nodiscard]] bool isWhole() const;
    /// Messages in the copy, counted in its file.
    Result<qint64> storedMessages() const;

private:
    QString m_folder;
    ServerSetup m_server;
    provider::Credentials m_credentials;
    SystemClock m_clock;
    SystemRandom m_random;
    QThread m_thread;
    QObject m_context; ///< of this thread
    provider::BackendProvider* m_provider = nullptr;
    std::unique_ptr<replica::WorkspaceSession> m_session;
    std::atomic<qint64> m_connectedAt = 0;
    mutable int m_descriptor = -1;
};

} // namespace hearth::bench
