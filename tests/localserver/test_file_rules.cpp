// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/localserver/file_team.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using test::ApiAnswer;
using test::FileTeam;

/// What a workspace lets its people send: how much, and of which types, whatever their names say.
class TestFileRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_team = std::make_unique<FileTeam>(); }
    void cleanup() { m_team.reset(); }
    void quotas();
    void twoAtTheLimit();
    void warningsAreGivenOnce();
    void whoManagesIsWarned();
    void lyingTypes_data();
    void lyingTypes();
    void typesThatAreNotAllowed();
    void nothingIsAFileToo();
    void whoSetsTheRules_data();
    void whoSetsTheRules() { m_team->api().check(test::currentRow()); }
    void theTrailTells();

private:
    ApiAnswer setRules(const QByteArray& rules);
    /// In percent, of what somebody was told and has not acknowledged.
    [[nodiscard]] QList<qint64> warningsOf(const QString& who);

    std::unique_ptr<FileTeam> m_team;
};

namespace {

const QByteArray png = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlE"
                                              "QVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
const QByteArray story = "Once upon a time there was a file that said what it was.\n";

} // namespace

ApiAnswer TestFileRules::setRules(const QByteArray& rules)
{
    return m_team->api().call(
        u"owner"_s, u"workspace.update"_s, R"({"fileRules":)" + rules + R"(,"baseRevision":1})");
}

void TestFileRules::quotas()
{
    QVERIFY(setRules(R"({"fileBytes":100,"personBytes":150,"workspaceBytes":200})").isGood());
    QCOMPARE(m_team->announce(u"member"_s, u"large"_s, u"a"_s, 101).status, 413);
    QVERIFY(m_team->announce(u"member"_s, u"one"_s, u"a"_s, 100).isGood());
    const ApiAnswer person = m_team->announce(u"member"_s, u"two"_s, u"b"_s, 51);
    QCOMPARE(person.status, 413);
    QCOMPARE(person.json()["field"_L1].toString(), u"size"_s);
    QCOMPARE(person.json()["details"_L1]["limit"_L1].toInteger(), 150);
    QCOMPARE(person.json()["code"_L1].toString(), u"quotaExceeded"_s);
    QCOMPARE(person.json()["details"_L1]["current"_L1].toInteger(), 100);
    QCOMPARE(person.json()["details"_L1]["remaining"_L1].toInteger(), 50);
    QCOMPARE(person.json()["details"_L1]["resource"_L1].toString(), u"storage"_s);
    QVERIFY(m_team->announce(u"member"_s, u"two"_s, u"b"_s, 50).isGood());
    const ApiAnswer everybody = m_team->announce(u"second"_s, u"three"_s, u"c"_s, 51);
    QCOMPARE(everybody.status, 413);
    QCOMPARE(everybody.json()["details"_L1]["scope"_L1].toString(), u"workspace"_s);
    m_team->api().check({ "what is used", "second", "storage.usage", "{}", 200,
        { "\"personBytes\":0", "\"workspaceBytes\":150", "\"fileBytes\":100" },
        { "\"scanned\":true" } });
    m_team->api().check({ "whoever runs the server is warned", "owner", "server.state", "{}", 200,
        { "\"check\":\"quota\"", "\"problem\":\"threeQuarters\"" } });
    // What goes makes room.
    m_team->api().check({ "gone", "member", "storage.remove", R"({"id":"$one"})", 200 });
    QVERIFY(m_team->announce(u"second"_s, u"three"_s, u"c"_s, 51).isGood());
}

QList<qint64> TestFileRules::warningsOf(const QString& who)
{
    QList<qint64> out;
    m_team->api().edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const QList<Item> items,
            store.items().listKind(ItemKind::Alert, m_team->api().id<MemberId>(who)));
        for (const Item& item : items) {
            if (item.alert && item.alert->kind == AlertKind::StorageFull)
                out.append(item.alert->count);
        }
        return {};
    });
    return out;
}

/// One of them is refused, whoever comes first.
void TestFileRules::twoAtTheLimit()
{
    QVERIFY(setRules(R"({"fileBytes":100,"personBytes":150,"workspaceBytes":150})").isGood());
    const auto announce = [this](const QString& who) {
        return m_team->api().send(
            who, u"storage.upload"_s, R"({"id":"$new","name":"a","size":100})");
    };
    const qint64 first = announce(u"member"_s);
    const qint64 second = announce(u"second"_s);
    const int one = m_team->api().person(u"member"_s).answerTo(first).status;
    const int other = m_team->api().person(u"second"_s).answerTo(second).status;
    QCOMPARE(std::min(one, other), 200);
    QCOMPARE(std::max(one, other), 413);
    m_team->api().check(
        { "one is there", "owner", "storage.usage", "{}", 200, { "\"workspaceBytes\":100" } });
}

