// SPDX-License-Identifier: Apache-2.0
#include "core/base/id.h"
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"
#include "tests/support/raw_web_socket.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <sys/epoll.h>
#include <unistd.h>
#include <vector>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

struct Load {
    int members = 100;
    int senders = 8;
    int seconds = 10;
};

/// The clients of one run: everybody receives, some send, each the next message when the last one
/// was acknowledged.
class Crowd {
public:
    Crowd(const ServerSetup& setup, const Load& load)
        : m_load(load)
        , m_workspace(setup.workspace.toString().toLatin1())
        , m_room(setup.room.toString().toLatin1())
        , m_epoll(epoll_create1(0))
    {
        for (int i = 0; i < load.members; ++i)
            join(static_cast<quint16>(setup.port), setup.people[i].accessToken.toLatin1(), i);
    }
    ~Crowd() { ::close(m_epoll); }

    [[nodiscard]] bool isComplete() const
    {
        return std::ranges::all_of(
            m_members, [](const auto& member) { return member->descriptor() >= 0; });
    }

    void run()
    {
        const qint64 end = monotonicMicros() + m_load.seconds * 1'000'000LL;
        for (int i = 0; i < m_load.senders; ++i)
            sendNext(i);
        std::vector<epoll_event> events(static_cast<std::size_t>(m_load.members));
        while (monotonicMicros() < end) {
            const int count = epoll_wait(m_epoll, events.data(), m_load.members, 100);
            for (int i = 0; i < count; ++i)
                read(static_cast<int>(events[static_cast<std::size_t>(i)].data.u32));
        }
    }

    qint64 deliveries = 0;
    qint64 acknowledged = 0;
    QList<qint64> delays; ///< microseconds from sending to receiving, every tenth delivery

private:
    void join(quint16 port, const QByteArray& token, int index)
    {
        auto member = std::make_unique<test::RawWebSocket>(port);
        if (member->descriptor() >= 0) {
            member->sendText(
                R"({"hello":{"versions":[1],"client":"bench","accessToken":")" + token + R"("}})");
            member->receiveText();
            member->sendText(R"({"request":{"id":1,"op":"events.subscribe","args":{"workspaceId":")"
                + m_workspace + R"("}}})");
            member->receiveText();
            epoll_event interest { .events = EPOLLIN,
                .data = { .u32 = static_cast<quint32>(index) } };
            epoll_ctl(m_epoll, EPOLL_CTL_ADD, member->descriptor(), &interest);
        }
        m_members.push_back(std::move(member));
    }

    void sendNext(int index)
    {
        const QByteArray id = newId();
        const QByteArray body = "t" + QByteArray::number(monotonicMicros())
            + " the quick brown fox jumps over the lazy dog";
        m_members[static_cast<std::size_t>(index)]->sendText(R"({"request":{"id":)"
            + QByteArray::number(++m_lastId) + R"(,"op":"message.create","args":{"workspaceId":")"
            + m_workspace + R"(","id":")" + id + R"(","roomId":")" + m_room + R"(","body":")" + body
            + R"("},"key":")" + id + R"("}})");
    }

    QByteArray newId() { return Uuid::generate(m_clock, m_random).toText(); }

    void read(int index)
    {
        static const QByteArray created = "\"type\":\"message.created\"";
        for (const QByteArray& text : m_members[static_cast<std::size_t>(index)]->drain()) {
            if (text.startsWith("{\"response\"")) {
                ++acknowledged;
                sendNext(index);
                continue;
            }
            qsizetype at = 0;
            while ((at = text.indexOf(created, at)) >= 0) {
                at += created.size();
                if (++deliveries % 10 == 0)
                    noteDelay(text, at);
            }
        }
    }

    void noteDelay(const QByteArray& text, qsizetype from)
    {
        static const QByteArray marker = "\"body\":\"t";
        const qsizetype at = text.indexOf(marker, from);
        if (at < 0)
            return;
        const qsizetype start = at + marker.size();
        delays.append(
            monotonicMicros() - text.mid(start, text.indexOf(' ', start) - start).toLongLong());
    }

    Load m_load;
    QByteArray m_workspace;
    QByteArray m_room;
    int m_epoll;
    qint64 m_lastId = 1;
    SystemClock m_clock;
    SystemRandom m_random;
    std::vector<std::unique_ptr<test::RawWebSocket>> m_members;
};

} // namespace

int fanout(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"members"_s, u"People connected to the channel."_s, u"N"_s, u"100"_s });
    parser.addOption({ u"senders"_s, u"How many of them send."_s, u"N"_s, u"8"_s });
    parser.addOption({ u"seconds"_s, u"How long."_s, u"N"_s, u"10"_s });
    parser.addHelpOption();
    parser.process(arguments);
    const Load load { .members = parser.value(u"members"_s).toInt(),
        .senders = parser.value(u"senders"_s).toInt(),
        .seconds = parser.value(u"seconds"_s).toInt() };

    const QTemporaryDir folder;
    ServerProcess server;
    const Result<ServerSetup> setup = server.start(
        { u"--data"_s, folder.path(), u"--people"_s, QString::number(load.members) });
    if (!setup) {
        qCritical().noquote() << setup.error().message;
        return 1;
    }
    const qint64 idleKiB = pssKiB(server.pid());
    Crowd crowd(*setup, load);
    if (!crowd.isComplete()) {
        qCritical("not every member could connect");
        return 1;
    }
    const qint64 connectedKiB = pssKiB(server.pid());
    const double cpuBefore = cpuSeconds(server.pid());
    const qint64 start = monotonicMicros();
    crowd.run();
    const double seconds = static_cast<double>(monotonicMicros() - start) / 1e6;
    const double cpu = cpuSeconds(server.pid()) - cpuBefore;
    printResult({ { u"bench"_s, u"fanout"_s }, { u"members"_s, load.members },
        { u"senders"_s, load.senders }, { u"seconds"_s, seconds },
        { u"messages"_s, crowd.acknowledged }, { u"deliveries"_s, crowd.deliveries },
        { u"deliveriesPerSecond"_s, static_cast<double>(crowd.deliveries) / seconds },
        { u"p50Millis"_s, static_cast<double>(percentile(crowd.delays, 0.5)) / 1000 },
        { u"p99Millis"_s, static_cast<double>(percentile(crowd.delays, 0.99)) / 1000 },
        { u"serverCpuMicrosPerDelivery"_s,
            cpu * 1e6 / static_cast<double>(std::max<qint64>(1, crowd.deliveries)) },
        { u"KiBPerConnection"_s, static_cast<double>(connectedKiB - idleKiB) / load.members } });
    return 0;
}

} // namespace hearth::bench
