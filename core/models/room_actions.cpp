// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"

#include "core/domain/names.h"

#include <algorithm>

namespace hearth::models {

using replica::RoomState;

namespace {

constexpr qint64 rankStep = 1000;

bool isOfExactly(const Room& room, const QList<MemberId>& members)
{
    return !room.isChannel() && room.memberIds.size() == members.size()
        && std::ranges::all_of(
            members, [&](const MemberId& id) { return room.memberIds.contains(id); });
}

} // namespace

void RoomActions::join(RoomId room) const
{
    session().submit(protocol::channelJoin, { .id = room }, room);
}

void RoomActions::leave(RoomId room) const
{
    session().submit(protocol::channelLeave, { .id = room }, room);
}

void RoomActions::addMembers(RoomId room, const QList<MemberId>& members) const
{
    if (!members.isEmpty())
        session().submit(protocol::channelAddMembers, { .id = room, .memberIds = members }, room);
}

void RoomActions::removeMember(RoomId room, MemberId member) const
{
    session().submit(protocol::channelRemoveMember, { .id = room, .memberId = member }, room);
}

void RoomActions::update(protocol::ChannelUpdate args) const
{
    const RoomState* state = directory().room(args.id);
    if (!state)
        return;
    args.baseRevision = state->room.revision;
    session().submit(protocol::channelUpdate, args, args.id);
}

void RoomActions::makePrivate(RoomId room) const
{
    protocol::ChannelUpdate args;
    args.id = room;
    args.kind = RoomKind::Private;
    update(args);
}

void RoomActions::setPurpose(RoomId room, const QString& purpose) const
{
    protocol::ChannelUpdate args;
    args.id = room;
    args.purpose = purpose.trimmed();
    update(args);
}

void RoomActions::setRules(RoomId room, const RoomRule& posting, const RoomRule& mentioning) const
{
    protocol::ChannelUpdate args;
    args.id = room;
    args.posting = posting;
    args.mentioning = mentioning;
    update(args);
}

RoomId RoomActions::openConversation(QList<MemberId> others) const
{
    const MemberId self = directory().self();
    others.removeAll(self);
    QList<MemberId> everybody = others;
    everybody.append(self);
    const auto found = std::ranges::find_if(directory().rooms(),
        [&](const RoomState& state) { return isOfExactly(state.room, everybody); });
    if (found != directory().rooms().end())
        return found->room.id;
    const RoomId room = conversationId(m_workspace.id(), everybody);
    session().submit(protocol::conversationCreateOrGet, { .memberIds = others }, room);
    return room;
}

bool RoomActions::mayAddPeople(const RoomState& state) const
{
    return !m_workspace.isReadOnly() && state.room.isChannel() && state.joined
        && !state.room.archivedAt && directory().ownRole() != Role::Guest;
}

bool RoomActions::mayRemovePeople(const RoomState& state) const
{
    return !m_workspace.isReadOnly() && state.room.isChannel()
        && (directory().allows(Permission::ManageMembers)
            || state.room.createdBy == directory().self());
}

/// Nobody takes themselves out so, and everybody but guests is in the workspace's first channel.
bool RoomActions::mayRemove(const RoomState& state, const MemberId& member) const
{
    const Member* person = directory().member(member);
    return mayRemovePeople(state) && person && member != directory().self()
        && (state.room.id != generalRoomId(m_workspace.id()) || person->role == Role::Guest);
}

bool RoomActions::mayLeave(const RoomState& state) const
{
    return !m_workspace.isReadOnly() && state.room.isChannel() && state.joined
        && (state.room.id != generalRoomId(m_workspace.id())
            || directory().ownRole() == Role::Guest);
}

void RoomActions::set(const protocol::PreferenceSet& args) const
{
    session().submit(protocol::preferenceSet, args, args.roomId);
}

void RoomActions::setStarred(RoomId room, bool starred) const
{
    protocol::PreferenceSet args;
    args.roomId = room;
    args.starred = starred;
    set(args);
}

void RoomActions::setMuted(RoomId room, bool muted) const
{
    protocol::PreferenceSet args;
    args.roomId = room;
    args.muted = muted;
    set(args);
}

void RoomActions::setClosed(RoomId room, bool closed) const
{
    protocol::PreferenceSet args;
    args.roomId = room;
    args.closed = closed;
    set(args);
    // What stands there by now is nothing new that would bring it back.
    if (const RoomState* state = closed ? directory().room(room) : nullptr)
        m_workspace.markRead(room, state->lastPosition);
}

void RoomActions::setNotify(RoomId room, NotifyLevel level) const
{
    protocol::PreferenceSet args;
    args.roomId = room;
    args.notify = level;
    set(args);
}

void RoomActions::setAttention(const protocol::AttentionSet& args) const
{
    session().submit(protocol::attentionSet, args, std::nullopt);
}

void RoomActions::place(protocol::PreferenceSet& args, SectionId section) const
{
    args.starred = section == builtInSection(BuiltInSection::Starred);
    if (*args.starred)
        return;
    const bool own = section != builtInSection(BuiltInSection::Channels)
        && section != builtInSection(BuiltInSection::Direct);
    args.sectionId = own ? section : SectionId {};
}

void RoomActions::setSection(RoomId room, SectionId section) const
{
    protocol::PreferenceSet args;
    args.roomId = room;
    place(args, section);
    set(args);
}

SectionId RoomActions::addSection(const QString& name) const
{
    protocol::SectionSet args;
    args.id = session().newId<SectionId>();
    args.name = name.trimmed();
    qint64 last = 0;
    for (const Item& item : directory().items(ItemKind::Section)) {
        if (item.section)
            last = std::max(last, item.section->rank);
    }
    args.rank = last + rankStep;
    session().submit(protocol::sectionSet, args, std::nullopt);
    return args.id;
}

void RoomActions::renameSection(SectionId section, const QString& name) const
{
    protocol::SectionSet args;
    args.id = section;
    args.name = name.trimmed();
    session().submit(protocol::sectionSet, args, std::nullopt);
}

void RoomActions::removeSection(SectionId section) const
{
    session().submit(protocol::sectionRemove, { .id = section }, std::nullopt);
}

void RoomActions::setCollapsed(SectionId section, bool collapsed) const
{
    protocol::SectionSet args;
    args.id = section;
    args.collapsed = collapsed;
    session().submit(protocol::sectionSet, args, std::nullopt);
}

void RoomActions::setSort(SectionId section, SectionSort sort) const
{
    protocol::SectionSet args;
    args.id = section;
    args.sort = sort;
    session().submit(protocol::sectionSet, args, std::nullopt);
}

void RoomActions::orderSections(const QList<SectionId>& order) const
{
    for (qsizetype i = 0; i < order.size(); ++i) {
        const qint64 rank = (i + 1) * rankStep;
        const Item* known = directory().item(ItemKind::Section, order[i].uuid);
        if (known && known->section && known->section->rank == rank)
            continue;
        protocol::SectionSet args;
        args.id = order[i];
        args.rank = rank;
        session().submit(protocol::sectionSet, args, std::nullopt);
    }
}

void RoomActions::orderRooms(SectionId section, const QList<RoomId>& order) const
{
    const Item* known = directory().item(ItemKind::Section, section.uuid);
    if (!known || !known->section || known->section->sort != SectionSort::Manual)
        setSort(section, SectionSort::Manual);
    for (qsizetype i = 0; i < order.size(); ++i) {
        const RoomState* state = directory().room(order[i]);
        if (!state)
            continue;
        protocol::PreferenceSet args;
        args.roomId = order[i];
        args.rank = (i + 1) * rankStep;
        place(args, section);
        const bool isThere = state->preference.rank == *args.rank
            && state->preference.starred == *args.starred
            && (!args.sectionId
                || state->preference.sectionId.value_or(SectionId {}) == *args.sectionId);
        if (!isThere)
            set(args);
    }
}

} // namespace hearth::models