void TestFileRules::warningsAreGivenOnce()
{
    QVERIFY(setRules(R"({"fileBytes":100,"personBytes":100,"workspaceBytes":1000})").isGood());
    QVERIFY(m_team->announce(u"member"_s, u"one"_s, u"a"_s, 74).isGood());
    QCOMPARE(warningsOf(u"member"_s), QList<qint64>());
    QVERIFY(m_team->announce(u"member"_s, u"two"_s, u"b"_s, 1).isGood());
    QCOMPARE(warningsOf(u"member"_s), QList<qint64> { 75 });
    QVERIFY(m_team->announce(u"member"_s, u"three"_s, u"c"_s, 14).isGood());
    QCOMPARE(warningsOf(u"member"_s), QList<qint64> { 75 });
    QVERIFY(m_team->announce(u"member"_s, u"four"_s, u"d"_s, 1).isGood());
    QCOMPARE(warningsOf(u"member"_s), QList<qint64> { 90 }); // in the place of the other
    QVERIFY(m_team->announce(u"member"_s, u"five"_s, u"e"_s, 10).isGood());
    QCOMPARE(warningsOf(u"member"_s), QList<qint64> { 100 });
    QCOMPARE(warningsOf(u"owner"_s), QList<qint64>()); // a tenth of everything
    // What was less meanwhile is told again.
    m_team->api().check({ "some go", "member", "storage.remove", R"({"id":"$one"})", 200 });
    QVERIFY(m_team->announce(u"member"_s, u"six"_s, u"f"_s, 50).isGood());
    QCOMPARE(warningsOf(u"member"_s), QList<qint64> { 75 });
}

void TestFileRules::whoManagesIsWarned()
{
    QVERIFY(setRules(R"({"fileBytes":100,"personBytes":200,"workspaceBytes":200})").isGood());
    QVERIFY(m_team->announce(u"member"_s, u"one"_s, u"a"_s, 100).isGood());
    QVERIFY(m_team->announce(u"second"_s, u"two"_s, u"b"_s, 50).isGood());
    QCOMPARE(warningsOf(u"owner"_s), QList<qint64> { 75 });
    QCOMPARE(warningsOf(u"admin"_s), QList<qint64> { 75 });
    QCOMPARE(warningsOf(u"second"_s), QList<qint64>());
    QCOMPARE(warningsOf(u"member"_s), QList<qint64>());
    // Less room is as if there were more in it.
    QVERIFY(setRules(R"({"fileBytes":100,"personBytes":110,"workspaceBytes":150})").isGood());
    QCOMPARE(warningsOf(u"admin"_s), QList<qint64> { 100 });
    QCOMPARE(warningsOf(u"member"_s), QList<qint64> { 90 });
    QCOMPARE(warningsOf(u"second"_s), QList<qint64>());
    QCOMPARE(warningsOf(u"guest"_s), QList<qint64>());
}

void TestFileRules::lyingTypes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("type");
    QTest::newRow("a picture") << u"p.png"_s << png << u"image/png"_s;
    QTest::newRow("a picture without a name") << u"p"_s << png << u"image/png"_s;
    QTest::newRow("a picture that says it is text") << u"p.txt"_s << png << u"image/png"_s;
    QTest::newRow("text that says it is a picture") << u"p.png"_s << story << u"text/plain"_s;
    QTest::newRow("noise that says it is a picture")
        << u"p.png"_s << QByteArray::fromHex("0102030405060708ff00fe01")
        << u"application/octet-stream"_s;
    QTest::newRow("source") << u"main.cpp"_s << QByteArray("int main() { return 0; }\n")
                            << u"text/x-c++src"_s;
    QTest::newRow("a page in front of a picture's name")
        << u"p.gif"_s << QByteArray("<!DOCTYPE html><html><script>alert(1)</script></html>")
        << u"text/html"_s;
    QTest::newRow("a picture with a page behind it")
        << u"p.html"_s << QByteArray(png + "<html><script>alert(1)</script></html>")
        << u"image/png"_s;
    QTest::newRow("a picture with an archive behind it")
        << u"p.jar"_s << QByteArray(png + "PK\x03\x04") << u"image/png"_s;
    QTest::newRow("a page that says it is a document")
        << u"invoice.pdf"_s << QByteArray("<!DOCTYPE html><html><script>alert(1)</script></html>")
        << u"text/html"_s;
}

