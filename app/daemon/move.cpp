// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "app/daemon/passphrase_file.h"
#include "app/daemon/termination.h"
#include "app/server_key/no_core_dump.h"
#include "core/base/await.h"
#include "core/protocol/move_link.h"
#include "localserver/edge/tls_identity.h"
#include "localserver/ops/local_moves.h"
#include "localserver/ops/move_file_check.h"
#include "localserver/ops/move_problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTextStream>

#include <unistd.h>

namespace hearth::daemon {

using namespace Qt::StringLiterals;
using protocol::Departure;
using protocol::MoveArrival;
using protocol::MoveState;

namespace {

/// What moving needs from its first step to its last.
struct MoveParts {
    const MoveCommand command;
    const QString passphrase;
    const SystemClock clock {};
    SystemRandom random {};
    client::KeychainStore keychain {};
    std::unique_ptr<server::Server> server {};
    std::unique_ptr<server::LocalMoves> moves {};
};

QString whole(const QString& path) { return QFileInfo(path).absoluteFilePath(); }

QString named(const QString& name, WorkspaceId id)
{
    return u"\"%1\" (%2)"_s.arg(name, id.toString());
}

QString moment(Timestamp time) { return time.toDateTime().toUTC().toString(Qt::ISODate); }

QString placeOf(const Departure& departure)
{
    const protocol::MovePlace place = departure.place.value_or(protocol::MovePlace {});
    return protocol::ServerAddress {
        .host = place.host, .port = static_cast<quint16>(place.port), .fingerprint = {}
    }.authority();
}

QString lineOf(const Departure& departure)
{
    const QString what = u"left  "_s + named(departure.name, departure.workspaceId);
    const QString since = moment(departure.movedAt.value_or(departure.startedAt));
    switch (departure.state) {
    case MoveState::InFile:
        return u"%1: in the file %2 since %3, not known where that was opened\n"_s.arg(
            what, departure.path, since);
    case MoveState::Moved:
        return (departure.arrived ? u"%1: on %2 since %3\n"_s
                                  : u"%1: waits since %3 that %2 opens it\n"_s)
            .arg(what, placeOf(departure), since);
    case MoveState::Copying:
        return u"%1: on its way to %2 since %3\n"_s.arg(
            what, departure.place ? placeOf(departure) : departure.path, since);
    case MoveState::Cancelled:
        break;
    }
    return u"%1: cancelled, it stays here\n"_s.arg(what);
}

QString lineOf(const MoveArrival& arrival)
{
    const QString what = u"came  "_s + named(arrival.name, arrival.workspaceId);
    const QString since = moment(arrival.startedAt);
    return arrival.active
        ? u"%1: open here since %2\n"_s.arg(what, since)
        : u"%1: on its way here since %2, by move %3\n"_s.arg(what, since, arrival.id.toString());
}

// Parameters by value: coroutines outlive the call.

Task<Result<QString>> perform(
    server::LocalMoves* moves, ExportWorkspace command, QString passphrase)
{
    HEARTH_CO_TRY(const Departure done,
        co_await moves->exportFile({ .workspace = command.workspace,
            .path = whole(command.file),
            .passphrase = passphrase }));
    co_return u"%1 is closed here, and in %2 (%3).\n"
              "Next, on the other server: hearthd move import FILE --data DIR --passphrase-file F "
              "(in Hearth: Moving, \"Take a workspace in…\", \"Open a file…\").\n"
              "Then say here where it is, so that people find it: hearthd move forward LINK --data "
              "%4 --workspace %5 (in Hearth: Moving, \"Say where…\").\n"_s.arg(
                  named(done.name, done.workspaceId), done.path,
                  QLocale::c().formattedDataSize(QFileInfo(done.path).size()),
                  command.server.dataDirectory, done.workspaceId.toString());
}

Task<Result<QString>> perform(
    server::LocalMoves* moves, ImportWorkspace command, QString passphrase)
{
    HEARTH_CO_TRY(const MoveArrival arrived,
        co_await moves->importFile({ .path = whole(command.file), .passphrase = passphrase }));
    co_return u"%1 is open here, with its people.\n"
              "Next, say so on the server that it comes from, so that people find it: hearthd move "
              "forward hearth://moved/HOST:PORT#FINGERPRINT --data DIR --workspace %2 (in Hearth: "
              "Moving, \"Say where…\"). HOST:PORT is where people reach this server; the "
              "fingerprint stands in the first line of hearthd serve.\n"_s.arg(
                  named(arrived.name, arrived.workspaceId), arrived.workspaceId.toString());
}

Task<Result<QString>> perform(server::LocalMoves* moves, ListMoves command, QString)
{
    HEARTH_CO_TRY(const protocol::MoveList list, co_await moves->list());
    if (command.json)
        co_return QString::fromUtf8(toJson(list)) + u'\n';
    QString out;
    for (const Departure& departure : list.departures)
        out += lineOf(departure);
    for (const MoveArrival& arrival : list.arrivals)
        out += lineOf(arrival);
    co_return out;
}

Task<Result<QString>> perform(server::LocalMoves* moves, ForwardWorkspace command, QString)
{
    HEARTH_CO_TRY(const Departure done, co_await moves->sayWhere(command.workspace, command.link));
    co_return u"%1 is on %2; people's Hearth follows it there by itself when it asks here, so let "
              "this server run again.\n"_s.arg(named(done.name, done.workspaceId), placeOf(done));
}

Task<Result<QString>> perform(server::LocalMoves* moves, TakeBackWorkspace command, QString)
{
    HEARTH_CO_TRY(const Departure done, co_await moves->takeBack(command.workspace));
    const QString what = named(done.name, done.workspaceId);
    if (done.path.isEmpty())
        co_return u"%1 is open here again, and does not move.\n"_s.arg(what);
    co_return u"%1 is open here again. Delete %2: whoever opens it makes a second workspace.\n"_s
        .arg(what, done.path);
}

Task<Result<QString>> perform(server::LocalMoves* moves, ForgetArrival command, QString)
{
    HEARTH_CO_TRY(const MoveArrival gone, co_await moves->forgetArrival(command.workspace));
    co_return u"What had come of %1 is deleted here. Its old server keeps it, or opens it again by "
              "itself; to move it after all, begin there again with a new link.\n"_s.arg(
                  named(gone.name, gone.workspaceId));
}

/// How far a workspace is that is sent: each new problem is said, and the rest is one line that is
/// written over again, where somebody looks at it.
class SendProgress {
public:
    void operator()(const Departure& departure)
    {
        QTextStream err(stderr);
        if (departure.problem != m_problem && departure.problem != protocol::MoveProblem::None)
            err << "hearthd: " << server::problemSentence(departure) << '\n';
        else if (departure.total > 0 && departure.done != m_done && ::isatty(STDERR_FILENO) != 0)
            err << u"\r%1 of %2"_s.arg(QLocale::c().formattedDataSize(departure.done),
                QLocale::c().formattedDataSize(departure.total));
        m_problem = departure.problem;
        m_done = departure.done;
    }

private:
    protocol::MoveProblem m_problem = protocol::MoveProblem::None;
    qint64 m_done = 0;
};

Task<Result<QString>> perform(server::LocalMoves* moves, SendWorkspace command, QString)
{
    HEARTH_CO_TRY(const Departure done,
        co_await moves->send(
            { .workspace = command.workspace, .link = command.link }, SendProgress()));
    co_return u"%1 is open on %2, with its people; the copy here is closed.\n"
              "People's Hearth follows it there by itself when it asks here, so let this server "
              "run again.\n"_s.arg(named(done.name, done.workspaceId), placeOf(done));
}

/// By what the other server knows this one.
Result<protocol::ServerAddress> pinned(const MakeTicket& command)
{
    protocol::ServerAddress address = command.address;
    if (!address.fingerprint.isEmpty())
        return address;
    const SystemClock clock;
    SystemRandom random;
    HEARTH_TRY(const server::TlsIdentity identity,
        server::selfSignedIdentity(command.server.dataDirectory, clock, random));
    address.fingerprint = identity.fingerprint;
    return address;
}

Task<Result<QString>> perform(server::LocalMoves* moves, MakeTicket command, QString)
{
    HEARTH_CO_TRY(const protocol::ServerAddress address, pinned(command));
    HEARTH_CO_TRY(const protocol::MoveTicket made, co_await moves->createTicket());
    co_return u"%1\n"
              "It lets one workspace in, whose move begins before %2. Whoever has it can use it: "
              "give it only to whoever sends the workspace.\n"
              "Next, let this server run again; then, on the other one: hearthd move send LINK "
              "--data DIR --workspace NAME-OR-ID (in Hearth: Moving, \"Move to another "
              "computer…\").\n"_s.arg(
                  protocol::MoveLink { .address = address, .ticket = made.ticket }.toString(),
                  moment(made.expiresAt));
}

/// What can be known without opening the server: bad words must leave everything as it was.
Result<void> checkBefore(const MoveCommand& command, const QString& passphrase)
{
    if (const auto* import = std::get_if<ImportWorkspace>(&command))
        return server::checkMoveFile(import->file, passphrase);
    const QString directory = std::visit(
        [](const auto& any) { return any.server.dataDirectory; }, command);
    if (!QFile::exists(QDir(directory).filePath(u"server.sqlite"_s)))
        return fail(ErrorCode::NotFound, u"there is no data of a server in %1"_s.arg(directory));
    if (const auto* way = std::get_if<ExportWorkspace>(&command))
        return server::checkMoveTarget(way->file, passphrase);
    return {};
}

Task<Result<void>> open(MoveParts& parts)
{
    const StoppedServer where = std::visit(
        [](const auto& command) { return command.server; }, parts.command);
    HEARTH_CO_TRY(const app::ServerKeys keys,
        co_await await(
            app::serverKeys(parts.keychain, where.secretKey, where.dataDirectory, parts.random)));
    Result<std::unique_ptr<server::Server>> opened = server::Server::open(
        { .dataDirectory = where.dataDirectory,
            .clock = &parts.clock,
            .random = &parts.random,
            .vfs = {},
            // Used where it lies: only `serve` lets it move.
            .secretKey = keys.current.isEmpty() ? keys.former : keys.current });
    if (!opened && opened.error().code == ErrorCode::Conflict)
        opened.error().message
            += u": stop it first, or move the workspace in its app (Server settings…, Moving)"_s;
    if (!opened)
        co_return forward(std::move(opened));
    parts.server = std::move(*opened);
    parts.moves = std::make_unique<server::LocalMoves>(*parts.server);
    // Only whoever takes a workspace in may begin a server with it.
    const bool takesIn = std::holds_alternative<ImportWorkspace>(parts.command)
        || std::holds_alternative<MakeTicket>(parts.command);
    Result<void> signedIn = co_await parts.moves->signIn(
        takesIn ? std::optional(qEnvironmentVariable("USER", u"Owner"_s)) : std::nullopt);
    if (!signedIn && signedIn.error().code == ErrorCode::NotFound)
        co_return fail(ErrorCode::NotFound,
            u"nobody owns the server in %1 yet, so nothing has moved and there is nothing to move"_s
                .arg(where.dataDirectory));
    co_return signedIn;
}

/// The parts outlive the event loop, and with it the coroutine.
Task<Result<QString>> carryOut(MoveParts& parts)
{
    HEARTH_CO_CHECK(co_await open(parts));
    co_return co_await std::visit(
        [&parts](
            const auto& command) { return perform(parts.moves.get(), command, parts.passphrase); },
        parts.command);
}

Task<void> runMove(MoveParts& parts)
{
    const Result<QString> said = co_await carryOut(parts);
    QTextStream out(stdout);
    if (said)
        out << *said;
    // Also of a failure: there is an owner now.
    if (parts.moves && parts.moves->recoveryCode())
        out << u"the server had no owner; its new owner signs in with the recovery code: %1\n"_s
                   .arg(*parts.moves->recoveryCode());
    if (!said)
        complain(said.error());
    const bool isInterrupted = !said && said.error().code == ErrorCode::Aborted;
    QCoreApplication::exit(said ? Done : isInterrupted ? Cancelled : Failed);
}

struct MovePassphraseFile {
    QString operator()(const ExportWorkspace& command) const { return command.passphraseFile; }
    QString operator()(const ImportWorkspace& command) const { return command.passphraseFile; }
    QString operator()(const auto&) const { return {}; }
};

} // namespace

int moveWorkspace(const MoveCommand& command)
{
    app::forbidCoreDumps();
    const Result<QString> passphrase = passphraseIn(std::visit(MovePassphraseFile {}, command));
    const Result<void> good = passphrase ? checkBefore(command, *passphrase)
                                         : std::unexpected(passphrase.error());
    if (!good) {
        complain(good.error());
        return Failed;
    }
    MoveParts parts { .command = command, .passphrase = *passphrase };
    // What takes long and goes on by itself says so when it is ended; the others just end.
    std::optional<Termination> termination;
    if (std::holds_alternative<SendWorkspace>(command)) {
        termination.emplace();
        QObject::connect(&*termination, &Termination::asked, &*termination, [&parts] {
            if (parts.moves)
                parts.moves->stopWaiting();
            else
                QCoreApplication::exit(Cancelled);
        });
    }
    // From within the loop: a failure found at once must find a loop to end.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&parts] { runMove(parts); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace hearth::daemon
