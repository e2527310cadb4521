// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/other_person.h"
#include "tests/bench/server_process.h"
#include "tests/bench/sync_client.h"
#include "tests/bench/wait.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <algorithm>
#include <unistd.h>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownMessages = 50; ///< of a room that is opened
constexpr int pipelined = 100;

double secondsBetween(qint64 from, qint64 to) { return static_cast<double>(to - from) / 1e6; }

double perOne(double amount, qint64 count)
{
    return amount / static_cast<double>(std::max<qint64>(1, count));
}

/// Processor time of both sides since it was made.
class Effort {
public:
    explicit Effort(qint64 server)
        : m_server(server)
        , m_clientBefore(cpuSeconds(getpid()))
        , m_serverBefore(cpuSeconds(server))
    {
    }
    [[nodiscard]] double client() const { return cpuSeconds(getpid()) - m_clientBefore; }
    [[nodiscard]] double server() const { return cpuSeconds(m_server) - m_serverBefore; }

private:
    qint64 m_server;
    double m_clientBefore;
    double m_serverBefore;
};

/// What the window hears of a first sync: the rooms, and which of them have their last page.
class FirstPicture {
public:
    explicit FirstPicture(replica::WorkspaceSession& session)
        : m_session(session)
    {
        QObject::connect(&session, &replica::WorkspaceSession::changed, &m_context,
            [this](const replica::Changes& changes) { take(changes); });
    }

    [[nodiscard]] bool hasRooms() const { return !m_rooms.isEmpty(); }
    [[nodiscard]] bool hasLastPages() const
    {
        return hasRooms() && std::ranges::all_of(m_rooms, [this](const RoomId& room) {
            return m_filled.contains(room);
        });
    }
    /// Reads what a window would show; answers how many messages that is.
    Result<qint64> readLastPages()
    {
        qint64 messages = 0;
        for (const RoomId& room : std::as_const(m_rooms)) {
            HEARTH_TRY(const replica::Page page,
                settled(m_session.page(
                    { .room = room, .parent = {}, .anchor = {}, .limit = shownMessages })));
            messages += page.messages.size();
        }
        return messages;
    }

private:
    void take(const replica::Changes& changes)
    {
        m_filled.unite(changes.manyMessages);
        if (!changes.everything)
            return;
        m_session.roomStates().then(
            &m_context, [this](const Result<QList<replica::RoomState>>& rooms) {
                for (const replica::RoomState& state : rooms.value_or(QList<replica::RoomState> {}))
                    m_rooms.append(state.room.id);
            });
    }

    replica::WorkspaceSession& m_session;
    QList<RoomId> m_rooms;
    QSet<RoomId> m_filled;
    QObject m_context;
};

/// One run: a server with the export in it, one device that follows, somebody who writes.
class Run {
public:
    Result<void> prepare(const QString& exportFile)
    {
        HEARTH_TRY(m_setup,
            m_server.start({ u"--data"_s, m_folder.filePath(u"server"_s), u"--people"_s, u"3"_s,
                u"--import"_s, exportFile }));
        m_credentials = { .userId = m_setup.people[1].userId,
            .refreshToken = m_setup.people[1].refreshToken };
        return {};
    }

    Result<void> first()
    {
        HEARTH_CHECK(startClient());
        FirstPicture picture(m_client->session());
        const Effort effort(m_server.pid());
        HEARTH_CHECK(m_client->connect());
        if (!waitUntil([&] { return picture.hasRooms(); }))
            return fail(ErrorCode::Timeout, u"the rooms did not come"_s);
        const qint64 listed = monotonicMicros();
        const WireBytes snapshot = m_client->wire();
        if (!waitUntil([&] { return picture.hasLastPages(); }))
            return fail(ErrorCode::Timeout, u"the last pages did not come"_s);
        HEARTH_TRY(const qint64 visible, picture.readLastPages());
        const qint64 shown = monotonicMicros();
        if (!waitUntil([&] { return m_client->isWhole(); }))
            return fail(ErrorCode::Timeout, u"the history did not come"_s);
        const qint64 whole = monotonicMicros();
        const WireBytes history = m_client->wire() - snapshot;
        HEARTH_CHECK(expectMessages(m_setup.imported));
        const double seconds = secondsBetween(m_client->connectedAt(), whole);
        printResult({ { u"bench"_s, u"sync"_s }, { u"part"_s, u"first"_s },
            { u"messages"_s, m_expected },
            { u"roomListSeconds"_s, secondsBetween(m_client->connectedAt(), listed) },
            { u"lastPagesSeconds"_s, secondsBetween(m_client->connectedAt(), shown) },
            { u"lastPagesMessages"_s, visible }, { u"wholeSeconds"_s, seconds },
            { u"messagesPerSecond"_s, static_cast<double>(m_expected) / seconds },
            { u"clientCpuMicrosPerMessage"_s, perOne(effort.client() * 1e6, m_expected) },
            { u"serverCpuMicrosPerMessage"_s, perOne(effort.server() * 1e6, m_expected) },
            { u"snapshotBytes"_s, snapshot.received },
            { u"receivedBytesPerMessage"_s,
                perOne(static_cast<double>(history.received), m_expected) },
            { u"sentBytesPerMessage"_s, perOne(static_cast<double>(history.sent), m_expected) } });
        return {};
    }

