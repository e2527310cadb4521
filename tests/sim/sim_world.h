// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/server.h"
#include "tests/sim/sim_device.h"

#include <QTemporaryDir>

namespace hearth::sim {

/// One server and the devices of three people over a network that fails: Ada, who owns it, with two
/// devices, Bob with two, and Eve with one. Everything in one process and on virtual time; the same
/// seed gives the same world.
class SimWorld {
public:
    SimWorld(VirtualTime& time, SimDisk& disk, quint32 seed);
    ~SimWorld();
    SimWorld(const SimWorld&) = delete;
    SimWorld& operator=(const SimWorld&) = delete;

    /// Makes the accounts and the workspace; everybody has caught up when it returns.
    Result<void> setUp();

    /// Lets time pass; who crashes meanwhile is dead afterwards.
    void pass(Micros span, const std::function<bool()>& isDone = {});
    /// Waits for an answer, for a minute at most.
    template <typename T>
    Result<T> await(Future<T> future, Micros patience = std::chrono::minutes(1))
    {
        pass(patience, [&] { return future.isFinished(); });
        if (!future.isFinished())
            return fail(ErrorCode::Timeout, QStringLiteral("no answer"));
        return future.takeResult();
    }
    template <typename Args, typename Reply>
    Result<Reply> call(
        SimDevice& device, const protocol::Operation<Args, Reply>& operation, const Args& args)
    {
        const bool inWorkspace = operation.scope == protocol::Scope::Workspace;
        return await(device.provider()->persistence().call(
            operation, inWorkspace ? std::optional(m_workspace) : std::nullopt, args));
    }

    // --- what can happen
    void stopServer(SimNetwork::Notice notice);
    void startServer();
    void fillServerDisk();
    void backUp();
    void restore();
    /// Everything works again: machines run, disks have room, the network is calm. Waits until
    /// everybody has settled; the error says who has not.
    Result<void> heal();

    [[nodiscard]] int below(int bound)
    {
        return static_cast<int>(m_choices() % static_cast<unsigned>(bound));
    }
    [[nodiscard]] SimNetwork& network() { return m_network; }
    [[nodiscard]] SimDisk& disk() { return m_disk; }
    [[nodiscard]] MachineClock& serverClock() { return m_serverClock; }
    [[nodiscard]] const std::vector<std::unique_ptr<SimDevice>>& devices() { return m_devices; }
    [[nodiscard]] bool serverRuns() const { return m_server != nullptr; }
    [[nodiscard]] bool hasBackup() const { return m_hasBackup; }
    [[nodiscard]] bool wasRestored() const { return m_wasRestored; }
    /// Contents of files may lie there that were not noted: the disk has been full since the server
    /// was started. The next start clears them away.
    [[nodiscard]] bool mayHaveLeftovers() const { return m_mayHaveLeftovers; }
    [[nodiscard]] const WorkspaceId& workspace() const { return m_workspace; }
    [[nodiscard]] const QString& joinCode() const { return m_joinCode; }
    [[nodiscard]] QString serverFolder() const
    {
        return m_folder.filePath(QStringLiteral("server"));
    }
    [[nodiscard]] QString workspaceFile() const;

private:
    SimDevice& addDevice(const QString& name, const QString& person);
    Result<void> addSecond(SimDevice& first, const QString& name);
    void buryTheDead();
    [[nodiscard]] bool anybodyCrashed();
    void serverDies();

    VirtualTime& m_time;
    SimDisk& m_disk;
    quint32 m_seed;
    std::mt19937 m_choices;
    QTemporaryDir m_folder;
    SimNetwork m_network;
    MachineClock m_serverClock;
    test::SeededRandom m_serverRandom;
    std::unique_ptr<QObject> m_serverThread; ///< what the executor has in hand goes with it
    std::unique_ptr<server::Server> m_server;
    std::vector<std::unique_ptr<SimDevice>> m_devices;
    WorkspaceId m_workspace;
    QString m_joinCode;
    bool m_hasBackup = false;
    bool m_wasRestored = false;
    bool m_mayHaveLeftovers = false;
};

} // namespace hearth::sim
