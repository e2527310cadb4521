// SPDX-License-Identifier: Apache-2.0
#include "core/models/sidebar_model.h"

#include "core/models/member_list_model.h"
#include "core/models/room_counts.h"
#include "core/text/tooltip.h"

#include <algorithm>
#include <array>

namespace hearth::models {

using replica::OutboxEntry;
using replica::RoomState;

namespace {

/// Where the sections stand that are always there, until somebody moves them: own ones between.
constexpr qint64 starredRank = -1'000'000'000;
constexpr qint64 channelsRank = 1'000'000'000;
constexpr qint64 directRank = 2'000'000'000;

struct BuiltIn {
    BuiltInSection section;
    qint64 rank;
};
constexpr std::array builtIns { BuiltIn { BuiltInSection::Starred, starredRank },
    BuiltIn { BuiltInSection::Channels, channelsRank },
    BuiltIn { BuiltInSection::Direct, directRank } };

} // namespace

SidebarModel::SidebarModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    connect(&directory, &Directory::roomsChanged, this, &SidebarModel::rebuild);
    connect(&directory, &Directory::membersChanged, this, &SidebarModel::rebuild);
    connect(&directory, &Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
        if (kinds.contains(ItemKind::Section))
            rebuild();
    });
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &SidebarModel::rebuild);
    connect(&session, &replica::WorkspaceSession::draftsChanged, this, &SidebarModel::rebuild);
    rebuild();
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole:
        return accessibleText(shown);
    case Qt::ToolTipRole:
        if (shown.refused)
            return text::toolTip(
                tr("%1 could not be created. The outbox says why.").arg(shown.title));
        if (shown.hasThreadDraft && !shown.hasDraft)
            return text::toolTip(tr("%1: you have begun a reply in a thread").arg(shown.title));
        return text::toolTip(shown.topic.isEmpty() ? shown.title : shown.topic);
    case IdRole:
        return rowKey(shown).toString();
    default:
        return {};
    }
}

QString SidebarModel::accessibleText(const SidebarRow& row)
{
    if (row.isHeading() && row.collapsed) {
        const QString folded = tr("%1, section, collapsed").arg(row.title);
        return row.unread > 0
            ? tr("%1, %n unread message(s)", nullptr, static_cast<int>(row.unread)).arg(folded)
            : folded;
    }
    if (row.isHeading())
        return tr("%1, section, expanded").arg(row.title);
    QString title = row.presence ? tr("%1, %2").arg(row.title, presenceName(*row.presence))
                                 : row.title;
    if (row.hasDraft)
        title = tr("%1, draft").arg(title);
    else if (row.hasThreadDraft)
        title = tr("%1, draft in a thread").arg(title);
    if (row.muted)
        title = tr("%1, muted").arg(title);
    if (row.unread > 0)
        title = tr("%1, %n unread message(s)", nullptr, static_cast<int>(row.unread)).arg(title);
    // In a conversation whatever is unread is meant for the reader.
    const bool counted = row.muted || row.roomKind == RoomKind::Public
        || row.roomKind == RoomKind::Private;
    if (counted && row.mentions > 0)
        title = tr("%1, %n mention(s)", nullptr, static_cast<int>(row.mentions)).arg(title);
    return title;
}

void SidebarModel::setPresences(const PresenceBook* presences)
{
    m_presences = presences;
    if (presences)
        connect(presences, &PresenceBook::changed, this, &SidebarModel::rebuild);
    rebuild();
}

/// Of the other person in a direct conversation.
void SidebarModel::addLive(SidebarRow& row, const Room& room) const
{
    if (!m_presences || room.kind != RoomKind::Direct)
        return;
    const auto other = std::ranges::find_if(
        room.memberIds, [this](const MemberId& id) { return id != m_directory.self(); });
    if (other == room.memberIds.end())
        return;
    row.presence = m_presences->stateOf(*other);
    row.person = *other;
    const Member* member = m_directory.member(*other);
    if (member && member->status && member->status->isSet(m_session.clock().now()))
        row.statusEmoji = member->status->emoji;
}

int SidebarModel::indexOf(const RoomId& room) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (!row(i).isHeading() && row(i).room == room)
            return i;
    }
    return -1;
}

void SidebarModel::setOpenRoom(std::optional<RoomId> room)
{
    if (m_openRoom == room)
        return;
    m_openRoom = room;
    rebuild();
}

bool SidebarModel::isBuiltIn(const SectionId& section)
{
    return std::ranges::any_of(builtIns,
        [&](const BuiltIn& builtIn) { return builtInSection(builtIn.section) == section; });
}

QString SidebarModel::sectionTitle(const Section& section) const
{
    if (section.id == builtInSection(BuiltInSection::Starred))
        return tr("Starred");
    if (section.id == builtInSection(BuiltInSection::Channels))
        return tr("Channels");
    if (section.id == builtInSection(BuiltInSection::Direct))
        return tr("Direct messages");
    return section.name;
}

QList<RoomId> SidebarModel::roomsOf(const SectionId& section) const
{
    return m_order.value(section);
}

void SidebarModel::readSections()
{
    m_sections.clear();
    for (const Item& item : m_directory.items(ItemKind::Section)) {
        if (item.section)
            m_sections.append(*item.section);
    }
    for (const BuiltIn& builtIn : builtIns) {
        const SectionId id = builtInSection(builtIn.section);
        const auto known = std::ranges::find(m_sections, id, &Section::id);
        if (known == m_sections.end())
            m_sections.append(Section { .id = id, .name = {}, .rank = builtIn.rank });
        else if (known->rank == 0) // folded or sorted, and never moved
            known->rank = builtIn.rank;
    }
    std::ranges::sort(m_sections, [](const Section& a, const Section& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.id < b.id;
    });
}

