// SPDX-License-Identifier: Apache-2.0
// Departures at the start of a server, which may be the one of an older copy of its data.
#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/auth/codes.h"
#include "localserver/move/departure_service.h"
#include "localserver/move/landing_store.h"
#include "localserver/store/move_seal.h"
#include "localserver/store/workspace_copy.h"

#include <QDir>
#include <QSet>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MoveState;

namespace {

struct Begun {
    QList<DepartureRow> departures;
    QSet<WorkspaceId> coming; ///< are being opened here: what is sealed of them is replaced
};

/// One that cannot be opened is somebody else's to say.
bool isSealed(const WorkspaceFiles& files, WorkspaceId workspace)
{
    const auto connection = files.open(workspace, storage::Access::ReadOnly);
    return connection && moveSeal::isOn(**connection).value_or(false);
}

} // namespace

void DepartureService::resume()
{
    // Copies that were being sent.
    QDir(m_parts.dataDirectory + u"/departing"_s).removeRecursively();
    const auto read = [book = &m_parts.book, secrets = &m_parts.accounts.secrets()](
                          storage::Connection& server) -> Result<Begun> {
        Begun begun;
        HEARTH_TRY(begun.departures, DepartureStore(server, *secrets).list());
        // Here, on the lane, nobody has asked for one before.
        for (const DepartureRow& row : std::as_const(begun.departures)) {
            if (row.hasLeft())
                book->note(row.workspace, row.place);
        }
        HEARTH_TRY(const QList<LandingRow> landings, LandingStore(server, *secrets).list());
        for (const LandingRow& row : landings) {
            if (row.state == LandingState::Activating)
                begun.coming.insert(row.workspace);
        }
        return begun;
    };
    m_parts.accounts.run(read).then(this, [this](const Result<Begun>& begun) {
        if (!begun) {
            qCWarning(logServer).noquote() << "moves do not go on:" << logLine(begun.error());
            return;
        }
        for (const DepartureRow& row : begun->departures) {
            if (!row.hasLeft())
                goOn(row);
            else if (!begun->coming.contains(row.workspace))
                goOnClosed(row);
        }
        adoptSealed(begun->coming);
    });
}

/// A backup from before it left may have put an open copy back.
void DepartureService::goOnClosed(const DepartureRow& row)
{
    const auto close = [files = &m_parts.files, workspace = row.workspace,
                           move = row.move]() -> Result<void> {
        if (!files->exists(workspace))
            return {};
        HEARTH_TRY(const auto connection, files->open(workspace, storage::Access::ReadWrite));
        HEARTH_TRY(const bool isClosed, moveSeal::isOn(*connection));
        return isClosed ? Result<void> {} : moveSeal::putOn(*connection, move);
    };
    run(row.workspace).isBusy = true;
    m_parts.lanes.runClosed(row.workspace, close)
        .then(this, [this, row](const Result<void>& closed) {
            // Whoever asks is refused all the same, and the other server waits to open it.
            if (!closed)
                qCWarning(logServer).noquote()
                    << "a workspace that has left is not sealed:" << logLine(closed.error());
            run(row.workspace).isBusy = false;
            if (run(row.workspace).isCancelled())
                undo(row);
            else
                goOn(row);
        });
}

/// Workspaces that are sealed although this server does not know why, as out of a backup that was
/// made while they moved. They may be open elsewhere, so that it is for the owner to say.
void DepartureService::adoptSealed(const QSet<WorkspaceId>& coming)
{
    const auto look = [files = &m_parts.files, coming]() -> Result<QList<WorkspaceId>> {
        QList<WorkspaceId> sealed;
        for (const WorkspaceId& workspace : files->list()) {
            if (!coming.contains(workspace) && isSealed(*files, workspace))
                sealed.append(workspace);
        }
        return sealed;
    };
    m_threads.run(look).then(this, [this](const Result<QList<WorkspaceId>>& sealed) {
        for (const WorkspaceId& workspace : sealed.value_or(QList<WorkspaceId> {}))
            adopt(workspace);
    });
}

void DepartureService::adopt(WorkspaceId workspace)
{
    const auto note = [parts = m_parts, workspace](
                          storage::Connection& server) -> Result<std::optional<DepartureRow>> {
        HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
        DepartureStore store(server, parts.accounts.secrets());
        HEARTH_TRY(const std::optional<DepartureRow> known, store.find(workspace));
        // The seal comes off before the row goes: without both it was undone just now.
        if (known || !isSealed(parts.files, workspace))
            return std::nullopt;
        HEARTH_TRY(const auto file, parts.files.open(workspace, storage::Access::ReadOnly));
        const Timestamp now = parts.clock.now();
        DepartureRow row { .workspace = workspace,
            .move = MoveId::generate(parts.clock, parts.random),
            .name = {},
            .state = MoveState::InFile,
            .place = {},
            .path = {},
            .secrets = { .ticket = {},
                .token = codes::makeToken(parts.random),
                .secret = codes::makeToken(parts.random) },
            .startedAt = now,
            .movedAt = now };
        HEARTH_TRY(row.name, workspaceCopy::name(*file));
        HEARTH_CHECK(store.put(row));
        HEARTH_CHECK(store.keepMembers(workspace));
        HEARTH_CHECK(transaction.commit());
        return row;
    };
    m_parts.accounts.run(note).then(
        this, [this, workspace](const Result<std::optional<DepartureRow>>& row) {
            if (!row || *row)
                qCWarning(logServer).noquote()
                    << "a workspace is closed as if it had moved, and nothing is known of that:"
                    << workspace.toString() << (row ? QString() : logLine(row.error()));
            if (row && *row)
                left(**row);
        });
}

} // namespace hearth::server
