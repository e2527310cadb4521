// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/import_service.h"
#include "localserver/server.h"
#include "tests/support/local_caller.h"
#include "tests/support/workspace_fixture.h"

#include <KZip>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

namespace {

/// Answers GET with whole prepared responses, and counts who asked for what.
class FileHost {
public:
    FileHost()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray target = socket->readLine().split(' ').value(1);
                socket->readAll();
                ++asked[target];
                m_waiting.append({ socket, target });
                if (!m_held)
                    answerAll();
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    void add(const QByteArray& target, const QByteArray& head, const QByteArray& body)
    {
        answers.insert(target,
            "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size())
                + "\r\nConnection: close\r\n\r\n" + body);
    }
    void close() { m_server.close(); }
    /// Lets everybody wait until it is let go.
    void hold() { m_held = true; }
    void letGo()
    {
        m_held = false;
        answerAll();
    }
    [[nodiscard]] QByteArray url(const QByteArray& target) const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + target;
    }

    QHash<QByteArray, QByteArray> answers;
    QHash<QByteArray, int> asked;

private:
    void answerAll()
    {
        for (const auto& [socket, target] : std::exchange(m_waiting, {})) {
            if (!socket)
                continue;
            socket->write(
                answers.value(target, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
            socket->disconnectFromHost();
        }
    }

    QTcpServer m_server;
    bool m_held = false;
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> m_waiting;
};

class NobodyListens final : public server::CommitListener {
public:
    void committed(WorkspaceId, server::WorkspaceStore&, const server::Sequence&,
        const server::Changes&) override
    {
    }
};

const QByteArray plan = "the plan: cake, then release";

server::FetchRules loopbackOnly()
{
    return { .scheme = u"http"_s, .domains = { u"127.0.0.1"_s }, .longest = 1'000'000 };
}

} // namespace

/// Files of a Slack export: fetched while their links work, missing otherwise; gone with their
/// import.
class TestImportFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyItsOwnServiceIsAsked();
    void aLivingLinkIsFetched();
    void deadLinksStayMissing_data();
    void deadLinksStayMissing();
    void anotherRunTriesAgainWhatIsMissing();
    void anUnreachableServiceIsLeftAlone();
    void removingTheImportRemovesTheContents();
    void whatNothingRefersToGoesAtTheNextStart();
    void itRunsUntilItsFilesAreHere();

private:
    void openServer();
    /// An export whose messages have one file each, at these addresses.
    QString writeExport(const QList<QByteArray>& urls, qint64 size = plan.size());
    protocol::ImportReport import(const QString& path);
    protocol::ImportReport status(const ImportId& id);
    QList<FileEntry> files();
    QStringList contents();

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FileHost> m_host;
    std::unique_ptr<server::Server> m_server;
    std::unique_ptr<test::LocalCaller> m_caller;
    WorkspaceId m_workspace;
};

void TestImportFiles::openServer()
{
    auto server = server::Server::open({ .dataDirectory = m_folder->filePath(u"server"_s),
        .clock = &m_clock,
        .random = &m_random,
        .fetchRules = loopbackOnly() });
    QVERIFY(server);
    m_server = std::move(*server);
    m_caller = std::make_unique<test::LocalCaller>(*m_server);
}

void TestImportFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = std::make_unique<FileHost>();
    openServer();
    QVERIFY(m_caller->call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Owner"_s, .deviceName = {} }));
    m_workspace = WorkspaceId::generate(m_clock, m_random);
    QVERIFY(m_caller->call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = m_workspace, .name = u"Northlight"_s, .icon = {}, .displayName = u"Owner"_s }));
}

void TestImportFiles::cleanup()
{
    m_caller.reset();
    m_server.reset();
    m_host.reset();
}

