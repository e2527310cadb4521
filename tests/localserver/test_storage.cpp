// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/clean_up.h"
#include "localserver/store/workspace_store.h"
#include "tests/localserver/file_team.h"

#include <QFile>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;
using test::FileTeam;

/// What takes up room in a workspace, and how it is given back.
class TestStorage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_team.reset(); }
    void whatThereIsByRoomPersonAndKind();
    void roomsOutOfSightAreCountedAndNotNamed();
    void theLargestAndTheOldestAreFound();
    void whatIsAskedWronglyIsRefused_data();
    void whatIsAskedWronglyIsRefused() { m_team->api().check(test::currentRow()); }
    void removedFilesLeaveAWord();
    void whatAnotherMessageHasStays();
    void onlyWhoMayDelete();
    void onlyOldOrphansGo();
    void emptyPagesAreGivenBack();
    void anOlderFileIsConverted();
    void fromTheCommandLine();
    void whatMovesStaysAsItIs();

private:
    void share(const QString& who, const QString& room, const QString& title, const QString& name,
        const QByteArray& content);
    /// A content that no message has, so many days old.
    [[nodiscard]] QString orphan(const QByteArray& content, qint64 days);
    /// Rows come and go, and leave empty pages.
    void makeEmptyPages();
    [[nodiscard]] qint64 reclaimable();

    std::unique_ptr<FileTeam> m_team;
};

void TestStorage::init()
{
    m_team = std::make_unique<FileTeam>();
    share(u"member"_s, u"general"_s, u"small"_s, u"small.txt"_s, "little\n");
    share(u"second"_s, u"lobby"_s, u"large"_s, u"large.txt"_s, QByteArray(1000, 'x'));
}

void TestStorage::share(const QString& who, const QString& room, const QString& title,
    const QString& name, const QByteArray& content)
{
    QCOMPARE(m_team->upload(who, title + u"File"_s, name, content).status, 204);
    QVERIFY(m_team->share(who, room, title, { title + u"File"_s }).isGood());
}

