// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/file_team.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using test::ApiAnswer;
using test::FileTeam;

/// How the bytes of a file come to the server: what may be announced, and the conversation of tus.
class TestFileUploads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_team = std::make_unique<FileTeam>(); }
    void cleanup() { m_team.reset(); }
    void whoMayAnnounce_data();
    void whoMayAnnounce() { m_team->api().check(test::currentRow()); }
    void names_data();
    void names();
    void comesInPieces();
    void isAnnouncedTwice();
    void goesOnAfterARestart();
    void aLostAnswerIsGivenAgain();
    void anEndThatNobodyNoticedIsMadeUpFor();
    void offsetsMustFit();
    void checksums_data();
    void checksums();
    void aReplacedPieceIsTakenBack();
    void noMoreThanWasAnnounced();
    void onlyTheOwnerSends();
    void tusSaysWhatItCan();
    void createsOverTus();
    void isEndedOverTus();
    void whatNobodySendsGoes();

private:
    std::unique_ptr<FileTeam> m_team;
};

namespace {

const QByteArray story = "Once upon a time there was a file that came in pieces.\n";

} // namespace

void TestFileUploads::whoMayAnnounce_data()
{
    const QByteArray file = R"({"id":"$new","name":"plan.txt","size":5})";
    const char* operation = "storage.upload";
    test::addRows({
        { "the owner", "owner", operation, file, 200,
            { "\"complete\":false", "\"offset\":0", "/api/v1/files/$workspace/", "text/plain" } },
        { "an admin", "admin", operation, file, 200 },
        { "a member", "member", operation, file, 200 },
        { "a guest", "guest", operation, file, 200 },
        { "who was removed", "removed", operation, file, 403 },
        { "an outsider", "outsider", operation, file, 404, { "workspaceId" } },
        { "no size", "member", operation, R"({"id":"$new","name":"a"})", 400,
            { "\"field\":\"size\"" } },
        { "a negative size", "member", operation, R"({"id":"$new","name":"a","size":-1})", 400,
            { "\"field\":\"size\"" } },
        { "larger than a file may be", "member", operation,
            R"({"id":"$new","name":"a","size":2147483649})", 413,
            { "\"field\":\"size\"", "\"limit\":2147483648", "\"used\":2147483649" } },
        { "a negative width", "member", operation,
            R"({"id":"$new","name":"a","size":1,"width":-1})", 400, { "\"field\":\"width\"" } },
        { "usage for a guest", "guest", "storage.usage", "{}", 200, { "\"personBytes\":0" } },
        { "usage for an outsider", "outsider", "storage.usage", "{}", 404 },
    });
}

void TestFileUploads::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << u"plan.txt"_s << 200 << u"plan.txt"_s;
    QTest::newRow("umlauts") << u"Größe über alles.pdf"_s << 200 << u"Größe über alles.pdf"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s << 400 << QString();
    QTest::newRow("a path of Windows") << u"C:\\boot.ini"_s << 400 << QString();
    QTest::newRow("a control character") << u"a\u0007b"_s << 400 << QString();
    QTest::newRow("a line break") << u"a\nb"_s << 400 << QString();
    QTest::newRow("a thousand") << QString(1000, u'x') << 400 << QString();
    QTest::newRow("nothing") << QString() << 400 << QString();
    QTest::newRow("a folder") << u".."_s << 200 << u"_"_s;
    QTest::newRow("a device") << u"con.txt"_s << 200 << u"_con.txt"_s;
    QTest::newRow("a numbered device") << u"LPT1"_s << 200 << u"_LPT1"_s;
    QTest::newRow("no device") << u"console.txt"_s << 200 << u"console.txt"_s;
    QTest::newRow("white space around") << u"  a.txt. "_s << 200 << u"a.txt"_s;
    QTest::newRow("direction") << u"photo\u202Egnp.exe"_s << 200 << u"photo\u202Egnp.exe"_s;
}

void TestFileUploads::names()
{
    QFETCH(const QString, name);
    QFETCH(const QString, kept);
    const ApiAnswer answer = m_team->announce(u"member"_s, u"file"_s, name, 5);
    QTEST(answer.status, "status");
    if (answer.isGood())
        QCOMPARE(answer.json()["file"_L1]["name"_L1].toString(), kept);
    else
        QCOMPARE(answer.json()["field"_L1].toString(), u"name"_s);
}

