// SPDX-License-Identifier: Apache-2.0
#include "core/models/message_list_model.h"

#include "core/models/directory.h"
#include "core/models/mention_names.h"

#include <algorithm>

namespace hearth::models {

using replica::Changes;
using replica::OutboxEntry;

namespace {

constexpr qsizetype excerptLength = 240;

QString excerptOf(const Directory& directory, const Message& message)
{
    const QString& body = message.body.isEmpty() && message.forwarded ? message.forwarded->body
                                                                      : message.body;
    const QString text = excerptOf(directory, body, excerptLength);
    if (!text.isEmpty() || message.files.isEmpty())
        return text;
    return message.files.front().name;
}

} // namespace

MessageListModel::MessageListModel(replica::WorkspaceSession& session, const Directory& directory,
    std::optional<RoomId> pinnedIn, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
    , m_room(pinnedIn)
{
    connect(&session, &replica::WorkspaceSession::changed, this, &MessageListModel::take);
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &MessageListModel::show);
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this, [this] {
        if (!m_pinnedAsked && m_room)
            askPinned();
    });
    connect(&directory, &Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
        if (!m_room && kinds.contains(ItemKind::Saved))
            reload();
    });
    connect(&directory, &Directory::loaded, this, &MessageListModel::reload);
    connect(&directory, &Directory::membersChanged, this, &MessageListModel::show);
    connect(&directory, &Directory::roomsChanged, this, &MessageListModel::show);
    reload();
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedMessage& listed = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return listed.excerpt;
    case Qt::AccessibleTextRole:
        return listed.known ? tr("%1 in %2: %3", "author, room, text")
                                  .arg(listed.author, listed.roomTitle, listed.excerpt)
                            : tr("A message that is not on this device");
    default:
        return {};
    }
}

void MessageListModel::reload()
{
    if (m_room)
        reloadPinned();
    else
        reloadSaved();
}

void MessageListModel::reloadPinned()
{
    if (std::exchange(m_loading, true)) {
        m_again = true;
        return;
    }
    m_session.pinned(*m_room).then(this, [this](const Result<QList<Message>>& pinned) {
        m_loading = false;
        for (const Message& message : pinned.value_or(QList<Message> {}))
            m_messages.insert(message.id, message);
        m_loaded = true;
        show();
        Q_EMIT loaded();
        askPinned();
        if (std::exchange(m_again, false))
            reloadPinned();
    });
}

/// Old ones may stand in history that no copy here holds.
void MessageListModel::askPinned()
{
    if (m_pinnedAsked || !m_session.syncState().caughtUp)
        return;
    m_pinnedAsked = true;
    m_session.ask(protocol::messageListPinned, { .roomId = *m_room })
        .then(this, [this](const Result<protocol::MessageList>& list) {
            m_pinnedAsked = list.has_value();
            for (const Message& message : list ? list->messages : QList<Message> {}) {
                const auto known = m_messages.constFind(message.id);
                if (known == m_messages.constEnd() || known->revision < message.revision)
                    m_messages.insert(message.id, message);
            }
            show();
        });
}

void MessageListModel::reloadSaved()
{
    m_loaded = m_loaded || m_directory.isLoaded();
    for (const Item& item : m_directory.items(ItemKind::Saved)) {
        if (item.saved && !m_messages.contains(item.saved->messageId))
            learn(item.saved->messageId);
    }
    show();
    if (m_loaded)
        Q_EMIT loaded();
}

/// From here, or else from the server.
void MessageListModel::learn(const MessageId& message)
{
    if (m_asked.contains(message))
        return;
    m_asked.insert(message);
    const auto keep = [this](const Result<Message>& found) {
        if (!found)
            return;
        m_messages.insert(found->id, *found);
        show();
    };
    m_session.message(message).then(this, [this, message, keep](const Result<Message>& found) {
        if (found)
            return keep(found);
        m_session.ask(protocol::messageGetById, { .id = message })
            .then(this, [this, message, keep](const Result<Message>& asked) {
                if (!asked && asked.error().code == ErrorCode::Unavailable)
                    m_asked.remove(message); // again when there is a connection
                keep(asked);
            });
    });
}

