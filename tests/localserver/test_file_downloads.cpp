// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/localserver/file_team.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using test::FileTeam;

/// Who reads which file, by a token and by a ticket, whole and in parts.
class TestFileDownloads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_team.reset(); }
    void whoMayRead_data();
    void whoMayRead();
    void whoLeavesReadsNoMore();
    void whoMayHaveAnAddress_data();
    void whoMayHaveAnAddress() { m_team->api().check(test::currentRow()); }
    void ranges_data();
    void ranges();
    void onlyTheSameContentGoesOn();
    void fieldsKeepBrowsersFromIt();
    void namesAreWrittenForEverybody();
    void ticketsAreForOneFileAndOneUse();
    void ticketsEnd();
    void ticketsEndWithTheirSession();
    void whatIsHeldBackIsNotRead();
    void largePiecesAreAskedForInParts();
    void whoIsGoneGetsNoAnswer();

private:
    QByteArray ticketUrl(const QString& who, const QString& file);
    int statusOf(const QByteArray& url, const QByteArray& method = "GET");
    void setState(FileState state);

    std::unique_ptr<FileTeam> m_team;
};

namespace {
const QByteArray digits = "0123456789";
}

void TestFileDownloads::init()
{
    m_team = std::make_unique<FileTeam>();
    QCOMPARE(m_team->upload(u"member"_s, u"open"_s, u"digits.txt"_s, digits).status, 204);
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"said"_s, { u"open"_s }, u"look"_s).isGood());
    QCOMPARE(m_team->upload(u"admin"_s, u"hidden"_s, u"secret.txt"_s, "secret").status, 204);
    QVERIFY(m_team->share(u"admin"_s, u"secret"_s, u"whispered"_s, { u"hidden"_s }).isGood());
    QCOMPARE(m_team->upload(u"member"_s, u"between"_s, u"two.txt"_s, "the two of us").status, 204);
    QVERIFY(m_team->share(u"member"_s, u"direct"_s, u"private"_s, { u"between"_s }).isGood());
    QCOMPARE(m_team->upload(u"member"_s, u"inLobby"_s, u"lobby.txt"_s, "welcome").status, 204);
    QVERIFY(m_team->share(u"member"_s, u"lobby"_s, u"greeting"_s, { u"inLobby"_s }).isGood());
    QCOMPARE(m_team->upload(u"second"_s, u"own"_s, u"own.txt"_s, "not sent yet").status, 204);
}

void TestFileDownloads::whoMayRead_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("status");
    const auto row = [](const char* title, const QString& who, const QString& file, int status) {
        QTest::newRow(title) << who << file << status;
    };
    row("the author", u"member"_s, u"open"_s, 200);
    row("another member", u"second"_s, u"open"_s, 200);
    row("an admin", u"admin"_s, u"open"_s, 200);
    row("the owner", u"owner"_s, u"open"_s, 200);
    row("a guest elsewhere", u"guest"_s, u"open"_s, 404);
    row("a guest where they are", u"guest"_s, u"inLobby"_s, 200);
    row("who was removed", u"removed"_s, u"open"_s, 403);
    row("an outsider", u"outsider"_s, u"open"_s, 404);
    row("in a private channel", u"admin"_s, u"hidden"_s, 200);
    row("from outside of it", u"member"_s, u"hidden"_s, 404);
    row("the owner from outside of it", u"owner"_s, u"hidden"_s, 404);
    row("between two", u"second"_s, u"between"_s, 200);
    row("not one of the two", u"admin"_s, u"between"_s, 404);
    row("one's own, not sent yet", u"second"_s, u"own"_s, 200);
    row("somebody else's, not sent yet", u"owner"_s, u"own"_s, 404);
}

void TestFileDownloads::whoMayRead()
{
    QFETCH(const QString, who);
    QFETCH(const QString, file);
    QTEST(m_team->get(who, file).status, "status");
    QTEST(m_team->get(who, file, {}, "HEAD").status, "status");
    QCOMPARE(statusOf(m_team->path(file)), 401);
}

