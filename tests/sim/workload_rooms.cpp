// SPDX-License-Identifier: Apache-2.0
// The part of Workload that is about who is in which room, and how people arrange theirs.
#include "core/domain/names.h"
#include "tests/sim/workload.h"

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replica::RoomState;

std::optional<MemberId> Workload::someMember(SimDevice& device)
{
    const auto snapshot = m_world.await(device.session()->snapshot(), 1s);
    if (!snapshot || snapshot->members.isEmpty() || !device.session())
        return {};
    for (const Member& member : snapshot->members) {
        if (!m_people.contains(member.id))
            m_people.append(member.id);
    }
    return snapshot->members.at(m_world.below(static_cast<int>(snapshot->members.size()))).id;
}

std::optional<Item> Workload::someItem(SimDevice& device, ItemKind kind)
{
    auto items = m_world.await(device.session()->items(), 1s);
    if (!items || !device.session())
        return {};
    items->removeIf([&](const Item& item) { return item.kind != kind; });
    if (items->isEmpty())
        return {};
    return items->at(m_world.below(static_cast<int>(items->size())));
}

void Workload::join()
{
    const auto chosen = choose(&Workload::someChannel);
    if (!chosen)
        return;
    const auto& [device, room] = *chosen;
    m_what = device->name() + u" joins a channel"_s;
    device->submit(protocol::channelJoin, { room.id }, room.id);
}

void Workload::leave()
{
    const auto chosen = choose(&Workload::someChannel);
    if (!chosen)
        return;
    const auto& [device, room] = *chosen;
    m_what = device->name() + u" leaves a channel"_s;
    device->submit(protocol::channelLeave, { room.id }, room.id);
}

void Workload::addPeople()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    const std::optional<MemberId> member = room && device->session() ? someMember(*device)
                                                                     : std::nullopt;
    if (!member)
        return;
    m_what = device->name() + u" adds somebody to a channel"_s;
    device->submit(
        protocol::channelAddMembers, { .id = room->id, .memberIds = { *member } }, room->id);
}

void Workload::takeOut()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    const std::optional<MemberId> member = room && device->session() ? someMember(*device)
                                                                     : std::nullopt;
    if (!member)
        return;
    m_what = device->name() + u" takes somebody out of a channel"_s;
    device->submit(
        protocol::channelRemoveMember, { .id = room->id, .memberId = *member }, room->id);
}

void Workload::makePrivate()
{
    const auto chosen = choose(&Workload::someChannel);
    if (!chosen)
        return;
    const auto& [device, room] = *chosen;
    if (room.kind != RoomKind::Public)
        return;
    m_what = device->name() + u" makes a channel private"_s;
    device->submit(protocol::channelUpdate,
        { .id = room.id, .kind = RoomKind::Private, .baseRevision = room.revision }, room.id);
}

/// Two devices may begin the same one at the same time, and write there before they know.
void Workload::converse()
{
    SimDevice* device = somebody();
    const auto snapshot = device ? m_world.await(device->session()->snapshot(), 1s)
                                 : fail(ErrorCode::Aborted, QString());
    if (!snapshot || !device->session())
        return;
    QList<MemberId> others, everybody { snapshot->self };
    for (const Member& member : snapshot->members) {
        if (member.id == snapshot->self || m_world.below(2) == 0)
            continue;
        others.append(member.id);
        everybody.append(member.id);
    }
    const RoomId room = conversationId(m_world.workspace(), everybody);
    m_what = u"%1 begins a conversation with %2"_s.arg(device->name()).arg(others.size());
    device->submit(protocol::conversationCreateOrGet, { others }, room);
    if (m_world.below(2) == 0)
        device->submit(protocol::messageCreate,
            { .id = device->session()->newMessageId(),
                .roomId = room,
                .parentId = {},
                .body = saying() },
            room);
}

void Workload::prefer()
{
    const auto chosen = choose(&Workload::someRoom);
    if (!chosen)
        return;
    const auto& [device, room] = *chosen;
    m_what = device->name() + u" arranges a room"_s;
    protocol::PreferenceSet args { .roomId = room };
    switch (m_world.below(5)) {
    case 0:
        args.starred = m_world.below(2) == 0;
        break;
    case 1:
        args.muted = m_world.below(2) == 0;
        break;
    case 2:
        args.closed = m_world.below(2) == 0;
        break;
    case 3:
        args.notify = m_world.below(2) == 0 ? NotifyLevel::All : NotifyLevel::Default;
        break;
    default:
        if (const std::optional<Item> section = someItem(*device, ItemKind::Section))
            args.sectionId = SectionId { section->id.uuid };
        args.rank = m_world.below(1000);
    }
    if (device->session())
        device->submit(protocol::preferenceSet, args, room);
}

