// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/operations.h"
#include "localserver/edge/descriptor_limit.h"
#include "tests/bench/bench.h"
#include "tests/bench/crowd.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/bench/wait.h"

#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace hearth::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Load {
    int clients = 50;
    int seconds = 30; ///< of each part that is measured over a time
    bool tls = true;
};

constexpr int missedMessages = 20; ///< written between the power cut and the first who comes back

/// What the server's process has used since this was made.
class Meter {
public:
    explicit Meter(qint64 pid)
        : m_pid(pid)
    {
    }
    /// Percent of one core.
    [[nodiscard]] double processor() const
    {
        const auto micros = static_cast<double>(monotonicMicros() - m_begin);
        return (cpuSeconds(m_pid) - m_before) * 1e8 / micros;
    }

private:
    qint64 m_pid;
    double m_before = cpuSeconds(m_pid);
    qint64 m_begin = monotonicMicros();
};

/// One message a second, of another person each time; meanwhile somebody types and somebody comes
/// or goes. Notes when everybody has each of them.
class Talk : public QObject {
public:
    Talk(Crowd& crowd, const ServerSetup& setup)
        : m_crowd(crowd)
        , m_workspace(setup.workspace)
        , m_room(setup.room)
    {
        for (int i = 0; i < crowd.size(); ++i)
            crowd.follower(i).readWith([this](const Event& event) { read(event); });
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, &Talk::beat);
    }
    ~Talk() override
    {
        for (int i = 0; i < m_crowd.size(); ++i)
            m_crowd.follower(i).readWith({});
    }
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;

    void start() { m_beat.start(1s); }
    void stop() { m_beat.stop(); }
    [[nodiscard]] bool isDelivered() const
    {
        return answered == written && delays.size() == acknowledged * m_crowd.size();
    }

    qint64 written = 0;
    qint64 answered = 0;
    qint64 acknowledged = 0;
    QList<qint64> delays; ///< microseconds from sending to receiving, of every delivery
    QList<qint64> answers; ///< likewise to the acknowledgement

private:
    [[nodiscard]] provider::BackendProvider& somebody(qint64 index)
    {
        return m_crowd.follower(static_cast<int>(index % m_crowd.size())).provider();
    }

    void beat()
    {
        const qint64 now = monotonicMicros();
        provider::BackendProvider& writer = somebody(written);
        const protocol::MessageCreate message { .id = MessageId::generate(m_clock, m_random),
            .roomId = m_room,
            .parentId = {},
            .body = u"t%1 the quick brown fox jumps over the lazy dog"_s.arg(now) };
        writer.persistence()
            .call(protocol::messageCreate, m_workspace, message)
            .then(this, [this, now](const Result<Message>& answer) {
                ++answered;
                if (!answer) {
                    qCritical().noquote() << answer.error().message;
                    return;
                }
                ++acknowledged;
                answers.append(monotonicMicros() - now);
            });
        somebody(written + 1)
            .events()
            .emitEvent(m_workspace, u"typing.started"_s, { { u"roomId"_s, m_room.toString() } });
        somebody(written + 2)
            .events()
            .emitEvent(m_workspace, u"presence.changed"_s, { { u"active"_s, written % 2 == 0 } });
        ++written;
    }

    void read(const Event& event)
    {
        if (!event.message || !event.message->body.startsWith(u't'))
            return;
        const QByteArray body = event.message->body.sliced(1).toLatin1();
        qint64 sent = 0;
        if (std::from_chars(body.cbegin(), body.cend(), sent).ec == std::errc {})
            delays.append(monotonicMicros() - sent);
    }

    Crowd& m_crowd;
    WorkspaceId m_workspace;
    RoomId m_room;
    QTimer m_beat;
    SystemClock m_clock;
    SystemRandom m_random;
};

/// A team of one size on a server of its own.
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
        m_aloneKiB = pssKiB(m_server.pid());
        Crowd crowd(setup);
        crowd.expect(setup.lastSeq);
        crowd.connectToServer();
        if (!waitUntil([&] { return crowd.isCaughtUp(); }))
            return fail(ErrorCode::Timeout, u"not every client connected"_s);
        awaitSteady();
        idle();
        HEARTH_CHECK(gentle(crowd, setup));
        return storm(crowd, setup);
    }

