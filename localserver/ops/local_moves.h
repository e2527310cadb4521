// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/ops/local_owner.h"
#include "localserver/server.h"

namespace hearth::server {

/// Moves workspaces from a server that is open in this process, and takes them in, as its owner:
/// docs/moving.md. A workspace is named by its id or its name: `NotFound` when there is none,
/// `Conflict` when several are called so; both list what there is. Belongs to one thread with an
/// event loop; the server outlives it, and it outlives its tasks.
class LocalMoves {
public:
    explicit LocalMoves(Server& server);

    /// Once, before everything else. As `signInAsOwner`.
    Task<Result<void>> signIn(std::optional<QString> newOwner);
    /// Only of an owner who was made just now.
    [[nodiscard]] const std::optional<QString>& recoveryCode() const { return m_recoveryCode; }

    struct IntoFile {
        QString workspace;
        QString path; ///< whole, of a new file
        QString passphrase;
    };
    Task<Result<protocol::Departure>> exportFile(IntoFile order);
    /// `Conflict` when the workspace is here and has not left.
    Task<Result<protocol::MoveArrival>> importFile(protocol::MoveImport order);
    Task<Result<protocol::MoveList>> list();
    /// Where the file of a workspace was opened: a `hearth://moved/…`.
    Task<Result<protocol::Departure>> sayWhere(QString workspace, QString link);
    /// Answers when it is open here.
    Task<Result<protocol::Departure>> takeBack(QString workspace);

private:
    Task<Result<WorkspaceId>> findHere(QString workspace);
    Task<Result<WorkspaceId>> findDeparted(QString workspace);

    LocalClient m_client;
    std::optional<QString> m_recoveryCode;
};

} // namespace hearth::server