void TestFileDownloads::whoLeavesReadsNoMore()
{
    const QByteArray url = ticketUrl(u"second"_s, u"between"_s);
    QCOMPARE(statusOf(url), 200);
    m_team->api().edit([this](server::WorkspaceStore& store) {
        return store.rooms().removeMember(
            m_team->api().id<RoomId>(u"direct"_s), m_team->api().id<MemberId>(u"second"_s));
    });
    QCOMPARE(statusOf(url), 404);
    QCOMPARE(m_team->get(u"second"_s, u"between"_s).status, 404);
    m_team->api().check({ "removed", "owner", "member.remove", R"({"id":"$second"})", 200 });
    QCOMPARE(m_team->get(u"second"_s, u"open"_s).status, 403);
}

void TestFileDownloads::whoMayHaveAnAddress_data()
{
    const char* operation = "storage.getUrl";
    test::addRows({
        { "a member", "second", operation, R"({"id":"$open"})", 200,
            { "/api/v1/files/$workspace/$open?ticket=" } },
        { "a guest elsewhere", "guest", operation, R"({"id":"$open"})", 404 },
        { "an outsider", "outsider", operation, R"({"id":"$open"})", 404 },
        { "who was removed", "removed", operation, R"({"id":"$open"})", 403 },
        { "of a private channel", "owner", operation, R"({"id":"$hidden"})", 404 },
        { "of one's own", "second", operation, R"({"id":"$own"})", 200 },
        { "of somebody's own", "admin", operation, R"({"id":"$own"})", 404 },
        { "of nothing", "owner", operation, R"({"id":"$new"})", 404, { "\"field\":\"id\"" } },
    });
}

void TestFileDownloads::ranges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("part");
    const QByteArray none;
    QTest::newRow("none") << none << 200 << digits << none;
    QTest::newRow("the beginning")
        << QByteArray("bytes=0-3") << 206 << QByteArray("0123") << QByteArray("bytes 0-3/10");
    QTest::newRow("the middle") << QByteArray("bytes=4-4") << 206 << QByteArray("4")
                                << QByteArray("bytes 4-4/10");
    QTest::newRow("the rest") << QByteArray("bytes=7-") << 206 << QByteArray("789")
                              << QByteArray("bytes 7-9/10");
    QTest::newRow("the end") << QByteArray("bytes=-2") << 206 << QByteArray("89")
                             << QByteArray("bytes 8-9/10");
    QTest::newRow("more than there is from the end")
        << QByteArray("bytes=-99") << 206 << digits << QByteArray("bytes 0-9/10");
    QTest::newRow("beyond the end")
        << QByteArray("bytes=8-99") << 206 << QByteArray("89") << QByteArray("bytes 8-9/10");
    QTest::newRow("behind the end")
        << QByteArray("bytes=10-") << 416 << none << QByteArray("bytes */10");
    QTest::newRow("nothing of the end")
        << QByteArray("bytes=-0") << 416 << none << QByteArray("bytes */10");
    QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 200 << digits << none;
    QTest::newRow("another unit") << QByteArray("lines=0-1") << 200 << digits << none;
    QTest::newRow("backwards") << QByteArray("bytes=5-2") << 200 << digits << none;
    QTest::newRow("no number") << QByteArray("bytes=a-b") << 200 << digits << none;
    QTest::newRow("no number can be so large")
        << QByteArray("bytes=99999999999999999999-") << 200 << digits << none;
}

void TestFileDownloads::ranges()
{
    QFETCH(const QByteArray, range);
    QFETCH(const QByteArray, body);
    const CarrierAnswer answer = m_team->get(u"second"_s, u"open"_s,
        range.isEmpty() ? protocol::HeaderFields {}
                        : protocol::HeaderFields { { "Range", range } });
    QTEST(answer.status, "status");
    QTEST(FileTeam::field(answer, "content-range"), "part");
    if (answer.status == 416)
        return;
    QCOMPARE(answer.body, body);
    QCOMPARE(FileTeam::field(answer, "content-length"), QByteArray::number(body.size()));
    QCOMPARE(FileTeam::field(answer, "accept-ranges"), "bytes");
}

