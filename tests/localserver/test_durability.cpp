// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/envelope.h"
#include "core/protocol/operations.h"
#include "localserver/server.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/local_caller.h"
#include "tests/support/raw_web_socket.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Acknowledged is durable: the server is killed in the middle of a stream of sends, again and
/// again, once by `kill -9` and once with a disk that forgets what was not synced. Whatever was
/// acknowledged must be there exactly once; whatever was not may be sent again without doubling.
class TestDurability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killLosesNothing();
    void powerCutLosesNothing();
    void powerCutWithoutSyncIsNoticed();
};

namespace {

constexpr int rounds = 6;

struct Sent {
    QByteArray id;
    bool acknowledged = false;
};

/// What the child prints when it is ready.
struct Setup {
    quint16 port = 0;
    QByteArray token;
    QByteArray workspace;
    QByteArray room;
};

class KilledServer {
public:
    explicit KilledServer(const QString& folder, const QString& disk)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), { u"--server"_s, folder, disk });
        if (m_process.waitForStarted() && m_process.waitForReadyRead(30'000)) {
            const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
            if (words.size() == 4)
                setup = { .port = words[0].toUShort(),
                    .token = words[1],
                    .workspace = words[2],
                    .room = words[3] };
        }
    }
    ~KilledServer() { kill(); }

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }

    Setup setup;

private:
    QProcess m_process;
};

QByteArray request(
    qint64 number, const QByteArray& operation, const QByteArray& args, const QByteArray& key = {})
{
    QByteArray text = R"({"request":{"id":)" + QByteArray::number(number) + R"(,"op":")" + operation
        + R"(","args":)" + args;
    if (!key.isEmpty())
        text += R"(,"key":")" + key + '"';
    return text + "}}";
}

QByteArray createArgs(const Setup& setup, const QByteArray& id)
{
    return R"({"workspaceId":")" + setup.workspace + R"(","id":")" + id + R"(","roomId":")"
        + setup.room + R"(","body":")" + id + R"("})";
}

bool greet(test::RawWebSocket& socket, const Setup& setup)
{
    if (socket.descriptor() < 0)
        return false;
    socket.sendText(
        R"({"hello":{"versions":[1],"client":"test","accessToken":")" + setup.token + R"("}})");
    return socket.receiveText().contains("\"authenticated\":true");
}

/// Sends many at a time until the server is gone, and notes what it acknowledged.
void stream(KilledServer& server, QList<Sent>& sent)
{
    test::RawWebSocket socket(server.setup.port);
    QVERIFY(greet(socket, server.setup));
    const SystemClock clock;
    SystemRandom random;
    const int killAfter = QRandomGenerator::global()->bounded(20, 200);
    int acknowledgedNow = 0;
    while (true) {
        for (int i = 0; i < 16; ++i) {
            const QByteArray id = Uuid::generate(clock, random).toText();
            socket.sendText(
                request(sent.size(), "message.create", createArgs(server.setup, id), id));
            sent.append({ .id = id });
        }
        for (int i = 0; i < 16; ++i) {
            const QByteArray text = socket.receiveText();
            if (text.isEmpty())
                return;
            const auto envelope = fromJsonText<protocol::ServerEnvelope>(text);
            QVERIFY2(
                envelope && envelope->response && envelope->response->result, text.constData());
            sent[envelope->response->id].acknowledged = true;
            if (++acknowledgedNow == killAfter)
                server.kill();
        }
    }
}

/// Every message of the room, by its body (which is its id), as often as it is there.
QHash<QByteArray, int> stored(const Setup& setup)
{
    QHash<QByteArray, int> found;
    test::RawWebSocket socket(setup.port);
    if (!greet(socket, setup))
        return found;
    std::optional<qint64> anchor;
    while (true) {
        QByteArray args = R"({"workspaceId":")" + setup.workspace + R"(","roomId":")" + setup.room
            + R"(","direction":"after","limit":1000)";
        if (anchor)
            args += ",\"anchor\":" + QByteArray::number(*anchor);
        socket.sendText(request(1, "message.list", args + '}'));
        const auto envelope = fromJsonText<protocol::ServerEnvelope>(socket.receiveText());
        if (!envelope || !envelope->response || !envelope->response->result)
            return found;
        const auto page = fromJsonText<protocol::MessagePage>(envelope->response->result->text);
        for (const Message& message : page->messages) {
            ++found[message.body.toLatin1()];
            anchor = message.position;
        }
        if (!page->more)
            return found;
    }
}

struct Outcome {
    int acknowledged = 0;
    int lost = 0;
    int doubled = 0;
};

Outcome count(const QList<Sent>& sent, const QHash<QByteArray, int>& found)
{
    Outcome outcome;
    for (const Sent& message : sent) {
        outcome.acknowledged += message.acknowledged ? 1 : 0;
        outcome.lost += message.acknowledged && !found.contains(message.id) ? 1 : 0;
        outcome.doubled += found.value(message.id) > 1 ? 1 : 0;
    }
    return outcome;
}

