// SPDX-License-Identifier: Apache-2.0
#include "core/models/directory.h"

#include "core/base/log.h"

#include <algorithm>
#include <iterator>

namespace hearth::models {

using replica::Changes;
using replica::RoomState;
using replica::Snapshot;

namespace {

/// Timers hold no more than that, and it is soon enough to look again.
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(12);

} // namespace

Directory::Directory(replica::WorkspaceSession& session, QObject* owner)
    : QObject(owner)
    , m_session(session)
{
    connect(&session, &replica::WorkspaceSession::changed, this, [this](const Changes& changes) {
        hearVotes(changes);
        if (changes.everything || changes.workspace || changes.members)
            reload(Wanted::Everything);
        else if (!changes.rooms.isEmpty() || !changes.purged.isEmpty())
            reload(Wanted::Rooms);
        if (!changes.items.isEmpty())
            reloadItems();
    });
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &Directory::notePending);
    m_statusEnds.setSingleShot(true);
    connect(&m_statusEnds, &QTimer::timeout, this, [this] {
        awaitStatusEnd();
        Q_EMIT membersChanged();
    });
    notePending();
    reload(Wanted::Everything);
}

void Directory::notePending()
{
    bool workspace = false;
    bool ownName = false;
    for (const replica::OutboxEntry& entry : m_session.outbox()) {
        const bool shown = entry.state != replica::SendState::Failed;
        workspace = workspace || (shown && entry.isOperation(protocol::workspaceUpdate.name));
        ownName = ownName || (shown && entry.isOperation(protocol::memberUpdateName.name));
    }
    if (std::exchange(m_workspacePending, workspace) != workspace)
        Q_EMIT workspaceChanged();
    if (std::exchange(m_ownNamePending, ownName) != ownName)
        Q_EMIT membersChanged();
}

void Directory::awaitStatusEnd()
{
    const Timestamp now = m_session.clock().now();
    std::optional<Timestamp> next;
    for (const Member& member : std::as_const(m_members)) {
        const bool ends = member.status && member.status->expiresAt && member.status->isSet(now);
        if (ends && (!next || *member.status->expiresAt < *next))
            next = member.status->expiresAt;
    }
    if (!next) {
        m_statusEnds.stop();
        return;
    }
    const std::chrono::microseconds left(next->micros - now.micros);
    m_statusEnds.start(std::min(std::chrono::ceil<std::chrono::milliseconds>(left), longestWait));
}

const Member* Directory::member(const MemberId& id) const
{
    const auto it = m_memberIndex.constFind(id);
    return it == m_memberIndex.constEnd() ? nullptr : &m_members[*it];
}

const RoomState* Directory::room(const RoomId& id) const
{
    const auto it = m_roomIndex.constFind(id);
    return it == m_roomIndex.constEnd() ? nullptr : &m_rooms[*it];
}

QString Directory::memberName(const MemberId& id) const
{
    const Member* known = member(id);
    return known ? known->displayName : tr("Unknown person");
}

QString Directory::roomTitle(const Room& room) const
{
    if (room.isChannel())
        return room.name;
    QStringList names;
    for (const MemberId& id : room.memberIds) {
        if (id != m_self)
            names.append(memberName(id));
    }
    if (names.isEmpty()) // a conversation with oneself: the place for notes
        return memberName(m_self);
    names.sort(Qt::CaseInsensitive);
    return names.join(QStringLiteral(", "));
}

Role Directory::ownRole() const
{
    const Member* me = member(m_self);
    return me ? me->role : Role::Guest;
}

bool Directory::allows(Permission permission) const
{
    return isAllowed(ownMember(), m_roles, permission, m_workspace);
}

Member Directory::ownMember() const
{
    if (const Member* me = member(m_self))
        return *me;
    Member nobody;
    nobody.role = Role::Guest;
    return nobody;
}

void Directory::reload(Wanted wanted)
{
    // One query at a time; what changes meanwhile is asked for once more afterwards.
    if (m_reloading) {
        m_reloadAgain = std::max(m_reloadAgain, wanted);
        return;
    }
    m_reloading = true;
    if (wanted == Wanted::Everything) {
        m_session.snapshot().then(this, [this](const Result<Snapshot>& snapshot) {
            finished();
            if (snapshot)
                take(*snapshot);
            else if (snapshot.error().code
                != ErrorCode::Unavailable) // nothing was fetched yet: `changed` follows the first
                                           // sync
                qCWarning(logSync).noquote() << logLine(snapshot.error());
            noteSettled();
        });
        return;
    }
    m_session.roomStates().then(this, [this](const Result<QList<RoomState>>& rooms) {
        finished();
        if (rooms)
            takeRooms(*rooms);
        else
            qCWarning(logSync).noquote() << logLine(rooms.error());
        noteSettled();
    });
}

