// SPDX-License-Identifier: Apache-2.0
#include "core/replica/replica_reader.h"
#include "core/replica/replica_store.h"
#include "localserver/store/workspace_schema.h"
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QFile>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Today's server opens a workspace that one of schema version 1 kept: everything is there, and
/// what was history to somebody counts as read.
class TestWorkspaceUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void nothingIsLost();
    void historyCountsAsRead();
    void whatCameWithItWorks();

private:
    void import();
    /// The server is stopped, its file put back to version 1, and the server of today started.
    void upgrade();
    protocol::SyncBatch pull(const QString& who, std::optional<QString> cursor = {});
    protocol::MessagePage everythingIn(const QString& who, const RoomId& room);
    /// All that somebody may see.
    QByteArray everythingFor(const QString& who);
    /// What a new device of theirs counts: `general 2`, ordered by name.
    QStringList unreadOf(const QString& who);

    std::unique_ptr<test::ApiFixture> m_api;
};

namespace {

const QStringList people { u"owner"_s, u"admin"_s, u"member"_s, u"second"_s, u"guest"_s,
    u"late"_s };

Result<int> versionOf(const QString& path)
{
    HEARTH_TRY(const auto file,
        storage::Connection::open({ .path = path, .access = storage::Access::ReadOnly }));
    return file->userVersion();
}

/// Makes a file of version 1 in the place of today's, with as much of every row as it has columns
/// for.
Result<void> putBackToVersionOne(const QString& path)
{
    const QString today = path + u".today"_s;
    if (QFile::exists(path + u"-wal"_s) || !QFile::rename(path, today))
        return fail(ErrorCode::Unavailable, u"the file cannot be moved"_s);
    {
        HEARTH_TRY(const auto file, storage::Connection::open({ .path = path }));
        HEARTH_CHECK(storage::migrate(*file, std::span(server::workspaceMigrations).first(1)));
        HEARTH_CHECK(file->execute("PRAGMA foreign_keys=OFF")); // rows come table by table
        HEARTH_TRY(storage::Statement attach, file->prepare("ATTACH DATABASE ?1 AS today"));
        HEARTH_CHECK(attach.bindAll(today).run());
        QStringList copies;
        HEARTH_TRY(storage::Statement tables, file->prepare(R"sql(
            SELECT 'INSERT INTO main.' || t.name || ' (' || group_concat(c.name) || ') SELECT ' || group_concat(c.name)
                || ' FROM today.' || t.name
            FROM main.sqlite_schema t, pragma_table_info(t.name, 'main') c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' GROUP BY t.name)sql"));
        while (true) {
            HEARTH_TRY(const bool more, tables.step());
            if (!more)
                break;
            copies.append(tables.text(0));
        }
        for (const QString& copy : std::as_const(copies))
            HEARTH_CHECK(file->execute(copy.toUtf8()));
    }
    QFile::remove(today);
    HEARTH_TRY(const int version, versionOf(path));
    return version == 1 ? Result<void> {} : fail(ErrorCode::Internal, u"that is no version 1"_s);
}

} // namespace

void TestWorkspaceUpgrade::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->clock().advanceSeconds(60);
    m_api->say(u"member"_s, u"general"_s, u"early"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    QVERIFY(m_api
            ->call(u"second"_s, u"read.advance"_s,
                R"({"roomId":"$general","position":9007199254740991})")
            .isGood());
    m_api->clock().advanceSeconds(60);
    const auto joined = m_api->addPerson(u"late"_s).call(
        protocol::workspaceJoin, { .code = m_api->named(u"code"_s), .displayName = u"late"_s });
    QVERIFY(joined);
    m_api->name(u"late"_s, joined->memberId.toString());
    m_api->clock().advanceSeconds(60);
    import();
    m_api->clock().advanceSeconds(60);
    m_api->say(u"owner"_s, u"lobby"_s, u"welcome"_s);
    m_api->say(u"member"_s, u"general"_s, u"today"_s);
    m_api->say(u"second"_s, u"general"_s, u"answer"_s, "today");
    QVERIFY(m_api
            ->call(u"member"_s, u"message.update"_s,
                R"({"id":"$today","body":"edited","baseRevision":1})")
            .isGood());
    m_api->say(u"admin"_s, u"secret"_s, u"plan"_s);
    m_api->say(u"member"_s, u"direct"_s, u"whisper"_s);
    m_api->say(u"member"_s, u"attic"_s, u"dusty"_s);
}

/// `archive`, public, and `attic`, private, with messages that are younger than everybody's
/// membership; and somebody who joined late was let into `secret`.
void TestWorkspaceUpgrade::import()
{
    const ImportId import { Uuid::derive("import") };
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const qint64 seq, store.events().lastSeq());
        Member zoe;
        zoe.id = MemberId::derive("zoe");
        zoe.displayName = u"Zoe"_s;
        zoe.state = MemberState::Imported;
        zoe.joinedAt = m_api->clock().now();
        zoe.importId = import;
        HEARTH_CHECK(store.members().add(zoe));
        Position position = zoe.joinedAt.micros;
        for (const RoomKind kind : { RoomKind::Public, RoomKind::Private }) {
            Room room;
            room.kind = kind;
            room.name = kind == RoomKind::Public ? u"archive"_s : u"attic"_s;
            room.id = RoomId::derive(room.name.toUtf8());
            room.importId = import;
            m_api->name(room.name, room.id.toString());
            HEARTH_CHECK(store.rooms().add(room, seq));
            for (int i = 0; i < 2; ++i) {
                Message message;
                message.position = ++position;
                message.id = MessageId::derive(QByteArray::number(position));
                message.roomId = room.id;
                message.authorId = zoe.id;
                message.body = u"long ago"_s;
                HEARTH_CHECK(store.messages().addImported(message, import));
            }
        }
        const auto let = [&](const QString& who, const QString& room) {
            return store.rooms().addMember(
                m_api->id<RoomId>(room), m_api->id<MemberId>(who), { .since = seq });
        };
        HEARTH_CHECK(let(u"member"_s, u"attic"_s));
        HEARTH_CHECK(let(u"second"_s, u"attic"_s));
        HEARTH_CHECK(let(u"late"_s, u"secret"_s));
        return {};
    });
}

