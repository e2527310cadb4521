// SPDX-License-Identifier: Apache-2.0
// The part of the workload that changes who is in which room, and how people arrange their rooms.
#include "core/domain/names.h"
#include "tests/sim/workload.h"

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::optional<MemberId> Workload::someMember(SimDevice& device)
{
    const auto snapshot = m_world.await(device.session()->snapshot(), 1s);
    if (!snapshot || snapshot->members.isEmpty() || !device.session())
        return {};
    return snapshot->members.at(m_world.below(static_cast<int>(snapshot->members.size()))).id;
}

void Workload::joinChannel()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    m_what = device->name() + u" joins a channel"_s;
    device->submit(protocol::channelJoin, { .id = room->id }, room->id);
}

void Workload::leaveChannel()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    m_what = device->name() + u" leaves a channel"_s;
    device->submit(protocol::channelLeave, { .id = room->id }, room->id);
}

void Workload::addPeople()
{
    SimDevice* device = somebody();
    const std::optional<Room> room = device ? someChannel(*device) : std::nullopt;
    const std::optional<MemberId> member = room && device->session() ? someMember(*device)
                                                                     : std::nullopt;
    if (!member || !device->session())
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
    if (!member || !device->session())
        return;
    m_what = device->name() + u" takes somebody out of a channel"_s;
    device->submit(
        protocol::channelRemoveMember, { .id = room->id, .memberId = *member }, room->id);
}

void Workload::converse()
{
    SimDevice* device = somebody();
    const auto snapshot = device ? m_world.await(device->session()->snapshot(), 1s)
                                 : fail(ErrorCode::Aborted, QString());
    if (!snapshot || !device->session())
        return;
    QList<MemberId> others;
    for (const Member& member : snapshot->members) {
        if (member.id != snapshot->self && m_world.below(2) == 0)
            others.append(member.id);
    }
    QList<MemberId> everybody = others;
    everybody.append(snapshot->self);
    const RoomId room = conversationId(snapshot->workspace.id, everybody);
    m_what = device->name() + u" begins a conversation with %1"_s.arg(others.size());
    device->submit(protocol::conversationCreateOrGet, { .memberIds = others }, room);
    if (m_world.below(2) == 0)
        device->submit(protocol::messageCreate,
            { .id = device->session()->newMessageId(),
                .roomId = room,
                .parentId = {},
                .body = words() },
            room);
}

void Workload::prefer()
{
    SimDevice* device = somebody();
    const std::optional<RoomId> room = device ? someRoom(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    m_what = device->name() + u" stars or mutes a room"_s;
    protocol::PreferenceSet change;
    change.roomId = *room;
    if (m_world.below(2) == 0)
        change.starred = m_world.below(2) == 0;
    else
        change.muted = m_world.below(2) == 0;
    device->submit(protocol::preferenceSet, change, *room);
}

void Workload::arrange()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" arranges the sidebar"_s;
    protocol::SectionSet change;
    if (m_world.below(2) == 0) {
        change.id = builtInSection(BuiltInSection::Channels);
        change.collapsed = m_world.below(2) == 0;
    } else {
        change.id = device->session()->newId<SectionId>();
        change.name = words();
    }
    device->submit(protocol::sectionSet, change, {});
}

void Workload::removeSection()
{
    SimDevice* device = somebody();
    const auto items = device ? m_world.await(device->session()->items(), 1s)
                              : fail(ErrorCode::Aborted, QString());
    if (!items || !device->session())
        return;
    for (const Item& item : *items) {
        if (!item.section || item.section->name.isEmpty())
            continue;
        m_what = device->name() + u" removes a section"_s;
        device->submit(protocol::sectionRemove, { .id = item.section->id }, {});
        return;
    }
}

} // namespace hearth::sim
