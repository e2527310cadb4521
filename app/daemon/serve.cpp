// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "app/daemon/termination.h"
#include "core/base/await.h"
#include "core/protocol/join_link.h"

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

/// Parameters by value: the coroutine outlives the call.
Task<void> start(server::Server* server, Serve command)
{
    if (command.registration) {
        if (const Result<void> set = co_await await(server->setRegistration(*command.registration));
            !set) {
            complain(set.error());
            co_return QCoreApplication::exit(Failed);
        }
    }
    const Result<server::Listening> listening = co_await await(server->listen(command.listen));
    if (!listening) {
        complain(listening.error());
        co_return QCoreApplication::exit(Failed);
    }
    announce(command, *server, *listening);
}

Task<void> stop(server::Server* server)
{
    if (const Result<void> stopped = co_await await(server->stopListening()); !stopped)
        complain(stopped.error());
    QCoreApplication::exit(Done);
}

} // namespace

int serve(const Serve& command)
{
    const SystemClock clock;
    SystemRandom random;
    Result<std::unique_ptr<server::Server>> server = server::Server::open(
        { .dataDirectory = command.dataDirectory,
            .clock = &clock,
            .random = &random,
            .vfs = {},
            .fetchRules = {},
            .scanner = command.scanner });
    if (!server) {
        complain(server.error());
        return Failed;
    }
    const Termination termination;
    QObject::connect(
        &termination, &Termination::asked, &termination, [&server] { stop(server->get()); });
    // From within the loop: a failure found at once must find a loop to end.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&server, command] { start(server->get(), command); },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace hearth::daemon
