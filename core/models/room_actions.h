// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

namespace hearth::models {

/// What people do with rooms as a whole, and with their own order of them; each goes through the
/// outbox. Made where it is needed; the workspace outlives it. Window's thread.
class RoomActions {
public:
    explicit RoomActions(WorkspaceContext& workspace)
        : m_workspace(workspace)
    {
    }

    // --- who is in a room
    void join(RoomId room) const;
    void leave(RoomId room) const;
    void addMembers(RoomId room, const QList<MemberId>& members) const;
    void removeMember(RoomId room, MemberId member) const;
    /// From then on only who is in it sees it.
    void makePrivate(RoomId room) const;
    void setPurpose(RoomId room, const QString& purpose) const;
    /// Who may write in the channel, and who may call everybody.
    void setRules(RoomId room, const RoomRule& posting, const RoomRule& mentioning) const;
    /// The conversation with these people, begun if there is none; one can write in it at once,
    /// also offline. Nobody: notes to oneself.
    RoomId openConversation(QList<MemberId> others) const;
    /// By the same rules as the server's.
    [[nodiscard]] bool mayAddPeople(const replica::RoomState& state) const;
    [[nodiscard]] bool mayRemovePeople(const replica::RoomState& state) const;
    [[nodiscard]] bool mayRemove(const replica::RoomState& state, const MemberId& member) const;
    [[nodiscard]] bool mayLeave(const replica::RoomState& state) const;

    // --- how the reader wants to have it
    void setStarred(RoomId room, bool starred) const;
    void setMuted(RoomId room, bool muted) const;
    void setClosed(RoomId room, bool closed) const;
    void setNotify(RoomId room, NotifyLevel level) const;
    /// For the whole workspace; what it does not say stays.
    void setAttention(const protocol::AttentionSet& args) const;
    /// Null: back to where its kind belongs.
    void setSection(RoomId room, SectionId section) const;

    SectionId addSection(const QString& name) const;
    void renameSection(SectionId section, const QString& name) const;
    void removeSection(SectionId section) const;
    void setCollapsed(SectionId section, bool collapsed) const;
    void setSort(SectionId section, SectionSort sort) const;
    /// Numbers the sections as they are given.
    void orderSections(const QList<SectionId>& order) const;
    /// Numbers the rooms of one section as they are given, brings in those that were elsewhere, and
    /// has the section sorted by hand from then on.
    void orderRooms(SectionId section, const QList<RoomId>& order) const;

private:
    void set(const protocol::PreferenceSet& args) const;
    void place(protocol::PreferenceSet& args, SectionId section) const;
    void update(protocol::ChannelUpdate args) const;
    [[nodiscard]] replica::WorkspaceSession& session() const { return m_workspace.session(); }
    [[nodiscard]] Directory& directory() const { return m_workspace.directory(); }

    WorkspaceContext& m_workspace;
};

} // namespace hearth::models
