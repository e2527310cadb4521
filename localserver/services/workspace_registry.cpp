// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/workspace_registry.h"

#include "core/protocol/join_link.h"
#include "localserver/services/join_code.h"
#include "localserver/services/new_workspace.h"
#include "localserver/store/disk_trouble.h"
#include "localserver/store/invite_state.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::CodeProblem;

namespace {

constexpr RateLimit codeTries { .burst = 20, .perSecond = 0.1 };

/// Who invites by this code; the workspace's own file decides whether it still does.
Result<std::optional<Member>> inviterOf(WorkspaceStore& store, const QString& code, Timestamp now)
{
    if (protocol::isInviteCode(code)) {
        HEARTH_TRY(const std::optional<InviteRow> row, store.invites().findByCode(codeHash(code)));
        if (!row)
            return refusedCode(CodeProblem::Unknown);
        HEARTH_TRY(const auto problem, problemOf(store, *row, now));
        return problem ? refusedCode(*problem) : store.members().find(row->createdBy);
    }
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    HEARTH_TRY(const KernelState state, store.kernel().state());
    if (state.joinCode != normalisedCode(code))
        return refusedCode(CodeProblem::Unknown);
    if (!workspace.joinCodeEnabled)
        return refusedCode(CodeProblem::Disabled);
    return store.members().owner();
}

Result<protocol::InvitePreview> previewOf(WorkspaceStore& store, const QString& code, Timestamp now)
{
    HEARTH_TRY(const std::optional<Member> inviter, inviterOf(store, code, now));
    HEARTH_TRY(const Workspace workspace, store.kernel().workspace());
    return protocol::InvitePreview { .workspaceId = workspace.id,
        .workspaceName = workspace.name,
        .workspaceIcon = workspace.icon,
        .inviterName = inviter ? inviter->displayName : QString() };
}

} // namespace

WorkspaceRegistry::WorkspaceRegistry(const Parts& parts)
    : m_parts(parts)
    , m_wrongCodes(parts.clock)
{
}

void WorkspaceRegistry::offer(Dispatcher& dispatcher)
{
    dispatcher.on(protocol::workspaceCreate,
        [this](const protocol::WorkspaceCreate& args, const EndpointCall& call) {
            return create(args, *call.caller.identity);
        });
    dispatcher.on(
        protocol::workspaceList, [this](const protocol::Nothing&, const EndpointCall& call) {
            return m_parts.accounts.run(
                [user = call.caller.identity->user](storage::Connection& server) {
                    return WorkspaceDirectory(server).membershipsOf(user).transform(
                        [](QList<protocol::WorkspaceSummary> list) {
                            return protocol::WorkspaceList { std::move(list) };
                        });
                });
        });
    dispatcher.on(protocol::workspaceJoin,
        [this](const protocol::WorkspaceJoin& args, const EndpointCall& call) {
            return enter(args, call.caller, joinWorkspace);
        });
    dispatcher.on(protocol::inviteRedeem,
        [this](const protocol::WorkspaceJoin& args, const EndpointCall& call) {
            return enter(args, call.caller, redeemInvite);
        });
    dispatcher.on(protocol::inviteGetByCode,
        [this](const protocol::InviteByCode& args, const EndpointCall& call) {
            return preview(args.code, call.caller);
        });
    dispatcher.on(
        protocol::workspaceRemove, [this](const protocol::Nothing&, const EndpointCall& call) {
            const Result<WorkspaceId> workspace = workspaceOf(call);
            return workspace ? remove(*workspace, *call.caller.identity)
                             : ready<protocol::Nothing>(std::unexpected(workspace.error()));
        });
}

Future<QList<AccountCopy>> WorkspaceRegistry::copyToDirectory(WorkspaceId workspace)
{
    // Read on the server's own lane: two copies cannot overtake each other.
    const auto copy = [workspace, files = &m_parts.files](
                          storage::Connection& server) -> Result<QList<AccountCopy>> {
        WorkspaceDirectory directory(server);
        const Result<WorkspaceDirectory::Entry> entry = files->readEntry(workspace);
        if (entry)
            return directory.replace(*entry).and_then(
                [&] { return outdatedCopies(server, *entry); });
        if (entry.error().code != ErrorCode::NotFound)
            return std::unexpected(entry.error());
        return directory.remove(workspace).transform([] { return QList<AccountCopy> {}; });
    };
    return review(m_parts.accounts.run(copy), [this](const Result<QList<AccountCopy>>& copied) {
        if (copied && m_changed)
            m_changed();
        return copied;
    });
}

Future<void> WorkspaceRegistry::refreshDirectory(WorkspaceId workspace)
{
    Promise<void> promise;
    Future<void> answer = promise.future();
    const auto copied = [this, promise, workspace](const Result<QList<AccountCopy>>& known) {
        if (known) {
            writeCopies(m_parts.lanes, *known).then([promise](const Result<void>& written) {
                promise.resolve(written);
            });
            return;
        }
        if (known.error().code != ErrorCode::Conflict)
            return promise.resolve(std::unexpected(known.error()));
        const auto renew = [](WorkspaceTransaction& work) {
            return work.store().kernel().setJoinCode(makeJoinCode(work.random()));
        };
        chain(m_parts.lanes.submit(workspace, renew), [this, workspace] {
            return refreshDirectory(workspace);
        }).then([promise](const Result<void>& renewed) { promise.resolve(renewed); });
    };
    copyToDirectory(workspace).then(copied);
    return answer;
}