void TestFileDownloads::onlyTheSameContentGoesOn()
{
    const CarrierAnswer whole = m_team->get(u"second"_s, u"open"_s, {}, "HEAD");
    const QByteArray tag = FileTeam::field(whole, "etag");
    QCOMPARE(tag, '"' + FileTeam::sha256(digits).toLatin1() + '"');
    QVERIFY(whole.body.isEmpty());
    QCOMPARE(FileTeam::field(whole, "content-length"), "10");
    const auto from = [&](const QByteArray& condition) {
        return m_team->get(
            u"second"_s, u"open"_s, { { "Range", "bytes=5-" }, { "If-Range", condition } });
    };
    QCOMPARE(from(tag).status, 206);
    QCOMPARE(from(tag).body, "56789");
    QCOMPARE(from("\"another\"").status, 200);
    QCOMPARE(from("Sun, 22 Nov 2026 09:55:42 GMT").body, digits);
}

void TestFileDownloads::fieldsKeepBrowsersFromIt()
{
    const QByteArray page = "<!DOCTYPE html><html><script>alert(1)</script></html>";
    QCOMPARE(m_team->upload(u"member"_s, u"page"_s, u"page.html"_s, page).status, 204);
    const CarrierAnswer answer = m_team->get(u"member"_s, u"page"_s);
    QCOMPARE(FileTeam::field(answer, "content-type"), "text/html");
    QVERIFY(FileTeam::field(answer, "content-disposition").startsWith("attachment;"));
    QVERIFY(FileTeam::field(answer, "content-security-policy").startsWith("sandbox"));
    QCOMPARE(FileTeam::field(answer, "cache-control"), "private");
}

void TestFileDownloads::namesAreWrittenForEverybody()
{
    QCOMPARE(m_team->upload(u"member"_s, u"named"_s, u"Größe \"100%\".txt"_s, "x").status, 204);
    QCOMPARE(FileTeam::field(m_team->get(u"member"_s, u"named"_s), "content-disposition"),
        "attachment; filename=\"Gr__e _100__.txt\"; "
        "filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%22100%25%22.txt");
    // What turns the direction of writing cannot hide which ending a file has.
    QCOMPARE(m_team->upload(u"member"_s, u"turned"_s, u"photo\u202Egnp.exe"_s, "x").status, 204);
    QCOMPARE(FileTeam::field(m_team->get(u"member"_s, u"turned"_s), "content-disposition"),
        "attachment; filename=\"photo_gnp.exe\"; filename*=UTF-8''photo%E2%80%AEgnp.exe");
}

QByteArray TestFileDownloads::ticketUrl(const QString& who, const QString& file)
{
    const auto url = m_team->api().person(who).call(protocol::storageGetUrl,
        { .id = m_team->api().id<FileId>(file) }, m_team->api().workspace());
    return url ? url->url.toLatin1() : QByteArray();
}

int TestFileDownloads::statusOf(const QByteArray& url, const QByteArray& method)
{
    return m_team->send({ .method = method, .target = url, .fields = {}, .body = {} }).status;
}

void TestFileDownloads::ticketsAreForOneFileAndOneUse()
{
    const QByteArray url = ticketUrl(u"member"_s, u"open"_s);
    QCOMPARE(statusOf(url), 200);
    const QByteArray ticket = url.mid(url.indexOf('?'));
    QCOMPARE(statusOf(m_team->path(u"inLobby"_s) + ticket), 401);
    QCOMPARE(statusOf(url + "A"), 401);
    QByteArray changed = url;
    changed[changed.size() - 20] = changed.at(changed.size() - 20) == 'A' ? 'B' : 'A';
    QCOMPARE(statusOf(changed), 401);
    QCOMPARE(statusOf(m_team->path(u"open"_s) + "?ticket="), 401);
    // Reading is not sending, and sending is not reading.
    const auto announced = m_team->announce(u"member"_s, u"fresh"_s, u"n.txt"_s, 4);
    QCOMPARE(m_team->patch(m_team->path(u"fresh"_s) + ticket, 0, "nope").status, 401);
    const QByteArray sending = FileTeam::urlIn(announced);
    QCOMPARE(m_team->patch(sending, 0, "text").status, 204);
    QCOMPARE(statusOf(sending), 401);
}

