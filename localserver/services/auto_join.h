// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/chain.h"
#include "localserver/events/hub.h"
#include "localserver/store/workspace_lanes.h"

namespace hearth::server {

/// Lets people in whose verified address is at a proven domain of a workspace that wants it so.
/// Whom to look at stands in table `arrival` of server.sqlite, which the database fills by itself
/// when an address is verified or a domain begins to let people in; a row goes when all workspaces
/// were entered, each first in its own file. So nobody is forgotten, whatever stops in between, and
/// doing it twice changes nothing. Whoever was removed or has left is not let in. Any thread; all
/// it is made of outlives its last answer.
class AutoJoin {
public:
    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        EventHub& hub;
        const Clock& clock;
        Random& random;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
    };
    explicit AutoJoin(Parts parts);

    static constexpr int mostAtOnce = 50;

    /// One person. What cannot be done now is logged, and left to a later `admitSome`.
    Future<void> admit(UserId user);
    /// At most `mostAtOnce` of those who wait, behind `after`. Answers with the last of them when
    /// more may be waiting.
    Future<std::optional<UserId>> admitSome(const std::optional<UserId>& after);

private:
    /// Somebody who waits, and where they may go in.
    struct Arrival {
        UserId user;
        QString displayName;
        QString domain;
        QList<WorkspaceId> workspaces;
    };

    static Result<Arrival> arrivalOf(storage::Connection& connection, UserId id);
    Future<void> enter(Arrival arrival);
    Future<void> enterOne(const Arrival& arrival, WorkspaceId workspace);
    Future<void> tell(UserId user, const Workspace& joined);
    Future<void> admitEach(QList<UserId> users);

    Parts m_parts;
};

} // namespace hearth::server