void TestFileUploads::comesInPieces()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    CarrierAnswer answer = m_team->patch(url, 0, story.first(20));
    QCOMPARE(answer.status, 204);
    QCOMPARE(FileTeam::field(answer, "upload-offset"), "20");
    QCOMPARE(FileTeam::field(answer, "tus-resumable"), "1.0.0");
    QCOMPARE(m_team->partials().size(), 1);
    answer = m_team->head(url);
    QCOMPARE(answer.status, 200);
    QCOMPARE(FileTeam::field(answer, "upload-offset"), "20");
    QCOMPARE(FileTeam::field(answer, "upload-length"), QByteArray::number(story.size()));
    answer = m_team->patch(url, 20, story.sliced(20));
    QCOMPARE(answer.status, 204);
    QCOMPARE(FileTeam::field(answer, "upload-offset"), QByteArray::number(story.size()));
    QCOMPARE(m_team->contents(), QStringList { FileTeam::sha256(story) });
    QVERIFY(m_team->partials().isEmpty());
    QCOMPARE(m_team->get(u"member"_s, u"file"_s).body, story);
}

void TestFileUploads::isAnnouncedTwice()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    QCOMPARE(m_team->patch(url, 0, story.first(7)).status, 204);
    ApiAnswer again = m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size());
    QCOMPARE(again.json()["offset"_L1].toInteger(), 7);
    QCOMPARE(m_team->announce(u"second"_s, u"file"_s, u"story.txt"_s, story.size()).status, 409);
    QCOMPARE(m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, 9).status, 409);
    QCOMPARE(m_team->patch(FileTeam::urlIn(again), 7, story.sliced(7)).status, 204);
    again = m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size());
    QVERIFY(again.json()["complete"_L1].toBool());
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"file"_s }).isGood());
    again = m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size());
    QVERIFY(again.json()["complete"_L1].toBool());
}

void TestFileUploads::goesOnAfterARestart()
{
    QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    QCOMPARE(m_team->patch(url, 0, story.first(33)).status, 204);
    m_team->restart({ u"owner"_s, u"member"_s });
    const ApiAnswer again = m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size());
    QCOMPARE(again.json()["offset"_L1].toInteger(), 33);
    url = FileTeam::urlIn(again);
    QCOMPARE(m_team->patch(url, 33, story.sliced(33)).status, 204);
    QCOMPARE(m_team->contents(), QStringList { FileTeam::sha256(story) });
}

void TestFileUploads::aLostAnswerIsGivenAgain()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    QCOMPARE(m_team->patch(url, 0, story).status, 204);
    const CarrierAnswer again = m_team->patch(url, story.size(), {});
    QCOMPARE(again.status, 204);
    QCOMPARE(FileTeam::field(again, "upload-offset"), QByteArray::number(story.size()));
    QCOMPARE(m_team->patch(url, 0, story).status, 409);
    QCOMPARE(m_team->patch(url, story.size(), "more").status, 413);
}

void TestFileUploads::anEndThatNobodyNoticedIsMadeUpFor()
{
    QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    QCOMPARE(m_team->patch(url, 0, story.first(10)).status, 204);
    // As when the server ends between the last byte and the end.
    m_team->restart({ u"owner"_s, u"member"_s }, [this] {
        QFile partial(m_team->folder() + u"/uploads/"_s + m_team->api().named(u"file"_s));
        QVERIFY(partial.open(QIODevice::Append));
        partial.write(story.sliced(10));
    });
    const ApiAnswer again = m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size());
    QCOMPARE(again.json()["offset"_L1].toInteger(), story.size() - 1);
    url = FileTeam::urlIn(again);
    const CarrierAnswer there = m_team->head(url);
    QCOMPARE(FileTeam::field(there, "upload-offset"), QByteArray::number(story.size() - 1));
    QCOMPARE(m_team->patch(url, story.size() - 1, story.last(1)).status, 204);
    QCOMPARE(m_team->contents(), QStringList { FileTeam::sha256(story) });
}

void TestFileUploads::offsetsMustFit()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    QCOMPARE(m_team->patch(url, 0, story.first(10)).status, 204);
    const CarrierAnswer behind = m_team->patch(url, 0, story);
    QCOMPARE(behind.status, 409);
    QCOMPARE(FileTeam::field(behind, "upload-offset"), "10");
    QCOMPARE(m_team->patch(url, 11, story.sliced(11)).status, 409);
    const auto without = m_team->send({ .method = "PATCH",
        .target = url,
        .fields = { { "Tus-Resumable", "1.0.0" },
            { "Content-Type", "application/offset+octet-stream" } },
        .body = "x" });
    QCOMPARE(without.status, 400);
    QCOMPARE(m_team->patch(url, -1, story).status, 400);
    QCOMPARE(FileTeam::field(m_team->head(url), "upload-offset"), "10");
}

