// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

#include <QFile>
#include <QMutex>
#include <QScopeGuard>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::Person;
using test::WireClient;

/// Attacks that people know, against the real server over the network.
class TestAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void requestsAreNotSmuggled_data();
    void requestsAreNotSmuggled();
    void hostileNamesAreOnlyNames_data();
    void hostileNamesAreOnlyNames();
    void invisibleNamesAreRefused_data();
    void invisibleNamesAreRefused();
    void hugeAddressesAreRefused();
    void joinCodesCannotBeGuessed();
    void keysOfOthersAreNobodysBusiness();
    void idsOfOthersLeadNowhere();
    void halfOpenConnectionsStopNobody();
    void secretsAreNotLogged();

private:
    [[nodiscard]] HttpAnswer call(
        const QByteArray& operation, QJsonObject args, const Person& person) const;

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::Household> m_household;
    Person m_ann;
    QString m_workspace;
};

namespace {

/// In KiB; 0 where nobody says.
qint64 residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

/// Sockets that are connected and say nothing.
class Silent {
public:
    Silent(quint16 port, int count)
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (socket < 0)
                return;
            m_sockets.push_back(socket);
            if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
                return;
        }
        m_complete = true;
    }
    Silent(const Silent&) = delete;
    Silent& operator=(const Silent&) = delete;
    ~Silent()
    {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    std::vector<int> m_sockets;
    bool m_complete = false;
};

QStringList& logged()
{
    static QStringList lines;
    return lines;
}

void log(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& line)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    logged().append(line);
}

const QByteArray smuggled = "GET /ready HTTP/1.1\r\nHost: h\r\n\r\n";
const QByteArray head = "POST /api/v1/server.info HTTP/1.1\r\nHost: h\r\n";

} // namespace

void TestAttacks::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY2(m_server->open(), qPrintable(m_server->error.message));
    m_household = std::make_unique<test::Household>(*m_server);
    m_ann = test::join(*m_server, m_household->joinCode);
    const QJsonObject joined = call("workspace.join",
        { { u"code"_s, m_household->joinCode }, { u"displayName"_s, u"Ann"_s } }, m_ann)
                                   .json();
    m_workspace = joined.value("id"_L1).toString();
    QVERIFY(!m_workspace.isEmpty());
}

void TestAttacks::cleanup()
{
    m_household.reset();
    m_server.reset();
}

HttpAnswer TestAttacks::call(
    const QByteArray& operation, QJsonObject args, const Person& person) const
{
    return m_server->client().call(operation, test::text(args), person.access);
}

void TestAttacks::requestsAreNotSmuggled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    QTest::newRow("length and chunks")
        << head + "Content-Length: 5\r\n" + chunked + "\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("chunks and length")
        << head + chunked + "Content-Length: 5\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("two lengths") << head + "Content-Length: 0\r\nContent-Length: 35\r\n\r\n"
            + smuggled;
    QTest::newRow("a list of lengths") << head + "Content-Length: 0, 35\r\n\r\n" + smuggled;
    QTest::newRow("a signed length") << head + "Content-Length: +0\r\n\r\n" + smuggled;
    QTest::newRow("an overflowing length")
        << head + "Content-Length: 18446744073709551616\r\n\r\n" + smuggled;
    QTest::newRow("coding with a blank")
        << head + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("coding twice") << head + chunked + chunked + "\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("coding that is not last")
        << head + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("coding in disguise")
        << head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("folded coding")
        << head + "X: a\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("line feeds") << QByteArray(head).replace("\r\n", "\n") + "\n" + smuggled;
    QTest::newRow("a carriage return alone")
        << head + "X: a\rContent-Length: 35\r\n\r\n" + smuggled;
    QTest::newRow("a chunk that overflows")
        << head + chunked + "\r\nFFFFFFFFFFFFFFFFF\r\n" + smuggled;
    QTest::newRow("a chunk after a line feed")
        << head + chunked + "\r\n5\nhello\r\n0\r\n\r\n" + smuggled;
    QTest::newRow("two hosts") << head + "Host: other\r\n\r\n" + smuggled;
    QTest::newRow("a zero in a value") << head + QByteArray("X: a\0b\r\n\r\n", 10) + smuggled;
}

/// Whoever stands before the server may have read the bytes otherwise: what follows is not looked
/// at.
void TestAttacks::requestsAreNotSmuggled()
{
    QFETCH(const QByteArray, bytes);
    WireClient client = m_server->client();
    const auto answer = client.exchange(bytes);
    QVERIFY(answer);
    QCOMPARE(answer->status, 400);
    QCOMPARE(answer->fields.value("connection"), QByteArray("close"));
    QVERIFY(!client.answer());
}

void TestAttacks::hostileNamesAreOnlyNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("SQL") << u"Robert'); DROP TABLE member;--"_s;
    QTest::newRow("SQL wildcards") << u"100%_[a-z]*?"_s;
    QTest::newRow("a parameter") << u":id ?1 @name $x"_s;
    QTest::newRow("Markdown") << u"**bold** [x](javascript:alert(1)) `code`"_s;
    QTest::newRow("an image") << u"![x](https://evil.example/t.png)"_s;
    QTest::newRow("HTML") << u"<img src=x onerror=alert(1)><script>x</script>"_s;
    QTest::newRow("a mention") << u"@channel <!everyone>"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s;
    QTest::newRow("JSON") << u"\",\"role\":\"owner"_s;
    QTest::newRow("a format") << u"%1 %n %s {0}"_s;
}

/// Kept as they are, shown as they are, and nothing else comes of them.
void TestAttacks::hostileNamesAreOnlyNames()
{
    QFETCH(const QString, name);
    QCOMPARE(call("member.updateName",
                 { { u"workspaceId"_s, m_workspace }, { u"displayName"_s, name } }, m_ann)
                 .status,
        200);
    const HttpAnswer self = call("member.getCurrent", { { u"workspaceId"_s, m_workspace } }, m_ann);
    QCOMPARE(self.status, 200);
    QCOMPARE(self.json().value("displayName"_L1).toString(), name);
    QCOMPARE(self.json().value("role"_L1).toString(), u"member"_s);
    const WorkspaceId workspace = *WorkspaceId::fromString(m_workspace);
    test::LocalCaller owner(**m_server);
    QVERIFY(owner.call(protocol::authLocal, protocol::LocalSignIn {}));
    const auto channel = owner.call(protocol::channelCreate,
        protocol::ChannelCreate {
            .id = RoomId::generate(m_server->clock, m_server->random), .name = name },
        workspace);
    QVERIFY(channel);
    QCOMPARE(channel->name, name);
    const auto rooms = owner.call(protocol::channelList, protocol::Nothing {}, workspace);
    QVERIFY(rooms);
    QCOMPARE(rooms->rooms.size(), 2);
}

void TestAttacks::invisibleNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("a line break") << u"Ann\nAdmin"_s;
    QTest::newRow("an escape") << u"Ann\x1b[31m"_s;
    QTest::newRow("a zero") << QString(u"Ann") + QChar(u'\0');
    QTest::newRow("turned around") << u"Ann \u202Egro.elpmaxe"_s;
    QTest::newRow("isolated") << u"Ann \u2067x\u2069"_s;
    QTest::newRow("only invisible") << u"\u200B\u200B\u2060"_s;
}

void TestAttacks::invisibleNamesAreRefused()
{
    QFETCH(const QString, name);
    QCOMPARE(call("member.updateName",
                 { { u"workspaceId"_s, m_workspace }, { u"displayName"_s, name } }, m_ann)
                 .status,
        400);
}

void TestAttacks::hugeAddressesAreRefused()
{
    const QString huge = QString(1024 * 1024, u'a') + u"@example.org"_s;
    for (const QByteArray& operation : { QByteArray("auth.signIn"), QByteArray("auth.signUp") }) {
        const HttpAnswer answer = call(operation,
            { { u"email"_s, huge }, { u"password"_s, u"long enough"_s },
                { u"displayName"_s, u"Eve"_s } },
            {});
        QVERIFY2(answer.status == 400 || answer.status == 413, answer.body.constData());
        QVERIFY(answer.body.size() < 1000);
    }
    QCOMPARE(m_server->client().call("server.info").status, 200);
}

void TestAttacks::joinCodesCannotBeGuessed()
{
    WireClient client = m_server->client();
    int tried = 0;
    HttpAnswer answer;
    while (tried < 200 && answer.status != 429) {
        answer = client.call(
            "invite.getByCode", QByteArray(R"({"code":"ABCDE)") + "FGHJK"[tried % 5] + "\"}");
        ++tried;
    }
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.fields.value("retry-after").toInt() >= 1);
    // Six characters of more than twenty: at this pace that takes longer than a code lives.
    QVERIFY(tried <= 60);
}

void TestAttacks::keysOfOthersAreNobodysBusiness()
{
    const Person ben = test::join(
        *m_server, m_household->joinCode, { { u"displayName"_s, u"Ben"_s } });
    QCOMPARE(call("workspace.join",
                 { { u"code"_s, m_household->joinCode }, { u"displayName"_s, u"Ben"_s } }, ben)
                 .status,
        200);
    const QJsonArray rooms = call("channel.list", { { u"workspaceId"_s, m_workspace } }, ben)
                                 .json()
                                 .value("rooms"_L1)
                                 .toArray();
    const QString room = rooms.first().toObject().value("id"_L1).toString();
    const auto post = [&](const Person& person, const QString& body) {
        const QByteArray json = test::text({ { u"workspaceId"_s, m_workspace },
            { u"id"_s, MessageId::generate(m_server->clock, m_server->random).toString() },
            { u"roomId"_s, room }, { u"body"_s, body } });
        WireClient client = m_server->client();
        return *client.exchange("POST /api/v1/message.create HTTP/1.1\r\nHost: h\r\n"
                                "Content-Type: application/json\r\nIdempotency-Key: the-same\r\n"
                                "Authorization: Bearer "
            + person.access + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n"
            + json);
    };
    QCOMPARE(post(m_ann, u"from Ann"_s).status, 200);
    // The same key of somebody else is another key: no answer of Ann's, and no conflict.
    const HttpAnswer bens = post(ben, u"from Ben"_s);
    QCOMPARE(bens.status, 200);
    QVERIFY(!bens.body.contains("from Ann"));
    QCOMPARE(post(m_ann, u"again, but other words"_s).status, 409);
}

