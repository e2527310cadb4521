// SPDX-License-Identifier: Apache-2.0
// The part of Workload that is about what people plan.
#include "tests/sim/workload.h"

namespace hearth::sim {

using namespace Qt::StringLiterals;

namespace {

constexpr int furthestAhead = 120'000'000; ///< microseconds: a good part of a simulation

} // namespace

/// Also for a time that will have passed when the server hears of it.
void Workload::scheduleMessage()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const std::optional<Item> known = m_world.below(3) == 0 ? someItem(*device, ItemKind::Scheduled)
                                                            : std::nullopt;
    const std::optional<RoomId> room = device->session() ? someRoom(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    m_what = device->name()
        + (known ? u" changes a scheduled message"_s : u" schedules a message"_s);
    protocol::ScheduledSet args;
    args.sendAt = Timestamp { device->clock().now().micros + m_world.below(furthestAhead) };
    if (known && known->scheduled) {
        args.id = known->scheduled->id;
        if (m_world.below(2) == 0)
            args.body = saying();
        device->submit(protocol::scheduledSet, args, known->scheduled->roomId);
        return;
    }
    args.id = device->session()->newMessageId();
    args.roomId = room;
    args.body = saying();
    device->submit(protocol::scheduledSet, args, *room);
}

void Workload::cancelScheduled()
{
    const auto chosen = choose(
        [](Workload& self, SimDevice& one) { return self.someItem(one, ItemKind::Scheduled); });
    if (!chosen || !chosen->second.scheduled)
        return;
    const auto& [device, item] = *chosen;
    m_what = device->name() + u" cancels a scheduled message"_s;
    device->submit(protocol::scheduledRemove, { item.scheduled->id }, item.scheduled->roomId);
}

void Workload::remind()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const std::optional<Item> known = m_world.below(3) == 0 ? someItem(*device, ItemKind::Reminder)
                                                            : std::nullopt;
    const std::optional<Message> message = device->session() ? anyMessage(*device) : std::nullopt;
    if (!device->session())
        return;
    m_what = device->name() + (known ? u" puts a reminder off"_s : u" wants to be reminded"_s);
    protocol::ReminderSet args;
    args.id = known ? ReminderId { known->id.uuid }
                    : ReminderId::generate(device->clock(), device->random());
    args.dueAt = Timestamp { device->clock().now().micros + m_world.below(furthestAhead) };
    if (!known) {
        args.text = words();
        if (message && m_world.below(2) == 0)
            args.messageId = message->id;
    }
    device->submit(protocol::reminderSet, args, {});
}

void Workload::finishReminder()
{
    const auto chosen = choose(
        [](Workload& self, SimDevice& one) { return self.someItem(one, ItemKind::Reminder); });
    if (!chosen)
        return;
    const auto& [device, item] = *chosen;
    m_what = device->name() + u" is done with a reminder"_s;
    device->submit(protocol::reminderRemove, { ReminderId { item.id.uuid } }, {});
}

} // namespace hearth::sim
