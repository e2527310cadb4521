// SPDX-License-Identifier: Apache-2.0
#include "core/models/reminder_list_model.h"

#include "core/models/mention_names.h"

#include <algorithm>
#include <tuple>

namespace hearth::models {

ReminderListModel::ReminderListModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    connect(&session, &replica::WorkspaceSession::changed, this, &ReminderListModel::take);
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this, [this] {
        if (m_session.syncState().caughtUp)
            rebuild(); // what could not be asked for
        else
            hearOutbox();
    });
    connect(
        &session, &replica::WorkspaceSession::outboxChanged, this, &ReminderListModel::hearOutbox);
    connect(&directory, &Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
        if (kinds.contains(ItemKind::Reminder) || kinds.contains(ItemKind::Group))
            rebuild();
    });
    connect(&directory, &Directory::loaded, this, [this] {
        rebuild();
        m_begun = true;
    });
    connect(&directory, &Directory::membersChanged, this, &ReminderListModel::rebuild);
    connect(&directory, &Directory::roomsChanged, this, &ReminderListModel::rebuild);
    rebuild();
    m_begun = directory.isLoaded();
}

QVariant ReminderListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReminderRow& reminder = row(index.row());
    const QString about = reminder.title().isEmpty() ? tr("A message that is not on this device")
                                                     : reminder.title();
    switch (role) {
    case Qt::DisplayRole:
        return about;
    case Qt::AccessibleTextRole: {
        const QString what = reminder.roomTitle.isEmpty()
            ? about
            : tr("%1, in %2", "text, room").arg(about, reminder.roomTitle);
        return reminder.fired ? tr("Now: %1").arg(what) : what;
    }
    case IdRole:
        return reminder.id.toString();
    default:
        return {};
    }
}

void ReminderListModel::take(const replica::Changes& changes)
{
    if (changes.everything) {
        m_messages.clear();
        m_asked.clear();
        return rebuild();
    }
    bool isAffected = false;
    if (!changes.manyMessages.isEmpty() || !changes.purged.isEmpty()) {
        for (const Item& item : m_directory.items()) {
            if (!item.reminder || !item.reminder->messageId)
                continue;
            const std::optional<RoomId> room = item.reminder->roomId;
            if (room && !changes.manyMessages.contains(*room) && !changes.purged.contains(*room))
                continue;
            m_messages.remove(*item.reminder->messageId);
            m_asked.remove(*item.reminder->messageId);
            isAffected = true;
        }
    }
    for (const Message& message : changes.messages) {
        const auto known = m_messages.find(message.id);
        if (known == m_messages.end())
            continue;
        *known = message;
        isAffected = true;
    }
    if (isAffected)
        rebuild();
}

/// From here, or else from the server.
void ReminderListModel::learn(const MessageId& message)
{
    if (m_asked.contains(message))
        return;
    m_asked.insert(message);
    const auto keep = [this](const Message& found) {
        m_messages.insert(found.id, found);
        rebuild();
    };
    m_session.message(message).then(this, [this, message, keep](const Result<Message>& found) {
        if (found)
            return keep(*found);
        m_session.ask(protocol::messageGetById, { .id = message })
            .then(this, [this, message, keep](const Result<Message>& asked) {
                if (asked)
                    keep(*asked);
                else if (asked.error().code == ErrorCode::Unavailable)
                    m_asked.remove(message); // again when there is a connection
            });
    });
}

ReminderRow ReminderListModel::rowOf(const Reminder& reminder) const
{
    ReminderRow row { .id = reminder.id,
        .text = reminder.text,
        .messageId = reminder.messageId,
        .parentId = {},
        .roomId = reminder.roomId,
        .roomTitle = {},
        .author = {},
        .excerpt = {},
        .dueAt = reminder.dueAt,
        .fired = reminder.fired,
        .sending = m_sending.value(reminder.id.uuid) };
    const auto known = reminder.messageId ? m_messages.constFind(*reminder.messageId)
                                          : m_messages.constEnd();
    if (known != m_messages.constEnd()) {
        row.parentId = known->parentId;
        row.roomId = known->roomId;
        row.author = m_directory.memberName(known->authorId);
        if (!known->deletedAt)
            row.excerpt = excerptOf(m_directory,
                known->body.isEmpty() && known->forwarded ? known->forwarded->body : known->body);
    }
    if (row.roomId)
        row.roomTitle = titleInList(m_directory, *row.roomId);
    return row;
}

/// Most of what is in the outbox is about something else.
void ReminderListModel::hearOutbox()
{
    if (plannedSending(m_session, ItemKind::Reminder) != m_sending)
        rebuild();
}

void ReminderListModel::rebuild()
{
    m_sending = plannedSending(m_session, ItemKind::Reminder);
    std::vector<ReminderRow> wanted;
    const QList<Item> items = withUnsent(
        m_directory.items(ItemKind::Reminder), m_session, ItemKind::Reminder);
    for (const Item& item : items) {
        if (!item.reminder)
            continue;
        wanted.push_back(rowOf(*item.reminder));
        if (item.reminder->messageId && !m_messages.contains(*item.reminder->messageId))
            learn(*item.reminder->messageId);
    }
    std::ranges::sort(wanted, {},
        [](const ReminderRow& row) { return std::tuple(!row.fired, row.dueAt, row.id); });
    const std::vector<ReminderRow> rang = newlyFired(wanted);
    const auto fired = static_cast<int>(std::ranges::count_if(wanted, &ReminderRow::fired));
    const bool differs = fired != m_fired || wanted.size() != rows().size();
    setRows(wanted);
    m_fired = fired;
    if (differs)
        Q_EMIT stateChanged();
    for (const ReminderRow& reminder : rang)
        Q_EMIT this->rang(reminder);
}

/// What had fired before anything was known here is no news.
std::vector<ReminderRow> ReminderListModel::newlyFired(const std::vector<ReminderRow>& wanted) const
{
    std::vector<ReminderRow> out;
    if (!m_begun)
        return out;
    std::ranges::copy_if(wanted, std::back_inserter(out), [this](const ReminderRow& row) {
        return row.fired && std::ranges::none_of(rows(), [&](const ReminderRow& before) {
            return before.id == row.id && before.fired;
        });
    });
    return out;
}

} // namespace hearth::models