void TestAttacks::idsOfOthersLeadNowhere()
{
    const Person eve = test::join(
        *m_server, m_household->joinCode, { { u"displayName"_s, u"Eve"_s } });
    const QJsonObject there { { u"workspaceId"_s, m_workspace } };
    const QJsonObject nowhere { { u"workspaceId"_s,
        WorkspaceId::generate(m_server->clock, m_server->random).toString() } };
    for (const QByteArray& operation : { QByteArray("workspace.get"), QByteArray("channel.list"),
             QByteArray("member.list"), QByteArray("sync.pull"), QByteArray("storage.usage") }) {
        HttpAnswer known = call(operation, there, eve);
        HttpAnswer unknown = call(operation, nowhere, eve);
        QCOMPARE(known.status, 404);
        QCOMPARE(unknown.status, 404);
        // One that exists and one that does not look the same.
        QJsonObject one = known.json();
        QJsonObject other = unknown.json();
        one.remove(u"requestId"_s);
        other.remove(u"requestId"_s);
        QCOMPARE(one, other);
    }
}

void TestAttacks::halfOpenConnectionsStopNobody()
{
    constexpr int count = 2000;
    constexpr qint64 mostGrowth = 400 * 1024; // KiB; with a sanitizer's padding
    QVERIFY(m_server->listen(
        { .address = u"127.0.0.1"_s, .port = 0, .tls = server::TlsMode::SelfSigned }));
    // Both ends are in this process.
    constexpr rlim_t needed = 2 * count + 500;
    rlimit limit {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const rlimit allowed = limit;
    const auto restore = qScopeGuard([&allowed] { ::setrlimit(RLIMIT_NOFILE, &allowed); });
    QVERIFY2(limit.rlim_max >= needed,
        qPrintable(
            u"%1 descriptors are needed, and the hard limit (ulimit -Hn) is %2"_s.arg(needed).arg(
                limit.rlim_max)));
    limit.rlim_cur = std::max(limit.rlim_cur, needed);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    const qint64 before = residentMemory();
    const Silent silent(m_server->listening.port, count);
    QVERIFY(silent.isComplete());
    // Somebody comes in all the same, and again, while the silent ones wait for their deadline.
    for (int i = 0; i < 5; ++i) {
        WireClient client(m_server->listening.port, WireClient::Security::Tls);
        QCOMPARE(client.call("server.info").status, 200);
    }
    const qint64 growth = residentMemory() - before;
    QVERIFY2(growth < mostGrowth, qPrintable(u"%1 KiB"_s.arg(growth)));
}

void TestAttacks::secretsAreNotLogged()
{
    const QString password = u"a passphrase nobody else has"_s;
    logged().clear();
    const QtMessageHandler before = qInstallMessageHandler(log);
    const QString email = u"zoe@example.org"_s;
    const Person zoe = test::join(*m_server, m_household->joinCode,
        { { u"displayName"_s, u"Zoe"_s }, { u"email"_s, email }, { u"password"_s, password } });
    std::ignore = call("auth.signIn", { { u"email"_s, email }, { u"password"_s, password } }, {});
    std::ignore = call(
        "auth.signIn", { { u"email"_s, email }, { u"password"_s, u"another passphrase"_s } }, {});
    const QString recovery = call("auth.createRecoveryCode", {}, zoe)
                                 .json()
                                 .value("code"_L1)
                                 .toString();
    std::ignore = call("auth.recover", { { u"code"_s, recovery } }, {});
    std::ignore = call(
        "auth.refresh", { { u"refreshToken"_s, QString::fromLatin1(zoe.refresh) } }, {});
    std::ignore = call("auth.refresh", { { u"refreshToken"_s, u"stolen refresh token"_s } }, {});
    std::ignore = call("workspace.list", {}, zoe);
    qInstallMessageHandler(before);
    const QString all = logged().join(u'\n');
    for (const QString& secret : { password, u"another passphrase"_s, u"stolen refresh token"_s,
             recovery, QString::fromLatin1(zoe.access), QString::fromLatin1(zoe.refresh) }) {
        QVERIFY(!secret.isEmpty());
        QVERIFY2(!all.contains(secret), qPrintable(all));
    }
}

QTEST_GUILESS_MAIN(TestAttacks)
#include "test_attacks.moc"
