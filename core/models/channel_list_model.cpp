// SPDX-License-Identifier: Apache-2.0
#include "core/models/channel_list_model.h"

#include "core/text/tooltip.h"

#include <algorithm>

namespace hearth::models {

using replica::RoomState;

namespace {

constexpr qsizetype mostAsked = 200; ///< channels whose people are counted

} // namespace

ChannelListModel::ChannelListModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    connect(&directory, &Directory::roomsChanged, this, &ChannelListModel::rebuild);
    rebuild();
}

QVariant ChannelListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChannelRow& channel = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return channel.title;
    case Qt::AccessibleTextRole:
        return channel.joined ? tr("%1, joined").arg(channel.title) : channel.title;
    case Qt::ToolTipRole:
        return text::toolTip(channel.about.isEmpty() ? channel.title : channel.about);
    default:
        return {};
    }
}

void ChannelListModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    rebuild();
}

void ChannelListModel::setSort(Sort sort)
{
    m_sort = sort;
    rebuild();
}

void ChannelListModel::setShown(Shown shown)
{
    m_shown = shown;
    rebuild();
}

void ChannelListModel::rebuild()
{
    std::vector<ChannelRow> wanted;
    QList<RoomId> unknown;
    for (const RoomState& state : m_directory.rooms()) {
        const Room& room = state.room;
        const bool archived = room.archivedAt.has_value();
        if (!room.isChannel() || archived != (m_shown == Shown::Archived))
            continue;
        const QString about = room.purpose.isEmpty() ? room.topic : room.purpose;
        if (!m_filter.isEmpty() && !room.name.contains(m_filter, Qt::CaseInsensitive)
            && !about.contains(m_filter, Qt::CaseInsensitive))
            continue;
        ChannelRow row { .id = room.id,
            .kind = room.kind,
            .title = room.name,
            .about = about,
            .joined = state.joined,
            .archived = archived,
            .members = {} };
        if (room.listsMembers())
            row.members = room.memberIds.size();
        else if (const auto known = m_members.constFind(room.id); known != m_members.constEnd())
            row.members = *known;
        else if (!m_asked.contains(room.id))
            unknown.append(room.id);
        wanted.push_back(row);
    }
    std::ranges::sort(wanted, [&](const ChannelRow& a, const ChannelRow& b) {
        if (m_sort == Sort::Members && a.members != b.members)
            return a.members.value_or(0) > b.members.value_or(0);
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    setRows(wanted);
    askFor(unknown);
}

void ChannelListModel::askFor(const QList<RoomId>& rooms)
{
    for (const RoomId& room : rooms) {
        if (m_asked.size() >= mostAsked)
            return;
        m_asked.insert(room);
        m_session.ask(protocol::channelMembers, protocol::ById { .id = room })
            .then(this, [this, room](const Result<protocol::RoomMembers>& members) {
                if (members) // offline it stays unknown
                    take(room, members->memberIds.size());
            });
    }
}

void ChannelListModel::take(const RoomId& room, qsizetype members)
{
    m_members.insert(room, members);
    rebuild();
}

} // namespace hearth::models