void TestWorkspaceUpgrade::upgrade()
{
    const QString path = m_api->workspaceFile();
    Result<void> put;
    m_api->restart([&] { put = putBackToVersionOne(path); });
    QVERIFY2(put, put ? "" : qPrintable(put.error().message + put.error().detail));
    QCOMPARE(versionOf(path).value_or(0), server::workspaceMigrations.back().version);
    for (const QString& who : people)
        m_api->comeBack(who);
}

protocol::SyncBatch TestWorkspaceUpgrade::pull(const QString& who, std::optional<QString> cursor)
{
    const auto batch = m_api->person(who).call(
        protocol::syncPull, { .cursor = std::move(cursor) }, m_api->workspace());
    if (!batch)
        qFatal("%s", qPrintable(batch.error().message));
    return *batch;
}

protocol::MessagePage TestWorkspaceUpgrade::everythingIn(const QString& who, const RoomId& room)
{
    const auto page = m_api->person(who).call(protocol::messageList,
        { .roomId = room, .limit = 1000, .withReplies = true }, m_api->workspace());
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    return *page;
}

QByteArray TestWorkspaceUpgrade::everythingFor(const QString& who)
{
    protocol::SyncBatch batch = pull(who);
    batch.visibleRooms.reset(); // `readFrom` is new
    batch.items.reset(); // version 1 had none
    QByteArray all = toJson(batch);
    for (const Room& room : std::as_const(*batch.rooms)) {
        protocol::MessagePage page = everythingIn(who, room.id);
        for (Message& message : page.messages)
            message.notice.reset(); // so are notices
        all += '\n' + toJson(page);
    }
    return all;
}

