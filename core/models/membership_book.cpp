// SPDX-License-Identifier: Apache-2.0
#include "core/models/membership_book.h"

#include <QJsonArray>

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::Changes;
using replica::OutboxEntry;

namespace {

bool changesMembers(const OutboxEntry& entry)
{
    return entry.state != replica::SendState::Failed
        && (entry.isOperation(protocol::channelAddMembers.name)
            || entry.isOperation(protocol::channelRemoveMember.name)
            || entry.isOperation(protocol::channelJoin.name)
            || entry.isOperation(protocol::channelLeave.name));
}

bool changesMembers(const Message& message)
{
    static constexpr std::array kinds { NoticeKind::Joined, NoticeKind::Left, NoticeKind::Added,
        NoticeKind::Removed };
    return message.notice && std::ranges::contains(kinds, message.notice->kind);
}

void apply(QList<MemberId>& members, const OutboxEntry& entry, const MemberId& self)
{
    const auto add = [&](const MemberId& member) {
        if (!members.contains(member))
            members.append(member);
    };
    if (entry.isOperation(protocol::channelJoin.name)) {
        add(self);
    } else if (entry.isOperation(protocol::channelLeave.name)) {
        members.removeAll(self);
    } else if (entry.isOperation(protocol::channelRemoveMember.name)) {
        if (const auto id = MemberId::fromString(entry.args.value("memberId"_L1).toString()))
            members.removeAll(*id);
    } else {
        const QJsonArray added = entry.args.value("memberIds"_L1).toArray();
        for (const auto& value : added) {
            if (const auto id = MemberId::fromString(value.toString()))
                add(*id);
        }
    }
}

} // namespace

MembershipBook::MembershipBook(
    replica::WorkspaceSession& session, const Directory& directory, QObject* owner)
    : QObject(owner)
    , m_session(session)
    , m_directory(directory)
{
    connect(&session, &replica::WorkspaceSession::changed, this, &MembershipBook::hear);
    connect(&session, &replica::WorkspaceSession::outboxChanged, this, &MembershipBook::noteOutbox);
    connect(&session, &replica::WorkspaceSession::syncStateChanged, this,
        &MembershipBook::noteConnection);
    // Whoever is new in the workspace is in its first channel without a word.
    connect(&directory, &Directory::membersChanged, this, [this] {
        const qsizetype people = m_directory.members().size();
        if (std::exchange(m_people, people) != people)
            outdateAll();
    });
    noteConnection();
}

std::optional<QList<MemberId>> MembershipBook::members(const RoomId& room)
{
    const replica::RoomState* state = m_directory.room(room);
    if (!state)
        return std::nullopt;
    if (state->room.listsMembers()) {
        Entry& entry = m_entries[room];
        entry.onServer = state->room.memberIds;
        entry.shown = withUnderWay(room, state->room.memberIds);
        return entry.shown;
    }
    if (const Entry& entry = m_entries[room]; entry.stale && !entry.asking)
        ask(room);
    const Entry entry = m_entries.value(room);
    return entry.onServer ? std::optional(entry.shown) : std::nullopt;
}

bool MembershipBook::isOutOfReach(const RoomId& room) const
{
    const auto entry = m_entries.constFind(room);
    return entry != m_entries.constEnd() && entry->failed && !entry->onServer;
}

void MembershipBook::ask(const RoomId& room)
{
    Entry& entry = m_entries[room];
    entry.asking = true;
    entry.stale = false;
    m_session.ask(protocol::channelMembers, { .id = room })
        .then(this,
            [this, room](const Result<protocol::RoomMembers>& answer) { take(room, answer); });
}

void MembershipBook::take(const RoomId& room, const Result<protocol::RoomMembers>& answer)
{
    const auto entry = m_entries.find(room);
    if (entry == m_entries.end()) // it is no longer visible
        return;
    entry->asking = false;
    entry->failed = !answer;
    if (answer)
        entry->onServer = answer->memberIds;
    if (entry->onServer)
        entry->shown = withUnderWay(room, *entry->onServer);
    Q_EMIT changed(room);
}

void MembershipBook::hear(const Changes& changes)
{
    for (const RoomId& room : changes.purged)
        m_entries.remove(room);
    if (changes.everything)
        return outdateAll();
    for (const RoomId& room : changes.manyMessages)
        outdate(room);
    for (const Message& message : changes.messages) {
        const auto entry = m_entries.constFind(message.roomId);
        if (entry == m_entries.constEnd() || (!entry->onServer && !entry->asking))
            continue;
        // Whoever writes in a public channel is in it from then on. An answer that is on its way
        // may be from before.
        if (changesMembers(message) || !entry->onServer
            || !entry->onServer->contains(message.authorId))
            outdate(message.roomId);
    }
}

/// What has just left the outbox is shown on until the server has told how things are now.
void MembershipBook::noteOutbox(const RoomId& room)
{
    const auto entry = m_entries.find(room);
    if (entry == m_entries.end())
        return;
    entry->stale = entry->stale || entry->asking; // its answer may be from before
    if (!entry->onServer)
        return;
    const QList<MemberId> wanted = withUnderWay(room, *entry->onServer);
    if (wanted == entry->shown)
        return;
    const replica::RoomState* state = m_directory.room(room);
    if (state && !state->room.listsMembers() && !isUnderWay(room))
        return outdate(room);
    entry->shown = wanted;
    Q_EMIT changed(room);
}

void MembershipBook::noteConnection()
{
    const replica::SyncState state = m_session.syncState();
    const bool online = state.caughtUp && !state.ended
        && state.connection.phase == provider::ConnectionPhase::Online;
    if (std::exchange(m_online, online) == online || !online)
        return;
    const QList<RoomId> rooms = m_entries.keys();
    for (const RoomId& room : rooms) {
        if (m_entries.value(room).failed)
            outdate(room);
    }
}

void MembershipBook::outdate(const RoomId& room)
{
    const auto entry = m_entries.find(room);
    if (entry == m_entries.end())
        return;
    entry->stale = true;
    Q_EMIT changed(room);
}

void MembershipBook::outdateAll()
{
    const QList<RoomId> rooms = m_entries.keys();
    for (const RoomId& room : rooms)
        outdate(room);
}

bool MembershipBook::isUnderWay(const RoomId& room) const
{
    return std::ranges::any_of(
        m_session.outbox(room), [](const OutboxEntry& entry) { return changesMembers(entry); });
}

QList<MemberId> MembershipBook::withUnderWay(const RoomId& room, QList<MemberId> members) const
{
    const QList<OutboxEntry> outbox = m_session.outbox(room);
    for (const OutboxEntry& entry : outbox) {
        if (changesMembers(entry))
            apply(members, entry, m_directory.self());
    }
    return members;
}

} // namespace hearth::models
