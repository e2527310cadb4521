// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The calls about workspaces that move to another server or come from one; they are the server's
/// owner's. Window's thread; the account outlives the calls, not their answers.
class MoveActions {
public:
    explicit MoveActions(Account& account)
        : m_account(account)
    {
    }

    Future<protocol::Departure> start(const WorkspaceId& workspace, const QString& link) const;
    Future<protocol::Departure> cancel(const WorkspaceId& workspace) const;
    Future<protocol::MoveList> list() const;
    Future<protocol::Departure> discardCopy(const WorkspaceId& workspace) const;
    Future<protocol::Departure> exportFile(const protocol::MoveExport& args) const;
    Future<protocol::Departure> takeBack(const WorkspaceId& workspace) const;
    Future<protocol::Departure> forward(const WorkspaceId& workspace, const QString& link) const;
    /// The link to give to whoever moves a workspace here; `hearth://move/…`, a day. Of the server
    /// in this process, which must be hosting for it: `Conflict` otherwise.
    Future<QString> createLink() const;
    Future<protocol::MoveArrival> importFile(const protocol::MoveImport& args) const;
    /// Where this server is, for the one that a file came from; `hearth://moved/…`. Likewise.
    Future<QString> placeLink() const;
    /// What came of a workspace is deleted here. `Conflict` once it is open, `NotFound` when
    /// nothing of that move is here (any more).
    Future<protocol::Nothing> forgetArrival(const MoveId& move) const;

private:
    Future<protocol::ServerAddress> address() const;

    Account& m_account;
};

} // namespace hearth::models