QStringList TestWorkspaceUpgrade::unreadOf(const QString& who)
{
    const QTemporaryDir device;
    const QString path = device.filePath(u"replica.sqlite"_s);
    const auto copy = replica::ReplicaStore::open(path, m_api->clock().now());
    const protocol::SyncBatch batch = pull(who);
    if (!copy || !(*copy)->apply(batch))
        return { u"no copy"_s };
    for (const Room& room : *batch.rooms) {
        if (!(*copy)->applyHistory(room.id, {}, everythingIn(who, room.id)))
            return { u"no history"_s };
    }
    const auto states = replica::ReplicaReader(path).roomStates({});
    if (!states)
        return { u"no rooms"_s };
    QStringList unread;
    for (const replica::RoomState& state : *states) {
        const QString name = state.room.isChannel() ? state.room.name : u"direct"_s;
        unread.append(u"%1 %2"_s.arg(name).arg(state.unread));
    }
    unread.sort();
    return unread;
}

void TestWorkspaceUpgrade::nothingIsLost()
{
    QMap<QString, QByteArray> before;
    for (const QString& who : people)
        before.insert(who, everythingFor(who));
    QVERIFY(before.value(u"late"_s).contains("\"plan\""));
    QVERIFY(!before.value(u"owner"_s).contains("\"plan\""));
    upgrade();
    for (const QString& who : people)
        QCOMPARE(everythingFor(who), before.value(who));
}

void TestWorkspaceUpgrade::historyCountsAsRead()
{
    upgrade();
    QCOMPARE(unreadOf(u"admin"_s),
        (QStringList { u"archive 0"_s, u"general 2"_s, u"lobby 1"_s, u"secret 0"_s }));
    QCOMPARE(unreadOf(u"second"_s),
        (QStringList {
            u"archive 0"_s, u"attic 1"_s, u"direct 1"_s, u"general 1"_s, u"lobby 1"_s }));
    QCOMPARE(unreadOf(u"late"_s),
        (QStringList { u"archive 0"_s, u"general 1"_s, u"lobby 1"_s, u"secret 1"_s }));
    QCOMPARE(unreadOf(u"guest"_s), QStringList { u"lobby 1"_s });
}

void TestWorkspaceUpgrade::whatCameWithItWorks()
{
    const QString cursor = pull(u"second"_s).cursor;
    upgrade();
    m_api->say(u"member"_s, u"general"_s, u"new"_s);
    const protocol::SyncBatch batch = pull(u"second"_s, cursor);
    QVERIFY(!batch.reset);
    QCOMPARE(batch.events.size(), 1);
    QCOMPARE(batch.events.front().message->body, u"new"_s);

    QCOMPARE(pull(u"member"_s).drafts->size(), 0);
    m_api->check({ "a draft", "member", "draft.set",
        R"({"roomId":"$general","body":"half","baseRevision":0})", 200, { "\"half\"" } });
    QCOMPARE(pull(u"member"_s).drafts->size(), 1);
    QCOMPARE(pull(u"second"_s).drafts->size(), 0);
    m_api->check({ "nothing on record", "owner", "audit.list", "{}", 200, {}, { "operation" } });
    m_api->check({ "a change", "owner", "channel.update",
        R"({"id":"$lobby","topic":"cushions","baseRevision":1})" });
    m_api->check(
        { "on record", "owner", "audit.list", "{}", 200, { "channel.update", "cushions" } });
    m_api->addPerson(u"newcomer"_s);
    m_api->check({ "by the code of before", "newcomer", "workspace.join",
        R"({"code":"$code","displayName":"Newcomer"})", 200, { "\"Team\"" } });
    QCOMPARE(
        unreadOf(u"newcomer"_s), (QStringList { u"archive 0"_s, u"general 0"_s, u"lobby 0"_s }));
}

QTEST_GUILESS_MAIN(TestWorkspaceUpgrade)
#include "test_workspace_upgrade.moc"