QString TestImportFiles::writeExport(const QList<QByteArray>& urls, qint64 size)
{
    const QString path = m_folder->filePath(u"export.zip"_s);
    QFile::remove(path);
    KZip zip(path);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("the test's ZIP cannot be written");
    QByteArray messages;
    for (qsizetype i = 0; i < urls.size(); ++i) {
        const QByteArray number = QByteArray::number(i);
        messages += (i ? "," : "") + QByteArray(R"({"type":"message","user":"U1","ts":"179360000)")
            + number + R"(.000100","text":"see","files":[{"id":"F)" + number
            + R"(","name":"plan.txt","mimetype":"text/plain","size":)" + QByteArray::number(size)
            + R"(,"url_private_download":")" + urls[i] + R"("}]})";
    }
    zip.writeFile(
        u"users.json"_s, R"([{"id":"U1","team_id":"T1","profile":{"real_name":"Hana Sato"}}])");
    zip.writeFile(u"channels.json"_s, R"([{"id":"C1","name":"general","created":1500000000}])");
    zip.writeFile(u"general/2026-11-02.json"_s, '[' + messages + ']');
    zip.close();
    return path;
}

protocol::ImportReport TestImportFiles::status(const ImportId& id)
{
    return *m_caller->call(protocol::importStatus, protocol::ImportById { id }, m_workspace);
}

protocol::ImportReport TestImportFiles::import(const QString& path)
{
    const auto report = m_caller->call(
        protocol::importStart, protocol::ImportStart { path }, m_workspace);
    if (!report) {
        qWarning().noquote() << report.error().message;
        return {};
    }
    if (!QTest::qWaitFor(
            [&] { return status(report->id).state != protocol::ImportState::Running; }, 30'000))
        qWarning("the import did not end");
    return status(report->id);
}

QList<FileEntry> TestImportFiles::files()
{
    const RoomId general = m_caller->call(protocol::channelList, {}, m_workspace)->rooms.front().id;
    QList<FileEntry> out;
    const auto page = m_caller->call(
        protocol::messageList, { .roomId = general, .parentId = {}, .anchor = {} }, m_workspace);
    for (const Message& message : page->messages)
        out += message.files;
    return out;
}

QStringList TestImportFiles::contents()
{
    QStringList out;
    QDirIterator it(m_folder->filePath(u"server/workspaces/%1/files"_s.arg(m_workspace.toString())),
        QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        out.append(it.fileName());
    }
    return out;
}

void TestImportFiles::onlyItsOwnServiceIsAsked()
{
    const server::FetchRules rules;
    QVERIFY(rules.allow(QUrl(u"https://files.slack.com/files-pri/T1-F1/plan.txt?t=xoxe-1"_s)));
    for (const QString& url : { u"http://files.slack.com/plan.txt"_s, u"https://evilslack.com/"_s,
             u"https://slack.com.example.org/"_s, u"https://127.0.0.1/"_s, u"file:///etc/passwd"_s,
             u"https://person@files.slack.com/"_s, u"https://"_s, QString() })
        QVERIFY2(!rules.allow(QUrl(url)), qPrintable(url));
}

void TestImportFiles::aLivingLinkIsFetched()
{
    m_host->add("/plan", "200 OK\r\nContent-Type: text/plain", plan);
    const protocol::ImportReport report = import(writeExport({ m_host->url("/plan") }));
    QTRY_COMPARE(files().value(0).state, FileState::Stored);
    const QString sha256 = QString::fromLatin1(
        QCryptographicHash::hash(plan, QCryptographicHash::Sha256).toHex());
    QCOMPARE(contents(), QStringList { sha256 });
    QFile content(m_folder->filePath(u"server/workspaces/%1/files/%2/%3"_s.arg(
        m_workspace.toString(), sha256.first(2), sha256)));
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(content.readAll(), plan);
    QVERIFY(status(report.id).taken.contains(protocol::ImportCount { u"fetchedFiles"_s, 1 }));
}

void TestImportFiles::deadLinksStayMissing_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not found") << QByteArray("404 Not Found") << QByteArray("nothing here");
    QTest::newRow("page to sign in")
        << QByteArray("200 OK\r\nContent-Type: text/html; charset=utf-8") << plan;
    QTest::newRow("leads elsewhere")
        << QByteArray("302 Found\r\nLocation: /living") << QByteArray();
    QTest::newRow("shorter") << QByteArray("200 OK\r\nContent-Type: text/plain") << plan.chopped(1);
    QTest::newRow("longer") << QByteArray("200 OK\r\nContent-Type: text/plain") << plan + '!';
    QTest::newRow("empty") << QByteArray("200 OK\r\nContent-Type: text/plain") << QByteArray();
}

void TestImportFiles::deadLinksStayMissing()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, body);
    m_host->add("/dead", head, body);
    m_host->add("/living", "200 OK\r\nContent-Type: text/plain", plan);
    const QString path = writeExport({ m_host->url("/dead"), m_host->url("/living") });
    import(path);
    QTRY_COMPARE(files().value(1).state, FileState::Stored);
    QTRY_COMPARE(m_host->asked.value("/dead"), 1);
    // Only what is missing is asked for again.
    import(path);
    QTRY_COMPARE(m_host->asked.value("/dead"), 2);
    QCOMPARE(m_host->asked.value("/living"), 1);
    QCOMPARE(files().value(0).state, FileState::Missing);
    QCOMPARE(contents().size(), 1);
}

