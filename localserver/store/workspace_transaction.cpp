// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_transaction.h"

#include <algorithm>

namespace hearth::server {

WorkspaceTransaction::WorkspaceTransaction(WorkspaceId workspace, WorkspaceStore& store,
    Sequence& sequence, Changes& changes, const Clock& clock, Random& random)
    : m_workspace(workspace)
    , m_store(store)
    , m_sequence(sequence)
    , m_changes(changes)
    , m_clock(clock)
    , m_random(random)
{
}

Position WorkspaceTransaction::takePosition()
{
    m_sequence.lastPosition = std::max(now().micros, m_sequence.lastPosition + 1);
    return m_sequence.lastPosition;
}

void WorkspaceTransaction::noticePosition(Position position)
{
    m_sequence.lastPosition = std::max(m_sequence.lastPosition, position);
}

Result<qint64> WorkspaceTransaction::record(const EventDraft& draft)
{
    EventRow row { .seq = nextSeq(),
        .type = draft.type,
        .entity = draft.entity,
        .room = draft.room,
        .reader = draft.reader,
        .actor = draft.actor,
        .emoji = draft.emoji,
        .timestamp = now() };
    HEARTH_CHECK(m_store.events().add(row));
    m_sequence.lastSeq = row.seq;
    m_changes.events.push_back(std::move(row));
    return m_sequence.lastSeq;
}

Result<void> WorkspaceTransaction::changeAccess(MemberId member)
{
    m_changes.access.insert(member);
    return m_store.members().setAccessVersion(member, lastSeq());
}

Result<void> WorkspaceTransaction::changeAccessOfAll()
{
    m_changes.accessOfAll = true;
    return m_store.members().setAccessVersionOfFullMembers(lastSeq());
}

Result<void> WorkspaceTransaction::refillRoom(RoomId room)
{
    HEARTH_CHECK(m_store.rooms().setSince(room, lastSeq()));
    HEARTH_TRY(const QList<MemberId> members, m_store.rooms().members(room));
    for (const MemberId& member : members)
        HEARTH_CHECK(changeAccess(member));
    HEARTH_TRY(const std::optional<RoomKind> kind, m_store.rooms().kind(room));
    return kind == RoomKind::Public ? changeAccessOfAll() : Result<void> {};
}

Result<void> WorkspaceTransaction::tellHooks(HookTopic topic, const QByteArray& payload)
{
    m_hasToldHooks = true;
    m_changes.hooked = true;
    return m_store.hooks().add(topic, now(), payload);
}

Result<void> WorkspaceTransaction::renewEpoch()
{
    m_sequence.epoch = Uuid::generate(m_clock, m_random);
    markWholesale();
    return m_store.kernel().setEpoch(m_sequence.epoch);
}

} // namespace hearth::server
