// SPDX-License-Identifier: Apache-2.0
// What the old server says to this one. What happens once it has said all is in
// landing_activation.cpp, files in landing_file.cpp.
#include "localserver/move/landing_service.h"

#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/codes.h"
#include "localserver/move/departure_store.h"
#include "localserver/move/move_pass.h"
#include "localserver/move/move_transport.h"
#include "localserver/store/workspace_schema.h"

#include <QStorageInfo>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MoveProblem;
using protocol::MoveTaken;
using protocol::Nothing;

namespace {

constexpr RateLimit wrongSecrets { .burst = 20, .perSecond = 0.1 };
constexpr qint64 spareBytes = 64LL * 1024 * 1024;
constexpr int entryCodeLength = 12;
constexpr std::chrono::microseconds entryLifetime = std::chrono::minutes(5);

Result<void> checkOwner(storage::Connection& connection, const CallerContext& caller)
{
    HEARTH_TRY(const User user, AccountStore(connection).user(caller.identity->user));
    return user.ownsServer ? Result<void> {}
                           : fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
}

std::unexpected<Error> notUnderWay()
{
    return fail(ErrorCode::Conflict, u"this move has not begun, or is over"_s, u"ticket"_s);
}

} // namespace

LandingService::LandingService(const Parts& parts)
    : m_parts(parts)
    , m_wrongSecrets(parts.clock)
    , m_threads(parts.executor)
{
}

void LandingService::offer(Dispatcher& dispatcher)
{
    dispatcher.on(protocol::moveCreateTicket,
        [this](const Nothing&, const EndpointCall& call) { return createTicket(call.caller); });
    dispatcher.on(protocol::moveImportFile,
        [this](const protocol::MoveImport& args, const EndpointCall& call) {
            return importFile(args, call.caller);
        });
    dispatcher.on(
        protocol::moveBegin, [this](const protocol::MoveBegin& args, const EndpointCall& call) {
            return begin(args, call.caller);
        });
    dispatcher.on(
        protocol::moveHave, [this](const protocol::MoveHave& args, const EndpointCall& call) {
            return have(args, call.caller);
        });
    dispatcher.on(
        protocol::movePut, [this](const protocol::MovePiece& piece, const EndpointCall& call) {
            return put(piece, call.caller);
        });
    dispatcher.on(
        protocol::moveFinish, [this](const protocol::MoveFinish& args, const EndpointCall& call) {
            return finish(args, call.caller);
        });
    dispatcher.on(protocol::moveActivate,
        [this](const protocol::MoveActivate& args, const EndpointCall& call) {
            return activate(args, call.caller);
        });
    dispatcher.on(
        protocol::moveAbandon, [this](const protocol::MoveAbandon& args, const EndpointCall& call) {
            return abandon(args, call.caller);
        });
    dispatcher.on(protocol::moveForgetArrival,
        [this](const protocol::MoveArrivalOf& args, const EndpointCall& call) {
            return forgetArrival(args, call.caller);
        });
    dispatcher.on(
        protocol::moveEnter, [this](const protocol::MovePass& args, const EndpointCall& call) {
            return enter(args, call.caller);
        });
}

LandingFolder LandingService::folderOf(const LandingRow& row) const
{
    return { m_parts.dataDirectory, row.move };
}

Future<protocol::MoveTicket> LandingService::createTicket(const CallerContext& caller)
{
    const Timestamp now = m_parts.clock.now();
    const auto make = [caller, now, random = &m_parts.random,
                          secrets = &m_parts.accounts.secrets()](
                          storage::Connection& server) -> Result<protocol::MoveTicket> {
        HEARTH_CHECK(checkOwner(server, caller));
        HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
        LandingStore store(server, *secrets);
        HEARTH_CHECK(store.forgetExpired(now));
        const protocol::MoveTicket ticket { .ticket = codes::makeToken(*random),
            .expiresAt = { now.micros + ticketLifetime.count() } };
        LandingRow row;
        row.ticketHash = codes::digest(ticket.ticket);
        row.expiresAt = ticket.expiresAt;
        HEARTH_CHECK(store.put(row));
        HEARTH_CHECK(
            recordAct(server, caller, now, { .operation = protocol::moveCreateTicket.name }));
        HEARTH_CHECK(transaction.commit());
        return ticket;
    };
    return m_parts.accounts.run(make);
}

Future<LandingRow> LandingService::ofTicket(const QString& ticket, const CallerContext& caller)
{
    const QString bucket = caller.local ? QString() : addressGroup(caller.address);
    if (!bucket.isEmpty()) {
        if (const Result<void> allowed = m_wrongSecrets.take(bucket, wrongSecrets); !allowed)
            return ready<LandingRow>(std::unexpected(allowed.error()));
    }
    return m_parts.accounts.run([this, bucket, hash = codes::digest(ticket)](
                                    storage::Connection& server) -> Result<LandingRow> {
        HEARTH_TRY(
            const LandingRow row, LandingStore(server, m_parts.accounts.secrets()).byTicket(hash));
        if (!bucket.isEmpty())
            m_wrongSecrets.giveBack(bucket); // nobody's guess
        return row;
    });
}

