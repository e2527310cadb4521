// SPDX-License-Identifier: Apache-2.0
#include "core/models/thread_list_model.h"

#include "core/models/mention_names.h"

#include "core/replica/mentions.h"

#include <algorithm>

namespace hearth::models {

using namespace std::chrono_literals;

namespace {

constexpr auto gathering = 50ms; ///< a batch brings many changes
constexpr int mostCounted = 100; ///< unread replies of one thread

Position newestReply(const Message& start)
{
    return start.lastReplyAt.value_or(Timestamp {}).micros;
}

} // namespace

ThreadListModel::ThreadListModel(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    connect(&m_soon, &QTimer::timeout, this, &ThreadListModel::refresh);
    connect(&session, &replica::WorkspaceSession::changed, this, &ThreadListModel::hear);
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this, [this] {
        const bool online = m_session.syncState().caughtUp;
        if (online && !m_asked.isEmpty())
            return;
        m_asked.clear();
        if (online && m_known.size() < followed().size())
            refreshSoon();
    });
    connect(&directory, &Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
        if (kinds.contains(ItemKind::Thread))
            refreshSoon();
    });
    connect(&directory, &Directory::membersChanged, this, &ThreadListModel::rebuild);
    connect(&directory, &Directory::roomsChanged, this, &ThreadListModel::rebuild);
    refresh();
}

QVariant ThreadListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThreadRow& thread = row(index.row());
    const QString said = thread.deleted ? tr("This message was deleted.") : thread.excerpt;
    switch (role) {
    case Qt::DisplayRole:
        return said;
    case Qt::AccessibleTextRole: {
        const QString who = tr("%1 in %2: %3").arg(thread.author, thread.roomTitle, said);
        const QString replies = tr("%n repl(ies)", nullptr, static_cast<int>(thread.replyCount));
        return thread.unread > 0
            ? tr("%1, %2, %n unread", nullptr, static_cast<int>(thread.unread)).arg(who, replies)
            : tr("%1, %2").arg(who, replies);
    }
    case IdRole:
        return thread.id.toString();
    default:
        return {};
    }
}

std::optional<FollowedThread> ThreadListModel::follow(const MessageId& start) const
{
    const Item* item = m_directory.item(ItemKind::Thread, start.uuid);
    return item ? item->thread : std::nullopt;
}

QList<FollowedThread> ThreadListModel::followed() const
{
    QList<FollowedThread> out;
    for (const Item& item : m_directory.items(ItemKind::Thread)) {
        if (item.thread && item.thread->following)
            out.append(*item.thread);
    }
    return out;
}

void ThreadListModel::hear(const replica::Changes& changes)
{
    if (changes.everything || !changes.manyMessages.isEmpty() || !changes.purged.isEmpty()) {
        m_known.clear();
        return refreshSoon();
    }
    for (const Message& message : changes.messages) {
        if (m_known.contains(message.id))
            takeStart(message);
        else if (message.parentId && m_known.contains(*message.parentId))
            m_known[*message.parentId].countedTo = 0; // edited or deleted: count anew
        else
            continue;
        refreshSoon();
    }
}

void ThreadListModel::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ThreadListModel::refresh()
{
    const QList<FollowedThread> threads = followed();
    for (const FollowedThread& thread : threads) {
        if (m_known.contains(thread.messageId))
            count(thread);
        else
            load(thread);
    }
    rebuild();
    Q_EMIT stateChanged();
}

void ThreadListModel::load(const FollowedThread& thread)
{
    m_session.message(thread.messageId).then(this, [this, thread](const Result<Message>& start) {
        if (start) {
            takeStart(*start);
            count(thread);
            rebuild();
        } else if (start.error().code == ErrorCode::NotFound) {
            askFor(thread.messageId);
        }
    });
}

