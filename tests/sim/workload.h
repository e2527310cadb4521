// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sim/sim_world.h"

#include <functional>

namespace hearth::sim {

/// What people, machines and networks do, drawn from the world's seed. Every mutation of a
/// workspace is in its table; a test holds that against the table of operations.
class Workload {
public:
    explicit Workload(SimWorld& world)
        : m_world(world)
    {
    }

    /// One thing happens, and some time passes. Answers what it was, for the trace.
    QString step();

    /// The operations that `step` makes.
    [[nodiscard]] static QStringList operations();

private:
    using Action = void (Workload::*)();
    struct Row {
        int weight;
        const char* name; ///< of the operation, for those that are one
        Action run;
    };
    static const QList<Row>& table();

    void send();
    void sendFiles();
    void openFile();
    void cancelFiles();
    void reply();
    void edit();
    void remove();
    void read();
    void draft();
    void createChannel();
    void renameChannel();
    void archiveChannel();
    void removeChannel();
    void renameWorkspace();
    void limitChanges();
    void renameSelf();
    void describeSelf();
    void portraySelf();
    void hideSelf();
    void decideOnRefused();
    void join();
    void leave();
    void addPeople();
    void takeOut();
    void makePrivate();
    void converse();
    void prefer();
    void attend();
    void arrangeSections();
    void removeSection();
    void arrangeGroups();
    void removeGroup();
    void addEmoji();
    void nameEmoji();
    void removeEmoji();
    void react();
    void toggle();
    void ask();
    void vote();
    void closePoll();
    void pin();
    void unpin();
    void save();
    void markUnread();
    void follow();
    void readThread();
    void markThreadUnread();
    void forward();
    void scheduleMessage();
    void cancelScheduled();
    void remind();
    void finishReminder();
    void sayStatus();
    void changeRole();
    void removeMember();
    void letBackIn(const UserId& user);
    void rejoin();
    void cut();
    void partition();
    void reachAgain();
    void changeWeather();
    void crashDevice();
    void restartDevice();
    void upgradeDevice();
    void crashServer();
    void restartServer();
    void changeLimit();
    void fillDisk();
    void emptyDisk();
    void moveClock();
    void backUp();
    void restore();
    void wait();

    /// A device whose session is open; none if there is none.
    SimDevice* somebody();
    /// Somebody's device and what `find` gives of theirs; none when there is nothing, or the device
    /// died meanwhile.
    template <typename Find>
    auto choose(Find find) -> std::optional<std::pair<SimDevice*,
        typename std::invoke_result_t<Find, Workload&, SimDevice&>::value_type>>
    {
        SimDevice* device = somebody();
        auto found = device ? std::invoke(find, *this, *device) : std::nullopt;
        if (!found || !device->session())
            return std::nullopt;
        return std::pair { device, *std::move(found) };
    }
    /// Of those that the device shows: any room; a channel.
    [[nodiscard]] std::optional<RoomId> someRoom(SimDevice& device);
    [[nodiscard]] std::optional<Room> someChannel(SimDevice& device);
    [[nodiscard]] std::optional<MemberId> someMember(SimDevice& device);
    [[nodiscard]] std::optional<Item> someItem(SimDevice& device, ItemKind kind);
    [[nodiscard]] std::optional<Message> someMessage(SimDevice& device, bool own);
    [[nodiscard]] std::optional<Message> anyMessage(SimDevice& device)
    {
        return someMessage(device, false);
    }
    /// Of which one can choose an answer, as far as the device knows.
    [[nodiscard]] std::optional<Message> somePoll(SimDevice& device);
    /// Of the thread that a message is in, or could begin.
    [[nodiscard]] static MessageId startOf(const Message& message);
    [[nodiscard]] QString words();
    /// What is said in a message; it names somebody now and then.
    [[nodiscard]] QString saying();

    SimWorld& m_world;
    QString m_what;
    int m_texts = 0;
    QList<MemberId> m_people; ///< who can be named
    QList<GroupId> m_groups; ///< likewise, there or not
};

} // namespace hearth::sim
