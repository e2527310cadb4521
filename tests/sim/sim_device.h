// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connected_provider.h"
#include "core/replica/workspace_session.h"
#include "tests/sim/sim_disk.h"
#include "tests/sim/sim_network.h"
#include "tests/support/manual_clock.h"

#include <QSet>

namespace hearth::sim {

/// What an operation is about: its kind, and which one where there are several.
[[nodiscard]] QString thingOf(const QString& operation, const QJsonObject& args);

/// Something that a device put into its outbox.
struct Written {
    QString key;
    QString operation;
    QJsonObject args;
    std::optional<RoomId> room;
    bool isSafe = false; ///< it was on the disk: from now on it must not be lost
    bool wasRefused = false; ///< it or what it needs, so that its place in the order is open
    bool isDiscarded = false; ///< by the person
    bool isReplaced = false; ///< a later change may have taken its place before it was sent
    bool isUncertain = false; ///< whether it is there is open for ever: only memory held it when
                              ///< the program ended, or a backup was restored that may not know it

    /// It changes what is there.
    [[nodiscard]] bool isUpdate() const;
    /// Whether the entry holds this. Keys change when what was refused is changed, and a change
    /// goes into what is not sent yet; what it is about and what it says stay.
    [[nodiscard]] bool isOf(const replica::OutboxEntry& entry) const;
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
        Written one { .key = {},
            .operation = QString::fromLatin1(operation.name),
            .args = fromJsonText<QJsonObject>(toJson(args)).value_or(QJsonObject {}),
            .room = room };
        noteReplaced(one);
        one.key = m_session->submit(operation, args, room);
        m_written.push_back(std::move(one));
    }
    /// A file to send, under a name that says what is in it: the sum of its content.
    Result<FileEntry> attach(const QByteArray& content);
    void retry(const replica::OutboxEntry& entry);
    void discard(const replica::OutboxEntry& entry);
    /// A backup is restored: of what was acknowledged nobody knows any more, and what is still in
    /// the outbox is owed as before. Of a device that does not run, or whose disk refuses,
    /// nothing is known.
    void forgetWhatWasSent();
    /// Something that was to be done to this (`thingOf`) was refused, or waited for what was, so
    /// that its order and its end are the person's business.
    [[nodiscard]] bool isUndecided(const QString& thing) const
    {
        return m_undecided.contains(thing);
    }
    /// Everything that could be written down has been: what came before this is safe.
    void keepAccount();
    [[nodiscard]] std::vector<Written>& written() { return m_written; }

private:
    void openSession();
    /// Before a change goes into the outbox: what it may take the place of.
    void noteReplaced(const Written& change);

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
    QSet<QString> m_undecided;
};

} // namespace hearth::sim
