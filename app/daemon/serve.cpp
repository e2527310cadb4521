// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "app/daemon/service_manager.h"
#include "app/daemon/termination.h"
#include "app/server_key/no_core_dump.h"
#include "app/server_key/server_key.h"
#include "core/base/await.h"
#include "core/protocol/join_link.h"
#include "localserver/state/log_level.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

void announce(
    const Serve& command, const server::Server& server, const server::Listening& listening)
{
    const protocol::ServerAddress address {
        .host = listening.address, .port = listening.port, .fingerprint = {}
    };
    QTextStream out(stdout);
    out << u"hearthd %1 serves %2 on %3, fingerprint %4\n"_s.arg(
        QCoreApplication::applicationVersion(), QDir(command.dataDirectory).absolutePath(),
        address.authority(),
        listening.fingerprint.isEmpty() ? u"none (no TLS)"_s : listening.fingerprint);
    if (!server.setupCode().isEmpty())
        out << u"setup code: %1\n"_s.arg(server.setupCode());
}

/// What serving needs from its first step to its last.
struct Parts {
    const Serve command;
    const SystemClock clock {};
    SystemRandom random {};
    client::KeychainStore keychain {};
    std::unique_ptr<server::Server> server {};
};

Task<Result<void>> open(Parts& parts)
{
    const Serve& command = parts.command;
    const Result<app::ServerKeys> keys = co_await await(
        app::serverKeys(parts.keychain, command.secretKey, command.dataDirectory, parts.random));
    if (!keys)
        co_return std::unexpected(keys.error());
    Result<std::unique_ptr<server::Server>> server = server::Server::open(
        { .dataDirectory = command.dataDirectory,
            .clock = &parts.clock,
            .random = &parts.random,
            .vfs = {},
            .fetchRules = {},
            .scanner = command.scanner,
            .secretKey = keys->current,
            .formerSecretKey = keys->former });
    if (!server)
        co_return std::unexpected(server.error());
    parts.server = std::move(*server);
    if (command.registration)
        HEARTH_CO_CHECK(co_await await(parts.server->setRegistration(*command.registration)));
    if (command.knocking)
        HEARTH_CO_CHECK(co_await await(parts.server->setKnocking(*command.knocking)));
    co_return Result<void>();
}

/// The parts outlive the event loop, and with it the coroutine.
Task<void> start(Parts& parts)
{
    if (const Result<void> opened = co_await open(parts); !opened) {
        complain(opened.error());
        co_return QCoreApplication::exit(Failed);
    }
    const Result<server::Listening> listening = co_await await(
        parts.server->listen(parts.command.listen));
    if (!listening) {
        complain(listening.error());
        co_return QCoreApplication::exit(Failed);
    }
    announce(parts.command, *parts.server, *listening);
    tellReady();
}

Task<void> stop(server::Server* server)
{
    tellStopping();
    if (const Result<void> stopped = co_await await(server->stopListening()); !stopped)
        complain(stopped.error());
    QCoreApplication::exit(Done);
}

} // namespace

int serve(const Serve& command)
{
    app::forbidCoreDumps();
    writeLogAs(command.logFormat);
    server::setLogLevel(command.logLevel);
    Parts parts { .command = command };
    const Termination termination;
    QObject::connect(&termination, &Termination::asked, &termination, [&parts] {
        if (parts.server)
            stop(parts.server.get());
        else
            QCoreApplication::exit(Done);
    });
    QObject::connect(
        &termination, &Termination::detailAsked, &termination, [usual = command.logLevel] {
            const bool isDetailed = server::logLevel() == protocol::LogLevel::Debug;
            server::setLogLevel(isDetailed ? usual : protocol::LogLevel::Debug);
        });
    // From within the loop: a failure found at once must find a loop to end.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&parts] { start(parts); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace hearth::daemon
