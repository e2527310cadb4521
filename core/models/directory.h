// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/permissions.h"
#include "core/replica/workspace_session.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace hearth::models {

/// The people and rooms of one workspace by id: what every model needs to turn ids into names. Kept
/// up to date from the session. Lives on the window's thread.
class Directory : public QObject {
    Q_OBJECT

public:
    explicit Directory(replica::WorkspaceSession& session, QObject* owner = nullptr);

    [[nodiscard]] const Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] MemberId self() const { return m_self; }
    [[nodiscard]] const Member* member(const MemberId& id) const;
    [[nodiscard]] const replica::RoomState* room(const RoomId& id) const;
    [[nodiscard]] const QList<Member>& members() const { return m_members; }
    [[nodiscard]] const QList<replica::RoomState>& rooms() const { return m_rooms; }
    /// A person's name, or "Unknown person" for an id that nobody here knows.
    [[nodiscard]] QString memberName(const MemberId& id) const;
    /// `release` for a channel; the others' names for a conversation.
    [[nodiscard]] QString roomTitle(const Room& room) const;
    /// Whether the person's roles allow it.
    [[nodiscard]] bool allows(Permission permission) const;
    /// The workspace's custom roles by name.
    [[nodiscard]] const QList<CustomRole>& roles() const { return m_roles; }
    /// The person themselves; as a guest without rights while the workspace is not known.
    [[nodiscard]] Member ownMember() const;
    [[nodiscard]] Role ownRole() const;
    /// The workspace shows a name or settings that the server has not taken yet.
    [[nodiscard]] bool isWorkspacePending() const { return m_workspacePending; }
    /// Likewise the person's own name.
    [[nodiscard]] bool isOwnNamePending() const { return m_ownNamePending; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<Item>& items() const { return m_items; }
    /// Those of one kind, in no order.
    [[nodiscard]] QList<Item> items(ItemKind kind) const;
    /// Null when there is none.
    [[nodiscard]] const Item* item(ItemKind kind, const Uuid& id) const;
    /// What the reader chose in a poll, as the server has it; null: nothing. As new as the messages
    /// that the session has told of: see `hearVotes`.
    [[nodiscard]] const PollVote* vote(const MessageId& message) const;
    /// The reader may write there.
    [[nodiscard]] bool mayWriteIn(const RoomId& room) const;
    /// They may mark what was written, and vote: also where not everybody writes.
    [[nodiscard]] bool mayMarkIn(const RoomId& room) const;
    /// The channel's own rule lets the reader write there.
    [[nodiscard]] bool mayPostIn(const RoomId& room) const;
    /// They may call everybody there with @channel and @here.
    [[nodiscard]] bool mayMentionAllIn(const RoomId& room) const;
    [[nodiscard]] bool isReloading() const { return m_reloading; }
    /// Everything that the session has told of has been taken in.
    [[nodiscard]] bool isSettled() const { return !m_reloading && !m_itemsLoading; }

Q_SIGNALS:
    /// Also when what somebody says of themselves has run out.
    void membersChanged();
    void roomsChanged();
    /// Its name or settings, or what its custom roles allow.
    void workspaceChanged();
    /// Of at least one of these kinds something is different.
    void itemsChanged(const QSet<hearth::ItemKind>& kinds);
    void loaded();
    /// As `isSettled`: after every other signal of what came.
    void settled();

private:
    enum class Wanted { Nothing, Rooms, Everything };
    void reload(Wanted wanted);
    void finished();
    void noteSettled();
    void takeRooms(const QList<replica::RoomState>& rooms);
    void take(const replica::Snapshot& snapshot);
    void reloadItems();
    void takeItems(const QList<Item>& items);
    void hearVotes(const replica::Changes& changes);
    void takeRoles();
    void notePending();
    void awaitStatusEnd();

    replica::WorkspaceSession& m_session;
    Workspace m_workspace;
    MemberId m_self;
    QList<Member> m_members;
    QHash<MemberId, qsizetype> m_memberIndex;
    QTimer m_statusEnds { this }; ///< when the next status runs out
    QList<replica::RoomState> m_rooms;
    QHash<RoomId, qsizetype> m_roomIndex;
    QList<Item> m_items;
    QList<CustomRole> m_roles; ///< of those
    QHash<Uuid, Item> m_votes; ///< also those that were taken back
    bool m_votesKnown = false;
    bool m_itemsLoading = false;
    bool m_itemsAgain = false; ///< they changed while a query was under way
    bool m_workspacePending = false;
    bool m_ownNamePending = false;
    bool m_loaded = false;
    bool m_reloading = false;
    Wanted m_reloadAgain = Wanted::Nothing; ///< what changed while a query was under way
};

} // namespace hearth::models
