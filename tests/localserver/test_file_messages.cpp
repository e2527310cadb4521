// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/file_team.h"

#include <QDir>
#include <QJsonArray>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;
using test::FileTeam;

/// Files with messages: how they come to one, go with it, go along when it is forwarded, and when
/// their bytes go.
class TestFileMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_team.reset(); }
    void aMessageCarriesThem();
    void whatCannotBeSent_data();
    void whatCannotBeSent();
    void theSameMessageAgain();
    void textsAndQuestions();
    void removingTheMessageRemovesTheBytes();
    void theLastReferenceKeepsThem();
    void whoMayRemoveAFile_data();
    void whoMayRemoveAFile();
    void onlyForSomeTime();
    void nothingLeftIsATombstone();
    void whatIsForwardedGoesAlong();
    void whatIsForwardedCounts();
    void aRemovedRoomTakesThemAlong();
    void whatNothingRefersToGoes();
    void lists_data();
    void lists() { m_team->api().check(test::currentRow()); }
    void listsGoOn();

private:
    ApiAnswer share(const QString& message, const QStringList& files, const QString& body = {},
        const QString& room = u"general"_s)
    {
        return m_team->share(u"member"_s, room, message, files, body);
    }

    std::unique_ptr<FileTeam> m_team;
};

namespace {
const QByteArray plan = "the plan";
const QByteArray page = "<!DOCTYPE html><html><body>the page</body></html>";
} // namespace

void TestFileMessages::init()
{
    m_team = std::make_unique<FileTeam>();
    QCOMPARE(m_team->upload(u"member"_s, u"plan"_s, u"Plan.txt"_s, plan).status, 204);
    QCOMPARE(m_team->upload(u"member"_s, u"page"_s, u"page.html"_s, page).status, 204);
}

void TestFileMessages::aMessageCarriesThem()
{
    const ApiAnswer answer = share(u"said"_s, { u"page"_s, u"plan"_s });
    QVERIFY2(answer.isGood(), answer.body);
    const QJsonArray files = answer.json()["files"_L1].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0]["name"_L1].toString(), u"page.html"_s);
    QCOMPARE(files[1]["name"_L1].toString(), u"Plan.txt"_s);
    QCOMPARE(files[1]["size"_L1].toInteger(), plan.size());
    QCOMPARE(files[1]["state"_L1].toString(), u"stored"_s);
    m_team->api().check({ "somebody else sees them", "second", "message.getById",
        R"({"id":"$said"})", 200, { "Plan.txt", "$plan", "\"body\":\"\"" } });
    QVERIFY(m_team->partials().isEmpty());
}

void TestFileMessages::whatCannotBeSent_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("index");
    QTest::newRow("somebody else's") << u"second"_s << QStringList { u"plan"_s } << 404 << 0;
    QTest::newRow("not whole") << u"member"_s << QStringList { u"plan"_s, u"half"_s } << 409 << 1;
    QTest::newRow("sent already") << u"member"_s << QStringList { u"sent"_s } << 409 << 0;
    QTest::newRow("twice") << u"member"_s << QStringList { u"plan"_s, u"plan"_s } << 400 << 1;
    QTest::newRow("nothing") << u"member"_s << QStringList { u"workspace"_s } << 404 << 0;
    QTest::newRow("too many") << u"member"_s << QStringList(21, u"plan"_s) << 400 << -1;
}

void TestFileMessages::whatCannotBeSent()
{
    QFETCH(const QString, who);
    QFETCH(const QStringList, files);
    QFETCH(const int, index);
    QVERIFY(m_team->announce(u"member"_s, u"half"_s, u"h.txt"_s, 9).isGood());
    QCOMPARE(m_team->upload(u"member"_s, u"sent"_s, u"s.txt"_s, "sent").status, 204);
    QVERIFY(share(u"before"_s, { u"sent"_s }).isGood());
    const ApiAnswer answer = m_team->share(who, u"general"_s, u"said"_s, files, u"text"_s);
    QTEST(answer.status, "status");
    QCOMPARE(answer.json()["field"_L1].toString(), u"files"_s);
    QCOMPARE(answer.json()["details"_L1]["index"_L1].toInt(-1), index);
    m_team->api().check(
        { "nothing of it is there", "member", "message.getById", R"({"id":"$said"})", 404 });
    QVERIFY(share(u"fine"_s, { u"plan"_s }).isGood());
}

