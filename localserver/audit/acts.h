// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// Recording what was done, in the transaction in which it is done: so that nothing happens
/// unrecorded, and nothing is recorded that did not happen. Sealing it into the chain of the audit
/// log is the audit hook's, behind the commit. What is refused is recorded by the endpoint; nobody
/// else has to (see refusals.h). Secrets (passwords, codes, tokens) and what people write are never
/// in an act.
namespace hearth::storage {
class Connection;
}

namespace hearth::server {

/// What happens to an account without anybody calling an operation of that name: a refresh token
/// was met again after its successor was used, and its session was ended.
inline constexpr const char* sessionStolenAct = "session.stolen";
/// An API token that is not good was shown instead of an access token.
inline constexpr const char* tokenUseAct = "token.use";
/// What was older than it is kept was deleted, in a whole run.
inline constexpr const char* retentionRunAct = "retention.run";

/// What somebody did. A field that is not given is taken from the caller.
struct Act {
    const char* operation = ""; ///< a row's name: `protocol::memberRemove.name`
    QString entityKind = {}; ///< what `entity` is of: `member`, `channel`, `account`, `session` …
                             ///< empty: the first word of the operation
    std::optional<Uuid> entity = {}; ///< what it was done to
    QString entityName = {}; ///< as people call it; empty: looked up for what has a name in the
                             ///< file of the log, or else taken from the changes
    QList<protocol::AuditChange> changes = {}; ///< `changesBetween` makes them
    std::optional<RoomId> room = {}; ///< only who may see it may know of the act
    std::optional<UserId> actor = {}; ///< in the server's log, where the caller has no session yet
    QString client = {}; ///< name of the device, likewise
};

/// In a mutation of a workspace: into its log. Lane thread.
Result<void> recordAct(const WriteContext& context, const Act& act);
/// The same of somebody who becomes a member by it.
Result<void> recordAct(
    WorkspaceTransaction& work, const CallerContext& caller, const Member& actor, const Act& act);
/// The same when nobody calls: what was planned, found or imported.
Result<void> recordAct(WorkspaceTransaction& work, const Act& act);
/// On the server lane, inside the caller's transaction: into the server's log. For what concerns
/// accounts, sessions and the server's settings.
Result<void> recordAct(
    storage::Connection& connection, const CallerContext& caller, Timestamp now, const Act& act);

} // namespace hearth::server