void TestImportFiles::anotherRunTriesAgainWhatIsMissing()
{
    m_host->add("/one", "200 OK\r\nContent-Type: text/plain", plan);
    const QString path = writeExport({ m_host->url("/one"), m_host->url("/two") });
    import(path);
    QTRY_COMPARE(files().value(0).state, FileState::Stored);
    QTRY_COMPARE(m_host->asked.value("/two"), 1);
    m_host->add("/two", "200 OK\r\nContent-Type: text/plain", plan);
    import(path);
    QTRY_COMPARE(files().value(1).state, FileState::Stored);
    QCOMPARE(files().size(), 2);
    QCOMPARE(m_host->asked.value("/one"), 1);
    QCOMPARE(contents().size(), 1); // the same content twice is kept once
}

void TestImportFiles::anUnreachableServiceIsLeftAlone()
{
    const QByteArray url = m_host->url("/plan");
    m_host->close();
    const protocol::ImportReport report = import(writeExport(QList<QByteArray>(9, url)));
    QCOMPARE(report.state, protocol::ImportState::Done);
    for (const FileEntry& file : files())
        QCOMPARE(file.state, FileState::Missing);
    QVERIFY(contents().isEmpty());
}

void TestImportFiles::removingTheImportRemovesTheContents()
{
    m_host->add("/plan", "200 OK\r\nContent-Type: text/plain", plan);
    const protocol::ImportReport report = import(writeExport({ m_host->url("/plan") }));
    QTRY_COMPARE(contents().size(), 1);
    QTRY_COMPARE(files().value(0).state, FileState::Stored);
    QVERIFY(
        m_caller->call(protocol::importRemove, protocol::ImportById { report.id }, m_workspace));
    QVERIFY(files().isEmpty());
    QVERIFY(contents().isEmpty());
}

void TestImportFiles::whatNothingRefersToGoesAtTheNextStart()
{
    m_host->add("/plan", "200 OK\r\nContent-Type: text/plain", plan);
    import(writeExport({ m_host->url("/plan") }));
    QTRY_COMPARE(files().value(0).state, FileState::Stored);
    const QString sha256 = contents().value(0);
    const QString folder = m_folder->filePath(
        u"server/workspaces/%1/files"_s.arg(m_workspace.toString()));
    for (const QString& name :
        { u"incoming-aBcDeF"_s, QString(sha256.first(2) + u"/"_s + QString(64, u'0')) }) {
        QFile left(folder + u'/' + name);
        QVERIFY(left.open(QIODevice::WriteOnly));
    }
    QCOMPARE(contents().size(), 3);
    m_caller.reset();
    m_server.reset();
    openServer();
    QCOMPARE(contents(), QStringList { sha256 });
}

/// What closes the workspace then, as a move does, comes behind the last of them.
void TestImportFiles::itRunsUntilItsFilesAreHere()
{
    m_host->add("/plan", "200 OK\r\nContent-Type: text/plain", plan);
    m_host->hold();
    test::WorkspaceFixture at;
    const WorkspaceId workspace = at.make();
    NobodyListens listener;
    server::WorkspaceLanes lanes(at.files, m_clock, m_random, listener, {});
    server::WorkspaceReaders readers(at.files, m_clock, {});
    server::ImportService imports({ .lanes = lanes,
        .readers = readers,
        .files = at.files,
        .clock = m_clock,
        .random = m_random,
        .fetchRules = loopbackOnly() });
    QVERIFY(!imports.isRunning(workspace));
    imports.start(workspace, at.owner, writeExport({ m_host->url("/plan") }));
    QVERIFY(imports.isRunning(workspace));
    QVERIFY(!imports.isRunning(m_workspace));
    QTRY_COMPARE(m_host->asked.value("/plan"), 1); // so its messages are there
    QVERIFY(imports.isRunning(workspace));
    m_host->letGo();
    QTRY_VERIFY(!imports.isRunning(workspace));
    const auto stored = lanes.runClosed(workspace, [&at, workspace]() -> Result<qint64> {
        HEARTH_TRY(const auto file, at.files.open(workspace, storage::Access::ReadOnly));
        HEARTH_TRY(auto count, file->prepare("SELECT count(*) FROM file WHERE state = 'stored'"));
        HEARTH_CHECK(count.step());
        return count.integer(0);
    });
    QTRY_VERIFY(stored.isFinished());
    QCOMPARE(stored.result().value_or(-1), 1);
}

QTEST_GUILESS_MAIN(TestImportFiles)
#include "test_import_files.moc"