private:
    Result<ServerSetup> start(QStringList arguments)
    {
        arguments += { u"--data"_s, m_folder.path() };
        if (m_load.tls)
            arguments += u"--tls"_s;
        return m_server.start(arguments);
    }

    void idle()
    {
        const Meter meter(m_server.pid());
        letPass();
        QJsonObject result = begin(u"idle"_s);
        result.insert(u"processorPercent"_s, meter.processor());
        printResult(result);
    }

    Result<void> gentle(Crowd& crowd, const ServerSetup& setup)
    {
        Talk talk(crowd, setup);
        talk.start();
        const Meter meter(m_server.pid());
        letPass();
        const double processor = meter.processor();
        talk.stop();
        if (!waitUntil([&] { return talk.isDelivered(); }))
            return fail(ErrorCode::Timeout, u"not everybody has every message"_s);
        QJsonObject result = begin(u"gentle"_s);
        result.insert(u"processorPercent"_s, processor);
        result.insert(u"messages"_s, talk.acknowledged);
        result.insert(u"deliveries"_s, talk.delays.size());
        result.insert(u"deliveryMillisP50"_s, millis(talk.delays, 0.5));
        result.insert(u"deliveryMillisP99"_s, millis(talk.delays, 0.99));
        result.insert(u"acknowledgedMillisP50"_s, millis(talk.answers, 0.5));
        result.insert(u"acknowledgedMillisP99"_s, millis(talk.answers, 0.99));
        printResult(result);
        return {};
    }

    /// The server dies in the middle of it all and is started again: everybody comes back by their
    /// own backoff and gets what they missed.
    Result<void> storm(Crowd& crowd, const ServerSetup& setup)
    {
        qint64 last = setup.lastSeq;
        for (int i = 0; i < crowd.size(); ++i)
            last = std::max(last, crowd.follower(i).seen());
        crowd.expect(last + missedMessages);
        m_server.kill();
        HEARTH_TRY(const ServerSetup again,
            start({ u"--port"_s, QString::number(setup.port), u"--messages"_s,
                QString::number(missedMessages) }));
        if (!waitUntil([&] { return crowd.isCaughtUp(); }))
            return fail(ErrorCode::Timeout, u"not every client came back"_s);
        const double used = cpuSeconds(m_server.pid()) - again.cpuSeconds;
        QList<qint64> delays = crowd.delaysSince(again.listeningSince);
        QJsonObject result = begin(u"storm"_s);
        result.insert(u"caughtUpSecondsP50"_s, millis(delays, 0.5) / 1000);
        result.insert(u"caughtUpSecondsP99"_s, millis(delays, 0.99) / 1000);
        result.insert(u"caughtUpSecondsMax"_s, millis(delays, 1) / 1000);
        result.insert(u"processorSeconds"_s, used);
        result.insert(u"failedAttempts"_s, crowd.failures());
        printResult(result);
        return {};
    }

    void letPass() const
    {
        const qint64 end = monotonicMicros() + m_load.seconds * 1'000'000LL;
        waitUntil([&] { return monotonicMicros() >= end; });
    }

    static double millis(QList<qint64>& micros, double fraction)
    {
        return static_cast<double>(percentile(micros, fraction)) / 1000;
    }

    /// What every line says: the part, and the server's memory at this moment.
    QJsonObject begin(const QString& part) const
    {
        const qint64 pss = pssKiB(m_server.pid());
        return { { u"bench"_s, u"host"_s }, { u"part"_s, part }, { u"clients"_s, m_load.clients },
            { u"tls"_s, m_load.tls }, { u"residentKiB"_s, residentKiB(m_server.pid()) },
            { u"pssKiB"_s, pss },
            { u"KiBPerConnection"_s, static_cast<double>(pss - m_aloneKiB) / m_load.clients } };
    }

    Load m_load;
    QTemporaryDir m_folder;
    ServerProcess m_server;
    qint64 m_aloneKiB = 0; ///< with its accounts, before anybody connected
};

} // namespace

int host(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption(
        { u"clients"_s, u"How many, one team after another."_s, u"N,…"_s, u"50,500,2000"_s });
    parser.addOption({ u"seconds"_s, u"How long each part is measured."_s, u"N"_s, u"30"_s });
    parser.addOption({ u"no-tls"_s, u"Without TLS, as on the loopback."_s });
    parser.addHelpOption();
    parser.process(arguments);
    // A thousand clients that say each what happened to them.
    QLoggingCategory::setFilterRules(u"hearth.client.info=false"_s);
    for (const QString& clients : parser.value(u"clients"_s).split(u',')) {
        const Load load { .clients = clients.toInt(),
            .seconds = parser.value(u"seconds"_s).toInt(),
            .tls = !parser.isSet(u"no-tls"_s) };
        if (load.clients < 1 || load.seconds < 1) {
            qCritical("--clients and --seconds want numbers from 1");
            return 2;
        }
        server::allowDescriptors(2 * load.clients + 256);
        if (const Result<void> outcome = Run(load).measure(); !outcome) {
            qCritical().noquote() << outcome.error().message << outcome.error().detail;
            return 1;
        }
    }
    return 0;
}

} // namespace hearth::bench