    Result<void> live(int messages, int inFlight)
    {
        qint64 seen = 0;
        QObject context;
        QObject::connect(&m_client->session(), &replica::WorkspaceSession::changed, &context,
            [&seen](const replica::Changes& changes) { seen += changes.messages.size(); });
        const WireBytes before = m_client->wire();
        const Effort effort(m_server.pid());
        OtherPerson writer(m_setup, m_setup.people[2]);
        HEARTH_CHECK(writer.write(messages, inFlight));
        if (!waitUntil([&] { return seen >= messages; }))
            return fail(ErrorCode::Timeout, u"not every message was pushed"_s);
        const WireBytes wire = m_client->wire() - before;
        HEARTH_CHECK(expectMessages(messages));
        printResult({ { u"bench"_s, u"sync"_s }, { u"part"_s, u"live"_s },
            { u"messages"_s, messages }, { u"inFlight"_s, inFlight },
            { u"receivedBytesPerMessage"_s, perOne(static_cast<double>(wire.received), messages) },
            { u"sentBytesPerMessage"_s, perOne(static_cast<double>(wire.sent), messages) } });
        return {};
    }

    Result<void> missed(int messages)
    {
        m_credentials = m_client->credentials();
        m_client.reset();
        HEARTH_CHECK(OtherPerson(m_setup, m_setup.people[2]).write(messages, pipelined));
        HEARTH_CHECK(startClient());
        const Effort effort(m_server.pid());
        HEARTH_CHECK(m_client->connect());
        if (!waitUntil([this] { return m_client->isCaughtUp(); }))
            return fail(ErrorCode::Timeout, u"the client did not catch up"_s);
        const double seconds = secondsBetween(m_client->connectedAt(), monotonicMicros());
        const double clientCpu = effort.client();
        const double serverCpu = effort.server();
        const WireBytes wire = m_client->wire();
        HEARTH_CHECK(expectMessages(messages));
        printResult({ { u"bench"_s, u"sync"_s }, { u"part"_s, u"missed"_s },
            { u"messages"_s, messages }, { u"caughtUpSeconds"_s, seconds },
            { u"clientCpuMicrosPerEvent"_s, perOne(clientCpu * 1e6, messages) },
            { u"serverCpuMicrosPerEvent"_s, perOne(serverCpu * 1e6, messages) },
            { u"receivedBytesPerMessage"_s, perOne(static_cast<double>(wire.received), messages) },
            { u"sentBytesPerMessage"_s, perOne(static_cast<double>(wire.sent), messages) } });
        return {};
    }

private:
    Result<void> startClient()
    {
        m_client = std::make_unique<SyncClient>(
            m_folder.filePath(u"client"_s), m_setup, m_credentials);
        return m_client->open();
    }

    /// The figures mean something only when nothing was left out.
    Result<void> expectMessages(qint64 more)
    {
        m_expected += more;
        HEARTH_TRY(const qint64 stored, m_client->storedMessages());
        if (stored != m_expected)
            return fail(ErrorCode::Internal,
                u"the copy holds %1 messages, not %2"_s.arg(stored).arg(m_expected));
        return {};
    }

    QTemporaryDir m_folder;
    ServerProcess m_server;
    ServerSetup m_setup;
    provider::Credentials m_credentials;
    std::unique_ptr<SyncClient> m_client;
    qint64 m_expected = 0;
};

Result<void> measure(const QString& exportFile, int live, int missed)
{
    Run run;
    HEARTH_CHECK(run.prepare(exportFile));
    HEARTH_CHECK(run.first());
    HEARTH_CHECK(run.live(live, 1));
    HEARTH_CHECK(run.live(live, pipelined));
    return run.missed(missed);
}

} // namespace

int sync(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption(
        { u"missed"_s, u"Messages written while the client is away."_s, u"N"_s, u"10000"_s });
    parser.addOption({ u"live"_s, u"Messages written while it looks on."_s, u"N"_s, u"1000"_s });
    parser.addPositionalArgument(u"export"_s, u"A Slack export ZIP."_s);
    parser.addHelpOption();
    parser.process(arguments);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    const Result<void> outcome = measure(parser.positionalArguments().front(),
        parser.value(u"live"_s).toInt(), parser.value(u"missed"_s).toInt());
    if (!outcome)
        qCritical().noquote() << outcome.error().message << outcome.error().detail;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