Future<LandingRow> LandingService::underWay(const QString& ticket, const CallerContext& caller)
{
    return chain(ofTicket(ticket, caller), [](const LandingRow& row) {
        return row.isUnderWay() ? Result<LandingRow>(row) : notUnderWay();
    });
}

/// What is there, and what there is room for.
Result<void> LandingService::mayLand(WorkspaceId workspace, qint64 schema, qint64 bytes) const
{
    if (schema > workspaceMigrations.back().version)
        return moveFailure(MoveProblem::Newer,
            u"the workspace is of a newer Hearth than this server: update it first"_s);
    if (m_parts.files.exists(workspace) && !m_parts.book.refusal(workspace))
        return moveFailure(MoveProblem::Exists, u"this server has the workspace already"_s);
    const QStorageInfo disk(m_parts.dataDirectory);
    if (disk.isValid() && disk.bytesAvailable() < bytes + spareBytes)
        return moveFailure(MoveProblem::DiskFull, u"this server has no room for the workspace"_s);
    return {};
}

/// The ticket is this move's from now on.
Result<LandingRow> LandingService::named(
    storage::Connection& server, const protocol::MoveBegin& args, const LandingRow& row) const
{
    const bool isOther = row.state != LandingState::Awaited && row.move != args.moveId;
    const bool isOver = row.state == LandingState::Awaited && row.expiresAt <= m_parts.clock.now();
    if (isOther || isOver)
        return fail(ErrorCode::Forbidden,
            isOver ? u"this ticket's time is over"_s
                   : u"this ticket was used for another workspace"_s,
            u"ticket"_s);
    if (row.state != LandingState::Awaited)
        return row.isUnderWay() ? Result<LandingRow>(row) : notUnderWay();
    HEARTH_TRY(const std::optional<DepartureRow> left,
        DepartureStore(server, m_parts.accounts.secrets()).find(args.workspaceId));
    LandingRow begun = row;
    begun.state = LandingState::Receiving;
    begun.move = args.moveId;
    begun.workspace = args.workspaceId;
    begun.name = args.name;
    begun.activation = args.activation;
    begun.secret = args.secret;
    begun.comesHome = left && left->hasLeft() && !args.proof.isEmpty()
        && codes::equal(args.proof, movePass::homecoming(left->secrets.secret, args.ticket));
    begun.startedAt = m_parts.clock.now();
    return begun;
}

Future<MoveTaken> LandingService::begin(
    const protocol::MoveBegin& args, const CallerContext& caller)
{
    const QString bucket = caller.local ? QString() : addressGroup(caller.address);
    if (!bucket.isEmpty()) {
        if (const Result<void> allowed = m_wrongSecrets.take(bucket, wrongSecrets); !allowed)
            return ready<MoveTaken>(std::unexpected(allowed.error()));
    }
    return m_parts.accounts.run(
        [this, args, bucket](storage::Connection& server) -> Result<MoveTaken> {
            HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
            LandingStore store(server, m_parts.accounts.secrets());
            HEARTH_TRY(const LandingRow row, store.byTicket(codes::digest(args.ticket)));
            if (!bucket.isEmpty())
                m_wrongSecrets.giveBack(bucket);
            HEARTH_TRY(const LandingRow begun, named(server, args, row));
            // Much of it is here already when it goes on, or comes home.
            const bool isNew = row.state == LandingState::Awaited && !begun.comesHome;
            HEARTH_CHECK(mayLand(begun.workspace, args.schema, isNew ? args.bytes : 0));
            HEARTH_CHECK(store.put(begun));
            HEARTH_CHECK(transaction.commit());
            return MoveTaken {};
        });
}

Future<protocol::MoveHeld> LandingService::have(
    const protocol::MoveHave& args, const CallerContext& caller)
{
    if (args.contents.size() > limits::moveHashesAtOnce)
        return ready<protocol::MoveHeld>(
            fail(ErrorCode::InvalidArgument, u"are too many at once"_s, u"contents"_s));
    return chain(underWay(args.ticket, caller), [this, args](const LandingRow& row) {
        return m_threads.run(
            [folder = folderOf(row), earlier = m_parts.files.contents(row.workspace),
                args]() -> Result<protocol::MoveHeld> {
                HEARTH_TRY(const QStringList held, folder.held(args.contents, earlier));
                return protocol::MoveHeld { held };
            });
    });
}

Future<MoveTaken> LandingService::put(const protocol::MovePiece& piece, const CallerContext& caller)
{
    return chain(underWay(piece.ticket, caller), [this, piece](const LandingRow& row) {
        return m_threads.run([folder = folderOf(row), piece]() -> Result<MoveTaken> {
            HEARTH_TRY(const qint64 offset, folder.put(piece));
            return MoveTaken { .offset = offset };
        });
    });
}

