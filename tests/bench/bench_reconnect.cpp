// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/descriptor_limit.h"
#include "tests/bench/bench.h"
#include "tests/bench/crowd.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/bench/wait.h"

#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <unistd.h>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

struct Load {
    int clients = 1000;
    int missed = 20; ///< messages written while the server is away from its clients
    int away = 0; ///< seconds between its end and its new start
    bool tls = true;
};

/// One server, one crowd: everybody starts the program in the same moment; later the server goes
/// and comes back.
class Run {
public:
    explicit Run(const Load& load)
        : m_load(load)
    {
    }

    Result<void> measure()
    {
        HEARTH_TRY(
            const ServerSetup setup, start({ u"--people"_s, QString::number(m_load.clients + 1) }));
        const qint64 idleKiB = pssKiB(m_server.pid());
        Crowd crowd(setup);
        crowd.expect(setup.lastSeq);
        double clientBefore = cpuSeconds(getpid());
        const qint64 begin = monotonicMicros();
        crowd.connectToServer();
        if (!waitUntil([&] { return crowd.isCaughtUp(); }))
            return fail(ErrorCode::Timeout, u"not every client connected"_s);
        QJsonObject result = figures(u"start"_s, crowd, begin, setup.cpuSeconds, clientBefore);
        result.insert(u"KiBPerConnection"_s,
            static_cast<double>(pssKiB(m_server.pid()) - idleKiB) / m_load.clients);
        printResult(result);

        awaitSteady();
        crowd.expect(setup.lastSeq + m_load.missed);
        clientBefore = cpuSeconds(getpid());
        const qint64 asked = monotonicMicros();
        m_server.stop();
        const qint64 stopped = monotonicMicros();
        waitUntil([&] { return monotonicMicros() >= stopped + m_load.away * 1'000'000LL; });
        HEARTH_TRY(const ServerSetup again,
            start({ u"--port"_s, QString::number(setup.port), u"--messages"_s,
                QString::number(m_load.missed) }));
        if (!waitUntil([&] { return crowd.isCaughtUp(); }))
            return fail(ErrorCode::Timeout, u"not every client came back"_s);
        result = figures(u"restart"_s, crowd, again.listeningSince, again.cpuSeconds, clientBefore);
        result.insert(u"stopSeconds"_s, static_cast<double>(stopped - asked) / 1e6);
        result.insert(u"awaySeconds"_s, static_cast<double>(again.listeningSince - asked) / 1e6);
        printResult(result);
        return {};
    }

private:
    Result<ServerSetup> start(QStringList arguments)
    {
        arguments += { u"--data"_s, m_folder.path() };
        if (m_load.tls)
            arguments += u"--tls"_s;
        return m_server.start(arguments);
    }

    /// Of what everybody did since `begin`.
    QJsonObject figures(const QString& part, const Crowd& crowd, qint64 begin, double serverBefore,
        double clientBefore)
    {
        QList<qint64> delays = crowd.delaysSince(begin);
        const auto seconds = [&delays](double fraction) {
            return static_cast<double>(percentile(delays, fraction)) / 1e6;
        };
        return { { u"bench"_s, u"reconnect"_s }, { u"part"_s, part },
            { u"clients"_s, m_load.clients }, { u"tls"_s, m_load.tls },
            { u"caughtUpSecondsP50"_s, seconds(0.5) }, { u"caughtUpSecondsP99"_s, seconds(0.99) },
            { u"caughtUpSecondsMax"_s, seconds(1) },
            { u"serverCpuSeconds"_s, cpuSeconds(m_server.pid()) - serverBefore },
            { u"clientCpuSeconds"_s, cpuSeconds(getpid()) - clientBefore },
            { u"failedAttempts"_s, crowd.failures() } };
    }

    Load m_load;
    QTemporaryDir m_folder;
    ServerProcess m_server;
};

} // namespace

int reconnect(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"clients"_s, u"How many."_s, u"N"_s, u"1000"_s });
    parser.addOption(
        { u"missed"_s, u"Messages written while the server is away."_s, u"N"_s, u"20"_s });
    parser.addOption(
        { u"away"_s, u"Seconds between its end and its new start."_s, u"N"_s, u"0"_s });
    parser.addOption({ u"no-tls"_s, u"Without TLS, as on the loopback."_s });
    parser.addHelpOption();
    parser.process(arguments);
    server::allowDescriptors(2 * parser.value(u"clients"_s).toInt() + 256);
    // A thousand clients that say each what happened to them.
    QLoggingCategory::setFilterRules(u"hearth.client.info=false"_s);
    const Result<void> outcome = Run({ .clients = parser.value(u"clients"_s).toInt(),
                                         .missed = parser.value(u"missed"_s).toInt(),
                                         .away = parser.value(u"away"_s).toInt(),
                                         .tls = !parser.isSet(u"no-tls"_s) })
                                     .measure();
    if (!outcome)
        qCritical().noquote() << outcome.error().message << outcome.error().detail;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
