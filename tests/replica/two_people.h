// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/provider/registry.h"
#include "core/replica/workspace_session.h"
#include "localserver/server.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

namespace hearth::test {

inline constexpr int patience = 20'000; ///< milliseconds

/// Waits for a future the way tests may: by running the event loop.
template <typename T>
Result<T> settled(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        return fail(ErrorCode::Timeout, QStringLiteral("no answer"));
    return future.takeResult();
}

/// What has to work for the test to make sense.
template <typename T>
T value(Result<T> result)
{
    if (!result)
        qFatal("%s (%s) %s", qPrintable(result.error().message), qPrintable(result.error().field),
            qPrintable(result.error().detail));
    return std::move(*result);
}

/// One person's device: a provider on its sync thread and a session over it.
class SyncedDevice {
public:
    SyncedDevice(const QString& folder, const provider::Factory& factory, const Clock& clock,
        Random& random);
    ~SyncedDevice();
    SyncedDevice(const SyncedDevice&) = delete;
    SyncedDevice& operator=(const SyncedDevice&) = delete;

    void start(const protocol::ServerAddress& address);
    void stop();
    User signUp(const protocol::SignUp& args);
    /// Another device of somebody, who made the code.
    User redeem(const QString& code);
    template <typename Args, typename Reply>
    Result<Reply> call(const protocol::Operation<Args, Reply>& operation,
        std::optional<WorkspaceId> workspace, const Args& args)
    {
        return settled(runOn(m_provider, [backend = m_provider, &operation, workspace, args] {
            return backend->persistence().call(operation, workspace, args);
        }));
    }
    void reconnectNow();
    void openSession(const WorkspaceId& workspace, const UserId& user);

    [[nodiscard]] bool isSettled() const;
    QList<Message> messages(const RoomId& room) const;
    QStringList bodies(const RoomId& room) const;
    std::optional<replica::RoomState> room(const RoomId& id) const;
    MessageId send(const RoomId& room, const QString& body) const;

    std::unique_ptr<replica::WorkspaceSession> session;
    replica::HistoryLimit limit; ///< of sessions opened from now on

private:
    QString m_folder;
    provider::Factory m_factory;
    const Clock& m_clock;
    Random& m_random;
    std::unique_ptr<QThread>
        m_thread; ///< a new one each time: what Qt keeps per thread goes with it
    QObject m_context;
    provider::BackendProvider* m_provider = nullptr;
    std::optional<provider::Credentials> m_credentials;
};

/// Two people's sessions against the real server: Ada, the owner, in its process, Bob over TLS.
/// Both have caught up after `setUp`. A test class derives from it and calls `setUp` and `tearDown`
/// around each test.
class TwoPeople {
protected:
    void setUp();
    void tearDown();
    void openServer();
    void listen();
    /// The server stops listening; Ada, in its process, notices nothing.
    void unplug();
    void plugIn();
    /// One more device of somebody, who has `first`; it has caught up.
    std::unique_ptr<SyncedDevice> anotherDevice(
        SyncedDevice& first, const UserId& user, const QString& folder);
    /// Both copies of the room are what the server shows.
    void verifyEqual(const RoomId& room);

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<server::Server> m_server;
    protocol::ServerAddress m_address;
    std::unique_ptr<SyncedDevice> m_ada;
    std::unique_ptr<SyncedDevice> m_bob;
    UserId m_adaUser;
    UserId m_bobUser;
    WorkspaceId m_workspace;
    RoomId m_general;
};

} // namespace hearth::test