SectionId SidebarModel::sectionFor(const RoomState& state) const
{
    const RoomPreference& preference = state.preference;
    if (preference.starred)
        return builtInSection(BuiltInSection::Starred);
    // One that was removed on another device may still be named.
    if (preference.sectionId
        && std::ranges::contains(m_sections, *preference.sectionId, &Section::id))
        return *preference.sectionId;
    return builtInSection(
        state.room.isChannel() ? BuiltInSection::Channels : BuiltInSection::Direct);
}

bool SidebarModel::isShown(const RoomState& state) const
{
    if (state.room.archivedAt || !state.joined)
        return false;
    // Muted, it comes back without a number.
    return state.room.isChannel() || !state.preference.closed || state.unread > 0
        || state.room.id == m_openRoom;
}

SidebarModel::Placed SidebarModel::placed(const RoomState& state) const
{
    const Room& room = state.room;
    Placed placed { .row = { .kind = SidebarRow::Kind::Room,
                        .section = sectionFor(state),
                        .room = room.id,
                        .roomKind = room.kind,
                        .title = m_directory.roomTitle(room),
                        .topic = room.topic },
        .rank = state.preference.rank,
        .last = state.lastPosition };
    const RoomCounts counts = countsOf(state);
    placed.row.unread = counts.unread;
    placed.row.mentions = counts.mentions;
    placed.row.hasDraft = m_session.drafts()
                              .value({ .room = room.id, .parent = {}, .edited = {} })
                              .isBegun();
    placed.row.muted = state.preference.muted;
    placed.row.starred = state.preference.starred;
    addLive(placed.row, room);
    return placed;
}

/// What is on its way to the server, over what is there.
void SidebarModel::markPending(QList<Placed>& rooms) const
{
    const auto find = [&](const RoomId& id) {
        return std::ranges::find_if(
            rooms, [&](const Placed& placed) { return placed.row.room == id; });
    };
    for (const OutboxEntry& entry : m_session.outbox()) {
        const bool failed = entry.state == replica::SendState::Failed;
        if (!entry.room)
            continue;
        if (entry.isOperation(protocol::channelUpdate.name)
            || entry.isOperation(protocol::conversationCreateOrGet.name)) {
            if (const auto changed = find(*entry.room); changed != rooms.end() && !failed)
                changed->row.pending = true;
            continue;
        }
        if (!entry.isOperation(protocol::channelCreate.name))
            continue;
        const auto args = fromJson<protocol::ChannelCreate>(entry.args);
        if (!args || m_directory.room(args->id) || find(args->id) != rooms.end())
            continue;
        Placed made { .row = { .kind = SidebarRow::Kind::Room,
                          .section = builtInSection(BuiltInSection::Channels),
                          .room = args->id,
                          .roomKind = args->kind,
                          .title = args->name,
                          .topic = args->topic } };
        made.row.pending = true;
        made.row.refused = failed;
        rooms.append(made);
    }
    // What was sent just now is in the list of rooms that is on its way.
    for (const SidebarRow& row : this->rows()) {
        if (!row.isHeading() && row.pending && m_directory.isReloading()
            && find(row.room) == rooms.end())
            rooms.append(Placed { .row = row });
    }
}

QSet<RoomId> SidebarModel::roomsWithThreadDrafts() const
{
    QSet<RoomId> rooms;
    for (const auto& [place, draft] : m_session.drafts().asKeyValueRange()) {
        if (!place.parent.isNull() && !place.isEdit() && draft.isBegun())
            rooms.insert(place.room);
    }
    return rooms;
}

QList<SidebarModel::Placed> SidebarModel::allRooms() const
{
    QList<Placed> rooms;
    const QSet<RoomId> threadDrafts = roomsWithThreadDrafts();
    for (const RoomState& state : m_directory.rooms()) {
        if (!isShown(state))
            continue;
        rooms.append(placed(state));
        rooms.last().row.hasThreadDraft = threadDrafts.contains(state.room.id);
    }
    markPending(rooms);
    return rooms;
}

void SidebarModel::rebuild()
{
    readSections();
    QHash<SectionId, QList<Placed>> bySection;
    for (const Placed& room : allRooms())
        bySection[room.row.section].append(room);
    m_order.clear();
    std::vector<SidebarRow> wanted;
    for (const Section& section : std::as_const(m_sections)) {
        QList<Placed>& rooms = bySection[section.id];
        std::ranges::stable_sort(rooms, [&](const Placed& a, const Placed& b) {
            if (section.sort == SectionSort::Recent && a.last != b.last)
                return a.last > b.last;
            if (section.sort == SectionSort::Manual && a.rank != b.rank)
                return a.rank < b.rank;
            return QString::localeAwareCompare(a.row.title, b.row.title) < 0;
        });
        // Nothing to unfold, and nothing that one could have made oneself.
        if (rooms.isEmpty() && isBuiltIn(section.id))
            continue;
        SidebarRow heading { .kind = SidebarRow::Kind::Heading,
            .section = section.id,
            .room = {},
            .title = sectionTitle(section) };
        heading.collapsed = section.collapsed;
        heading.sort = section.sort;
        for (const Placed& room : std::as_const(rooms)) {
            heading.unread += room.row.unread;
            heading.mentions += room.row.mentions;
        }
        wanted.push_back(heading);
        for (const Placed& room : std::as_const(rooms)) {
            m_order[section.id].append(room.row.room);
            const bool inSight = !section.collapsed || room.row.unread > 0 || room.row.mentions > 0
                || room.row.room == m_openRoom;
            if (inSight)
                wanted.push_back(room.row);
        }
    }
    setRows(wanted);
}

} // namespace hearth::models
