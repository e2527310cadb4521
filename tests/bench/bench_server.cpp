// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/support/local_caller.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

/// A workspace with `members` people who are all signed in; what the clients need to know of it.
Result<QJsonObject> prepare(server::Server& server, const Clock& clock, Random& random, int members)
{
    const WorkspaceId workspace = WorkspaceId::generate(clock, random);
    test::LocalCaller owner(server);
    HEARTH_TRY(const protocol::Session session,
        owner.call(protocol::authSignUp,
            protocol::SignUp { .displayName = u"Owner"_s, .deviceName = u"bench"_s }));
    HEARTH_CHECK(owner.call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = workspace, .name = u"Fanout"_s, .icon = {}, .displayName = u"Owner"_s }));
    HEARTH_TRY(const protocol::JoinCode code,
        owner.call(protocol::workspaceJoinCode, protocol::Nothing {}, workspace));
    HEARTH_TRY(const protocol::RoomList rooms,
        owner.call(protocol::channelList, protocol::Nothing {}, workspace));
    QJsonArray tokens { session.accessToken };
    for (int i = 1; i < members; ++i) {
        test::LocalCaller caller(server);
        const QString name = u"Member %1"_s.arg(i);
        HEARTH_TRY(const protocol::Session joined,
            caller.call(protocol::authSignUp,
                protocol::SignUp { .displayName = name, .deviceName = u"bench"_s }));
        HEARTH_CHECK(caller.call(protocol::workspaceJoin,
            protocol::WorkspaceJoin { .code = code.code, .displayName = name }));
        tokens.append(joined.accessToken);
    }
    return QJsonObject { { u"workspace"_s, workspace.toString() },
        { u"room"_s, rooms.rooms.front().id.toString() }, { u"tokens"_s, tokens } };
}

} // namespace

int fanoutServer(const QStringList& arguments)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    SystemRandom random;
    auto server = server::Server::open(
        { .dataDirectory = folder.path(), .clock = &clock, .random = &random });
    if (!server) {
        qCritical().noquote() << server.error().message;
        return 1;
    }
    Result<QJsonObject> setup = prepare(**server, clock, random, arguments.value(2).toInt());
    if (!setup) {
        qCritical().noquote() << setup.error().message << setup.error().field;
        return 1;
    }
    (*server)
        ->listen({ .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::Off })
        .then(qApp, [setup = *setup](const Result<server::Listening>& listening) mutable {
            if (!listening) {
                qCritical().noquote() << listening.error().message;
                QCoreApplication::exit(1);
                return;
            }
            setup.insert(u"port"_s, listening->port);
            printResult(setup);
        });
    return QCoreApplication::exec(); // ended by the client side
}

} // namespace hearth::bench
