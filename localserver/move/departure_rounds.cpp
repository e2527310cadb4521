// SPDX-License-Identifier: Apache-2.0
// The way of a workspace out of this server, step by step.
#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/move/departure_service.h"
#include "localserver/move/landing_store.h"
#include "localserver/move/moving_people.h"
#include "localserver/store/move_seal.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::MoveState;

namespace {

constexpr std::chrono::milliseconds firstRetry = 1s;
constexpr std::chrono::milliseconds longestRetry = 1min;
constexpr int mostDoublings = 6;

/// The other server, as a backup has put it back perhaps, knows nothing of the move, so that it
/// never opens the workspace.
bool isUnknownThere(const Error& error)
{
    return error.code == ErrorCode::Forbidden && error.field == "ticket"_L1;
}

} // namespace

Future<std::optional<DepartureRow>> DepartureService::find(WorkspaceId workspace)
{
    return m_parts.accounts.run(
        [workspace, secrets = &m_parts.accounts.secrets()](storage::Connection& server) {
            return DepartureStore(server, *secrets).find(workspace);
        });
}

/// A network's and a disk's work, on a thread of its own.
Future<void> DepartureService::push(
    const DepartureRow& row, std::function<Result<void>(MovePush& push)> step)
{
    const auto homeSecret = [workspace = row.workspace, secrets = &m_parts.accounts.secrets()](
                                storage::Connection& server) -> Result<QString> {
        HEARTH_TRY(const std::optional<LandingRow> landing,
            LandingStore(server, *secrets).activeOf(workspace));
        return landing ? landing->secret : QString();
    };
    return m_parts.accounts.run(homeSecret)
        .then(this,
            [this, row, step = std::move(step), watch = run(row.workspace).watch](
                const Result<QString>& secret) -> Future<void> {
                if (!secret)
                    return ready<void>(std::unexpected(secret.error()));
                const QString auditKey = QString::fromLatin1(
                    m_parts.accounts.auditKey().publicKey().toHex());
                return m_threads.run([files = &m_parts.files, directory = m_parts.dataDirectory,
                                         row, home = *secret, auditKey, step, watch] {
                    MovePush push({ .files = *files,
                                      .dataDirectory = directory,
                                      .row = row,
                                      .homeSecret = home,
                                      .auditKey = auditKey },
                        *watch);
                    return step(push);
                });
            });
}

Future<void> DepartureService::seal(const DepartureRow& row)
{
    if (m_parts.isImporting(row.workspace)) // it began while files were copied
        return ready<void>(busyImporting());
    return m_parts.lanes.runClosed(row.workspace,
        [files = &m_parts.files, workspace = row.workspace, move = row.move]() -> Result<void> {
            HEARTH_TRY(const auto connection, files->open(workspace, storage::Access::ReadWrite));
            return moveSeal::putOn(*connection, move);
        });
}

Future<void> DepartureService::unseal(WorkspaceId workspace)
{
    const auto takeOff = [files = &m_parts.files, workspace]() -> Result<void> {
        if (!files->exists(workspace))
            return {};
        HEARTH_TRY(const auto connection, files->open(workspace, storage::Access::ReadWrite));
        return moveSeal::takeOff(*connection);
    };
    // What could not be written into it meanwhile.
    return chain(m_parts.lanes.runClosed(workspace, takeOff),
        [refresh = m_parts.refreshDirectory, hooked = m_parts.hooked, workspace] {
            hooked(workspace);
            return refresh(workspace);
        });
}

Future<QByteArray> DepartureService::people(WorkspaceId workspace)
{
    return m_parts.accounts.run([workspace, secrets = &m_parts.accounts.secrets()](
                                    storage::Connection& server) -> Result<QByteArray> {
        HEARTH_TRY(const MovedPeople people, movingPeople::gather(server, *secrets, workspace));
        return toJson(people);
    });
}

