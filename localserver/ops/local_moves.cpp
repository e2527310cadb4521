// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/local_moves.h"

#include "core/domain/names.h"
#include "core/protocol/move_link.h"
#include "localserver/backup/backup_reader.h"
#include "localserver/ops/move_problem.h"
#include "localserver/ops/pause.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::Departure;
using protocol::MoveArrival;
using protocol::MoveState;
using protocol::Nothing;
using protocol::WorkspaceStorage;

namespace {

constexpr auto pollInterval = 100ms;
constexpr auto longestWait = 30s;
/// In which nothing comes along: longer than it takes until the server tries again.
constexpr auto longestSilence = 2min;

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

/// One workspace may have come in part by several moves, each begun anew.
Result<MoveArrival> pickComing(const QList<MoveArrival>& arrivals, const QString& wanted)
{
    QList<MoveArrival> found;
    QStringList coming;
    for (const MoveArrival& arrival : arrivals) {
        if (arrival.active)
            continue;
        coming.append(u"\"%1\" (%2) by move %3"_s.arg(
            arrival.name, arrival.workspaceId.toString(), arrival.id.toString()));
        if (arrival.id.toString() == wanted.toLower())
            return arrival;
        if (arrival.workspaceId.toString() == wanted.toLower()
            || nameKey(arrival.name) == nameKey(wanted))
            found.append(arrival);
    }
    if (found.size() == 1)
        return found.front();
    if (coming.isEmpty())
        return fail(ErrorCode::NotFound, u"no workspace is on its way here"_s);
    const QString choice = coming.join(u", "_s);
    return found.isEmpty()
        ? fail(ErrorCode::NotFound,
              u"no workspace \"%1\" is on its way here; choose one of: %2"_s.arg(wanted, choice))
        : fail(ErrorCode::Conflict,
              u"several that come are called so; give the id of one move: %1"_s.arg(choice));
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

Task<Result<Departure>> LocalMoves::findDeparted(QString workspace, Leaving which)
{
    HEARTH_CO_TRY(const protocol::MoveList moves, co_await list());
    QList<NamedWorkspace> departed;
    for (const Departure& departure : moves.departures) {
        const bool isGoing = departure.state == MoveState::Copying && which == Leaving::GoneOrGoing;
        if (isGoing || hasLeft(departure))
            departed.append({ .id = departure.workspaceId, .name = departure.name });
    }
    HEARTH_CO_TRY(const WorkspaceId found, pick(departed, workspace, u"has left this server"_s));
    co_return *std::ranges::find(moves.departures, found, &Departure::workspaceId);
}

Task<Result<std::optional<Departure>>> LocalMoves::departureOf(WorkspaceId workspace)
{
    HEARTH_CO_TRY(const protocol::MoveList moves, co_await list());
    const auto found = std::ranges::find(moves.departures, workspace, &Departure::workspaceId);
    co_return found == moves.departures.end() ? std::nullopt : std::optional(*found);
}

Task<Result<Departure>> LocalMoves::exportFile(IntoFile order)
{
    HEARTH_CO_TRY(const WorkspaceId workspace, co_await findHere(order.workspace));
    co_return co_await await(m_client.call(protocol::moveExportFile,
        protocol::MoveExport {
            .workspaceId = workspace, .path = order.path, .passphrase = order.passphrase }));
}

Task<Result<Departure>> LocalMoves::send(ToServer order, Watch watch)
{
    HEARTH_CO_TRY(const protocol::MoveLink link, protocol::MoveLink::parse(order.link));
    HEARTH_CO_TRY(const WorkspaceId workspace, co_await findHere(order.workspace));
    HEARTH_CO_TRY(const std::optional<Departure> known, co_await departureOf(workspace));
    if (m_isStopped)
        co_return fail(ErrorCode::Aborted, u"interrupted before anything has moved"_s);
    const bool isOnItsWay = known && known->state != MoveState::Cancelled && !known->arrived
        && known->place
        && protocol::ServerAddress { .host = known->place->host,
               .port = static_cast<quint16>(known->place->port),
               .fingerprint = known->place->fingerprint }
            == link.address;
    if (!isOnItsWay)
        HEARTH_CO_CHECK(co_await await(m_client.call(protocol::moveStart,
            protocol::MoveStart { .workspaceId = workspace, .link = order.link })));
    co_return co_await waitForArrival(workspace, watch);
}

Task<Result<Departure>> LocalMoves::waitForArrival(WorkspaceId workspace, Watch watch)
{
    QDeadlineTimer silence(longestSilence);
    qint64 done = -1;
    while (true) {
        HEARTH_CO_TRY(const std::optional<Departure> now, co_await departureOf(workspace));
        if (!now || now->state == MoveState::Cancelled)
            co_return fail(ErrorCode::Conflict,
                u"the other server knows nothing of this move any more, and the workspace is open here again: send it with a new link"_s);
        if (now->arrived)
            co_return *now;
        if (now->state == MoveState::Copying && needsNewLink(now->problem)) {
            HEARTH_CO_CHECK(co_await cancel(*now));
            co_return fail(ErrorCode::Conflict,
                u"%1. The workspace is open here as before"_s.arg(problemSentence(*now)));
        }
        watch(*now);
        if (m_isStopped)
            co_return fail(ErrorCode::Aborted, u"interrupted: "_s + howItGoesOn(*now));
        if (now->problem == protocol::MoveProblem::None || now->done != done)
            silence = QDeadlineTimer(longestSilence);
        if (silence.hasExpired())
            co_return fail(
                ErrorCode::Unavailable, u"%1. %2"_s.arg(problemSentence(*now), howItGoesOn(*now)));
        done = now->done;
        std::ignore = co_await await(pause(pollInterval));
    }
}

Task<Result<Departure>> LocalMoves::cancel(Departure leaving)
{
    HEARTH_CO_TRY(Departure done,
        co_await await(m_client.call(
            protocol::moveCancel, protocol::MoveOf { .workspaceId = leaving.workspaceId })));
    HEARTH_CO_CHECK(co_await waitUntilHere(leaving));
    co_return done;
}

/// What the server was doing with it ends first; until then it is only about to be open.
Task<Result<void>> LocalMoves::waitUntilHere(Departure leaving)
{
    const QDeadlineTimer deadline(longestWait);
    while (!deadline.hasExpired()) {
        HEARTH_CO_TRY(
            const std::optional<Departure> still, co_await departureOf(leaving.workspaceId));
        if (!still)
            co_return Result<void> {};
        std::ignore = co_await await(pause(pollInterval));
    }
    co_return fail(ErrorCode::Unavailable,
        u"\"%1\" is not open here yet; the server goes on with it when it runs"_s.arg(
            leaving.name));
}

Task<Result<protocol::MoveTicket>> LocalMoves::createTicket()
{
    co_return co_await await(m_client.call(protocol::moveCreateTicket, Nothing {}));
}

Task<Result<MoveArrival>> LocalMoves::importFile(protocol::MoveImport order)
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
    HEARTH_CO_TRY(const Departure departed, co_await findDeparted(workspace, Leaving::Gone));
    co_return co_await await(m_client.call(protocol::moveForward,
        protocol::MoveForward { .workspaceId = departed.workspaceId, .link = link }));
}

Task<Result<Departure>> LocalMoves::takeBack(QString workspace)
{
    HEARTH_CO_TRY(const Departure departed, co_await findDeparted(workspace, Leaving::GoneOrGoing));
    if (departed.state == MoveState::Copying)
        co_return co_await cancel(departed);
    HEARTH_CO_TRY(Departure done,
        co_await await(m_client.call(
            protocol::moveTakeBack, protocol::MoveOf { .workspaceId = departed.workspaceId })));
    HEARTH_CO_CHECK(co_await waitUntilHere(departed));
    co_return done;
}

Task<Result<MoveArrival>> LocalMoves::forgetArrival(QString workspaceOrMove)
{
    HEARTH_CO_TRY(const protocol::MoveList moves, co_await list());
    HEARTH_CO_TRY(const MoveArrival coming, pickComing(moves.arrivals, workspaceOrMove));
    HEARTH_CO_CHECK(co_await await(
        m_client.call(protocol::moveForgetArrival, protocol::MoveArrivalOf { .id = coming.id })));
    co_return coming;
}

} // namespace hearth::server
