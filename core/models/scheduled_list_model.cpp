// SPDX-License-Identifier: Apache-2.0
#include "core/models/scheduled_list_model.h"

#include "core/models/mention_names.h"

#include <algorithm>
#include <tuple>

namespace hearth::models {

ScheduledListModel::ScheduledListModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    connect(&directory, &Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
        // A group may be named in one.
        if (kinds.contains(ItemKind::Scheduled) || kinds.contains(ItemKind::Group))
            rebuild();
    });
    connect(
        &session, &replica::WorkspaceSession::outboxChanged, this, &ScheduledListModel::hearOutbox);
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this,
        &ScheduledListModel::hearOutbox);
    connect(&directory, &Directory::membersChanged, this, &ScheduledListModel::rebuild);
    connect(&directory, &Directory::roomsChanged, this, &ScheduledListModel::rebuild);
    rebuild();
}

QVariant ScheduledListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScheduledRow& scheduled = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return scheduled.excerpt;
    case Qt::AccessibleTextRole:
        return scheduled.refusal
            ? tr("Not sent, to %1: %2").arg(scheduled.roomTitle, scheduled.excerpt)
            : tr("To %1: %2").arg(scheduled.roomTitle, scheduled.excerpt);
    case IdRole:
        return scheduled.id.toString();
    default:
        return {};
    }
}

int ScheduledListModel::waitingIn(const RoomId& room) const
{
    return static_cast<int>(std::ranges::count_if(rows(), [&](const ScheduledRow& row) {
        return row.roomId == room && !row.refusal && !row.sending.rejected;
    }));
}

ScheduledRow ScheduledListModel::rowOf(const ScheduledMessage& message) const
{
    ScheduledRow row { .id = message.id,
        .roomId = message.roomId,
        .parentId = message.parentId,
        .alsoInRoom = message.alsoInRoom,
        .roomTitle = titleInList(m_directory, message.roomId),
        .body = message.body,
        .excerpt = excerptOf(m_directory, message.body),
        .sendAt = message.sendAt,
        .refusal = {},
        .sending = m_sending.value(message.id.uuid) };
    if (message.refusal)
        row.refusal = enumFromName<PlannedRefusal>(*message.refusal)
                          .value_or(PlannedRefusal::Other);
    return row;
}

/// Most of what is in the outbox is about something else.
void ScheduledListModel::hearOutbox()
{
    if (plannedSending(m_session, ItemKind::Scheduled) != m_sending)
        rebuild();
}

void ScheduledListModel::rebuild()
{
    m_sending = plannedSending(m_session, ItemKind::Scheduled);
    std::vector<ScheduledRow> wanted;
    const QList<Item> items = withUnsent(
        m_directory.items(ItemKind::Scheduled), m_session, ItemKind::Scheduled);
    for (const Item& item : items) {
        if (item.scheduled)
            wanted.push_back(rowOf(*item.scheduled));
    }
    std::ranges::sort(wanted, {}, [](const ScheduledRow& row) {
        return std::tuple(!row.refusal.has_value(), row.sendAt, row.id);
    });
    const auto refused = static_cast<int>(std::ranges::count_if(
        wanted, [](const ScheduledRow& row) { return row.refusal.has_value(); }));
    const bool differs = refused != m_refused || wanted.size() != rows().size();
    setRows(wanted);
    m_refused = refused;
    if (differs)
        Q_EMIT stateChanged();
}

} // namespace hearth::models
