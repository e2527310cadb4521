// SPDX-License-Identifier: Apache-2.0
// What people ask of workspaces that leave.
#include "localserver/move/departure_service.h"

#include "core/protocol/move_link.h"
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/codes.h"
#include "localserver/move/landing_service.h"
#include "localserver/move/move_file.h"
#include "localserver/move/move_pass.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Departure;
using protocol::MovePlace;
using protocol::MoveState;

namespace {

Result<void> checkOwner(storage::Connection& connection, const CallerContext& caller)
{
    HEARTH_TRY(const std::optional<User> owner, AccountStore(connection).owner());
    const bool isOwner = owner && caller.identity && caller.identity->user == owner->id;
    return isOwner ? Result<void> {}
                   : fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
}

MovePlace placeOf(const protocol::MoveLink& link)
{
    return { .host = link.address.host,
        .port = link.address.port,
        .fingerprint = link.address.fingerprint };
}

Act actOn(const char* operation, const DepartureRow& row)
{
    return { .operation = operation,
        .entityKind = u"workspace"_s,
        .entity = row.workspace.uuid,
        .entityName = row.name };
}

std::unexpected<Error> unknownWorkspace()
{
    return fail(ErrorCode::NotFound, u"no such workspace"_s, u"workspaceId"_s);
}

/// Two that were written into one file would each take the other's away.
Result<void> checkFree(DepartureStore& store, const QString& path)
{
    HEARTH_TRY(const QList<DepartureRow> rows, store.list());
    const bool isAnothers = std::ranges::any_of(rows, [&path](const DepartureRow& row) {
        return row.state != MoveState::Moved && QDir::cleanPath(row.path) == QDir::cleanPath(path);
    });
    if (!isAnothers && !QFileInfo::exists(path) && !QFileInfo::exists(path + moveFile::unfinished))
        return {};
    return fail(ErrorCode::Conflict, u"%1 exists already"_s.arg(path), u"path"_s);
}

Result<QString> nameOf(storage::Connection& server, WorkspaceId workspace)
{
    HEARTH_TRY(auto statement, server.prepare("SELECT name FROM workspace WHERE id = ?"));
    HEARTH_TRY(const bool found, statement.bindAll(workspace).step());
    return found ? Result<QString>(statement.text(0)) : unknownWorkspace();
}

} // namespace

DepartureService::DepartureService(const Parts& parts)
    : m_parts(parts)
    , m_threads(parts.executor)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &DepartureService::round);
}

DepartureService::~DepartureService()
{
    for (auto& [workspace, state] : m_runs)
        state.cancel();
    m_farewell->cancelled = true;
    m_threads.stop();
}

void DepartureService::offer(Dispatcher& dispatcher)
{
    dispatcher.on(
        protocol::moveStart, [this](const protocol::MoveStart& args, const EndpointCall& call) {
            return start(args, call.caller);
        });
    dispatcher.on(
        protocol::moveCancel, [this](const protocol::MoveOf& args, const EndpointCall& call) {
            return cancel(args.workspaceId, call.caller);
        });
    dispatcher.on(protocol::moveList,
        [this](const protocol::Nothing&, const EndpointCall& call) { return list(call.caller); });
    dispatcher.on(
        protocol::moveDiscardCopy, [this](const protocol::MoveOf& args, const EndpointCall& call) {
            return discardCopy(args.workspaceId, call.caller);
        });
    dispatcher.on(protocol::moveExportFile,
        [this](const protocol::MoveExport& args, const EndpointCall& call) {
            return exportFile(args, call.caller);
        });
    dispatcher.on(
        protocol::moveTakeBack, [this](const protocol::MoveOf& args, const EndpointCall& call) {
            return takeBack(args.workspaceId, call.caller);
        });
    dispatcher.on(
        protocol::moveForward, [this](const protocol::MoveForward& args, const EndpointCall& call) {
            return forward(args, call.caller);
        });
    dispatcher.on(
        protocol::moveFollow, [this](const protocol::MoveOf& args, const EndpointCall& call) {
            return follow(args.workspaceId, call.caller);
        });
}

Departure DepartureService::shown(const DepartureRow& row) const
{
    Departure out { .workspaceId = row.workspace,
        .name = row.name,
        .state = row.state,
        .place = row.place,
        .path = row.path,
        .startedAt = row.startedAt,
        .movedAt = row.movedAt,
        .arrived = row.arrived,
        .copyKept = m_parts.files.exists(row.workspace) };
    if (const auto known = m_runs.find(row.workspace); known != m_runs.end()) {
        out.done = known->second.watch->done;
        out.total = known->second.watch->total;
        out.problem = known->second.problem;
    }
    return out;
}

std::unexpected<Error> DepartureService::busyImporting()
{
    return std::unexpected(Error { .code = ErrorCode::Conflict,
        .message = u"an import brings something into this workspace"_s,
        .field = {},
        .detail = {},
        .details = { { u"move"_s, u"busy"_s } },
        .requestId = {} });
}