void TestFileUploads::checksums_data()
{
    QTest::addColumn<QByteArray>("checksum");
    QTest::addColumn<int>("status");
    const auto of = [](QCryptographicHash::Algorithm algorithm) {
        return QCryptographicHash::hash(story, algorithm).toBase64();
    };
    QTest::newRow("SHA-1") << "sha1 " + of(QCryptographicHash::Sha1) << 204;
    QTest::newRow("SHA-256") << "sha256 " + of(QCryptographicHash::Sha256) << 204;
    QTest::newRow("another content's")
        << "sha1 " + QCryptographicHash::hash("x", QCryptographicHash::Sha1).toBase64() << 460;
    QTest::newRow("another algorithm") << "md5 " + of(QCryptographicHash::Md5) << 400;
    QTest::newRow("too short") << QByteArray("sha1 YWJj") << 400;
    QTest::newRow("no Base64") << QByteArray("sha1 !!!!") << 400;
    QTest::newRow("no digest") << QByteArray("sha1") << 400;
}

void TestFileUploads::checksums()
{
    QFETCH(const QByteArray, checksum);
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    const CarrierAnswer answer = m_team->patch(url, 0, story, { { "Upload-Checksum", checksum } });
    QTEST(answer.status, "status");
    QCOMPARE(FileTeam::field(m_team->head(url), "upload-offset"),
        answer.status == 204 ? QByteArray::number(story.size()) : "0");
}

void TestFileUploads::aReplacedPieceIsTakenBack()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    const QByteArray rest = story.sliced(10);
    const QByteArray checksum = "sha256 "
        + QCryptographicHash::hash(rest, QCryptographicHash::Sha256).toBase64();
    QCOMPARE(m_team->patch(url, 0, story.first(10)).status, 204);
    QByteArray replaced = rest;
    replaced[3] = '!';
    QCOMPARE(m_team->patch(url, 10, replaced, { { "Upload-Checksum", checksum } }).status, 460);
    QCOMPARE(
        m_team->patch(url, 10, rest.first(5), { { "Upload-Checksum", checksum } }).status, 460);
    QCOMPARE(FileTeam::field(m_team->head(url), "upload-offset"), "10");
    QCOMPARE(m_team->patch(url, 10, rest, { { "Upload-Checksum", checksum } }).status, 204);
    QCOMPARE(m_team->get(u"member"_s, u"file"_s).body, story);
}

void TestFileUploads::noMoreThanWasAnnounced()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, 10));
    QCOMPARE(m_team->patch(url, 0, story).status, 413);
    QCOMPARE(FileTeam::field(m_team->head(url), "upload-offset"), "0");
}

void TestFileUploads::onlyTheOwnerSends()
{
    QVERIFY(m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()).isGood());
    const auto as = [&](const QString& who) {
        return m_team
            ->patch(m_team->path(u"file"_s), 0, story,
                { { "Authorization",
                    "Bearer " + m_team->api().person(who).session().accessToken.toLatin1() } })
            .status;
    };
    QCOMPARE(as(u"second"_s), 404);
    QCOMPARE(as(u"owner"_s), 404);
    QCOMPARE(as(u"outsider"_s), 404);
    QCOMPARE(as(u"removed"_s), 403);
    QCOMPARE(m_team->patch(m_team->path(u"file"_s), 0, story).status, 401);
    QCOMPARE(as(u"member"_s), 204);
    QCOMPARE(m_team->get(u"second"_s, u"file"_s).status, 404);
    QCOMPARE(m_team->get(u"owner"_s, u"file"_s).status, 404);
}

void TestFileUploads::tusSaysWhatItCan()
{
    const QByteArray place = "/api/v1/files/" + m_team->api().workspace().uuid.toText();
    CarrierAnswer answer = m_team->send(
        { .method = "OPTIONS", .target = place, .fields = {}, .body = {} });
    QCOMPARE(answer.status, 204);
    QCOMPARE(FileTeam::field(answer, "tus-version"), "1.0.0");
    QCOMPARE(FileTeam::field(answer, "tus-extension"), "creation,termination,checksum");
    QCOMPARE(FileTeam::field(answer, "tus-checksum-algorithm"), "sha1,sha256");
    QVERIFY(FileTeam::field(answer, "tus-max-size").isEmpty());
    const QByteArray token = "Bearer "
        + m_team->api().person(u"member"_s).session().accessToken.toLatin1();
    answer = m_team->send({ .method = "OPTIONS",
        .target = place,
        .fields = { { "Authorization", token } },
        .body = {} });
    QCOMPARE(FileTeam::field(answer, "tus-max-size"), QByteArray::number(2LL << 30));
    answer = m_team->send({ .method = "POST",
        .target = place,
        .fields = { { "Authorization", token }, { "Tus-Resumable", "0.2.2" } },
        .body = {} });
    QCOMPARE(answer.status, 412);
    QCOMPARE(FileTeam::field(answer, "tus-version"), "1.0.0");
    for (const QByteArray& odd : { QByteArray("/api/v1/files/"), QByteArray("/api/v1/files/x/y"),
             place + "/z", place + '/' + Uuid().toText() + "/more" })
        QCOMPARE(
            m_team->send({ .method = "GET", .target = odd, .fields = {}, .body = {} }).status, 404);
    QCOMPARE(
        m_team->send({ .method = "GET", .target = place, .fields = {}, .body = {} }).status, 405);
}

