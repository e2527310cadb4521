// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/import_run.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_setup.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

struct Order {
    QString dataDirectory;
    QString exportFile; ///< empty: nothing is imported
    int people = 0; ///< to sign up, the owner included; 0: the folder holds a workspace already
    bool anotherDevice = false; ///< a link for another device of the last one signed up
    int messages = 0; ///< to write before anybody can connect
    server::ListenConfig listen;
};

Order read(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { u"data"_s, u"Its folder."_s, u"DIR"_s },
        { u"people"_s, u"Make a workspace with so many people."_s, u"N"_s, u"0"_s },
        { u"another-device"_s, u"A link for another device of the last of them."_s },
        { u"import"_s, u"A Slack export for it."_s, u"FILE"_s },
        { u"messages"_s, u"Write so many messages first."_s, u"N"_s, u"0"_s },
        { u"port"_s, u"Where to listen."_s, u"N"_s, u"0"_s },
        { u"tls"_s, u"With a certificate of its own."_s } });
    parser.process(arguments);
    return { .dataDirectory = parser.value(u"data"_s),
        .exportFile = parser.value(u"import"_s),
        .people = parser.value(u"people"_s).toInt(),
        .anotherDevice = parser.isSet(u"another-device"_s),
        .messages = parser.value(u"messages"_s).toInt(),
        .listen = { .address = u"127.0.0.1"_s,
            .port = parser.value(u"port"_s).toUShort(),
            .tls = parser.isSet(u"tls"_s) ? server::TlsMode::SelfSigned : server::TlsMode::Off,
            .certificateFile = {},
            .keyFile = {} } };
}

Person personOf(const protocol::Session& session)
{
    return { .userId = session.user.id,
        .accessToken = session.accessToken,
        .refreshToken = session.refreshToken };
}

/// Everything that is done in the server before its clients come.
class Preparation {
public:
    Preparation(server::Server& server, const Clock& clock, Random& random)
        : m_server(server)
        , m_clock(clock)
        , m_random(random)
        , m_owner(server)
    {
    }

    Result<ServerSetup> run(const Order& order)
    {
        HEARTH_CHECK(order.people > 0 ? makeWorkspace(order) : findWorkspace());
        HEARTH_TRY(const protocol::RoomList rooms,
            m_owner.call(protocol::channelList, protocol::Nothing {}, m_setup.workspace));
        // Only the new workspace's own channel is without a source.
        const auto room = std::ranges::find_if(
            rooms.rooms, [](const Room& one) { return !one.importId; });
        m_setup.room = room->id;
        for (int i = 0; i < order.messages; ++i)
            HEARTH_CHECK(write(u"message %1 that was written meanwhile"_s.arg(i)));
        HEARTH_TRY(const protocol::SyncBatch end,
            m_owner.call(protocol::syncPull, protocol::SyncPull {}, m_setup.workspace));
        m_setup.cursor = end.cursor;
        m_setup.lastSeq = end.to;
        return m_setup;
    }

private:
    Result<void> makeWorkspace(const Order& order)
    {
        m_setup.workspace = WorkspaceId::generate(m_clock, m_random);
        HEARTH_TRY(const protocol::Session session,
            m_owner.call(protocol::authSignUp,
                protocol::SignUp { .displayName = u"Owner"_s, .deviceName = u"bench"_s }));
        HEARTH_CHECK(m_owner.call(protocol::workspaceCreate,
            protocol::WorkspaceCreate { .id = m_setup.workspace,
                .name = u"Bench"_s,
                .icon = {},
                .displayName = u"Owner"_s }));
        m_setup.people.append(personOf(session));
        if (!order.exportFile.isEmpty()) {
            HEARTH_TRY(const protocol::ImportReport report,
                runImport(m_owner, m_setup.workspace, order.exportFile));
            for (const protocol::ImportCount& count : report.taken)
                m_setup.imported += count.kind == "messages"_L1 ? count.count : 0;
        }
        HEARTH_TRY(const protocol::JoinCode code,
            m_owner.call(protocol::workspaceJoinCode, protocol::Nothing {}, m_setup.workspace));
        m_setup.joinCode = code.code;
        for (int i = 1; i < order.people; ++i)
            HEARTH_CHECK(join(u"Member %1"_s.arg(i), order.anotherDevice));
        return {};
    }

    Result<void> join(const QString& name, bool anotherDevice)
    {
        test::LocalCaller caller(m_server);
        HEARTH_TRY(const protocol::Session session,
            caller.call(protocol::authSignUp,
                protocol::SignUp { .displayName = name, .deviceName = u"bench"_s }));
        HEARTH_CHECK(caller.call(protocol::workspaceJoin,
            protocol::WorkspaceJoin { .code = m_setup.joinCode, .displayName = name }));
        m_setup.people.append(personOf(session));
        if (anotherDevice) {
            HEARTH_TRY(const protocol::DeviceLink link,
                caller.call(protocol::authCreateDeviceLink, protocol::Nothing {}));
            m_setup.deviceCode = link.code;
        }
        return {};
    }

    Result<void> findWorkspace()
    {
        HEARTH_CHECK(m_owner.call(protocol::authLocal, protocol::LocalSignIn {}));
        HEARTH_TRY(const protocol::WorkspaceList list,
            m_owner.call(protocol::workspaceList, protocol::Nothing {}));
        m_setup.workspace = list.workspaces.front().id;
        return {};
    }

    Result<void> write(const QString& body)
    {
        HEARTH_CHECK(m_owner.call(protocol::messageCreate,
            protocol::MessageCreate { .id = MessageId::generate(m_clock, m_random),
                .roomId = m_setup.room,
                .parentId = {},
                .body = body },
            m_setup.workspace));
        return {};
    }

    server::Server& m_server;
    const Clock& m_clock;
    Random& m_random;
    test::LocalCaller m_owner;
    ServerSetup m_setup;
};

int complain(const Error& error)
{
    qCritical().noquote() << error.message << error.field << error.detail;
    return 1;
}

/// Whoever started this process ends it by closing its standard input, or by ending itself.
void stopWhenAsked(server::Server& server, QSocketNotifier& input)
{
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [&server, &input] {
        input.setEnabled(false);
        server.stopListening().then(qApp, [](const Result<void>&) { QCoreApplication::quit(); });
    });
}

} // namespace

int serve(const QStringList& arguments)
{
    const Order order = read(arguments);
    const SystemClock clock;
    SystemRandom random;
    auto server = server::Server::open(
        { .dataDirectory = order.dataDirectory, .clock = &clock, .random = &random });
    if (!server)
        return complain(server.error());
    Result<ServerSetup> setup = Preparation(**server, clock, random).run(order);
    if (!setup)
        return complain(setup.error());
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    stopWhenAsked(**server, input);
    (*server)
        ->listen(order.listen)
        .then(qApp, [setup = *setup](const Result<server::Listening>& listening) mutable {
            if (!listening)
                return QCoreApplication::exit(complain(listening.error()));
            setup.listeningSince = monotonicMicros();
            setup.cpuSeconds = cpuSeconds(getpid());
            setup.port = listening->port;
            setup.fingerprint = listening->fingerprint;
            std::puts(toJson(setup).constData());
            std::fflush(stdout);
        });
    return QCoreApplication::exec();
}

} // namespace hearth::bench
