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
    void whatPrometheusDoesNotLike_data();
    void whatPrometheusDoesNotLike();
    void theyCount();
    void bytesOfFilesAreCounted();
    void whoMayReadThem_data();
    void whoMayReadThem();
    void tokensNeedTheirScope();
    void nobodyIsNamed();

private:
    HttpAnswer get(const QByteArray& fields);
    [[nodiscard]] QByteArray near();
    [[nodiscard]] QByteArray makeToken(const QString& scope);
    [[nodiscard]] WorkspaceId makeWorkspace();
    /// A request of the owner.
    HttpAnswer exchange(
        const QByteArray& method, const QByteArray& path, const QByteArray& fieldsAndBody);

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

/// What Prometheus' parser and its rules of naming say to these metrics.
struct Reading {
    int exitCode = -1;
    QByteArray families;
    QByteArray complaint;
};

Reading readAsPrometheus(const QByteArray& metrics)
{
    QString python = QStandardPaths::findExecutable(u"python3"_s, { u"/usr/bin"_s });
    if (python.isEmpty())
        python = QStandardPaths::findExecutable(u"python3"_s);
    QProcess process;
    process.start(python, { QStringLiteral(HEARTH_SOURCE_DIR "/tests/support/read_metrics.py") });
    process.write(metrics);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return { .exitCode = process.exitCode(),
        .families = process.readAllStandardOutput(),
        .complaint = process.readAllStandardError() };
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

WorkspaceId TestMetrics::makeWorkspace()
{
    const WorkspaceId workspace = WorkspaceId::generate(m_server->clock, m_server->random);
    const auto made = m_link->call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = workspace, .name = u"Home"_s, .icon = {}, .displayName = u"Olga"_s });
    return made ? workspace : WorkspaceId();
}

HttpAnswer TestMetrics::exchange(
    const QByteArray& method, const QByteArray& path, const QByteArray& fieldsAndBody)
{
    return m_server->client()
        .exchange(method + ' ' + path + " HTTP/1.1\r\nHost: h\r\nTus-Resumable: 1.0.0\r\n"
            + bearer(m_owner) + fieldsAndBody)
        .value_or(HttpAnswer {});
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
    const Reading reading = readAsPrometheus(near());
    QVERIFY2(reading.exitCode == 0, reading.complaint.constData());
    const QByteArray& families = reading.families;
    for (const QByteArray& family :
        { QByteArray("hearth_operations counter"), QByteArray("hearth_commit_events histogram"),
            QByteArray("hearth_operation_duration_seconds histogram"),
            QByteArray("hearth_deliveries counter"), QByteArray("hearth_file_bytes counter 2"),
            QByteArray("hearth_connections gauge"), QByteArray("hearth_queue_depth gauge 4"),
            QByteArray("hearth_storage_bytes gauge 2"),
            QByteArray("process_resident_memory_bytes gauge 1") })
        QVERIFY2(families.contains(family),
            QByteArray(family + " is not among\n" + families).constData());
}

void TestMetrics::whatPrometheusDoesNotLike_data()
{
    QTest::addColumn<QByteArray>("metrics");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char* title, const QByteArray& head, const QByteArray& samples,
                         const char* complaint) {
        const QByteArray metrics = "# HELP " + head.split(' ').front() + " Words.\n# TYPE " + head
            + '\n' + samples + '\n';
        QTest::newRow(title) << metrics << QByteArray(complaint);
    };
    row("fine", "hearth_waits_seconds gauge", "hearth_waits_seconds 1", "");
    row("milliseconds", "hearth_waits_milliseconds gauge", "hearth_waits_milliseconds 1",
        "not a base unit");
    row("a total that falls", "hearth_rooms_total gauge", "hearth_rooms_total 1",
        "another type's name");
    row("its type", "hearth_rooms_gauge gauge", "hearth_rooms_gauge 1", "the type is part");
    row("capitals", "hearth_openRooms gauge", "hearth_openRooms 1", "lower-case words");
    row("no program", "rooms gauge", "rooms 1", "lower-case words");
    row("a bucket of nothing", "hearth_rooms gauge", "hearth_rooms{le=\"1\"} 1", "the label le");
    row("twice", "hearth_rooms gauge", "hearth_rooms 1\nhearth_rooms 2", "is there twice");
    row("a histogram that falls", "hearth_rooms histogram",
        "hearth_rooms_bucket{le=\"1\"} 3\nhearth_rooms_bucket{le=\"+Inf\"} 2\n"
        "hearth_rooms_count 2\nhearth_rooms_sum 1",
        "counts");
}

/// The test above would notice.
void TestMetrics::whatPrometheusDoesNotLike()
{
    QFETCH(const QByteArray, metrics);
    QFETCH(const QByteArray, complaint);
    const Reading reading = readAsPrometheus(metrics);
    QCOMPARE(reading.exitCode == 0, complaint.isEmpty());
    QVERIFY2(reading.complaint.contains(complaint), reading.complaint.constData());
}

void TestMetrics::theyCount()
{
    for (int i = 0; i < 3; ++i)
        m_server->client().call("server.info");
    m_server->client().call("auth.currentUser"); // nobody
    QVERIFY(!makeWorkspace().isNull());
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
    QCOMPARE(valueOf(metrics, "hearth_workspaces_without_writes"), QByteArray("0"));
    QVERIFY(valueOf(metrics, "process_resident_memory_bytes").toLongLong() > 1'000'000);
}

/// Both ways, and of what was asked for a part only that part.
void TestMetrics::bytesOfFilesAreCounted()
{
    const WorkspaceId workspace = makeWorkspace();
    QVERIFY(!workspace.isNull());
    const HttpAnswer announced = exchange("POST", "/api/v1/files/" + workspace.uuid.toText(),
        "Upload-Length: 10\r\nUpload-Metadata: filename " + QByteArray("a.txt").toBase64()
            + "\r\n\r\n");
    QCOMPARE(announced.status, 201);
    const QByteArray location = announced.fields.value("location");
    const QByteArray path = location.first(location.indexOf('?'));
    const HttpAnswer sent = exchange("PATCH", path,
        "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: "
        "10\r\n\r\n0123456789");
    QCOMPARE(sent.status, 204);
    QCOMPARE(exchange("GET", path, "\r\n").body, "0123456789");
    QCOMPARE(exchange("GET", path, "Range: bytes=0-3\r\n\r\n").body, "0123");
    const QByteArray metrics = near();
    QCOMPARE(valueOf(metrics, "hearth_file_bytes_total{direction=\"in\"}"), QByteArray("10"));
    QCOMPARE(valueOf(metrics, "hearth_file_bytes_total{direction=\"out\"}"), QByteArray("14"));
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