void Directory::reloadItems()
{
    if (std::exchange(m_itemsLoading, true)) {
        m_itemsAgain = true;
        return;
    }
    m_session.items().then(this, [this](const Result<QList<Item>>& items) {
        m_itemsLoading = false;
        if (items)
            takeItems(*items);
        else if (items.error().code != ErrorCode::Unavailable)
            qCWarning(logSync).noquote() << logLine(items.error());
        if (std::exchange(m_itemsAgain, false))
            reloadItems();
        noteSettled();
    });
}

void Directory::noteSettled()
{
    if (isSettled())
        Q_EMIT settled();
}

void Directory::takeItems(const QList<Item>& items)
{
    QSet<ItemKind> changed;
    for (const auto& row : EnumNames<ItemKind>::names) {
        const QList<Item> before = this->items(row.value);
        QList<Item> now;
        std::ranges::copy_if(items, std::back_inserter(now),
            [&](const Item& item) { return item.kind == row.value; });
        if (before != now)
            changed.insert(row.value);
    }
    m_items = items;
    if (changed.contains(ItemKind::Role))
        takeRoles();
    if (!std::exchange(m_votesKnown, true)) {
        for (const Item& item : items) {
            if (item.vote && !m_votes.contains(item.id.uuid))
                m_votes.insert(item.id.uuid, item);
        }
    }
    if (!changed.isEmpty())
        Q_EMIT itemsChanged(changed);
    if (changed.contains(ItemKind::Role))
        Q_EMIT workspaceChanged();
}

/// A poll's counts and the reader's choice change together, in one step of the session, and have to
/// be shown together: a choice that came with the next query, after a message that counts it, would
/// go out and on again. So votes are taken from where messages are, not read again as other items
/// are; this object hears of a change before the timelines over it do. The first ones come with the
/// first query, which knows nothing newer than what was heard meanwhile. What is under way is not
/// in here: it lies over the row, which needs to know what the server has counted.
void Directory::hearVotes(const Changes& changes)
{
    if (changes.everything) {
        m_votes.clear();
        m_votesKnown = true;
    }
    for (const Item& vote : changes.votes)
        m_votes.insert(vote.id.uuid, vote);
}

const PollVote* Directory::vote(const MessageId& message) const
{
    const auto known = m_votes.constFind(message.uuid);
    return known != m_votes.constEnd() && known->vote ? &*known->vote : nullptr;
}

bool Directory::mayWriteIn(const RoomId& id) const { return mayMarkIn(id) && mayPostIn(id); }

bool Directory::mayMarkIn(const RoomId& id) const
{
    const RoomState* state = room(id);
    return state && !state->room.archivedAt && allows(Permission::SendMessage)
        && !m_session.isReadOnly();
}

bool Directory::mayPostIn(const RoomId& id) const
{
    const RoomState* state = room(id);
    return state && mayPost(state->room, ownMember());
}

bool Directory::mayMentionAllIn(const RoomId& id) const
{
    const RoomState* state = room(id);
    return state && mayMentionAll(state->room, ownMember());
}

void Directory::takeRoles()
{
    m_roles.clear();
    for (const Item& item : std::as_const(m_items)) {
        if (item.role)
            m_roles.append(*item.role);
    }
    std::ranges::sort(m_roles, [](const CustomRole& a, const CustomRole& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
}

QList<Item> Directory::items(ItemKind kind) const
{
    QList<Item> out;
    std::ranges::copy_if(
        m_items, std::back_inserter(out), [&](const Item& item) { return item.kind == kind; });
    return out;
}

const Item* Directory::item(ItemKind kind, const Uuid& id) const
{
    const auto it = std::ranges::find_if(
        m_items, [&](const Item& item) { return item.kind == kind && item.id.uuid == id; });
    return it == m_items.end() ? nullptr : &*it;
}

void Directory::finished()
{
    m_reloading = false;
    if (const Wanted again = std::exchange(m_reloadAgain, Wanted::Nothing);
        again != Wanted::Nothing)
        reload(again);
}

void Directory::takeRooms(const QList<RoomState>& rooms)
{
    m_rooms = rooms;
    m_roomIndex.clear();
    for (qsizetype i = 0; i < m_rooms.size(); ++i)
        m_roomIndex.insert(m_rooms[i].room.id, i);
    Q_EMIT roomsChanged();
}

void Directory::take(const Snapshot& snapshot)
{
    const bool workspaceDiffers = m_workspace != snapshot.workspace || m_self != snapshot.self;
    const bool membersDiffer = m_members != snapshot.members || m_self != snapshot.self;
    m_workspace = snapshot.workspace;
    m_self = snapshot.self;
    if (membersDiffer) {
        m_members = snapshot.members;
        m_memberIndex.clear();
        for (qsizetype i = 0; i < m_members.size(); ++i)
            m_memberIndex.insert(m_members[i].id, i);
        awaitStatusEnd();
    }
    const bool first = !std::exchange(m_loaded, true);
    if (workspaceDiffers)
        Q_EMIT workspaceChanged();
    if (membersDiffer)
        Q_EMIT membersChanged();
    takeItems(snapshot.items);
    takeRooms(snapshot.rooms);
    if (first)
        Q_EMIT loaded();
}

} // namespace hearth::models