QString TestStorage::orphan(const QByteArray& content, qint64 days)
{
    const QString sum = FileTeam::sha256(content);
    const QString folder = m_team->folder() + u"/files/"_s + sum.first(2);
    const auto made = QDir().mkpath(folder);
    QFile file(folder + u'/' + sum);
    if (!made || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a content cannot be written");
    file.flush();
    file.setFileTime(
        m_team->api().clock().now().toDateTime().addDays(-days), QFileDevice::FileModificationTime);
    return sum;
}

void TestStorage::makeEmptyPages()
{
    test::ApiFixture& api = m_team->api();
    const auto room = api.id<RoomId>(u"secret"_s);
    api.edit([&](server::WorkspaceStore& store) -> Result<void> {
        for (int i = 0; i < 500; ++i) {
            Message message;
            message.id = MessageId::generate(api.clock(), api.random());
            message.roomId = room;
            message.authorId = api.id<MemberId>(u"admin"_s);
            message.position = api.clock().now().micros - 1'000'000'000 + i;
            message.body = QString(2000, u'y');
            HEARTH_CHECK(store.messages().addImported(message, std::nullopt));
        }
        return {};
    });
    api.edit([&](server::WorkspaceStore& store) { return store.messages().removeAllOf(room); });
}

qint64 TestStorage::reclaimable()
{
    return m_team->api()
        .call(u"owner"_s, u"storage.survey"_s, "{}")
        .json()["reclaimableBytes"_L1]
        .toInteger();
}

void TestStorage::whatThereIsByRoomPersonAndKind()
{
    const QByteArray person = m_team->api().named(u"second"_s).toUtf8();
    const QByteArray room = m_team->api().named(u"lobby"_s).toUtf8();
    m_team->api().check({ "what there is", "admin", "storage.survey", "{}", 200,
        { R"("all":{"bytes":1007,"files":2})",
            R"({"roomId":")" + room + R"(","share":{"bytes":1000,"files":1}})",
            R"({"memberId":")" + person + R"(","share":{"bytes":1000,"files":1}})",
            R"({"kind":"other","share":{"bytes":1007,"files":2}})" } });
}

void TestStorage::roomsOutOfSightAreCountedAndNotNamed()
{
    share(u"member"_s, u"direct"_s, u"whispered"_s, u"w.txt"_s, "for you alone\n");
    m_team->api().check({ "not where", "owner", "storage.survey", "{}", 200,
        { R"({"share":{"bytes":14,"files":1}})" }, { m_team->api().named(u"direct"_s).toUtf8() } });
    m_team->api().check(
        { "nor what", "owner", "storage.search", "{}", 200, { "large.txt" }, { "w.txt" } });
    m_team->api().check({ "nor is it removed", "owner", "storage.removeFiles",
        R"({"ids":["$whisperedFile"]})", 404 });
}

void TestStorage::theLargestAndTheOldestAreFound()
{
    const auto names = [this](const QByteArray& args) {
        QStringList out;
        const ApiAnswer answer = m_team->api().call(u"owner"_s, u"storage.search"_s, args);
        for (const QJsonValue& file : answer.json()["files"_L1].toArray())
            out.append(file["file"_L1]["name"_L1].toString());
        return out;
    };
    QCOMPARE(names("{}"), (QStringList { u"large.txt"_s, u"small.txt"_s }));
    QCOMPARE(names(R"({"order":"oldest"})"), (QStringList { u"small.txt"_s, u"large.txt"_s }));
    QCOMPARE(names(R"({"minBytes":8})"), QStringList { u"large.txt"_s });
    QCOMPARE(names(R"({"roomId":"$general"})"), QStringList { u"small.txt"_s });
    QCOMPARE(names(R"({"before":1})"), QStringList());
    m_team->api().check({ "there are more", "owner", "storage.search", R"({"limit":1})", 200,
        { "large.txt", "\"more\":true" }, { "small.txt" } });
}

void TestStorage::whatIsAskedWronglyIsRefused_data()
{
    test::addRows({
        { "nothing", "owner", "storage.search", R"({"limit":0})", 400, { "\"field\":\"limit\"" } },
        { "too much", "owner", "storage.search", R"({"limit":201})", 400 },
        { "less than nothing", "owner", "storage.search", R"({"minBytes":-1})", 400,
            { "\"field\":\"minBytes\"" } },
        { "in a room out of sight", "owner", "storage.search", R"({"roomId":"$secret"})", 404 },
        { "by a member", "member", "storage.search", "{}", 403 },
        { "nothing to remove", "owner", "storage.removeFiles", R"({"ids":[]})", 400,
            { "\"field\":\"ids\"" } },
        { "what is gone", "owner", "storage.removeFiles", R"({"ids":["$new"]})", 200,
            { "\"files\":0" } },
    });
}

void TestStorage::removedFilesLeaveAWord()
{
    const QByteArray who = m_team->api().named(u"admin"_s).toUtf8();
    m_team->api().startWatching();
    m_team->api().check({ "it goes", "admin", "storage.removeFiles", R"({"ids":["$largeFile"]})",
        200, { R"("bytes":1000)", R"("files":1)" }, {}, { u"guest: message.updated"_s } });
    m_team->api().check({ "and leaves a word", "second", "message.getById", R"({"id":"$large"})",
        200, { R"("state":"removed")", R"("removedBy":")" + who + '"', "large.txt" } });
    QCOMPARE(m_team->contents().size(), 1);
    QVERIFY(m_team->get(u"second"_s, u"largeFile"_s).status >= 400);
    m_team->api().check(
        { "it counts no more", "second", "storage.usage", "{}", 200, { "\"personBytes\":0" } });
    m_team->api().check({ "again", "admin", "storage.removeFiles", R"({"ids":["$largeFile"]})", 200,
        { "\"files\":0" } });
}

void TestStorage::whatAnotherMessageHasStays()
{
    share(u"member"_s, u"general"_s, u"twin"_s, u"twin.txt"_s, QByteArray(1000, 'x'));
    m_team->api().check({ "nothing is freed", "owner", "storage.removeFiles",
        R"({"ids":["$largeFile"]})", 200, { R"("bytes":0)", R"("files":1)" } });
    QCOMPARE(m_team->contents().size(), 2);
    QCOMPARE(m_team->get(u"member"_s, u"twinFile"_s).status, 200);
}

void TestStorage::onlyWhoMayDelete()
{
    m_team->api().check(
        { "not a member", "second", "storage.removeFiles", R"({"ids":["$largeFile"]})", 403 });
    m_team->api().check({ "nor does a member clean up", "second", "storage.cleanUp", "{}", 403 });
    QCOMPARE(m_team->contents().size(), 2);
}

void TestStorage::onlyOldOrphansGo()
{
    const QString old = orphan("nobody has this", 2);
    const QString fresh = orphan("somebody may be sending this", 0);
    m_team->api().check({ "one goes", "owner", "storage.cleanUp", "{}", 200, { "\"files\":1" } });
    QVERIFY(!m_team->contents().contains(old));
    QVERIFY(m_team->contents().contains(fresh));
    QCOMPARE(m_team->get(u"second"_s, u"largeFile"_s).status, 200);
}

void TestStorage::emptyPagesAreGivenBack()
{
    makeEmptyPages();
    QVERIFY(reclaimable() > 100'000);
    const ApiAnswer answer = m_team->api().call(u"owner"_s, u"storage.cleanUp"_s, "{}");
    QVERIFY2(answer.isGood(), answer.body);
    QVERIFY(answer.json()["bytes"_L1].toInteger() > 100'000);
    QCOMPARE(reclaimable(), 0);
    m_team->api().check({ "all is there", "member", "message.getById", R"({"id":"$small"})" });
}

void TestStorage::anOlderFileIsConverted()
{
    m_team->restart({ u"owner"_s, u"member"_s }, [this] {
        const auto file = storage::Connection::open({ .path = m_team->api().workspaceFile() });
        QVERIFY(file && (*file)->execute("PRAGMA journal_mode=DELETE"));
        QVERIFY((*file)->execute("PRAGMA auto_vacuum=NONE; VACUUM"));
    });
    makeEmptyPages();
    QVERIFY(reclaimable() > 100'000);
    QVERIFY(m_team->api().call(u"owner"_s, u"storage.cleanUp"_s, "{}").isGood());
    QCOMPARE(reclaimable(), 0);
}

void TestStorage::fromTheCommandLine()
{
    makeEmptyPages();
    const QString folder = m_team->api().dataDirectory();
    const Clock& clock = m_team->api().clock();
    QCOMPARE(server::cleanUpDataDirectory(folder, clock).error().code,
        ErrorCode::Conflict); // it runs
    QString sum;
    QVERIFY(m_team->announce(u"member"_s, u"given"_s, u"given.up"_s, 500).isGood());
    m_team->restart({ u"member"_s }, [&] {
        m_team->api().clock().advanceSeconds(8LL * 24 * 3600);
        QFile mark(m_team->folder() + u"/damaged"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly));
        const auto kept = server::cleanUpDataDirectory(folder, clock);
        QVERIFY(kept && !kept->first().freed);
        QVERIFY(mark.remove());
        sum = orphan("nobody has this", 0);
        const auto cleaned = server::cleanUpDataDirectory(folder, clock);
        QVERIFY(cleaned);
        QCOMPARE(cleaned->size(), 1);
        QVERIFY(cleaned->first().freed);
        QCOMPARE(cleaned->first().freed->files, 1);
        QVERIFY(cleaned->first().freed->bytes > 100'000);
        const auto file = storage::Connection::open({ .path = m_team->api().workspaceFile() });
        auto uploads = (*file)->prepare("SELECT count(*) FROM upload");
        QVERIFY(uploads->step() && uploads->integer(0) == 0);
    });
    QVERIFY(!m_team->contents().contains(sum));
    m_team->api().check({ "all is there", "member", "message.getById", R"({"id":"$small"})" });
    QCOMPARE(server::cleanUpDataDirectory(folder + u"/nowhere"_s, clock).error().code,
        ErrorCode::NotFound);
}

/// A sealed workspace is on its way, or has gone; one of an older version has no place for a seal.
void TestStorage::whatMovesStaysAsItIs()
{
    makeEmptyPages();
    const auto edit = [this](const QByteArray& statement) {
        const auto file = storage::Connection::open({ .path = m_team->api().workspaceFile() });
        return file && (*file)->execute(statement);
    };
    const auto freed = [this] {
        const auto cleaned = server::cleanUpDataDirectory(
            m_team->api().dataDirectory(), m_team->api().clock());
        const bool isGood = cleaned && cleaned->size() == 1 && cleaned->first().freed;
        return isGood ? cleaned->first().freed->files : -1;
    };
    m_team->restart({ u"member"_s }, [&] {
        QVERIFY(!orphan("nobody has this", 0).isEmpty());
        QVERIFY(edit("INSERT INTO move_seal (id, move_id) VALUES (1, x'00')"));
        QCOMPARE(freed(), 0);
        QVERIFY(edit("DELETE FROM move_seal; ALTER TABLE move_seal RENAME TO kept"));
        QCOMPARE(freed(), 1);
        QVERIFY(edit("ALTER TABLE kept RENAME TO move_seal"));
    });
    m_team->api().check({ "all is there", "member", "message.getById", R"({"id":"$small"})" });
}

QTEST_GUILESS_MAIN(TestStorage)
#include "test_storage.moc"
