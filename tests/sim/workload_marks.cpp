// SPDX-License-Identifier: Apache-2.0
// The part of Workload that is about what people do with messages that are there, and say of
// themselves.
#include "tests/sim/workload.h"

#include <algorithm>
#include <array>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Each device has emoji of its own, so that what it set last is what must be there.
void Workload::react()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, message] = *chosen;
    static const std::array emoji { u"👍"_s, u"🎉"_s, u"🚀"_s, u"👏"_s, u"🌱"_s };
    const auto& all = m_world.devices();
    const auto place = std::ranges::find(all, device, &std::unique_ptr<SimDevice>::get);
    m_what = device->name() + u" reacts"_s;
    device->submit(protocol::reactionSet,
        { .messageId = message.id,
            .emoji = emoji.at(static_cast<std::size_t>(place - all.begin()) % emoji.size()),
            .present = m_world.below(3) != 0 },
        message.roomId);
}

void Workload::toggle()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, message] = *chosen;
    m_what = device->name() + u" toggles a reaction"_s;
    device->submit(
        protocol::reactionToggle, { .messageId = message.id, .emoji = u"👀"_s }, message.roomId);
}

std::optional<Message> Workload::somePoll(SimDevice& device)
{
    const std::optional<RoomId> room = someRoom(device);
    if (!room || !device.session())
        return {};
    const auto page = m_world.await(
        device.session()->page({ .room = *room, .parent = {}, .anchor = {}, .limit = 30 }), 1s);
    if (!page || !device.session())
        return {};
    QList<Message> polls = page->messages;
    polls.removeIf([](const Message& one) { return !one.poll || one.poll->closedAt; });
    if (polls.isEmpty())
        return {};
    return polls.at(m_world.below(static_cast<int>(polls.size())));
}

void Workload::ask()
{
    const auto chosen = choose(&Workload::someRoom);
    if (!chosen)
        return;
    const auto& [device, room] = *chosen;
    m_what = device->name() + u" asks"_s;
    device->submit(protocol::messageCreate,
        { .id = device->session()->newMessageId(),
            .roomId = room,
            .parentId = {},
            .body = saying(),
            .alsoInRoom = false,
            .forwardOf = {},
            .poll = NewPoll { .options = { u"one"_s, u"two"_s, u"three"_s },
                .multiple = m_world.below(2) == 0,
                .anonymous = m_world.below(2) == 0 } },
        room);
}

void Workload::vote()
{
    const auto chosen = choose(&Workload::somePoll);
    if (!chosen)
        return;
    const auto& [device, asked] = *chosen;
    m_what = device->name() + u" votes"_s;
    QList<int> options;
    for (int i = 0; i < static_cast<int>(asked.poll->options.size()); ++i) {
        if (m_world.below(3) == 0 && (asked.poll->multiple || options.isEmpty()))
            options.append(i);
    }
    device->submit(protocol::pollVote, { .messageId = asked.id, .options = options }, asked.roomId);
}

void Workload::closePoll()
{
    const auto chosen = choose(&Workload::somePoll);
    if (!chosen)
        return;
    const auto& [device, asked] = *chosen;
    m_what = device->name() + u" closes a poll"_s;
    device->submit(protocol::pollClose, { asked.id }, asked.roomId);
}

void Workload::pin()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, message] = *chosen;
    m_what = device->name() + u" pins a message"_s;
    device->submit(protocol::messagePin, { message.id }, message.roomId);
}

void Workload::unpin()
{
    const auto chosen = choose(&Workload::someRoom);
    if (!chosen)
        return;
    const auto& [device, room] = *chosen;
    const auto pinned = m_world.await(device->session()->pinned(room), 1s);
    if (!pinned || pinned->isEmpty() || !device->session())
        return;
    m_what = device->name() + u" unpins a message"_s;
    device->submit(protocol::messageUnpin, { pinned->first().id }, room);
}

void Workload::save()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, message] = *chosen;
    m_what = device->name() + u" saves a message or forgets it"_s;
    device->submit(protocol::savedSet,
        { .messageId = message.id, .present = m_world.below(3) != 0 }, message.roomId);
}

void Workload::markUnread()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, message] = *chosen;
    m_what = device->name() + u" marks unread"_s;
    device->submit(protocol::readRewind,
        { .roomId = message.roomId, .position = message.position - 1 }, message.roomId);
}

void Workload::follow()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, start] = *chosen;
    m_what = device->name() + u" follows a thread or stops"_s;
    device->submit(protocol::threadFollow,
        { .messageId = startOf(start), .following = m_world.below(3) != 0 }, start.roomId);
}

void Workload::readThread()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, start] = *chosen;
    m_what = device->name() + u" reads a thread"_s;
    device->submit(protocol::threadRead,
        { .messageId = startOf(start),
            .position = start.lastReplyAt ? start.lastReplyAt->micros : start.position },
        start.roomId);
}

void Workload::markThreadUnread()
{
    const auto chosen = choose(&Workload::anyMessage);
    if (!chosen)
        return;
    const auto& [device, message] = *chosen;
    m_what = device->name() + u" marks a thread unread"_s;
    device->submit(protocol::threadRewind,
        { .messageId = startOf(message), .position = message.position - 1 }, message.roomId);
}

void Workload::forward()
{
    SimDevice* device = somebody();
    const std::optional<Message> message = device ? someMessage(*device, false) : std::nullopt;
    const std::optional<RoomId> room = message && device->session() ? someRoom(*device)
                                                                    : std::nullopt;
    if (!room || !device->session())
        return;
    m_what = device->name() + u" forwards a message"_s;
    device->submit(protocol::messageCreate,
        { .id = device->session()->newMessageId(),
            .roomId = *room,
            .parentId = {},
            .body = saying(),
            .alsoInRoom = false,
            .forwardOf = message->id },
        *room);
}

void Workload::sayStatus()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" has a status"_s;
    device->submit(protocol::statusSet,
        { .emoji = {},
            .text = m_world.below(3) == 0 ? QString() : words(),
            .doNotDisturb = m_world.below(2) == 0,
            .expiresAt = {} },
        {});
}

} // namespace hearth::sim
