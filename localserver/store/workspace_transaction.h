// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "localserver/store/workspace_store.h"

#include <QSet>

#include <vector>

namespace hearth::server {

/// What a workspace has numbered so far. Kept in memory by its lane, read anew when a transaction
/// failed.
struct Sequence {
    Uuid epoch;
    qint64 lastSeq = 0;
    Position lastPosition = 0;
};

/// What a transaction did that connected readers must hear of.
struct Changes {
    std::vector<EventRow> events;
    QSet<MemberId> access; ///< these see other rooms than before
    bool accessOfAll = false; ///< every full member does
    bool wholesale = false; ///< more than the events say: readers are told to pull
    QList<QString> contents; ///< lost a reference: those without another one go after the commit
    bool hooked = false; ///< hooks have something to be told
    QList<FileId> uploads; ///< their partial files go after the commit
};

/// An event about to be numbered. `room` and `reader` narrow down who may know of it.
struct EventDraft {
    EventType type = EventType::WorkspaceUpdated;
    Uuid entity;
    std::optional<RoomId> room;
    std::optional<MemberId> reader;
    std::optional<MemberId> actor;
    std::optional<QString> emoji;
};

/// What a mutation works with: the stores inside the lane's transaction, numbers, and the record of
/// what happened. Lane thread; lives as long as the mutation runs. When the mutation fails
/// everything it did through this is undone.
class WorkspaceTransaction {
public:
    WorkspaceTransaction(WorkspaceId workspace, WorkspaceStore& store, Sequence& sequence,
        Changes& changes, const Clock& clock, Random& random);

    [[nodiscard]] WorkspaceId workspace() const { return m_workspace; }
    [[nodiscard]] WorkspaceStore& store() const { return m_store; }
    [[nodiscard]] Timestamp now() const { return m_clock.now(); }
    [[nodiscard]] Random& random() const { return m_random; }
    template <typename IdType>
    [[nodiscard]] IdType newId() const
    {
        return IdType::generate(m_clock, m_random);
    }

    /// A position for something that happens now: max(now, last + 1).
    [[nodiscard]] Position takePosition();
    [[nodiscard]] Position lastPosition() const { return m_sequence.lastPosition; }
    /// A message was put at this position (imports): what happens now comes behind it.
    void noticePosition(Position position);

    /// The number that the next event will have.
    [[nodiscard]] qint64 nextSeq() const { return m_sequence.lastSeq + 1; }
    [[nodiscard]] qint64 lastSeq() const { return m_sequence.lastSeq; }
    /// Writes the event's row and answers its number.
    Result<qint64> record(const EventDraft& draft);

    /// After `record`: of somebody whom that event lets in, and for whom all that is there is
    /// history.
    [[nodiscard]] Admission admission() const
    {
        return { .since = lastSeq(), .readFrom = lastPosition() };
    }
    /// After `record`: from that event on the member sees other rooms.
    Result<void> changeAccess(MemberId member);
    /// After `record`: every active member but guests does.
    Result<void> changeAccessOfAll();
    /// After `record`: everybody who sees the room fetches its messages again, because some were
    /// put in or taken out of its past.
    Result<void> refillRoom(RoomId room);
    /// Every replica starts over from a snapshot.
    Result<void> renewEpoch();
    /// Readers are told to pull instead of being pushed every event.
    void markWholesale() { m_changes.wholesale = true; }

    /// What hooks are told once this is committed; `payload` by topic, as JSON.
    Result<void> tellHooks(HookTopic topic, const QByteArray& payload);
    /// Whether it has told them something.
    [[nodiscard]] bool hasToldHooks() const { return m_hasToldHooks; }

    /// Rows that referred to these contents were removed: what nothing refers to any more goes from
    /// the disk once this is committed.
    void releaseContents(const QList<QString>& sha256) { m_changes.contents += sha256; }
    /// The upload is over, whole or given up: its partial file goes likewise.
    void releaseUpload(FileId id) { m_changes.uploads.append(id); }

private:
    WorkspaceId m_workspace;
    WorkspaceStore& m_store;
    Sequence& m_sequence;
    Changes& m_changes;
    const Clock& m_clock;
    Random& m_random;
    bool m_hasToldHooks = false;
};

} // namespace hearth::server