Future<Nothing> LandingService::abandon(
    const protocol::MoveAbandon& args, const CallerContext& caller)
{
    return chain(ofTicket(args.ticket, caller), [this](const LandingRow& row) {
        const auto forget = [this, hash = row.ticketHash](
                                storage::Connection& server) -> Result<void> {
            LandingStore store(server, m_parts.accounts.secrets());
            HEARTH_TRY(const LandingRow now, store.byTicket(hash));
            const bool isOpen = !now.isUnderWay() && now.state != LandingState::Awaited;
            return isOpen ? Result<void>(notUnderWay()) : store.remove(hash);
        };
        return chain(m_parts.accounts.run(forget), [this, row] { return removeWhatCame(row); });
    });
}

Future<Nothing> LandingService::forgetArrival(
    const protocol::MoveArrivalOf& args, const CallerContext& caller)
{
    const auto forget = [this, args, caller](storage::Connection& server) -> Result<LandingRow> {
        HEARTH_CHECK(checkOwner(server, caller));
        HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
        LandingStore store(server, m_parts.accounts.secrets());
        HEARTH_TRY(const std::optional<LandingRow> row, store.byMove(args.id));
        if (!row)
            return fail(ErrorCode::NotFound, u"no workspace comes by this move"_s, u"id"_s);
        if (!row->isUnderWay())
            return fail(ErrorCode::Conflict, u"this workspace has arrived"_s, u"id"_s);
        HEARTH_CHECK(store.remove(row->ticketHash));
        HEARTH_CHECK(recordAct(server, caller, m_parts.clock.now(),
            { .operation = protocol::moveForgetArrival.name,
                .entityKind = u"workspace"_s,
                .entity = row->workspace.uuid,
                .entityName = row->name }));
        HEARTH_CHECK(transaction.commit());
        return *row;
    };
    return chain(m_parts.accounts.run(forget),
        [this](const LandingRow& row) { return removeWhatCame(row); });
}

Future<Nothing> LandingService::removeWhatCame(const LandingRow& row)
{
    forgetLook(row.move);
    if (row.state == LandingState::Awaited)
        return ready<Nothing>(Nothing {});
    return m_threads.run([folder = folderOf(row)]() -> Result<Nothing> {
        folder.remove();
        return Nothing {};
    });
}

Future<protocol::MoveEntry> LandingService::enter(
    const protocol::MovePass& args, const CallerContext& caller)
{
    const QString bucket = caller.local ? QString() : addressGroup(caller.address);
    if (!bucket.isEmpty()) {
        if (const Result<void> allowed = m_wrongSecrets.take(bucket, wrongSecrets); !allowed)
            return ready<protocol::MoveEntry>(std::unexpected(allowed.error()));
    }
    const auto admit = [this, args, bucket](
                           storage::Connection& server) -> Result<protocol::MoveEntry> {
        const Timestamp now = m_parts.clock.now();
        HEARTH_TRY(const MoveId move, movePass::moveOf(args.pass));
        HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
        LandingStore store(server, m_parts.accounts.secrets());
        HEARTH_TRY(const std::optional<LandingRow> row, store.byMove(move));
        const bool isOpen = row && row->state == LandingState::Active;
        HEARTH_TRY(const MovePassContent content,
            movePass::open(args.pass, isOpen ? row->secret : QString(), now));
        HEARTH_TRY(
            const bool isFresh, store.spendPass(codes::digest(args.pass), content.expiresAt, now));
        if (!isFresh)
            return fail(ErrorCode::Unauthenticated, u"was used already"_s, u"pass"_s);
        if (!bucket.isEmpty())
            m_wrongSecrets.giveBack(bucket);
        HEARTH_TRY(const bool mayEnter, store.hasPerson(move, content.user));
        if (!mayEnter)
            return fail(ErrorCode::Forbidden,
                u"somebody with this account was here before: sign in with its password"_s,
                u"pass"_s);
        const QString code = codes::make(m_parts.random, entryCodeLength);
        HEARTH_CHECK(AccountStore(server).insertDeviceLink(content.user,
            codes::digest(codes::normalised(code)), { now.micros + entryLifetime.count() }));
        HEARTH_CHECK(transaction.commit());
        return protocol::MoveEntry { .code = code };
    };
    return m_parts.accounts.run(admit);
}

Future<QList<protocol::MoveArrival>> LandingService::arrivals()
{
    return m_parts.accounts.run(
        [this](storage::Connection& server) -> Result<QList<protocol::MoveArrival>> {
            HEARTH_TRY(const QList<LandingRow> rows,
                LandingStore(server, m_parts.accounts.secrets()).list());
            QList<protocol::MoveArrival> out;
            for (const LandingRow& row : rows)
                out.append({ .id = row.move,
                    .workspaceId = row.workspace,
                    .name = row.name,
                    .active = row.state == LandingState::Active,
                    .startedAt = row.startedAt });
            return out;
        });
}

} // namespace hearth::server
