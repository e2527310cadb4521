// SPDX-License-Identifier: Apache-2.0
#include "localserver/metrics/prometheus_text.h"
#include "tests/localserver/accounts.h"

#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>

#include <array>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;
using test::HttpAnswer;

/// `/metrics`: that Prometheus can read them, that they count what happened, and who may see them.
class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void histogramCounts();
    void labelsAreEscaped();
    void prometheusReadsThem();
    void theyCount();
    void whoMayReadThem_data();
    void whoMayReadThem();
    void tokensNeedTheirScope();
    void nobodyIsNamed();

private:
    HttpAnswer get(const QByteArray& fields);
    [[nodiscard]] QByteArray near();
    [[nodiscard]] QByteArray makeToken(const QString& scope);

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::LocalCaller> m_link;
    QByteArray m_owner;
    QByteArray m_guest;
};

namespace {

constexpr std::array bounds { 1.0, 2.5 };
const QByteArray nearby = "Host: 127.0.0.1\r\n";

QByteArray bearer(const QByteArray& token) { return "Authorization: Bearer " + token + "\r\n"; }

/// The value of the line that begins with `sample`; empty if there is none.
QByteArray valueOf(const QByteArray& metrics, const QByteArray& sample)
{
    for (const QByteArray& line : metrics.split('\n')) {
        if (line.startsWith(sample + ' '))
            return line.mid(sample.size() + 1);
    }
    return {};
}

} // namespace

void TestMetrics::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(m_server->open());
    m_link = std::make_unique<test::LocalCaller>(**m_server);
    const auto session = m_link->call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s });
    QVERIFY(session);
    m_owner = session->accessToken.toLatin1();
    QVERIFY(m_link->call(protocol::serverUpdate,
        protocol::ServerSettings { .name = {}, .registration = protocol::Registration::Open }));
    m_guest = test::Person::of(
        m_server->client().call("auth.signUp", R"({"displayName":"Gus"})").json())
                  .access;
    QVERIFY(!m_guest.isEmpty());
}

void TestMetrics::cleanup()
{
    m_link.reset();
    m_server.reset();
}

HttpAnswer TestMetrics::get(const QByteArray& fields)
{
    return m_server->client()
        .exchange("GET /metrics HTTP/1.1\r\n" + fields + "\r\n")
        .value_or(HttpAnswer {});
}

QByteArray TestMetrics::near() { return get(nearby).body; }

QByteArray TestMetrics::makeToken(const QString& scope)
{
    const auto made = m_link->call(protocol::tokenCreate,
        protocol::CreateToken { .name = u"watch"_s, .scopes = { scope }, .workspaceId = {} });
    return made ? made->secret.toLatin1() : QByteArray();
}

void TestMetrics::histogramCounts()
{
    Histogram histogram(bounds);
    for (const double value : { 0.5, 1.0, 2.0, 99.0 })
        histogram.count(value);
    const HistogramReading reading = histogram.read();
    QCOMPARE(reading.upTo, (std::vector<quint64> { 2, 3, 4 }));
    QCOMPARE(reading.sum, 102.5);
}

void TestMetrics::labelsAreEscaped()
{
    PrometheusText text;
    text.family("odd", PrometheusText::Kind::Gauge, "Odd.");
    text.sample(qint64 { 3 }, { { "name", u"a\"b\\c\nd"_s }, { "more", u"ü"_s } });
    QCOMPARE(text.text(),
        QByteArray(
            "# HELP odd Odd.\n# TYPE odd gauge\nodd{name=\"a\\\"b\\\\c\\nd\",more=\"\xc3\xbc\"} "
            "3\n"));
}

void TestMetrics::prometheusReadsThem()
{
    m_server->client().call("message.shred");
    m_server->client().call("server.info");
    QString python = QStandardPaths::findExecutable(u"python3"_s, { u"/usr/bin"_s });
    if (python.isEmpty())
        python = QStandardPaths::findExecutable(u"python3"_s);
    QProcess process;
    process.start(python, { QStringLiteral(HEARTH_SOURCE_DIR "/tests/support/read_metrics.py") });
    process.write(near());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QByteArray families = process.readAllStandardOutput();
    for (const QByteArray& family :
        { QByteArray("hearth_operations counter"), QByteArray("hearth_commit_events histogram"),
            QByteArray("hearth_operation_duration_seconds histogram"),
            QByteArray("hearth_deliveries counter"), QByteArray("hearth_connections gauge"),
            QByteArray("hearth_queue_depth gauge 4"), QByteArray("hearth_storage_bytes gauge 2"),
            QByteArray("process_resident_memory_bytes gauge 1") })
        QVERIFY2(families.contains(family),
            QByteArray(family + " is not among\n" + families).constData());
}

