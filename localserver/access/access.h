// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/permissions.h"
#include "localserver/store/workspace_store.h"

/// The only way to an object. A service gets its workspace, rooms and messages from these functions
/// and nowhere else, so that what a caller may not see cannot be reached; it answers `NotFound`, as
/// if it were not there. Runs inside the reader's or the lane's transaction, so the decision and
/// what follows from it see the same moment.
namespace hearth::server {

/// A caller inside a workspace: the proof that `accessWorkspace` let them in. Valid as long as the
/// store's transaction.
class WorkspaceAccess {
public:
    [[nodiscard]] const Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] const Member& member() const { return m_member; }
    /// Whether the member's account has a second factor.
    [[nodiscard]] bool hasSecondFactor() const { return m_hasSecondFactor; }
    [[nodiscard]] WorkspaceStore& store() const { return *m_store; }
    /// The caller's custom roles.
    [[nodiscard]] const QList<CustomRole>& roles() const { return m_roles; }

    [[nodiscard]] bool allows(Permission permission) const;
    /// `Forbidden` with `details.permission` unless one of the caller's roles allows it.
    [[nodiscard]] Result<void> require(Permission permission) const;

private:
    friend Result<WorkspaceAccess> accessToLeave(WorkspaceStore& store, UserId user);
    WorkspaceAccess() = default;

    WorkspaceStore* m_store = nullptr;
    Workspace m_workspace;
    Member m_member;
    QList<CustomRole> m_roles;
    bool m_hasSecondFactor = false;
};

/// A room that the caller may see.
class RoomAccess {
public:
    [[nodiscard]] const Room& room() const { return m_room; }

private:
    friend Result<RoomAccess> accessRoom(
        const WorkspaceAccess& access, RoomId id, const QString& field);
    RoomAccess() = default;

    Room m_room;
};

/// A message in a room that the caller may see.
class MessageAccess {
public:
    [[nodiscard]] const Message& message() const { return m_message; }
    [[nodiscard]] const Room& room() const { return m_room; }

private:
    friend Result<MessageAccess> accessMessage(
        const WorkspaceAccess& access, MessageId id, const QString& field);
    MessageAccess() = default;

    Message m_message;
    Room m_room;
};

/// `NotFound` (field `workspaceId`) for somebody who never was a member, `Forbidden` for one who no
/// longer is, and for one who has to set up a second factor first (`SecondFactorDemand::SetUp`).
Result<WorkspaceAccess> accessWorkspace(WorkspaceStore& store, UserId user, Timestamp now);
/// The same without a second factor: for going, and for nothing else.
Result<WorkspaceAccess> accessToLeave(WorkspaceStore& store, UserId user);
/// A channel or a conversation. `field` names the argument that the id came from.
Result<RoomAccess> accessRoom(const WorkspaceAccess& access, RoomId id, const QString& field);
/// The same for channels alone: a conversation's id answers `NotFound`.
Result<RoomAccess> accessChannel(const WorkspaceAccess& access, RoomId id, const QString& field);
Result<MessageAccess> accessMessage(
    const WorkspaceAccess& access, MessageId id, const QString& field);

} // namespace hearth::server
