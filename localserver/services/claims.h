// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/workspace_transaction.h"

/// Imported people become somebody who is here, and are undone again: each in one savepoint. Lane
/// thread. Whether the caller may is the caller's business.
namespace hearth::server {

/// `NotFound` for unknown ones; `Conflict` (field `importedId`) for anybody but an imported person
/// whom nobody has claimed, and (field `memberId`) for who is no active member. `claim.claimedAt`
/// is set here. `actor`: who did it; none: the server, for who proved an address.
Result<ClaimRow> claimPerson(
    WorkspaceTransaction& work, ClaimRow claim, std::optional<MemberId> actor);
/// `Conflict` (field `importedId`) when nobody has claimed them.
Result<void> undoClaim(WorkspaceTransaction& work, MemberId imported, MemberId actor);
/// Whoever has proved this address is the imported people of this address, if the workspace wants
/// that.
Result<void> claimByAddress(
    WorkspaceTransaction& work, const Member& member, const QString& address);
/// What an import brought anew of people who are claimed is their members' as well.
Result<void> renewClaims(WorkspaceTransaction& work);

} // namespace hearth::server