Future<void> WorkspaceRegistry::copyAccount(UserId user)
{
    return chain(m_parts.accounts.run(
                     [user](storage::Connection& server) { return copiesOf(server, user); }),
        [this](const QList<AccountCopy>& copies) { return writeCopies(m_parts.lanes, copies); });
}

Future<void> WorkspaceRegistry::rebuildDirectory()
{
    const auto rebuild = [files = &m_parts.files, agenda = &m_parts.agenda](
                             storage::Connection& server) -> Result<QList<AccountCopy>> {
        QList<WorkspaceDirectory::Entry> entries;
        QList<AccountCopy> outdated;
        bool isComplete = true;
        for (const WorkspaceId id : files->list()) {
            Result<WorkspaceDirectory::Entry> read = files->readEntry(id);
            if (!read && diskTroubleOf(read.error()) == DiskTrouble::Damaged) {
                isComplete = false;
                continue;
            }
            HEARTH_TRY(WorkspaceDirectory::Entry entry, std::move(read));
            if (entry.nextDue)
                agenda->note(id, *entry.nextDue);
            HEARTH_TRY(const QList<AccountCopy> copies, outdatedCopies(server, entry));
            outdated += copies;
            entries.append(std::move(entry));
        }
        WorkspaceDirectory directory(server);
        if (isComplete)
            return directory.rebuild(entries).transform([&] { return outdated; });
        // Nobody is taken out of a workspace because its file cannot be read.
        for (const WorkspaceDirectory::Entry& entry : entries)
            HEARTH_CHECK(directory.replace(entry));
        return outdated;
    };
    return chain(m_parts.accounts.run(rebuild), [this](const QList<AccountCopy>& outdated) {
        return writeCopies(m_parts.lanes, outdated);
    });
}

Future<WorkspaceId> WorkspaceRegistry::findByCode(const QString& code, const CallerContext& caller)
{
    const QString bucket = caller.local ? QString() : addressGroup(caller.address);
    if (!caller.local) {
        if (const Result<void> allowed = m_wrongCodes.take(bucket, codeTries); !allowed)
            return ready<WorkspaceId>(std::unexpected(allowed.error()));
    }
    const auto find = [this, code, bucket](storage::Connection& server) -> Result<WorkspaceId> {
        const auto way = WorkspaceDirectory(server).find(code, m_parts.clock.now());
        // One that was good once is nobody's guess.
        if (way && !bucket.isEmpty())
            m_wrongCodes.giveBack(bucket);
        if (!way)
            return std::unexpected(way.error());
        if (const std::optional<Error> moved = m_parts.moved(way->workspace))
            return std::unexpected(*moved);
        return way->workspace;
    };
    return m_parts.accounts.run(find);
}

Future<protocol::WorkspaceSummary> WorkspaceRegistry::create(
    const protocol::WorkspaceCreate& args, const Identity& caller)
{
    return chain(m_parts.accounts.user(caller.user),
        [this, args](const User& user) -> Future<protocol::WorkspaceSummary> {
            if (!user.mayCreateWorkspaces && !user.ownsServer) {
                return ready<protocol::WorkspaceSummary>(fail(ErrorCode::Forbidden,
                    u"the owner of this server has not given you the right to create workspaces"_s));
            }
            const auto make = [parts = m_parts, args, owner = user.id] {
                return createWorkspace(parts.files, args, owner, parts.clock, parts.random);
            };
            return chain(m_parts.lanes.runClosed(args.id, make),
                [this](const protocol::WorkspaceSummary& summary) {
                    return chain(refreshDirectory(summary.id),
                        [summary]() -> Result<protocol::WorkspaceSummary> { return summary; });
                });
        });
}

Future<protocol::WorkspaceSummary> WorkspaceRegistry::enter(
    const protocol::WorkspaceJoin& args, const CallerContext& caller, Entrance entrance)
{
    return chain(
        findByCode(args.code, caller), [this, args, caller, entrance](WorkspaceId workspace) {
            const auto step = [args, caller, entrance](WorkspaceTransaction& work) {
                return entrance(work, args, caller);
            };
            return chain(m_parts.lanes.submit(workspace, step),
                [this](const protocol::WorkspaceSummary& summary) {
                    return chain(refreshDirectory(summary.id),
                        [summary]() -> Result<protocol::WorkspaceSummary> { return summary; });
                });
        });
}

Future<protocol::InvitePreview> WorkspaceRegistry::preview(
    const QString& code, const CallerContext& caller)
{
    return chain(findByCode(code, caller), [this, code](WorkspaceId workspace) {
        return m_parts.readers.read(
            workspace, [code, now = m_parts.clock.now()](WorkspaceStore& store) {
                return previewOf(store, code, now);
            });
    });
}

Future<protocol::Nothing> WorkspaceRegistry::remove(WorkspaceId workspace, const Identity& caller)
{
    const auto check = [user = caller.user](WorkspaceTransaction& work) -> Result<void> {
        HEARTH_TRY(const WorkspaceAccess access, accessWorkspace(work.store(), user, work.now()));
        return access.require(Permission::DeleteWorkspace);
    };
    const auto erase = [parts = m_parts, workspace]() -> Result<void> {
        HEARTH_CHECK(parts.files.remove(workspace));
        parts.readers.closeAll();
        parts.hub.removed(workspace);
        return {};
    };
    return chain(m_parts.lanes.submit(workspace, check), [this, workspace, erase] {
        return chain(m_parts.lanes.runClosed(workspace, erase), [this, workspace] {
            return chain(copyToDirectory(workspace),
                [](const QList<AccountCopy>&) -> Result<protocol::Nothing> {
                    return protocol::Nothing {};
                });
        });
    });
}

} // namespace hearth::server