/// The one step that counts: from here on the workspace is not here any more.
Future<DepartureRow> DepartureService::conclude(WorkspaceId workspace, MoveState state)
{
    return m_parts.accounts.run(
        [workspace, state, now = m_parts.clock.now(), secrets = &m_parts.accounts.secrets()](
            storage::Connection& server) -> Result<DepartureRow> {
            HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
            DepartureStore store(server, *secrets);
            HEARTH_TRY(std::optional<DepartureRow> row, store.find(workspace));
            if (!row || row->state != MoveState::Copying)
                return fail(ErrorCode::Aborted, u"the move was cancelled"_s);
            row->state = state;
            row->movedAt = now;
            HEARTH_CHECK(store.put(*row));
            HEARTH_CHECK(store.keepMembers(workspace));
            HEARTH_CHECK(transaction.commit());
            return *row;
        });
}

void DepartureService::sendFiles(const DepartureRow& row)
{
    run(row.workspace).isBusy = true;
    push(row, [](MovePush& push) {
        return push.sendFiles();
    }).then(this, [this, row](const Result<void>& sent) {
        if (!sent)
            return failed(row, sent.error());
        seal(row).then(this, [this, row](const Result<void>& sealed) {
            if (!sealed)
                return failed(row, sealed.error());
            sendRest(row);
        });
    });
}

void DepartureService::sendRest(const DepartureRow& row)
{
    people(row.workspace).then(this, [this, row](const Result<QByteArray>& accounts) {
        if (!accounts)
            return failed(row, accounts.error());
        push(row, [accounts = *accounts](MovePush& push) {
            return push.sendRest(accounts);
        }).then(this, [this, row](const Result<void>& sent) {
            if (!sent)
                return failed(row, sent.error());
            settle(row);
        });
    });
}

void DepartureService::settle(const DepartureRow& row)
{
    conclude(row.workspace, MoveState::Moved)
        .then(this, [this, row](const Result<DepartureRow>& moved) {
            if (!moved)
                return failed(row, moved.error());
            arrive(*moved);
        });
}

void DepartureService::left(const DepartureRow& row)
{
    m_parts.book.note(row.workspace, row.place);
    m_parts.hub.removed(row.workspace); // whoever follows it asks, and learns where it is
}

/// It is told until it has heard.
void DepartureService::arrive(const DepartureRow& row)
{
    run(row.workspace).isBusy = true;
    push(row, [](MovePush& push) {
        return push.activate();
    }).then(this, [this, row](const Result<void>& told) {
        if (!told && isUnknownThere(told.error())) {
            qCWarning(logServer) << "the other server has forgotten a workspace that went there; "
                                    "it is opened here again";
            undo(row);
            return;
        }
        // Also when it has not heard yet: nothing is written here any more.
        if (!m_parts.book.refusal(row.workspace))
            left(row);
        if (!told)
            return failed(row, told.error());
        m_runs.erase(row.workspace);
        const auto note = [workspace = row.workspace, secrets = &m_parts.accounts.secrets()](
                              storage::Connection& server) -> Result<void> {
            DepartureStore store(server, *secrets);
            HEARTH_TRY(std::optional<DepartureRow> known, store.find(workspace));
            if (!known)
                return {};
            known->state = MoveState::Moved; // it is open there: too late to take it back
            known->arrived = true;
            return store.put(*known);
        };
        m_parts.accounts.run(note);
    });
}

/// What has not left yet is written to again until the next try.
void DepartureService::failed(const DepartureRow& row, const Error& error)
{
    Run& state = run(row.workspace);
    state.problem = moveProblemOf(error);
    ++state.failures;
    if (error.code != ErrorCode::Aborted)
        qCWarning(logServer).noquote() << "a move does not come along:" << logLine(error);
    find(row.workspace)
        .then(this,
            [this, workspace = row.workspace](const Result<std::optional<DepartureRow>>& found) {
                if (!found) {
                    run(workspace).isBusy = false;
                    return waitToRetry();
                }
                if (!*found) {
                    m_runs.erase(workspace);
                    return;
                }
                const DepartureRow now = **found;
                // A copy that was deleted since it left leaves the rest to be done all the same.
                const bool isGone = !now.hasLeft() && !m_parts.files.exists(workspace);
                if (now.state == MoveState::Cancelled || isGone) {
                    undo(now);
                    return;
                }
                const Future<void> open = now.hasLeft() ? ready<void>({}) : unseal(now.workspace);
                open.then(this, [this, workspace](const Result<void>&) {
                    run(workspace).isBusy = false;
                    waitToRetry();
                });
            });
}

