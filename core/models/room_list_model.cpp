// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_list_model.h"

#include "core/text/tooltip.h"

#include <algorithm>

namespace hearth::models {

using replica::OutboxEntry;
using replica::RoomState;

namespace {

bool standsBefore(const RoomRow& a, const RoomRow& b)
{
    if (a.section != b.section)
        return a.section < b.section;
    return QString::localeAwareCompare(a.title, b.title) < 0;
}

} // namespace

RoomListModel::RoomListModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    connect(&directory, &Directory::roomsChanged, this, &RoomListModel::rebuild);
    connect(&directory, &Directory::membersChanged, this, &RoomListModel::rebuild);
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &RoomListModel::rebuild);
    connect(&session, &replica::WorkspaceSession::draftsChanged, this, &RoomListModel::rebuild);
    rebuild();
}

QVariant RoomListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RoomRow& room = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return room.title;
    case Qt::AccessibleTextRole:
        return room.unread > 0
            ? tr("%1, %n unread message(s)", nullptr, static_cast<int>(room.unread)).arg(room.title)
            : room.title;
    case Qt::ToolTipRole:
        if (room.refused)
            return text::toolTip(
                tr("%1 could not be created. The outbox says why.").arg(room.title));
        return text::toolTip(room.topic.isEmpty() ? room.title : room.topic);
    case IdRole:
        return room.id.toString();
    default:
        return {};
    }
}

int RoomListModel::indexOf(const RoomId& id) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).id == id)
            return i;
    }
    return -1;
}

void RoomListModel::rebuild()
{
    std::vector<RoomRow> wanted;
    for (const RoomState& state : m_directory.rooms()) {
        const Room& room = state.room;
        if (room.archivedAt || !state.joined)
            continue;
        wanted.push_back({ .id = room.id,
            .kind = room.kind,
            .section = room.isChannel() ? RoomSection::Channels : RoomSection::Conversations,
            .title = m_directory.roomTitle(room),
            .topic = room.topic,
            .unread = state.unread,
            .mentions = room.isChannel() ? state.mentions : state.unread,
            .hasDraft = m_session.drafts()
                .value({ .room = room.id, .parent = {}, .edited = {} })
                .isBegun() });
    }
    // One is listed once, also when it is asked for twice before the server has heard of it.
    const auto isListed = [this, &wanted](const RoomId& room) {
        return m_directory.room(room) || std::ranges::contains(wanted, room, &RoomRow::id);
    };
    for (const OutboxEntry& entry : m_session.outbox()) {
        if (entry.isOperation(protocol::channelUpdate.name)
            && entry.state != replica::SendState::Failed) {
            const auto changed = std::ranges::find(wanted, entry.room, &RoomRow::id);
            if (changed != wanted.end())
                changed->pending = true;
            continue;
        }
        if (entry.isOperation(protocol::conversationCreateOrGet.name) && entry.room
            && !isListed(*entry.room)) {
            wanted.push_back({ .id = *entry.room,
                .kind = RoomKind::Direct,
                .section = RoomSection::Conversations,
                .title = tr("New conversation"),
                .topic = {},
                .pending = true,
                .refused = entry.state == replica::SendState::Failed });
            continue;
        }
        if (!entry.isOperation(protocol::channelCreate.name))
            continue;
        const auto args = fromJson<protocol::ChannelCreate>(entry.args);
        if (args && !isListed(args->id))
            wanted.push_back({ .id = args->id,
                .kind = args->kind,
                .title = args->name,
                .topic = args->topic,
                .pending = true,
                .refused = entry.state == replica::SendState::Failed });
    }
    // What was sent just now is in the list of rooms that is on its way.
    for (const RoomRow& row : rows()) {
        if (row.pending && m_directory.isReloading()
            && !std::ranges::contains(wanted, row.id, &RoomRow::id))
            wanted.push_back(row);
    }
    std::ranges::stable_sort(wanted, standsBefore);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        wanted[i].startsSection = i == 0 || wanted[i].section != wanted[i - 1].section;
    setRows(wanted);
}

} // namespace hearth::models