void TestFileMessages::theSameMessageAgain()
{
    QVERIFY(share(u"said"_s, { u"plan"_s }).isGood());
    const auto again = [&](const QStringList& files, const QString& body) {
        return m_team->api().call(u"member"_s, u"message.create"_s,
            FileTeam::creation(u"said"_s, u"general"_s, files, body));
    };
    const ApiAnswer same = again({ u"plan"_s }, {});
    QVERIFY2(same.isGood(), same.body);
    QCOMPARE(same.json()["revision"_L1].toInt(), 1);
    QCOMPARE(again({ u"plan"_s, u"page"_s }, {}).status, 409);
    QCOMPARE(again({}, u"text"_s).status, 409);
    QVERIFY(again({ u"plan"_s }, u"better"_s).isGood());
    m_team->api().check({ "and again", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":""})", 400, { "\"field\":\"body\"" } });
}

void TestFileMessages::textsAndQuestions()
{
    QVERIFY(share(u"said"_s, { u"plan"_s }, u"look"_s).isGood());
    m_team->api().check({ "the text is another one", "member", "message.update",
        R"({"id":"$said","body":"see","baseRevision":1})", 200, { "Plan.txt" } });
    // Beside files no text is needed, alone it is.
    m_team->api().check({ "the text goes", "member", "message.update",
        R"({"id":"$said","body":"","baseRevision":2})", 200, { "Plan.txt", "\"body\":\"\"" } });
    QVERIFY(share(u"bare"_s, {}, u"only this"_s).isGood());
    for (const QByteArray& nothing : { QByteArray(), QByteArray(" \\n ") })
        m_team->api().check({ "the only text stays", "member", "message.update",
            R"({"id":"$bare","body":")" + nothing + R"(","baseRevision":1})", 400,
            { "\"field\":\"body\"" } });
    m_team->api().check({ "as it was", "member", "message.getById", R"({"id":"$bare"})", 200,
        { "only this", "\"revision\":1" } });
    const QByteArray tooLong = QByteArray(40'001, 'x');
    m_team->api().check({ "beside files too it has a limit", "member", "message.update",
        R"({"id":"$said","body":")" + tooLong + R"(","baseRevision":3})", 400,
        { "\"field\":\"body\"" } });
    m_team->api().check({ "a question has none", "member", "message.create",
        R"({"id":"$new","roomId":"$general","body":"?","poll":{"options":["a","b"]},"files":[{"id":"$page","name":"n","state":"stored"}]})",
        400, { "\"field\":\"files\"" } });
}

void TestFileMessages::removingTheMessageRemovesTheBytes()
{
    QVERIFY(share(u"said"_s, { u"plan"_s }, u"look"_s).isGood());
    QCOMPARE(m_team->contents().size(), 2);
    m_team->api().check({ "removed", "member", "message.remove", R"({"id":"$said"})", 200, {},
        { "Plan.txt" }, { u"second: message.deleted"_s } });
    QCOMPARE(m_team->contents(), QStringList { FileTeam::sha256(page) });
    QCOMPARE(m_team->get(u"member"_s, u"plan"_s).status, 404);
    m_team->api().check({ "an upload goes too", "member", "storage.remove", R"({"id":"$page"})" });
    QVERIFY(m_team->contents().isEmpty());
}

void TestFileMessages::theLastReferenceKeepsThem()
{
    QCOMPARE(m_team->upload(u"second"_s, u"copy"_s, u"same.txt"_s, plan).status, 204);
    QCOMPARE(m_team->contents().size(), 2);
    QVERIFY(share(u"said"_s, { u"plan"_s }).isGood());
    m_team->api().check({ "one goes", "member", "message.remove", R"({"id":"$said"})" });
    QCOMPARE(m_team->contents().size(), 2);
    QCOMPARE(m_team->get(u"second"_s, u"copy"_s).body, plan);
    m_team->api().check({ "the other goes", "second", "storage.remove", R"({"id":"$copy"})" });
    QCOMPARE(m_team->contents(), QStringList { FileTeam::sha256(page) });
}

void TestFileMessages::whoMayRemoveAFile_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("status");
    QTest::newRow("the author") << u"member"_s << u"sent"_s << 200;
    QTest::newRow("an admin") << u"admin"_s << u"sent"_s << 200;
    QTest::newRow("another member") << u"second"_s << u"sent"_s << 403;
    QTest::newRow("a guest who does not see it") << u"guest"_s << u"sent"_s << 404;
    QTest::newRow("who was removed") << u"removed"_s << u"sent"_s << 403;
    QTest::newRow("an outsider") << u"outsider"_s << u"sent"_s << 404;
    QTest::newRow("one's own upload") << u"member"_s << u"plan"_s << 200;
    QTest::newRow("an admin an upload") << u"admin"_s << u"plan"_s << 200;
    QTest::newRow("somebody else's upload") << u"second"_s << u"plan"_s << 404;
    QTest::newRow("nothing") << u"member"_s << u"workspace"_s << 404;
}