void TestMetrics::theyCount()
{
    for (int i = 0; i < 3; ++i)
        m_server->client().call("server.info");
    m_server->client().call("auth.currentUser"); // nobody
    const WorkspaceId workspace = WorkspaceId::generate(m_server->clock, m_server->random);
    QVERIFY(m_link->call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = workspace, .name = u"Home"_s, .icon = {}, .displayName = u"Olga"_s }));
    const QByteArray metrics = near();
    const auto answered = [&](const QByteArray& operation, const QByteArray& result) {
        return valueOf(metrics,
            "hearth_operations_total{operation=\"" + operation + "\",result=\"" + result + "\"}");
    };
    QCOMPARE(answered("server.info", "ok"), QByteArray("3"));
    QCOMPARE(answered("auth.currentUser", "unauthenticated"), QByteArray("1"));
    QCOMPARE(valueOf(metrics, "hearth_operation_duration_seconds_count{operation=\"server.info\"}"),
        QByteArray("3"));
    QCOMPARE(valueOf(metrics, "hearth_workspaces"), QByteArray("1"));
    QVERIFY(valueOf(metrics, "process_resident_memory_bytes").toLongLong() > 1'000'000);
}

void TestMetrics::whoMayReadThem_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("status");
    QTest::newRow("on this machine") << nearby << QString() << 200;
    QTest::newRow("by name") << QByteArray("Host: localhost:7420\r\n") << QString() << 200;
    QTest::newRow("IPv6") << QByteArray("Host: [::1]:7420\r\n") << QString() << 200;
    QTest::newRow("for another name")
        << QByteArray("Host: chat.example.org\r\n") << QString() << 401;
    QTest::newRow("through a proxy") << nearby + "X-Forwarded-For: 203.0.113.7\r\n"
                                     << QString() << 401;
    QTest::newRow("through another") << nearby + "Via: 1.1 proxy\r\n" << QString() << 401;
    QTest::newRow("the owner") << QByteArray("Host: h\r\n") << u"owner"_s << 200;
    QTest::newRow("somebody else") << QByteArray("Host: h\r\n") << u"guest"_s << 403;
    QTest::newRow("somebody else on this machine") << nearby << u"guest"_s << 403;
    QTest::newRow("nonsense") << nearby << u"nobody"_s << 401;
}

void TestMetrics::whoMayReadThem()
{
    QFETCH(QByteArray, fields);
    QFETCH(const QString, who);
    QFETCH(const int, status);
    if (!who.isEmpty())
        fields += bearer(who == u"owner" ? m_owner : who == u"guest" ? m_guest : "nonsense");
    const HttpAnswer answer = get(fields);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body.contains("hearth_"), status == 200);
    if (status == 200)
        QCOMPARE(answer.fields.value("content-type"), PrometheusText::contentType.toByteArray());
}

void TestMetrics::tokensNeedTheirScope()
{
    const QByteArray watching = makeToken(u"metrics:read"_s);
    QVERIFY(!watching.isEmpty());
    QCOMPARE(get("Host: h\r\n" + bearer(watching)).status, 200);
    QCOMPARE(m_server->client().call("metrics.read", "{}", watching).status, 200);
    QCOMPARE(m_server->client().call("server.state", "{}", watching).status, 403);
    QCOMPARE(get("Host: h\r\n" + bearer(makeToken(u"member:read"_s))).status, 403);
}

void TestMetrics::nobodyIsNamed()
{
    const QByteArray metrics = near();
    for (const QByteArray& secret : { QByteArray("Olga"), QByteArray("Gus"), m_owner, m_guest })
        QVERIFY(!metrics.contains(secret));
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