void Workload::attend()
{
    SimDevice* device = somebody();
    if (!device || !device->session())
        return;
    m_what = device->name() + u" says what to be told of"_s;
    protocol::AttentionSet args;
    switch (m_world.below(3)) {
    case 0:
        args.level = m_world.below(2) == 0 ? NotifyLevel::All : NotifyLevel::Nothing;
        break;
    case 1:
        args.keywords = words().split(u' ').first(1);
        break;
    default:
        args.quiet = QuietHours { .days = { 1, 7 }, .from = static_cast<int>(m_world.below(1440)) };
    }
    device->submit(protocol::attentionSet, args, {});
}

void Workload::arrangeSections()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const std::optional<Item> known = m_world.below(2) == 0 ? someItem(*device, ItemKind::Section)
                                                            : std::nullopt;
    if (!device->session())
        return;
    m_what = device->name() + (known ? u" changes a section"_s : u" makes a section"_s);
    protocol::SectionSet args { .id = known
            ? SectionId { known->id.uuid }
            : SectionId::generate(device->clock(), device->random()) };
    if (!known)
        args.name = words();
    else if (m_world.below(2) == 0)
        args.collapsed = m_world.below(2) == 0;
    else
        args.rank = m_world.below(1000);
    device->submit(protocol::sectionSet, args, {});
}

void Workload::removeSection()
{
    const auto chosen = choose(
        [](Workload& self, SimDevice& one) { return self.someItem(one, ItemKind::Section); });
    if (!chosen)
        return;
    const auto& [device, section] = *chosen;
    m_what = device->name() + u" removes a section"_s;
    device->submit(protocol::sectionRemove, { SectionId { section.id.uuid } }, {});
}

void Workload::arrangeGroups()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const std::optional<Item> known = m_world.below(2) == 0 ? someItem(*device, ItemKind::Group)
                                                            : std::nullopt;
    const std::optional<MemberId> member = device->session() ? someMember(*device) : std::nullopt;
    if (!member || !device->session())
        return;
    m_what = device->name() + (known ? u" changes a group"_s : u" makes a group"_s);
    protocol::GroupSet args { .id = known ? GroupId { known->id.uuid }
                                          : GroupId::generate(device->clock(), device->random()) };
    if (!known) {
        args.handle = u"group-%1"_s.arg(m_world.below(20)); // they clash now and then
        args.name = words();
        m_groups.append(args.id);
    }
    args.memberIds = { *member };
    device->submit(protocol::groupSet, args, {});
}

void Workload::removeGroup()
{
    const auto chosen = choose(
        [](Workload& self, SimDevice& one) { return self.someItem(one, ItemKind::Group); });
    if (!chosen)
        return;
    const auto& [device, group] = *chosen;
    m_what = device->name() + u" removes a group"_s;
    device->submit(protocol::groupRemove, { GroupId { group.id.uuid } }, {});
}

void Workload::addEmoji()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    // One transparent pixel.
    static const QString image = u"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+"
                                 u"M9QDwADhgGAWjR9awAAAABJRU5E"
                                 "rkJggg=="_s;
    m_what = device->name() + u" adds an emoji"_s;
    device->submit(protocol::emojiAdd,
        { .id = EmojiId::generate(device->clock(), device->random()),
            .name = u"emoji-%1"_s.arg(m_world.below(20)),
            .image = image },
        {});
}

void Workload::nameEmoji()
{
    const auto chosen = choose(
        [](Workload& self, SimDevice& one) { return self.someItem(one, ItemKind::Emoji); });
    if (!chosen)
        return;
    const auto& [device, emoji] = *chosen;
    m_what = device->name() + u" gives an emoji another name"_s;
    device->submit(protocol::emojiSetAliases,
        { .id = { emoji.id.uuid }, .aliases = { u"alias-%1"_s.arg(m_world.below(40)) } }, {});
}

void Workload::removeEmoji()
{
    const auto chosen = choose(
        [](Workload& self, SimDevice& one) { return self.someItem(one, ItemKind::Emoji); });
    if (!chosen)
        return;
    const auto& [device, emoji] = *chosen;
    m_what = device->name() + u" removes an emoji"_s;
    device->submit(protocol::emojiRemove, { EmojiId { emoji.id.uuid } }, {});
}

} // namespace hearth::sim