/// In one transaction with the word of the audit log.
Result<DepartureRow> DepartureService::newRow(const Parts& parts, storage::Connection& server,
    WorkspaceId workspace, const NewDeparture& wanted)
{
    DepartureRow row = wanted.row;
    HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
    HEARTH_CHECK(checkOwner(server, wanted.caller));
    if (wanted.isImporting)
        return busyImporting();
    DepartureStore store(server, parts.accounts.secrets());
    HEARTH_TRY(const std::optional<DepartureRow> known, store.find(workspace));
    if (known)
        return fail(ErrorCode::Conflict,
            known->hasLeft() ? u"this workspace has moved already"_s
                             : u"this workspace is moving already"_s,
            u"workspaceId"_s);
    if (!row.path.isEmpty())
        HEARTH_CHECK(checkFree(store, row.path));
    HEARTH_TRY(row.name, nameOf(server, workspace));
    row.workspace = workspace;
    row.move = MoveId::generate(parts.clock, parts.random);
    row.secrets.token = codes::makeToken(parts.random);
    row.secrets.secret = codes::makeToken(parts.random);
    row.startedAt = parts.clock.now();
    HEARTH_CHECK(store.put(row));
    HEARTH_CHECK(recordAct(server, wanted.caller, row.startedAt, actOn(wanted.operation, row)));
    HEARTH_CHECK(transaction.commit());
    return row;
}

Future<Departure> DepartureService::start(
    const protocol::MoveStart& args, const CallerContext& caller)
{
    const auto begin = [parts = m_parts, args, caller,
                           isImporting = m_parts.isImporting(args.workspaceId)](
                           storage::Connection& server) -> Result<DepartureRow> {
        HEARTH_CHECK(checkOwner(server, caller));
        HEARTH_TRY(const protocol::MoveLink link, protocol::MoveLink::parse(args.link));
        if (link.ticket.isEmpty())
            return fail(ErrorCode::InvalidArgument,
                u"this link says where a workspace is; one that takes it in begins with hearth://move/"_s,
                u"link"_s);
        DepartureRow row;
        row.place = placeOf(link);
        row.secrets.ticket = link.ticket;
        return newRow(parts, server, args.workspaceId,
            { .caller = caller,
                .operation = protocol::moveStart.name,
                .row = row,
                .isImporting = isImporting });
    };
    return m_parts.accounts.run(begin).then(
        this, [this](const Result<DepartureRow>& begun) -> Result<Departure> {
            if (!begun)
                return std::unexpected(begun.error());
            m_runs[begun->workspace] = Run {};
            sendFiles(*begun);
            return shown(*begun);
        });
}

Future<DepartureRow> DepartureService::change(WorkspaceId workspace, const CallerContext& caller,
    const char* operation, std::function<Result<DepartureRow>(DepartureRow)> step)
{
    return m_parts.accounts.run([parts = m_parts, workspace, caller, operation,
                                    step = std::move(step)](
                                    storage::Connection& server) -> Result<DepartureRow> {
        HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
        HEARTH_CHECK(checkOwner(server, caller));
        DepartureStore store(server, parts.accounts.secrets());
        HEARTH_TRY(const std::optional<DepartureRow> known, store.find(workspace));
        if (!known)
            return fail(ErrorCode::Conflict, u"this workspace is not moving"_s, u"workspaceId"_s);
        HEARTH_TRY(const DepartureRow changed, step(*known));
        HEARTH_CHECK(store.put(changed));
        HEARTH_CHECK(recordAct(server, caller, parts.clock.now(), actOn(operation, changed)));
        HEARTH_CHECK(transaction.commit());
        return changed;
    });
}

Future<Departure> DepartureService::cancel(WorkspaceId workspace, const CallerContext& caller)
{
    const auto step = [](DepartureRow row) -> Result<DepartureRow> {
        if (row.hasLeft())
            return fail(ErrorCode::Conflict,
                u"the workspace has moved; it comes back by moving it from there"_s,
                u"workspaceId"_s);
        row.state = MoveState::Cancelled;
        return row;
    };
    return change(workspace, caller, protocol::moveCancel.name, step)
        .then(this, [this](const Result<DepartureRow>& row) -> Result<Departure> {
            if (!row)
                return std::unexpected(row.error());
            Run& state = run(row->workspace);
            state.cancel();
            const Departure out = shown(*row);
            if (!state.isBusy)
                undo(*row);
            return out;
        });
}

