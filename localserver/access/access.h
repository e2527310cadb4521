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
    [[nodiscard]] WorkspaceStore& store() const { return *m_store; }

    [[nodiscard]] bool allows(Permission permission) const;
    /// `Forbidden` unless the caller's role allows it.
    [[nodiscard]] Result<void> require(Permission permission) const;

private:
    friend Result<WorkspaceAccess> accessWorkspace(WorkspaceStore& store, UserId user);
    WorkspaceAccess() = default;

    WorkspaceStore* m_store = nullptr;
    Workspace m_workspace;
    Member m_member;
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
/// longer is.
Result<WorkspaceAccess> accessWorkspace(WorkspaceStore& store, UserId user);
/// A channel or a conversation. `field` names the argument that the id came from.
Result<RoomAccess> accessRoom(const WorkspaceAccess& access, RoomId id, const QString& field);
/// The same for channels alone: a conversation's id answers `NotFound`.
Result<RoomAccess> accessChannel(const WorkspaceAccess& access, RoomId id, const QString& field);
Result<MessageAccess> accessMessage(
    const WorkspaceAccess& access, MessageId id, const QString& field);

} // namespace hearth::server
