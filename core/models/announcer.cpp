// SPDX-License-Identifier: Apache-2.0
#include "core/models/announcer.h"

#include "core/models/mention_names.h"
#include "core/replica/mentions.h"

#include <algorithm>
#include <utility>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::Changes;
using replica::RoomState;

namespace {

constexpr int mostFetched = 100; ///< of one room, when much has come
constexpr qsizetype mostLines = 3; ///< of one notification
constexpr qsizetype mostRooms = 3; ///< that a summary names

bool isDirect(const RoomState& room) { return room.room.kind == RoomKind::Direct; }

} // namespace

Announcer::Announcer(WorkspaceContext& workspace, QObject* owner)
    : QObject(owner)
    , m_workspace(workspace)
{
    replica::WorkspaceSession& session = workspace.session();
    connect(&session, &replica::WorkspaceSession::changed, this, &Announcer::hear);
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this, [this] {
        if (!m_workspace.session().syncState().caughtUp)
            m_wasAway = true;
        decide();
    });
    connect(&directory(), &Directory::roomsChanged, this, [this] {
        if (!m_since)
            begin();
        review();
    });
    connect(&directory(), &Directory::settled, this, &Announcer::decide);
    connect(&directory(), &Directory::itemsChanged, this, &Announcer::review);
    connect(&workspace.reminders(), &ReminderListModel::rang, this, &Announcer::ring);
    connect(&workspace.reminders(), &ReminderListModel::stateChanged, this,
        &Announcer::reviewReminders);
    if (directory().isLoaded())
        begin();
}

/// What is here now is known, or was told of in an earlier run.
void Announcer::begin()
{
    Position newest = 0;
    for (const RoomState& state : directory().rooms())
        newest = std::max(newest, state.lastPosition);
    for (const Item& item : directory().items()) {
        if (item.thread)
            newest = std::max(newest, item.thread->readPosition);
    }
    // What came before the rooms were known may be news.
    for (const Message& message : std::as_const(m_pending))
        newest = std::max(newest, message.position);
    m_since = newest;
}

void Announcer::setSight(const Sight& sight)
{
    m_sight = sight;
    review();
}

void Announcer::hear(const Changes& changes)
{
    if (changes.everything) {
        // Another copy. What is in it is no news; the rooms' states are on their way.
        m_since.reset();
        m_pending.clear();
        return;
    }
    if (m_since) {
        for (const RoomId& room : changes.manyMessages)
            fetch(room);
    }
    m_pending.removeIf(
        [&](const Message& message) { return changes.purged.contains(message.roomId); });
    take(changes.messages, m_since.value_or(0));
    decide();
}

void Announcer::fetch(const RoomId& room)
{
    ++m_fetching;
    m_workspace.session()
        .page({ .room = room,
            .parent = {},
            .anchor = m_since,
            .direction = protocol::PageDirection::After,
            .limit = mostFetched })
        .then(this, [this, since = *m_since](const Result<replica::Page>& page) {
            --m_fetching;
            if (page)
                take(page->messages, since);
            decide();
        });
}

/// `since`: as it was when they were asked for, as others may have come meanwhile. The answer to
/// what is written here may overtake what others wrote before it, so it is no sign of having those.
void Announcer::take(const QList<Message>& messages, Position since)
{
    const MemberId self = directory().self();
    Position newest = m_since.value_or(0);
    for (const Message& message : messages) {
        replace(message);
        const bool isKnown = std::ranges::contains(m_pending, message.id, &Message::id);
        if (message.position > since && !isKnown)
            m_pending.append(message);
        if (message.authorId != self)
            newest = std::max(newest, message.position);
    }
    if (m_since)
        m_since = newest;
}

/// It was edited, or is gone.
void Announcer::replace(const Message& message)
{
    const auto known = std::ranges::find(m_pending, message.id, &Message::id);
    if (known != m_pending.end())
        *known = message;
    const auto room = m_shown.find(message.roomId);
    if (room == m_shown.end())
        return;
    const auto told = std::ranges::find(*room, message.id, &Message::id);
    if (told == room->end() || told->revision == message.revision)
        return;
    const bool sameText = told->body == message.body && !message.deletedAt;
    *told = message;
    if (message.deletedAt)
        review();
    else if (!sameText)
        Q_EMIT announced(announcementOf(message.roomId, *room), Ring::Quiet);
}

std::optional<FollowedThread> Announcer::threadOf(const Message& message) const
{
    const Item* item = message.parentId ? directory().item(ItemKind::Thread, message.parentId->uuid)
                                        : nullptr;
    return item ? item->thread : std::nullopt;
}