void DepartureService::waitToRetry()
{
    int failures = mostDoublings;
    for (const auto& [workspace, state] : m_runs)
        failures = std::min(failures, std::max(state.failures - 1, 0));
    const std::chrono::milliseconds wait = std::min(firstRetry * (1 << failures), longestRetry);
    if (!m_retry.isActive())
        m_retry.start(wait);
}

void DepartureService::round()
{
    for (const auto& [workspace, state] : m_runs) {
        if (state.isBusy)
            continue;
        find(workspace).then(this, [this](const Result<std::optional<DepartureRow>>& row) {
            if (!row)
                return waitToRetry();
            if (*row && !run((*row)->workspace).isBusy)
                goOn(**row);
        });
    }
}

/// From wherever it is. A workspace that is still here may have been left sealed by a crash.
void DepartureService::goOn(const DepartureRow& row)
{
    const bool isHere = row.state == MoveState::Copying || row.state == MoveState::Cancelled;
    if (row.state == MoveState::Cancelled || (isHere && !row.place)) {
        undo(row);
        return;
    }
    if (!isHere) {
        if (!m_parts.book.refusal(row.workspace))
            left(row);
        if (row.state == MoveState::InFile)
            goOnInFile(row);
        else if (!row.arrived)
            arrive(row);
        else
            m_runs.erase(row.workspace);
        return;
    }
    run(row.workspace).isBusy = true;
    unseal(row.workspace).then(this, [this, row](const Result<void>& open) {
        if (!open)
            return failed(row, open.error());
        sendFiles(row);
    });
}

Future<void> DepartureService::undo(const DepartureRow& row)
{
    Run& state = run(row.workspace);
    state.isBusy = true;
    state.isUndone = true;
    state.watch = m_farewell;
    const bool isKnownThere = row.place && !row.secrets.ticket.isEmpty();
    const Future<void> told = isKnownThere
        ? push(row, [](MovePush& push) { return push.abandon(); })
        : removeFile(row);
    // Not being able to tell the other side is no reason to stay closed: before it has left it
    // never opens by itself there.
    if (isKnownThere && !row.movedAt)
        return reopen(row);
    return told.then(this, [this, row](const Result<void>& done) {
        const bool isOpenThere = !done && done.error().code == ErrorCode::Conflict;
        return isOpenThere ? stayAway(row) : reopen(row);
    });
}

Future<void> DepartureService::reopen(const DepartureRow& row)
{
    const auto forget = [workspace = row.workspace, secrets = &m_parts.accounts.secrets()](
                            storage::Connection& server) {
        return DepartureStore(server, *secrets).remove(workspace);
    };
    return unseal(row.workspace).then(this, [this, forget, row](const Result<void>& open) {
        if (!open) {
            run(row.workspace).isBusy = false;
            ++run(row.workspace).failures;
            waitToRetry();
            return ready<void>(std::unexpected(open.error()));
        }
        m_parts.book.forget(row.workspace);
        m_runs.erase(row.workspace);
        return m_parts.accounts.run(forget);
    });
}

/// It was taken back too late: the other server had heard that it may open it.
Future<void> DepartureService::stayAway(const DepartureRow& row)
{
    DepartureRow moved = row;
    moved.state = MoveState::Moved;
    const auto keep = [moved, secrets = &m_parts.accounts.secrets()](storage::Connection& server) {
        return DepartureStore(server, *secrets).put(moved);
    };
    return m_parts.accounts.run(keep).then(
        this, [this, moved](const Result<void>& kept) -> Result<void> {
            run(moved.workspace) = Run {};
            if (!kept) {
                waitToRetry();
                return kept;
            }
            arrive(moved);
            return fail(ErrorCode::Conflict, u"the other server has opened the workspace already"_s,
                u"workspaceId"_s);
        });
}

} // namespace hearth::server
