// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/credential_store.h"
#include "core/models/client.h"
#include "localserver/server.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <functional>
#include <mutex>

namespace hearth::test {

/// The machine's clock, or one that is ahead of it. Goes on while nobody looks; any thread.
class MovedClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return { m_clock.now().micros + m_ahead }; }
    void goAhead(std::chrono::microseconds by) { m_ahead += by.count(); }

private:
    SystemClock m_clock;
    std::atomic<qint64> m_ahead = 0;
};

/// A person's device: a client, and for the host the real server in its process. Everything in one
/// temporary folder; restarting keeps it.
class Device {
public:
    enum class Kind { WithServer, ClientOnly };

    /// `plugins`: a folder of provider plugins; empty for none. `vfs`: what the client's files are
    /// reached through.
    explicit Device(Kind kind, QString plugins = {}, QByteArray vfs = {});
    ~Device();

    [[nodiscard]] models::Client& client() { return *m_client; }
    [[nodiscard]] server::Server& server() { return *m_server; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Settings& settings() { return *m_settings; }
    [[nodiscard]] MovedClock& clock() { return m_clock; }
    [[nodiscard]] client::MemoryStore& credentials() { return m_credentials; }

    /// From the next start on; as ServerConfig has it.
    void giveNameServer(const QString& nameServer) { m_nameServer = nameServer; }
    /// From the next start on the server is one that goes away with somebody's computer.
    void hostOnComputer() { m_serverKind = server::HostKind::Computer; }
    /// What the server finds when it looks at its network, from now on; nothing is in the way
    /// otherwise.
    void giveNetwork(const server::NetworkFacts& facts)
    {
        const std::scoped_lock lock(m_networkMutex);
        m_network = facts;
    }
    /// Listens on the loopback and answers the way into a workspace of the account at this server;
    /// without a code when that failed.
    protocol::JoinLink invite(const WorkspaceId& workspace);
    /// Ends client and server and starts them again over the same folder, as after a restart of the
    /// program. `meanwhile` happens while neither runs.
    void restart(const std::function<void()>& meanwhile = {});

    /// Waits for an answer, with the event loop running.
    template <typename T>
    static Result<T> wait(Future<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return fail(ErrorCode::Timeout, QStringLiteral("no answer within 20 s"));
        return future.takeResult();
    }

private:
    void start();

    Kind m_kind;
    QString m_plugins;
    QString m_nameServer;
    server::HostKind m_serverKind = server::HostKind::Server;
    std::mutex m_networkMutex;
    server::NetworkFacts m_network { .addresses = { QStringLiteral("192.168.1.20") } };
    QByteArray m_vfs;
    QTemporaryDir m_folder;
    MovedClock m_clock;
    SystemRandom m_random;
    client::MemoryStore m_credentials; ///< the keychain outlives the program
    std::unique_ptr<server::Server> m_server;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<provider::Registry> m_registry;
    std::unique_ptr<models::Client> m_client;
};

} // namespace hearth::test