void TestFileRules::lyingTypes()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QCOMPARE(m_team->upload(u"member"_s, u"file"_s, name, content).status, 204);
    const ApiAnswer shared = m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"file"_s });
    QVERIFY2(shared.isGood(), shared.body);
    const QJsonObject entry = shared.json()["files"_L1][0].toObject();
    QTEST(entry["mimeType"_L1].toString(), "type");
    QCOMPARE(entry["size"_L1].toInteger(), content.size());
}

void TestFileRules::typesThatAreNotAllowed()
{
    QVERIFY(setRules(R"({"allowedTypes":["image/*","text/plain"]})").isGood());
    const ApiAnswer byName = m_team->announce(u"member"_s, u"page"_s, u"p.html"_s, 5);
    QCOMPARE(byName.status, 400);
    QCOMPARE(byName.json()["field"_L1].toString(), u"mimeType"_s);
    QCOMPARE(m_team->upload(u"member"_s, u"good"_s, u"p.png"_s, png).status, 204);
    QCOMPARE(m_team->upload(u"member"_s, u"text"_s, u"p.txt"_s, story).status, 204);
    const CarrierAnswer lie = m_team->upload(
        u"member"_s, u"lie"_s, u"p.png"_s, "<!DOCTYPE html><html></html>");
    QCOMPARE(lie.status, 400);
    QCOMPARE(QJsonDocument::fromJson(lie.body)["field"_L1].toString(), u"mimeType"_s);
    QVERIFY(m_team->partials().isEmpty());
    QCOMPARE(m_team->contents().size(), 2);
    QCOMPARE(m_team->get(u"member"_s, u"lie"_s).status, 404);
}

void TestFileRules::nothingIsAFileToo()
{
    const ApiAnswer announced = m_team->announce(u"member"_s, u"file"_s, u"empty.txt"_s, 0);
    QVERIFY2(announced.isGood() && announced.json()["complete"_L1].toBool(), announced.body);
    QVERIFY(m_team->share(u"member"_s, u"general"_s, u"tale"_s, { u"file"_s }).isGood());
    const CarrierAnswer got = m_team->get(u"second"_s, u"file"_s);
    QCOMPARE(got.status, 200);
    QCOMPARE(FileTeam::field(got, "content-length"), "0");
}

void TestFileRules::whoSetsTheRules_data()
{
    const auto rules = [](const char* text) {
        return R"({"baseRevision":1,"fileRules":)" + QByteArray(text) + '}';
    };
    const char* operation = "workspace.update";
    const QByteArray tooMany = R"({"allowedTypes":["image/*")"
        + QByteArray(R"(,"image/*")").repeated(limits::allowedTypes.maxLength) + "]}";
    test::addRows({
        { "the owner", "owner", operation, rules(R"({"fileBytes":5})"), 200, { "\"fileBytes\":5" },
            {}, { u"member: workspace.updated"_s } },
        { "an admin", "admin", operation, rules(R"({"allowedTypes":["image/*"]})"), 200 },
        { "a member", "member", operation, rules("{}"), 403 },
        { "a guest", "guest", operation, rules("{}"), 403 },
        { "nothing at all", "owner", operation, rules(R"({"fileBytes":0})"), 400,
            { "fileRules.fileBytes" } },
        { "a person less than a file", "owner", operation, rules(R"({"personBytes":5})"), 400,
            { "fileRules.personBytes" } },
        { "everybody less than a person", "owner", operation, rules(R"({"workspaceBytes":5})"), 400,
            { "fileRules.workspaceBytes" } },
        { "no type", "owner", operation, rules(R"({"allowedTypes":["pictures"]})"), 400,
            { "fileRules.allowedTypes" } },
        { "every type in a way", "owner", operation, rules(R"({"allowedTypes":["*/*"]})"), 400 },
        { "too many types", "owner", operation, rules(tooMany.constData()), 400,
            { "\"field\":\"fileRules.allowedTypes\"" } },
        { "no number", "owner", operation, rules(R"({"fileBytes":"much"})"), 400,
            { "\"field\":\"fileRules.fileBytes\"" } },
    });
}

void TestFileRules::theTrailTells()
{
    QVERIFY(setRules(R"({"fileBytes":77})").isGood());
    m_team->api().check({ "the trail", "owner", "audit.list", "{}", 200,
        { "workspace.update", "fileRules", "77" } });
}

QTEST_GUILESS_MAIN(TestFileRules)
#include "test_file_rules.moc"