News Announcer::newsOf(
    const Message& message, const RoomState& room, const replica::Named& named) const
{
    News news { .message = message,
        .room = room,
        .isMention = replica::mentions(message.body, named),
        .summons = summonsIn(message.body),
        .isNamedAnyway = false,
        .thread = threadOf(message) };
    if (news.summons == Summons::Present)
        news.isNamedAnyway = replica::mentions(QString(message.body).remove(u"<!here>"_s), named);
    return news;
}

Circumstances Announcer::circumstances() const
{
    const MemberId self = directory().self();
    const Member* me = directory().member(self);
    const std::optional<MemberStatus> status = m_workspace.statusOf(self);
    return { .self = self,
        .joinedAt = me ? me->joinedAt : Timestamp {},
        .attention = attentionOf(directory()),
        .doNotDisturb = status && status->doNotDisturb,
        .isAtComputer = m_isAtComputer,
        .now = QDateTime::fromMSecsSinceEpoch(m_workspace.session().now().micros / 1000),
        .sight = m_sight };
}

void Announcer::decide()
{
    if (!m_since || m_fetching > 0 || !directory().isSettled()
        || !m_workspace.session().syncState().caughtUp)
        return;
    const bool wasAway = std::exchange(m_wasAway, false);
    if (m_pending.isEmpty())
        return;
    const QList<Message> pending = std::exchange(m_pending, {});
    const Circumstances person = circumstances();
    const replica::Named named = replica::namesOf(directory().self(), directory().items());
    QList<Message> worth;
    QSet<RoomId> rooms;
    for (const Message& message : pending) {
        const RoomState* room = directory().room(message.roomId);
        if (!room) { // on its way
            m_pending.append(message);
            m_wasAway = wasAway;
            continue;
        }
        if (judge(newsOf(message, *room, named), person) != Verdict::Announce)
            continue;
        worth.append(message);
        rooms.insert(message.roomId);
    }
    if (wasAway && rooms.size() > 1)
        summarise(worth);
    else
        announce(worth);
}

void Announcer::announce(const QList<Message>& messages)
{
    QSet<RoomId> rooms;
    for (const Message& message : messages) {
        m_shown[message.roomId].append(message);
        rooms.insert(message.roomId);
    }
    for (const RoomId& room : std::as_const(rooms))
        Q_EMIT announced(announcementOf(room, m_shown.value(room)), Ring::Loud);
}

void Announcer::summarise(const QList<Message>& messages)
{
    m_summed += messages;
    QStringList rooms;
    for (const Message& message : std::as_const(m_summed)) {
        const QString title = titleInList(directory(), message.roomId);
        if (!rooms.contains(title))
            rooms.append(title);
    }
    QString where = rooms.first(std::min(mostRooms, rooms.size())).join(u", "_s);
    if (rooms.size() > mostRooms)
        where += u" …"_s;
    Q_EMIT announced({ .key = keyOf("away", m_workspace.id().uuid),
                         .about = Announcement::About::Workspace,
                         .workspace = m_workspace.id(),
                         .room = {},
                         .message = {},
                         .title = directory().workspace().name,
                         .text = tr("%n new message(s) while you were away: %1", nullptr,
                             static_cast<int>(m_summed.size()))
                             .arg(where),
                         .mayReply = false },
        Ring::Loud);
}

bool Announcer::isSeen(const Message& message) const
{
    const RoomState* room = directory().room(message.roomId);
    return !room || message.deletedAt || isRead(message, *room, threadOf(message))
        || isOnScreen(message, m_sight);
}

/// What has been read here or on another device is told of no longer.
void Announcer::review()
{
    const auto seen = [this](const Message& message) { return isSeen(message); };
    const QList<RoomId> rooms = m_shown.keys();
    for (const RoomId& room : rooms) {
        QList<Message>& messages = m_shown[room];
        if (messages.removeIf(seen) == 0)
            continue;
        if (!messages.isEmpty()) {
            Q_EMIT announced(announcementOf(room, messages), Ring::Quiet);
            continue;
        }
        m_shown.remove(room);
        Q_EMIT withdrawn(keyOf("room", room.uuid));
    }
    if (m_summed.removeIf(seen) > 0 && m_summed.isEmpty())
        Q_EMIT withdrawn(keyOf("away", m_workspace.id().uuid));
}

QString Announcer::keyOf(const char* kind, const Uuid& id) const
{
    return m_workspace.id().toString() + u'/' + QLatin1StringView(kind) + u'/' + id.toString();
}

QString Announcer::excerpt(const Message& message) const
{
    if (!message.body.isEmpty())
        return excerptOf(directory(), message.body);
    if (message.forwarded)
        return excerptOf(directory(), message.forwarded->body);
    return tr("A file");
}