void TestFileUploads::createsOverTus()
{
    const QByteArray place = "/api/v1/files/" + m_team->api().workspace().uuid.toText();
    const auto create = [&](const protocol::HeaderFields& more) {
        protocol::HeaderFields fields { { "Tus-Resumable", "1.0.0" },
            { "Authorization",
                "Bearer " + m_team->api().person(u"member"_s).session().accessToken.toLatin1() } };
        return m_team->send(
            { .method = "POST", .target = place, .fields = fields + more, .body = {} });
    };
    const QByteArray size = QByteArray::number(story.size());
    const QByteArray metadata = "filename " + QByteArray("Größe.txt").toBase64() + ",filetype "
        + QByteArray("text/plain").toBase64() + ",is_confidential";
    const CarrierAnswer made = create(
        { { "Upload-Length", size }, { "Upload-Metadata", metadata } });
    QCOMPARE(made.status, 201);
    const QByteArray location = FileTeam::field(made, "location");
    QVERIFY(location.startsWith(place + '/'));
    QCOMPARE(m_team->patch(location, 0, story).status, 204);
    QCOMPARE(create({ { "Upload-Metadata", metadata } }).status, 400);
    QCOMPARE(create({ { "Upload-Length", "-5" }, { "Upload-Metadata", metadata } }).status, 400);
    QCOMPARE(create({ { "Upload-Length", size } }).status, 400);
    QCOMPARE(
        create({ { "Upload-Length", size }, { "Upload-Metadata", "filename %%%" } }).status, 400);
    QCOMPARE(
        create({ { "Upload-Length", "9999999999" }, { "Upload-Metadata", metadata } }).status, 413);
    for (const QByteArray& name : { QByteArray("../../etc/passwd"),
             QByteArray("a\r\nSet-Cookie: b"), QByteArray(1000, 'x') }) {
        const CarrierAnswer bad = create(
            { { "Upload-Length", size }, { "Upload-Metadata", "filename " + name.toBase64() } });
        QCOMPARE(bad.status, 400);
        QCOMPARE(QJsonDocument::fromJson(bad.body)["field"_L1].toString(), u"name"_s);
    }
}

void TestFileUploads::isEndedOverTus()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    QCOMPARE(m_team->patch(url, 0, story.first(10)).status, 204);
    QCOMPARE(m_team->partials().size(), 1);
    const protocol::CarrierRequest end {
        .method = "DELETE", .target = url, .fields = { { "Tus-Resumable", "1.0.0" } }, .body = {}
    };
    QCOMPARE(m_team->send(end).status, 204);
    QVERIFY(m_team->partials().isEmpty());
    QCOMPARE(m_team->send(end).status, 404);
    QCOMPARE(m_team->head(url).status, 404);
    QCOMPARE(m_team->patch(url, 10, story.sliced(10)).status, 404);
}

void TestFileUploads::whatNobodySendsGoes()
{
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size()));
    QCOMPARE(m_team->patch(url, 0, story.first(10)).status, 204);
    QFile stray(m_team->folder() + u"/uploads/"_s + Uuid::derive("stray").toString());
    QVERIFY(stray.open(QIODevice::WriteOnly));
    stray.close();
    m_team->api().clock().advanceSeconds(6 * 24 * 3600);
    m_team->restart({ u"owner"_s, u"member"_s });
    QCOMPARE(m_team->partials(), QStringList { m_team->api().named(u"file"_s) });
    m_team->api().clock().advanceSeconds(2 * 24 * 3600);
    m_team->restart({ u"owner"_s, u"member"_s });
    QVERIFY(m_team->partials().isEmpty());
    const ApiAnswer again = m_team->announce(u"member"_s, u"file"_s, u"story.txt"_s, story.size());
    QCOMPARE(again.json()["offset"_L1].toInteger(), 0);
}

QTEST_GUILESS_MAIN(TestFileUploads)
#include "test_file_uploads.moc"