/// What was never answered is sent once more with its key, as an outbox does.
void sendAgain(const Setup& setup, QList<Sent>& sent)
{
    test::RawWebSocket socket(setup.port);
    QVERIFY(greet(socket, setup));
    for (Sent& message : sent) {
        if (message.acknowledged)
            continue;
        socket.sendText(request(1, "message.create", createArgs(setup, message.id), message.id));
        const QByteArray answer = socket.receiveText();
        QVERIFY2(answer.contains("\"result\""), answer.constData());
        message.acknowledged = true;
    }
}

Outcome killRounds(const QString& disk)
{
    const QTemporaryDir folder;
    QList<Sent> sent;
    for (int round = 0; round < rounds; ++round) {
        KilledServer server(folder.path(), disk);
        if (server.setup.port == 0)
            return { .lost = -1 };
        if (round > 0)
            sendAgain(server.setup, sent);
        stream(server, sent);
    }
    KilledServer server(folder.path(), u"plain"_s);
    return count(sent, stored(server.setup));
}

} // namespace

void TestDurability::killLosesNothing()
{
    const Outcome outcome = killRounds(u"plain"_s);
    QVERIFY(outcome.acknowledged > 100);
    QCOMPARE(outcome.lost, 0);
    QCOMPARE(outcome.doubled, 0);
}

void TestDurability::powerCutLosesNothing()
{
    const Outcome outcome = killRounds(u"forgetful"_s);
    QVERIFY(outcome.acknowledged > 100);
    QCOMPARE(outcome.lost, 0);
    QCOMPARE(outcome.doubled, 0);
}

/// The check above is only worth something if it fails when durability is taken away.
void TestDurability::powerCutWithoutSyncIsNoticed()
{
    const QTemporaryDir folder;
    {
        KilledServer server(folder.path(), u"plain"_s); // what a first start sets up is on the disk
        QVERIFY(server.setup.port != 0);
    }
    QList<Sent> sent;
    {
        KilledServer server(folder.path(), u"unsynced"_s);
        QVERIFY(server.setup.port != 0);
        stream(server, sent);
    }
    // What is left may not even be a workspace any more; then the server says so and does not start.
    KilledServer server(folder.path(), u"plain"_s);
    QVERIFY(server.setup.port == 0 || count(sent, stored(server.setup)).lost > 0);
}

namespace {

Result<QByteArray> prepare(server::Server& server, const QString& folder)
{
    const SystemClock clock;
    SystemRandom random;
    test::LocalCaller caller(server);
    Result<protocol::Session> session = caller.call(protocol::authLocal, protocol::LocalSignIn {});
    if (!session) {
        session = caller.call(
            protocol::authSignUp, protocol::SignUp { .displayName = u"Owner"_s, .deviceName = {} });
        HEARTH_CHECK(session);
        HEARTH_CHECK(caller.call(protocol::workspaceCreate,
            protocol::WorkspaceCreate { .id = WorkspaceId::generate(clock, random),
                .name = folder.right(20),
                .icon = {},
                .displayName = u"Owner"_s }));
    }
    HEARTH_TRY(const protocol::WorkspaceList list,
        caller.call(protocol::workspaceList, protocol::Nothing {}));
    const WorkspaceId workspace = list.workspaces.front().id;
    HEARTH_TRY(const protocol::RoomList rooms,
        caller.call(protocol::channelList, protocol::Nothing {}, workspace));
    return session->accessToken.toLatin1() + ' ' + workspace.uuid.toText() + ' '
        + rooms.rooms.front().id.uuid.toText();
}

int runServer(const QString& folder, const QString& disk)
{
    QByteArray vfs;
    if (disk != u"plain"_s)
        vfs = test::registerFaultVfs(
            disk == u"unsynced"_s ? test::Synchronous::Off : test::Synchronous::AsAsked);
    const SystemClock clock;
    SystemRandom random;
    auto server = server::Server::open(
        { .dataDirectory = folder, .clock = &clock, .random = &random, .vfs = vfs });
    if (!server) {
        qCritical().noquote() << server.error().message << server.error().detail;
        return 1;
    }
    const Result<QByteArray> setup = prepare(**server, folder);
    if (!setup) {
        qCritical().noquote() << setup.error().message << setup.error().detail;
        return 1;
    }
    (*server)
        ->listen({ .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::Off })
        .then(qApp, [setup = *setup](const Result<server::Listening>& listening) {
            std::printf("%d %s\n", listening ? listening->port : 0, setup.constData());
            std::fflush(stdout);
        });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--server"_s)
        return runServer(arguments[2], arguments[3]);
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_durability.moc"
