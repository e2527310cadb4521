// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/bench/wait.h"

#include <QCommandLineParser>
#include <QDebug>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <vector>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenAsks = 20; ///< milliseconds; without it the server's limits would answer

/// One connection that asks the same thing again and again, each time after its answer and a pause
/// of so many milliseconds.
class Asker {
public:
    Asker(quint16 port, const QByteArray& operation, const QByteArray& args,
        const QByteArray& accessToken, int pause)
        : m_port(port)
        , m_pause(pause)
        , m_request("POST /api/v1/" + operation
              + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
              + (accessToken.isEmpty() ? QByteArray()
                                       : "Authorization: Bearer " + accessToken + "\r\n")
              + "Content-Length: " + QByteArray::number(args.size()) + "\r\n\r\n" + args)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
    }

    void start()
    {
        m_delays.clear();
        m_refused = 0;
        m_asking = true;
        // Only now: the server does not keep a connection on which nobody says anything.
        if (m_socket.state() == QAbstractSocket::UnconnectedState) {
            m_socket.connectToHost(u"127.0.0.1"_s, m_port);
            m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        }
        ask();
    }
    void stop() { m_asking = false; }
    [[nodiscard]] bool isIdle() const { return !m_waiting; }
    [[nodiscard]] const QList<qint64>& delays() const { return m_delays; } ///< microseconds
    [[nodiscard]] int refused() const { return m_refused; }

private:
    void ask()
    {
        m_answer.clear();
        m_askedAt = monotonicMicros();
        m_waiting = true;
        m_socket.write(m_request);
    }
    void read()
    {
        m_answer += m_socket.readAll();
        const qsizetype end = m_answer.indexOf("\r\n\r\n");
        const qsizetype length = m_answer.indexOf("Content-Length: ");
        if (end < 0 || length < 0)
            return;
        const qsizetype digits = length + qsizetype(sizeof "Content-Length: ") - 1;
        const qsizetype line = m_answer.indexOf('\r', digits);
        if (m_answer.size() < end + 4 + m_answer.mid(digits, line - digits).toLongLong())
            return;
        m_waiting = false;
        m_delays.append(monotonicMicros() - m_askedAt);
        m_refused += m_answer.startsWith("HTTP/1.1 200") ? 0 : 1;
        QTimer::singleShot(m_pause, &m_socket, [this] {
            if (m_asking && !m_waiting)
                ask();
        });
    }

    const quint16 m_port;
    const int m_pause;
    const QByteArray m_request;
    QTcpSocket m_socket;
    QByteArray m_answer;
    QList<qint64> m_delays;
    qint64 m_askedAt = 0;
    int m_refused = 0;
    bool m_asking = false;
    bool m_waiting = false;
};

using Askers = std::vector<std::unique_ptr<Asker>>;

/// Lets them ask for so long; then waits for the last answers.
void runFor(const QList<Askers*>& groups, int seconds)
{
    for (const Askers* group : groups) {
        for (const auto& asker : *group)
            asker->start();
    }
    const qint64 end = monotonicMicros() + seconds * 1'000'000LL;
    waitUntil([&] { return monotonicMicros() >= end; });
    for (const Askers* group : groups) {
        for (const auto& asker : *group) {
            asker->stop();
            waitUntil([&] { return asker->isIdle(); });
        }
    }
}

struct Delays {
    double p50 = 0; ///< milliseconds
    double p99 = 0;
};

Delays report(const QString& part, const Askers& askers, int seconds)
{
    QList<qint64> delays;
    int refused = 0;
    for (const auto& asker : askers) {
        delays += asker->delays();
        refused += asker->refused();
    }
    const auto milliseconds = [&delays](double fraction) {
        return static_cast<double>(percentile(delays, fraction)) / 1e3;
    };
    const Delays found { .p50 = milliseconds(0.5), .p99 = milliseconds(0.99) };
    printResult({ { u"bench"_s, u"auth"_s }, { u"part"_s, part },
        { u"perSecond"_s, static_cast<double>(delays.size()) / seconds }, { u"refused"_s, refused },
        { u"millisecondsP50"_s, found.p50 }, { u"millisecondsP99"_s, found.p99 },
        { u"millisecondsMax"_s, milliseconds(1) } });
    return found;
}

Result<void> measure(int flooders, int seconds)
{
    const QTemporaryDir folder;
    ServerProcess process;
    HEARTH_TRY(const ServerSetup setup,
        process.start({ u"--data"_s, folder.path(), u"--people"_s, u"3"_s }));
    const auto port = static_cast<quint16>(setup.port);
    const auto askers = [&](int count, const QByteArray& operation, const QByteArray& args,
                            const QByteArray& token, int pause) {
        Askers out;
        for (int i = 0; i < count; ++i)
            out.push_back(std::make_unique<Asker>(port, operation, args, token, pause));
        return out;
    };
    // Each floods an account of their own, with the right password: wrong ones are slowed down.
    Askers flood;
    for (int i = 0; i < flooders; ++i) {
        const QByteArray account = R"("email":"flood)" + QByteArray::number(i)
            + R"(@example.org","password":"a bench password")";
        const Askers signUp = askers(1, "auth.signUp",
            R"({"displayName":"Flood","code":")" + setup.joinCode.toLatin1() + R"(",)" + account
                + "}",
            {}, 0);
        signUp.front()->start();
        signUp.front()->stop();
        if (!waitUntil([&] { return signUp.front()->isIdle(); }) || signUp.front()->refused() > 0)
            return fail(ErrorCode::Internal, u"the accounts could not be made"_s);
        flood.push_back(
            std::make_unique<Asker>(port, "auth.signIn", "{" + account + "}", QByteArray(), 0));
    }
    Askers others = askers(
        2, "workspace.list", "{}", setup.people[1].accessToken.toLatin1(), betweenAsks);
    runFor({ &others }, seconds);
    const Delays quiet = report(u"others, quiet"_s, others, seconds);
    runFor({ &others, &flood }, seconds);
    const Delays beside = report(u"others, sign-ins beside"_s, others, seconds);
    report(u"sign-ins"_s, flood, seconds);
    // Of one machine in one minute: what can be compared with another machine's.
    printResult({ { u"bench"_s, u"auth"_s }, { u"part"_s, u"others, times slower"_s },
        { u"timesP50"_s, beside.p50 / quiet.p50 }, { u"timesP99"_s, beside.p99 / quiet.p99 } });
    return {};
}

} // namespace

int auth(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"flooders"_s, u"How many sign in at once."_s, u"N"_s, u"8"_s });
    parser.addOption({ u"seconds"_s, u"How long each part takes."_s, u"N"_s, u"10"_s });
    parser.addHelpOption();
    parser.process(arguments);
    const Result<void> outcome = measure(
        parser.value(u"flooders"_s).toInt(), parser.value(u"seconds"_s).toInt());
    if (!outcome)
        qCritical().noquote() << outcome.error().message << outcome.error().detail;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