Future<protocol::MoveList> DepartureService::list(const CallerContext& caller)
{
    const auto read = [caller, secrets = &m_parts.accounts.secrets()](
                          storage::Connection& server) -> Result<QList<DepartureRow>> {
        HEARTH_CHECK(checkOwner(server, caller));
        return DepartureStore(server, *secrets).list();
    };
    return m_parts.accounts.run(read).then(
        this, [this](const Result<QList<DepartureRow>>& rows) -> Future<protocol::MoveList> {
            if (!rows)
                return ready<protocol::MoveList>(std::unexpected(rows.error()));
            protocol::MoveList out;
            for (const DepartureRow& row : *rows)
                out.departures.append(shown(row));
            return chain(m_parts.landings.arrivals(),
                [out](const QList<protocol::MoveArrival>& arrivals) -> Result<protocol::MoveList> {
                    protocol::MoveList whole = out;
                    whole.arrivals = arrivals;
                    return whole;
                });
        });
}

Future<Departure> DepartureService::discardCopy(WorkspaceId workspace, const CallerContext& caller)
{
    const auto step = [](const DepartureRow& row) -> Result<DepartureRow> {
        if (row.state != MoveState::Moved || !row.arrived)
            return fail(ErrorCode::Conflict,
                u"the other server has not said yet that it has the workspace"_s, u"workspaceId"_s);
        return row;
    };
    const auto erase = [files = &m_parts.files, readers = &m_parts.readers,
                           workspace]() -> Result<void> {
        if (files->exists(workspace))
            HEARTH_CHECK(files->remove(workspace));
        readers->closeAll();
        return {};
    };
    return change(workspace, caller, protocol::moveDiscardCopy.name, step)
        .then(this, [this, erase](const Result<DepartureRow>& row) -> Future<Departure> {
            if (!row)
                return ready<Departure>(std::unexpected(row.error()));
            const Future<void> gone = chain(m_parts.lanes.runClosed(row->workspace, erase),
                [refresh = m_parts.refreshDirectory, workspace = row->workspace] {
                    return refresh(workspace);
                });
            return gone.then(this, [this, row = *row](const Result<void>& done) {
                return done ? Result<Departure>(shown(row)) : std::unexpected(done.error());
            });
        });
}

Future<Departure> DepartureService::takeBack(WorkspaceId workspace, const CallerContext& caller)
{
    const auto step = [files = &m_parts.files](DepartureRow row) -> Result<DepartureRow> {
        const bool isOnItsWay = row.state == MoveState::Moved && !row.arrived
            && files->exists(row.workspace);
        if (row.state != MoveState::InFile && !isOnItsWay)
            return fail(ErrorCode::Conflict,
                u"this workspace is neither in a file nor on its way"_s, u"workspaceId"_s);
        row.state = MoveState::Cancelled;
        return row;
    };
    return change(workspace, caller, protocol::moveTakeBack.name, step)
        .then(this, [this](const Result<DepartureRow>& row) -> Future<Departure> {
            if (!row)
                return ready<Departure>(std::unexpected(row.error()));
            Run& state = run(row->workspace);
            state.cancel();
            if (state.isBusy)
                return ready<Departure>(shown(*row));
            return undo(*row).then(this, [this, row = *row](const Result<void>& done) {
                return done ? Result<Departure>(shown(row)) : std::unexpected(done.error());
            });
        });
}

Future<Departure> DepartureService::forward(
    const protocol::MoveForward& args, const CallerContext& caller)
{
    const auto step = [text = args.link](DepartureRow row) -> Result<DepartureRow> {
        HEARTH_TRY(const protocol::MoveLink link, protocol::MoveLink::parse(text));
        // One that is on its way is told to its own server alone, which is yet to open it.
        const bool isElsewhere = row.state == MoveState::InFile
            || (row.state == MoveState::Moved && row.arrived);
        if (!isElsewhere)
            return fail(ErrorCode::Conflict, u"this workspace has not moved"_s, u"workspaceId"_s);
        row.state = MoveState::Moved;
        row.place = placeOf(link);
        row.arrived = true;
        return row;
    };
    return change(args.workspaceId, caller, protocol::moveForward.name, step)
        .then(this, [this](const Result<DepartureRow>& row) -> Result<Departure> {
            if (!row)
                return std::unexpected(row.error());
            left(*row);
            return shown(*row);
        });
}

Future<protocol::MoveRedirect> DepartureService::follow(
    WorkspaceId workspace, const CallerContext& caller)
{
    return m_parts.accounts.run([parts = m_parts, workspace, user = caller.identity->user](
                                    storage::Connection& server) -> Result<protocol::MoveRedirect> {
        DepartureStore store(server, parts.accounts.secrets());
        HEARTH_TRY(const std::optional<DepartureRow> row, store.find(workspace));
        HEARTH_TRY(const bool wasMember, store.wasMember(workspace, user));
        if (!row || !wasMember || row->state != MoveState::Moved || !row->place)
            return unknownWorkspace();
        const MovePassContent content { .move = row->move,
            .user = user,
            .expiresAt = { parts.clock.now().micros + movePass::lifetime.count() },
            .nonce = codes::makeToken(parts.random) };
        return protocol::MoveRedirect { .place = *row->place,
            .pass = movePass::make(content, row->secrets.secret) };
    });
}

} // namespace hearth::server