QString Announcer::titleOf(const RoomId& room, const QList<Message>& messages) const
{
    const RoomState* state = directory().room(room);
    const QString author = directory().memberName(messages.constLast().authorId);
    const QString where = titleInList(directory(), room);
    const auto count = static_cast<int>(messages.size());
    if (count > 1)
        return state && isDirect(*state)
            ? tr("%n new message(s) from %1", nullptr, count).arg(author)
            : tr("%n new message(s) in %1", nullptr, count).arg(where);
    return state && isDirect(*state) ? author
                                     : tr("%1 in %2", "person in a room").arg(author, where);
}

QString Announcer::textOf(const RoomId& room, const QList<Message>& messages) const
{
    if (m_preview == Preview::Hidden)
        return messages.size() == 1 ? tr("New message") : QString();
    if (messages.size() == 1)
        return excerpt(messages.constFirst());
    const RoomState* state = directory().room(room);
    QStringList lines;
    for (const Message& message : messages.last(std::min(mostLines, messages.size()))) {
        const QString line = excerpt(message);
        lines.append(state && isDirect(*state)
                ? line
                : tr("%1: %2", "author: message")
                      .arg(directory().memberName(message.authorId), line));
    }
    return lines.join(u'\n');
}

Announcement Announcer::announcementOf(const RoomId& room, const QList<Message>& messages) const
{
    return { .key = keyOf("room", room.uuid),
        .about = Announcement::About::Room,
        .workspace = m_workspace.id(),
        .room = room,
        .message = messages.constLast().id,
        .title = titleOf(room, messages),
        .text = textOf(room, messages),
        .mayReply = directory().mayWriteIn(room) };
}

void Announcer::markRead(const QString& key)
{
    const QList<RoomId> rooms = m_shown.keys();
    for (const RoomId& room : rooms) {
        if (keyOf("room", room.uuid) != key)
            continue;
        const QList<Message> messages = m_shown.take(room);
        Position newest = 0;
        for (const Message& message : messages) {
            if (message.isInTimeline())
                newest = message.position;
            if (message.parentId)
                m_workspace.markThreadRead(room, *message.parentId, message.position);
        }
        if (newest > 0)
            m_workspace.markRead(room, newest);
        Q_EMIT withdrawn(key);
    }
}

void Announcer::reply(const QString& key, const QString& text)
{
    const auto answered = std::ranges::find_if(m_shown.keyBegin(), m_shown.keyEnd(),
        [&](const RoomId& room) { return keyOf("room", room.uuid) == key; });
    if (answered == m_shown.keyEnd())
        return;
    const RoomId room = *answered;
    m_workspace.send(room, m_shown.value(room).constLast().parentId, text);
    markRead(key);
}

/// As the notice in the window does, for whoever does not look there. Also in quiet hours: whoever
/// asks to be reminded has chosen the time.
void Announcer::ring(const ReminderRow& reminder)
{
    if (m_sight.room)
        return;
    m_rung.insert(reminder.id);
    const QString about = reminder.title();
    Q_EMIT announced({ .key = keyOf("reminder", reminder.id.uuid),
                         .about = Announcement::About::Reminder,
                         .workspace = m_workspace.id(),
                         .room = reminder.roomId,
                         .message = reminder.messageId,
                         .title = tr("Reminder"),
                         .text = m_preview == Preview::Hidden ? QString() : about,
                         .mayReply = false },
        Ring::Loud);
}

/// What is done or put off, here or elsewhere, rings no more.
void Announcer::reviewReminders()
{
    const ReminderListModel& reminders = m_workspace.reminders();
    QSet<ReminderId> fired;
    for (int row = 0; row < reminders.rowCount(); ++row) {
        if (reminders.row(row).fired)
            fired.insert(reminders.row(row).id);
    }
    const QSet<ReminderId> gone = m_rung - fired;
    m_rung &= fired;
    for (const ReminderId& reminder : gone)
        Q_EMIT withdrawn(keyOf("reminder", reminder.uuid));
}

void Announcer::withdrawAll()
{
    const QList<RoomId> rooms = m_shown.keys();
    for (const RoomId& room : rooms)
        Q_EMIT withdrawn(keyOf("room", room.uuid));
    for (const ReminderId& reminder : std::as_const(m_rung))
        Q_EMIT withdrawn(keyOf("reminder", reminder.uuid));
    if (!m_summed.isEmpty())
        Q_EMIT withdrawn(keyOf("away", m_workspace.id().uuid));
    m_shown.clear();
    m_rung.clear();
    m_summed.clear();
}

} // namespace hearth::models
