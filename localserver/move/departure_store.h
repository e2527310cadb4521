// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"
#include "core/protocol/move_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"

namespace hearth::server {

/// What the two servers of a move share.
struct DepartureSecrets {
    QString ticket; ///< lets the pieces in there
    QString token; ///< opens the workspace there; shown once it is closed here for good
    QString secret; ///< signs the passes of its people
};

struct DepartureRow {
    WorkspaceId workspace;
    MoveId move;
    QString name;
    protocol::MoveState state = protocol::MoveState::Copying;
    std::optional<protocol::MovePlace> place;
    QString path;
    DepartureSecrets secrets;
    Timestamp startedAt;
    std::optional<Timestamp> movedAt;
    bool arrived = false;

    /// Closed here until somebody takes it back.
    [[nodiscard]] bool hasLeft() const
    {
        return state == protocol::MoveState::Moved || state == protocol::MoveState::InFile;
    }
};

/// Tables `departure` and `departed_member` of server.sqlite. Server lane; the caller holds the
/// transaction.
class DepartureStore {
public:
    /// Both outlive this.
    DepartureStore(storage::Connection& connection, const SecretBox& secrets)
        : m_connection(connection)
        , m_secrets(secrets)
    {
    }

    Result<std::optional<DepartureRow>> find(WorkspaceId workspace);
    /// The newest first.
    Result<QList<DepartureRow>> list();
    /// In place of the one before.
    Result<void> put(const DepartureRow& row);
    /// Remembers who is in the workspace now.
    Result<void> keepMembers(WorkspaceId workspace);
    Result<bool> wasMember(WorkspaceId workspace, UserId user);
    Result<void> remove(WorkspaceId workspace);

private:
    Result<DepartureRow> read(const storage::Statement& row) const;

    storage::Connection& m_connection;
    const SecretBox& m_secrets;
};

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::DepartureSecrets> {
    using T = hearth::server::DepartureSecrets;
    static constexpr std::tuple fields { field("ticket", &T::ticket, defaulted()),
        field("token", &T::token), field("secret", &T::secret) };
};