void TestFileMessages::whoMayRemoveAFile()
{
    QFETCH(const QString, who);
    QFETCH(const QString, file);
    QCOMPARE(m_team->upload(u"member"_s, u"sent"_s, u"s.txt"_s, "sent").status, 204);
    QVERIFY(share(u"said"_s, { u"sent"_s }, u"text"_s).isGood());
    const ApiAnswer answer = m_team->api().call(
        who, u"storage.remove"_s, R"({"id":"$)" + file.toUtf8() + "\"}");
    QTEST(answer.status, "status");
    if (!answer.isGood() || file != u"sent"_s)
        return;
    m_team->api().check({ "the message stays", "second", "message.getById", R"({"id":"$said"})",
        200, { "\"revision\":2", "\"body\":\"text\"" }, { "s.txt" } });
}

void TestFileMessages::onlyForSomeTime()
{
    QVERIFY(share(u"said"_s, { u"plan"_s }, u"text"_s).isGood());
    QVERIFY(m_team->api()
            .call(u"owner"_s, u"workspace.update"_s, R"({"deleteMinutes":1,"baseRevision":1})")
            .isGood());
    m_team->api().clock().advanceSeconds(61);
    m_team->api().check(
        { "too late", "member", "storage.remove", R"({"id":"$plan"})", 403, { "windowMinutes" } });
    m_team->api().check({ "an admin", "admin", "storage.remove", R"({"id":"$plan"})", 200 });
}

void TestFileMessages::nothingLeftIsATombstone()
{
    QVERIFY(share(u"said"_s, { u"plan"_s, u"page"_s }).isGood());
    m_team->api().check({ "one of two", "member", "storage.remove", R"({"id":"$plan"})", 200, {},
        {}, { u"second: message.updated"_s } });
    m_team->api().check({ "the last one", "member", "storage.remove", R"({"id":"$page"})", 200, {},
        {}, { u"second: message.deleted"_s } });
    m_team->api().check({ "nothing is left", "second", "message.getById", R"({"id":"$said"})", 200,
        { "deletedAt" }, { "page.html" } });
    QVERIFY(m_team->contents().isEmpty());
}

void TestFileMessages::whatIsForwardedGoesAlong()
{
    QVERIFY(share(u"said"_s, { u"plan"_s }, u"look"_s).isGood());
    const ApiAnswer forwarded = m_team->api().call(u"second"_s, u"message.create"_s,
        R"({"id":"$new","roomId":"$lobby","body":"","forwardOf":"$said"})");
    QVERIFY2(forwarded.isGood(), forwarded.body);
    const QJsonObject entry = forwarded.json()["files"_L1][0].toObject();
    QCOMPARE(entry["name"_L1].toString(), u"Plan.txt"_s);
    QVERIFY(entry["id"_L1].toString() != m_team->api().named(u"plan"_s));
    m_team->api().name(u"along"_s, entry["id"_L1].toString());
    m_team->api().name(u"passed"_s, forwarded.json()["id"_L1].toString());
    QCOMPARE(m_team->get(u"guest"_s, u"along"_s).body, plan);
    QCOMPARE(m_team->get(u"guest"_s, u"plan"_s).status, 404);
    m_team->api().check({ "the first one goes", "member", "message.remove", R"({"id":"$said"})" });
    QCOMPARE(m_team->get(u"guest"_s, u"along"_s).body, plan);
    m_team->api().check({ "and once more", "guest", "message.create",
        R"({"id":"$new","roomId":"$lobby","body":"","forwardOf":"$passed"})", 200,
        { "Plan.txt" } });
    m_team->api().check(
        { "the second one goes", "second", "message.remove", R"({"id":"$passed"})" });
    QVERIFY(m_team->contents().contains(FileTeam::sha256(plan)));
}