void TestFileDownloads::ticketsEnd()
{
    const QByteArray url = ticketUrl(u"member"_s, u"open"_s);
    m_team->api().clock().advanceSeconds(protocol::urlSeconds - 1);
    QCOMPARE(statusOf(url), 200);
    m_team->api().clock().advanceSeconds(1);
    QCOMPARE(statusOf(url), 401);
}

void TestFileDownloads::ticketsEndWithTheirSession()
{
    const QByteArray url = ticketUrl(u"member"_s, u"open"_s);
    QCOMPARE(statusOf(url), 200);
    QVERIFY(m_team->api().person(u"member"_s).call(u"auth.signOut"_s, "{}").isGood());
    QCOMPARE(statusOf(url), 401);
    // Longer than any token lives.
    m_team->api().clock().advanceSeconds(30 * 60);
    QVERIFY(m_team->api().person(u"second"_s).call(u"auth.signOut"_s, "{}").isGood());
    QCOMPARE(statusOf(url), 401);
}

void TestFileDownloads::setState(FileState state)
{
    m_team->restart({ u"owner"_s, u"member"_s }, [this, state] {
        m_team->api().edit([&](server::WorkspaceStore& store) -> Result<void> {
            const FileId id = m_team->api().id<FileId>(u"open"_s);
            HEARTH_TRY(std::optional<server::AttachedFile> file, store.files().findAttached(id));
            file->file.state = state;
            HEARTH_CHECK(store.files().removeAttached(id));
            return store.files().attach(*file, 0);
        });
    });
}

void TestFileDownloads::whatIsHeldBackIsNotRead()
{
    setState(FileState::Held);
    const CarrierAnswer held = m_team->get(u"member"_s, u"open"_s);
    QCOMPARE(held.status, 409);
    QVERIFY(held.body.contains("\"state\":\"held\""));
    setState(FileState::Stored);
    QCOMPARE(m_team->get(u"member"_s, u"open"_s).status, 200);
    setState(FileState::Blocked);
    QCOMPARE(m_team->get(u"member"_s, u"open"_s).status, 410);
    setState(FileState::Missing);
    QCOMPARE(m_team->get(u"member"_s, u"open"_s).status, 404);
}

void TestFileDownloads::largePiecesAreAskedForInParts()
{
    const QByteArray large(protocol::pieceBytes + 1, 'x');
    const QByteArray url = FileTeam::urlIn(
        m_team->announce(u"member"_s, u"large"_s, u"large.txt"_s, large.size()));
    QCOMPARE(m_team->patch(url, 0, large.first(protocol::pieceBytes)).status, 204);
    QCOMPARE(m_team->patch(url, protocol::pieceBytes, "x").status, 204);
    QCOMPARE(m_team->get(u"member"_s, u"large"_s).status, 413);
    const CarrierAnswer part = m_team->get(u"member"_s, u"large"_s,
        { { "Range", "bytes=0-" + QByteArray::number(protocol::pieceBytes - 1) } });
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body.size(), protocol::pieceBytes);
}

void TestFileDownloads::whoIsGoneGetsNoAnswer()
{
    std::unique_ptr<protocol::Carrier> carrier = m_team->api().server().localCarrier();
    const Future<CarrierAnswer> answer = carrier->send(
        { .method = "GET", .target = m_team->path(u"open"_s), .fields = {}, .body = {} });
    QVERIFY(!answer.isFinished());
    carrier.reset();
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, ErrorCode::Aborted);
}

QTEST_GUILESS_MAIN(TestFileDownloads)
#include "test_file_downloads.moc"
