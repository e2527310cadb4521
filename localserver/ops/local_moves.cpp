// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/local_moves.h"

#include "core/domain/names.h"
#include "localserver/backup/backup_reader.h"
#include "localserver/ops/pause.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::Departure;
using protocol::MoveState;
using protocol::Nothing;
using protocol::WorkspaceStorage;

namespace {

constexpr auto pollInterval = 100ms;
constexpr auto longestWait = 30s;

struct NamedWorkspace {
    WorkspaceId id;
    QString name;
};

QString listed(const QList<NamedWorkspace>& workspaces)
{
    QStringList out;
    for (const NamedWorkspace& workspace : workspaces)
        out.append(u"\"%1\" (%2)"_s.arg(workspace.name, workspace.id.toString()));
    return out.join(u", "_s);
}

/// `state` is what they have in common: "is on this server".
Result<WorkspaceId> pick(
    const QList<NamedWorkspace>& from, const QString& wanted, const QString& state)
{
    QList<NamedWorkspace> found;
    for (const NamedWorkspace& workspace : from) {
        if (workspace.id.toString() == wanted.toLower())
            return workspace.id;
        if (nameKey(workspace.name) == nameKey(wanted))
            found.append(workspace);
    }
    if (found.size() == 1)
        return found.front().id;
    if (found.size() > 1)
        return fail(ErrorCode::Conflict,
            u"several workspaces are called so; give the id of one: %1"_s.arg(listed(found)));
    if (from.isEmpty())
        return fail(ErrorCode::NotFound, u"no workspace %1"_s.arg(state));
    return fail(ErrorCode::NotFound,
        u"no workspace \"%1\" %2; choose one of: %3"_s.arg(wanted, state, listed(from)));
}

bool hasLeft(const Departure& departure)
{
    return departure.state == MoveState::Moved || departure.state == MoveState::InFile;
}

} // namespace

LocalMoves::LocalMoves(Server& server)
    : m_client(server.localLink())
{
}

Task<Result<void>> LocalMoves::signIn(std::optional<QString> newOwner)
{
    HEARTH_CO_CHECK(co_await await(m_client.open()));
    HEARTH_CO_TRY(const LocalOwner owner, co_await signInAsOwner(&m_client, newOwner));
    m_recoveryCode = owner.recoveryCode;
    co_return Result<void> {};
}

Task<Result<WorkspaceId>> LocalMoves::findHere(QString workspace)
{
    // Also those that the owner is not in.
    HEARTH_CO_TRY(const protocol::ServerState state,
        co_await await(m_client.call(protocol::serverState, Nothing {})));
    QList<NamedWorkspace> here;
    for (const WorkspaceStorage& entry : state.storage)
        here.append({ .id = entry.workspaceId, .name = entry.name });
    co_return pick(here, workspace, u"is on this server"_s);
}

Task<Result<WorkspaceId>> LocalMoves::findDeparted(QString workspace)
{
    HEARTH_CO_TRY(const protocol::MoveList moves, co_await list());
    QList<NamedWorkspace> departed;
    for (const Departure& departure : moves.departures) {
        if (hasLeft(departure))
            departed.append({ .id = departure.workspaceId, .name = departure.name });
    }
    co_return pick(departed, workspace, u"has left this server"_s);
}

Task<Result<Departure>> LocalMoves::exportFile(IntoFile order)
{
    HEARTH_CO_TRY(const WorkspaceId workspace, co_await findHere(order.workspace));
    co_return co_await await(m_client.call(protocol::moveExportFile,
        protocol::MoveExport {
            .workspaceId = workspace, .path = order.path, .passphrase = order.passphrase }));
}

Task<Result<protocol::MoveArrival>> LocalMoves::importFile(protocol::MoveImport order)
{
    // Said before anything is unpacked.
    HEARTH_CO_TRY(const BackupHeader header, BackupReader::peek(order.path));
    HEARTH_CO_TRY(const protocol::ServerState state,
        co_await await(m_client.call(protocol::serverState, Nothing {})));
    HEARTH_CO_TRY(const protocol::MoveList moves, co_await list());
    const bool isHere = std::ranges::any_of(state.storage,
        [&](const WorkspaceStorage& entry) { return entry.workspaceId == header.workspaceId; });
    const bool isAway = std::ranges::any_of(moves.departures, [&](const Departure& departure) {
        return departure.workspaceId == header.workspaceId && hasLeft(departure);
    });
    if (isHere && !isAway)
        co_return fail(ErrorCode::Conflict,
            u"this server has \"%1\" already: nothing is to be done"_s.arg(header.name));
    co_return co_await await(m_client.call(protocol::moveImportFile, order));
}

Task<Result<protocol::MoveList>> LocalMoves::list()
{
    co_return co_await await(m_client.call(protocol::moveList, Nothing {}));
}

Task<Result<Departure>> LocalMoves::sayWhere(QString workspace, QString link)
{
    HEARTH_CO_TRY(const WorkspaceId departed, co_await findDeparted(workspace));
    co_return co_await await(m_client.call(
        protocol::moveForward, protocol::MoveForward { .workspaceId = departed, .link = link }));
}

Task<Result<Departure>> LocalMoves::takeBack(QString workspace)
{
    HEARTH_CO_TRY(const WorkspaceId departed, co_await findDeparted(workspace));
    HEARTH_CO_TRY(Departure done,
        co_await await(
            m_client.call(protocol::moveTakeBack, protocol::MoveOf { .workspaceId = departed })));
    // What the server was doing with it ends first; until then it is only about to be open.
    const QDeadlineTimer deadline(longestWait);
    while (!deadline.hasExpired()) {
        HEARTH_CO_TRY(const protocol::MoveList moves, co_await list());
        if (std::ranges::none_of(moves.departures,
                [&](const Departure& other) { return other.workspaceId == departed; }))
            co_return done;
        std::ignore = co_await await(pause(pollInterval));
    }
    co_return fail(ErrorCode::Unavailable,
        u"\"%1\" is not open here yet; the server goes on with it when it runs"_s.arg(done.name));
}

} // namespace hearth::server