void TestFileMessages::whatIsForwardedCounts()
{
    QVERIFY(share(u"said"_s, { u"plan"_s }).isGood());
    QVERIFY(m_team->api()
            .call(u"owner"_s, u"workspace.update"_s,
                R"({"fileRules":{"fileBytes":10,"personBytes":10,"workspaceBytes":1000},"baseRevision":1})")
            .isGood());
    const QByteArray forward = R"({"id":"$new","roomId":"$lobby","body":"","forwardOf":"$said"})";
    m_team->api().check({ "there is room", "second", "message.create", forward, 200 });
    m_team->api().check({ "there is none left", "second", "message.create", forward, 413,
        { "\"field\":\"forwardOf\"", "\"limit\":10", "\"current\":8" } });
    m_team->api().check(
        { "it counts", "second", "storage.usage", "{}", 200, { "\"personBytes\":8" } });
}

void TestFileMessages::aRemovedRoomTakesThemAlong()
{
    QVERIFY(share(u"said"_s, { u"plan"_s }, {}, u"lobby"_s).isGood());
    m_team->api().check({ "the room goes", "owner", "channel.remove", R"({"id":"$lobby"})" });
    QCOMPARE(m_team->contents(), QStringList { FileTeam::sha256(page) });
}

void TestFileMessages::whatNothingRefersToGoes()
{
    m_team->restart({ u"owner"_s, u"member"_s }, [this] {
        QDir(m_team->folder()).mkpath(u"files/00"_s);
        QFile orphan(m_team->folder() + u"/files/00/"_s + QString(64, u'0'));
        QVERIFY(orphan.open(QIODevice::WriteOnly));
    });
    QCOMPARE(m_team->contents().size(), 2);
    QVERIFY(!m_team->contents().contains(QString(64, u'0')));
    QCOMPARE(m_team->get(u"member"_s, u"plan"_s).body, plan);
}

void TestFileMessages::lists_data()
{
    const char* operation = "storage.list";
    test::addRows({
        { "nothing at first", "member", operation, "{}", 200, { "\"files\":[]" } },
        { "of a room out of sight", "member", operation, R"({"roomId":"$secret"})", 404,
            { "\"field\":\"roomId\"" } },
        { "of a room that a guest is not in", "guest", operation, R"({"roomId":"$general"})", 404 },
        { "of none", "member", operation, R"({"limit":0})", 400, { "\"field\":\"limit\"" } },
        { "of too many", "member", operation, R"({"limit":201})", 400 },
        { "an outsider", "outsider", operation, "{}", 404 },
        { "who was removed", "removed", operation, "{}", 403 },
    });
}

void TestFileMessages::listsGoOn()
{
    QVERIFY(share(u"first"_s, { u"plan"_s }).isGood());
    QVERIFY(share(u"later"_s, { u"page"_s }, {}, u"lobby"_s).isGood());
    QCOMPARE(m_team->upload(u"admin"_s, u"hidden"_s, u"hidden.txt"_s, "hidden").status, 204);
    QVERIFY(m_team->share(u"admin"_s, u"secret"_s, u"aside"_s, { u"hidden"_s }).isGood());
    const auto check = [&](const char* who, const QByteArray& args, const QByteArrayList& contains,
                           const QByteArrayList& lacks) {
        m_team->api().check({ "listed", who, "storage.list", args, 200, contains, lacks });
    };
    check("member", "{}", { "Plan.txt", "page.html", "\"more\":false" }, { "hidden.txt" });
    check("admin", "{}", { "Plan.txt", "page.html", "hidden.txt" }, {});
    check("guest", "{}", { "page.html" }, { "Plan.txt", "hidden.txt" });
    check("member", R"({"roomId":"$general"})", { "Plan.txt", "$first" }, { "page.html" });
    check("member", R"({"name":"plan"})", { "Plan.txt" }, { "page.html" });
    check("member", R"({"kind":"image"})", { "\"files\":[]" }, {});
    check("member", R"({"kind":"other"})", { "Plan.txt", "page.html" }, {});
    check("admin", R"({"authorId":"$admin"})", { "hidden.txt" }, { "Plan.txt" });
    check("member", R"({"limit":1})", { "page.html", "\"more\":true" }, { "Plan.txt" });
    const auto newest = m_team->api()
                            .person(u"member"_s)
                            .call(protocol::storageList, { .limit = 1 }, m_team->api().workspace());
    QVERIFY(newest && newest->files.size() == 1);
    check("member", R"({"before":)" + QByteArray::number(newest->files.front().position) + '}',
        { "Plan.txt", "\"more\":false" }, { "page.html" });
    m_team->api().check(
        { "deleted ones are gone", "member", "message.remove", R"({"id":"$first"})" });
    check("member", "{}", { "page.html" }, { "Plan.txt" });
}

QTEST_GUILESS_MAIN(TestFileMessages)
#include "test_file_messages.moc"
