// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/ops/local_owner.h"
#include "localserver/server.h"

#include <functional>

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

    struct ToServer {
        QString workspace;
        QString link; ///< a `hearth://move/…` of the other server
    };
    /// How far a workspace is; again and again.
    using Watch = std::function<void(const protocol::Departure&)>;
    /// Answers when it is open on the other server; one that is on its way there already is only
    /// waited for. What needs another link ends the move: it stays open here. Of what else fails
    /// it is the server that tries it again, as long as it is open and whenever it is opened:
    /// `Unavailable` when nothing has come along for minutes, `Aborted` after stopWaiting().
    Task<Result<protocol::Departure>> send(ToServer order, Watch watch);
    /// The moves go on when the server is opened the next time.
    void stopWaiting() { m_isStopped = true; }
    /// Lets one workspace in that another server sends.
    Task<Result<protocol::MoveTicket>> createTicket();

    /// `Conflict` when the workspace is here and has not left.
    Task<Result<protocol::MoveArrival>> importFile(protocol::MoveImport order);
    Task<Result<protocol::MoveList>> list();
    /// Where the file of a workspace was opened: a `hearth://moved/…`.
    Task<Result<protocol::Departure>> sayWhere(QString workspace, QString link);
    /// Answers when it is open here. Also of one that is being sent.
    Task<Result<protocol::Departure>> takeBack(QString workspace);
    /// What came of a workspace that has not come whole is deleted; answers with what it was. The
    /// move's id tells those of one workspace apart.
    Task<Result<protocol::MoveArrival>> forgetArrival(QString workspaceOrMove);

private:
    Task<Result<WorkspaceId>> findHere(QString workspace);
    enum class Leaving { Gone, GoneOrGoing };
    Task<Result<protocol::Departure>> findDeparted(QString workspace, Leaving which);
    Task<Result<std::optional<protocol::Departure>>> departureOf(WorkspaceId workspace);
    Task<Result<protocol::Departure>> waitForArrival(WorkspaceId workspace, Watch watch);
    Task<Result<protocol::Departure>> cancel(protocol::Departure leaving);
    Task<Result<void>> waitUntilHere(protocol::Departure leaving);

    LocalClient m_client;
    std::optional<QString> m_recoveryCode;
    bool m_isStopped = false;
};

} // namespace hearth::server
