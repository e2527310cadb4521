// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/agenda/agenda.h"
#include "localserver/auth/account_service.h"
#include "localserver/auth/rate_limiter.h"
#include "localserver/events/hub.h"
#include "localserver/services/account_copies.h"
#include "localserver/services/dispatcher.h"

namespace hearth::server {

/// What touches a workspace from outside: making, listing, joining, previewing and removing one.
/// Such a step changes the workspace's own file first and then what the server's file knows of it;
/// both are idempotent, and a start completes what a crash left between them. Any thread; outlives
/// the dispatcher it registers with, and all it is made of outlives it.
class WorkspaceRegistry {
public:
    struct Parts {
        AccountService& accounts;
        const WorkspaceFiles& files;
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        EventHub& hub;
        Agenda& agenda;
        std::function<std::optional<Error>(WorkspaceId)> moved; ///< what to say of one that is gone
        const Clock& clock;
        Random& random;
    };

    explicit WorkspaceRegistry(const Parts& parts);

    /// Called on the server lane when the directory has been told of a workspace: there is a new
    /// one, it is gone, or its name or people are others. Set by the composition before it serves.
    void onChanged(std::function<void()> listener) { m_changed = std::move(listener); }
    void offer(Dispatcher& dispatcher);
    /// Copies a workspace's name, code and people into the server's file, or takes them out when
    /// the workspace is gone, and tells the workspace what it does not know of their accounts. A
    /// code that another workspace has already is made anew.
    Future<void> refreshDirectory(WorkspaceId workspace);
    /// An account came to have a second factor or lost it, rests or wakes: its workspaces learn it.
    Future<void> copyAccount(UserId user);
    /// At start, before anything is served. Each workspace is read for it, so this also tells the
    /// agenda when there is something to do in it.
    Future<void> rebuildDirectory();

private:
    Future<protocol::WorkspaceSummary> create(
        const protocol::WorkspaceCreate& args, const Identity& caller);
    /// What lets somebody in who has the right code: `joinWorkspace` or `redeemInvite`.
    using Entrance = Result<protocol::WorkspaceSummary> (*)(WorkspaceTransaction& work,
        const protocol::WorkspaceJoin& args, const CallerContext& caller);
    Future<protocol::WorkspaceSummary> enter(
        const protocol::WorkspaceJoin& args, const CallerContext& caller, Entrance entrance);
    Future<protocol::InvitePreview> preview(const QString& code, const CallerContext& caller);
    Future<protocol::Nothing> remove(WorkspaceId workspace, const Identity& caller);
    /// Guessing is slow: wrong codes are counted per address.
    Future<WorkspaceId> findByCode(const QString& code, const CallerContext& caller);
    /// Answers with what the workspace has to learn in turn.
    Future<QList<AccountCopy>> copyToDirectory(WorkspaceId workspace);

    Parts m_parts;
    std::function<void()> m_changed;
    RateLimiter m_wrongCodes;
};

} // namespace hearth::server