/// One that began before what this device keeps.
void ThreadListModel::askFor(const MessageId& start)
{
    if (!m_session.syncState().caughtUp || m_asked.contains(start))
        return;
    m_asked.insert(start);
    m_session.ask(protocol::messageGetById, protocol::MessageById { .id = start })
        .then(this, [this](const Result<Message>& message) {
            if (!message)
                return;
            takeStart(*message);
            if (const auto thread = follow(message->id))
                count(*thread);
            rebuild();
        });
}

void ThreadListModel::takeStart(const Message& start) { m_known[start.id].start = start; }

void ThreadListModel::count(const FollowedThread& thread)
{
    Known& known = m_known[thread.messageId];
    const Position newest = newestReply(known.start);
    if (known.countedTo == newest && known.countedFrom == thread.readPosition && newest > 0)
        return;
    known.countedTo = newest;
    known.countedFrom = thread.readPosition;
    if (newest <= thread.readPosition) {
        known.unread = 0;
        known.mentions = 0;
        return;
    }
    m_session
        .page({ .room = thread.roomId,
            .parent = thread.messageId,
            .anchor = thread.readPosition,
            .direction = protocol::PageDirection::After,
            .limit = mostCounted })
        .then(this, [this, thread](const Result<replica::Page>& page) {
            if (page)
                takeReplies(thread.messageId, thread.readPosition, *page);
        });
}

void ThreadListModel::takeReplies(
    const MessageId& start, Position readPosition, const replica::Page& page)
{
    const auto known = m_known.find(start);
    if (known == m_known.end() || known->countedFrom != readPosition)
        return;
    known->unread = 0;
    known->mentions = 0;
    const replica::Named reader = replica::namesOf(m_directory.self(), m_directory.items());
    for (const Message& reply : page.messages) {
        if (reply.deletedAt || reply.authorId == m_directory.self())
            continue;
        ++known->unread;
        known->mentions += replica::mentions(reply.body, reader) ? 1 : 0;
    }
    // Replies that are not here are news all the same, unless the reader wrote the last.
    const bool ownLast = !known->start.replierIds.isEmpty()
        && known->start.replierIds.front() == m_directory.self();
    if (known->unread == 0 && page.missing && !ownLast)
        known->unread = 1;
    rebuild();
}

ThreadRow ThreadListModel::rowOf(const Known& known) const
{
    const Message& start = known.start;
    ThreadRow row { .id = start.id,
        .roomId = start.roomId,
        .roomTitle = titleInList(m_directory, start.roomId),
        .author = m_directory.memberName(start.authorId),
        .excerpt = {},
        .deleted = start.deletedAt.has_value(),
        .replyCount = start.replyCount,
        .lastReplyAt = start.lastReplyAt,
        .lastReplier = start.replierIds.isEmpty()
            ? QString()
            : m_directory.memberName(start.replierIds.front()),
        .unread = known.unread,
        .mentions = known.mentions,
        .startedAt = start.createdAt() };
    if (!row.deleted)
        row.excerpt = excerptOf(m_directory, start.body);
    return row;
}

void ThreadListModel::rebuild()
{
    std::vector<ThreadRow> wanted;
    int unread = 0;
    qint64 mentions = 0;
    for (const FollowedThread& thread : followed()) {
        const auto known = m_known.constFind(thread.messageId);
        // A thread without replies is none yet, and a room out of sight takes its threads along.
        if (known == m_known.constEnd() || known->start.replyCount == 0
            || !m_directory.room(known->start.roomId))
            continue;
        wanted.push_back(rowOf(*known));
        unread += known->unread > 0 ? 1 : 0;
        mentions += known->mentions;
    }
    std::ranges::stable_sort(wanted, std::greater(), &ThreadRow::newestAt);
    setRows(wanted);
    const bool differs = unread != m_unreadThreads || mentions != m_mentions;
    m_unreadThreads = unread;
    m_mentions = mentions;
    if (differs)
        Q_EMIT stateChanged();
}

} // namespace hearth::models
