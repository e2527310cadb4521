// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_life.h"
#include "localserver/auth/account_service.h"
#include "localserver/store/workspace_files.h"
#include "localserver/store/workspace_lanes.h"

/// Deleting accounts whose time has come. It reaches over many files, so it goes in steps: the
/// removal has begun (server.sqlite), each workspace forgets the person, the account goes. Every
/// step may happen twice, and a start goes on with what a crash left.
namespace hearth::server {

class AccountRemovals {
public:
    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        const WorkspaceFiles& files;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
        std::function<bool(WorkspaceId)> hasMoved; ///< its copy here is closed for good
        const Clock& clock;
    };

    explicit AccountRemovals(Parts parts)
        : m_parts(std::move(parts))
    {
    }
    /// Any thread. Answers when all that is due is done, or with the first error: then the next
    /// call goes on.
    Future<void> carryOut();

private:
    Future<void> remove(const AccountRemovalRow& row);
    Future<void> forgetIn(WorkspaceId workspace, const AccountRemovalRow& row);
    Future<void> erase(UserId user);

    Parts m_parts;
};

/// One workspace's step: what was the person's own goes, what they wrote stays, and the log says no
/// more who it was. If they own the workspace, it passes to the admin, or else the member, who is
/// here longest. Nothing for who is not known. Lane thread, inside the savepoint.
Result<void> forgetPerson(WorkspaceTransaction& work, const AccountRemovalRow& row);

} // namespace hearth::server