void MessageListModel::take(const Changes& changes)
{
    const bool tooMuch = changes.everything
        || (m_room ? changes.manyMessages.contains(*m_room) : !changes.manyMessages.isEmpty());
    if (tooMuch) {
        m_messages.clear();
        m_asked.clear();
        m_pinnedAsked = false;
        return reload();
    }
    for (const RoomId& room : changes.purged)
        m_messages.removeIf([&](const auto& entry) { return entry.value().roomId == room; });
    for (const Message& message : changes.messages) {
        if (m_room ? message.roomId == *m_room : m_messages.contains(message.id))
            m_messages.insert(message.id, message);
    }
    if (!changes.messages.isEmpty() || !changes.purged.isEmpty())
        show();
}

ListedMessage MessageListModel::rowOf(const Message& message) const
{
    const replica::RoomState* room = m_directory.room(message.roomId);
    return { .message = message.id,
        .room = message.roomId,
        .parent = message.parentId,
        .position = message.position,
        .roomTitle = room ? m_directory.roomTitle(room->room) : QString(),
        .author = m_directory.memberName(message.authorId),
        .excerpt = excerptOf(m_directory, message),
        .markedBy = message.pinnedBy ? m_directory.memberName(*message.pinnedBy) : QString(),
        .known = true };
}

std::vector<ListedMessage> MessageListModel::pinnedRows() const
{
    QHash<MessageId, Timestamp> pinned;
    for (const Message& message : m_messages) {
        if (message.pinnedAt && !message.deletedAt)
            pinned.insert(message.id, *message.pinnedAt);
    }
    QSet<MessageId> own;
    for (const OutboxEntry& entry : m_session.outbox(*m_room)) {
        const auto id = MessageId::fromString(entry.args.value(QLatin1StringView("id")).toString());
        if (!id || entry.state == replica::SendState::Failed)
            continue;
        if (entry.isOperation(protocol::messagePin.name) && m_messages.contains(*id)) {
            pinned.insert(*id, entry.createdAt);
            own.insert(*id);
        } else if (entry.isOperation(protocol::messageUnpin.name)
            || entry.isOperation(protocol::messageRemove.name)) {
            pinned.remove(*id);
        }
    }
    QList<MessageId> order = pinned.keys();
    std::ranges::sort(order, std::greater(),
        [&](const MessageId& id) { return std::pair(pinned.value(id), id); });
    std::vector<ListedMessage> rows;
    for (const MessageId& id : std::as_const(order)) {
        rows.push_back(rowOf(m_messages[id]));
        if (own.contains(id))
            rows.back().markedBy = m_directory.memberName(m_directory.self());
    }
    return rows;
}

std::vector<ListedMessage> MessageListModel::savedRows() const
{
    QList<Item> items = m_directory.items(ItemKind::Saved);
    items.removeIf([](const Item& item) { return !item.saved; });
    std::ranges::sort(items, std::greater(),
        [](const Item& item) { return std::pair(item.saved->savedAt, item.saved->messageId); });
    std::vector<ListedMessage> rows;
    for (const Item& item : std::as_const(items)) {
        const auto known = m_messages.constFind(item.saved->messageId);
        if (known != m_messages.constEnd() && !known->deletedAt) {
            rows.push_back(rowOf(*known));
            rows.back().markedBy.clear();
            continue;
        }
        const replica::RoomState* room = m_directory.room(item.saved->roomId);
        ListedMessage row;
        row.message = item.saved->messageId;
        row.room = item.saved->roomId;
        row.roomTitle = room ? m_directory.roomTitle(room->room) : QString();
        rows.push_back(row);
    }
    return rows;
}

void MessageListModel::show() { setRows(m_room ? pinnedRows() : savedRows()); }

} // namespace hearth::models
