// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connected_provider.h"
#include "core/replica/workspace_session.h"
#include "tests/sim/sim_disk.h"
#include "tests/sim/sim_network.h"
#include "tests/support/manual_clock.h"

namespace hearth::sim {

/// Something that a device put into its outbox.
struct Written {
    QString key;
    QString operation;
    QJsonObject args;
    std::optional<RoomId> room;
    bool isSafe = false; ///< it was on the disk: from now on it must not be lost
    bool wasRefused = false; ///< it or what it needs, so that its place in the order is open
    bool isDiscarded = false; ///< by the person

    /// Keys change when what was refused is edited; what it is about stays.
    [[nodiscard]] bool isOf(const replica::OutboxEntry& entry) const
    {
        const QLatin1StringView id("id");
        return entry.key == key
            || (entry.operation == operation && args.contains(id)
                && entry.args.value(id) == args.value(id));
    }
};

/// What all devices of a world share.
struct DeviceSurroundings {
    const VirtualTime& time;
    SimDisk& disk;
    SimNetwork& network;
    QString root; ///< folder of all machines
};

/// A person's device: the real provider and the real session over a simulated network and disk. It
/// can be switched off, crash, and lose its clock; the keychain outlives that.
class SimDevice {
public:
    SimDevice(const DeviceSurroundings& world, QString name, QString person, quint32 seed);
    ~SimDevice();
    SimDevice(const SimDevice&) = delete;
    SimDevice& operator=(const SimDevice&) = delete;

    /// Starts the program; with a workspace, once there is one, its session too.
    void start();
    /// Quits the program.
    void stop();
    /// The program or the machine dies, which its disk has stopped already, and could be started
    /// again.
    void crash(Crash crash, std::mt19937& random);
    void openWorkspace(const WorkspaceId& workspace, const UserId& user);
    void reopenSession();
    /// What the person chose; holds over restarts.
    void setHistoryLimit(const replica::HistoryLimit& limit);
    [[nodiscard]] const replica::HistoryLimit& historyLimit() const { return m_limit; }

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& person() const { return m_person; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString replicaPath() const
    {
        return m_folder + QStringLiteral("/replica.sqlite");
    }
    [[nodiscard]] const UserId& user() const { return m_user; }
    [[nodiscard]] bool isRunning() const { return m_provider != nullptr; }
    [[nodiscard]] bool hasCrashed() const { return m_world.disk.hasCrashed(m_folder); }
    [[nodiscard]] MachineClock& clock() { return m_clock; }
    [[nodiscard]] Random& random() { return m_random; }
    [[nodiscard]] client::ConnectedProvider* provider() { return m_provider.get(); }
    /// None while it does not run, or when its disk refused.
    [[nodiscard]] replica::WorkspaceSession* session() { return m_session.get(); }
    [[nodiscard]] bool isSettled() const;
    /// For people: where it stands.
    [[nodiscard]] QString condition() const;

    template <typename Args, typename Reply>
    void submit(const protocol::Operation<Args, Reply>& operation, const Args& args,
        std::optional<RoomId> room)
    {
        m_written.push_back({ .key = m_session->submit(operation, args, room),
            .operation = QString::fromLatin1(operation.name),
            .args = fromJsonText<QJsonObject>(toJson(args)).value_or(QJsonObject {}),
            .room = room });
    }
    void discard(const replica::OutboxEntry& entry);
    /// Everything that could be written down has been: what came before this is safe.
    void keepAccount();
    [[nodiscard]] std::vector<Written>& written() { return m_written; }

private:
    void openSession();

    DeviceSurroundings m_world;
    QString m_name;
    QString m_person;
    QString m_folder;
    MachineClock m_clock;
    test::SeededRandom m_random;
    std::optional<provider::Credentials> m_credentials;
    std::unique_ptr<client::ConnectedProvider> m_provider;
    std::unique_ptr<replica::WorkspaceSession> m_session;
    WorkspaceId m_workspace;
    UserId m_user;
    replica::HistoryLimit m_limit;
    std::vector<Written> m_written;
};

} // namespace hearth::sim
