// SPDX-License-Identifier: Apache-2.0
#include "localserver/server.h"
#include "tests/support/local_caller.h"

#include <KZip>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::ImportReport;
using protocol::ImportState;

/// Slack exports: what is taken and how, what is not and why; twice adds nothing; removed is as if
/// it had never been.
class TestSlackImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatItHolds();
    void takesMessagesAsTheyWere();
    void keepsThreadsReactionsAndFiles();
    void keepsPrivateRoomsPrivate();
    void saysWhatItDidNotTake();
    void addsNothingTwice();
    void joinsTheChannelOfTheSameName();
    void removalUndoesEverything();
    void matchedPeopleGetTheirRooms();
    void refusesWhatIsNoExport_data();
    void refusesWhatIsNoExport();
    void onlyTheOwnerImports();
    void takesGroupsOfPeople();
    void takesTheRealExport();

private:
    QList<UserGroup> groups();
    QString writeExport();
    ImportReport import(const QString& path);
    QList<Room> rooms();
    std::optional<Room> room(const QString& name);
    QList<Message> messages(const RoomId& room, std::optional<MessageId> parent = {});
    Member member(const QString& name);

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<server::Server> m_server;
    std::unique_ptr<test::LocalCaller> m_caller;
    WorkspaceId m_workspace;
};

namespace {

qint64 countOf(const QList<protocol::ImportCount>& counts, const QString& kind)
{
    const auto it = std::ranges::find(counts, kind, &protocol::ImportCount::kind);
    return it == counts.end() ? 0 : it->count;
}

QByteArray user(const char* id, const char* name)
{
    return QByteArray(R"({"id":")") + id + R"(","team_id":"T1","name":"x","profile":{"real_name":")"
        + name + R"("}})";
}

} // namespace

void TestSlackImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto server = server::Server::open({ .dataDirectory = m_folder->filePath(u"server"_s),
        .clock = &m_clock,
        .random = &m_random });
    QVERIFY2(server.has_value(),
        server ? "" : qPrintable(server.error().message + server.error().detail));
    m_server = std::move(*server);
    m_caller = std::make_unique<test::LocalCaller>(*m_server);
    QVERIFY(m_caller->call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Owner"_s, .deviceName = {} }));
    m_workspace = WorkspaceId::generate(m_clock, m_random);
    QVERIFY(m_caller->call(protocol::workspaceCreate,
        protocol::WorkspaceCreate {
            .id = m_workspace, .name = u"Northlight"_s, .icon = {}, .displayName = u"Owner"_s }));
}

void TestSlackImport::cleanup()
{
    m_caller.reset();
    m_server.reset();
}

QString TestSlackImport::writeExport()
{
    const QString path = m_folder->filePath(u"export.zip"_s);
    KZip zip(path);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("the test's ZIP cannot be written");
    zip.writeFile(
        u"users.json"_s, '[' + user("U1", "Hana Sato") + ',' + user("U2", "Ivo\u200B Kovač") + ']');
    zip.writeFile(u"channels.json"_s,
        R"([{"id":"C1","name":"general","created":1500000000,"is_general":true,"members":["U1","U2"],"topic":{"value":"All"},"purpose":{"value":""}},
            {"id":"C2","name":"release","created":"1500000001","is_archived":false,"members":["U1"],"topic":{"value":"0.9 on Friday"}}])");
    zip.writeFile(u"groups.json"_s,
        R"([{"id":"G1","name":"leads\u200B","created":1500000002,"members":["U1","U2"]}])");
    zip.writeFile(u"dms.json"_s, R"([{"id":"D1","created":1500000003,"members":["U1","U2"]}])");
    zip.writeFile(u"release/2026-11-02.json"_s, R"([
        {"type":"message","subtype":"channel_join","user":"U1","ts":"1793600000.000100","text":"<@U1> has joined the channel"},
        {"type":"message","user":"U1","ts":"1793600001.000200","text":"*Bold* _it_ <@U2> see <#C1|general> &amp; <https://example.org|this> :tada:","thread_ts":"1793600001.000200",
         "reactions":[{"name":"tada","users":["U2","U1"]},{"name":"no_such_emoji","users":["U2"]}]},
        {"type":"message","user":"U2","ts":"1793600002.000300","text":"an answer","thread_ts":"1793600001.000200"},
        {"type":"message","user":"U2","ts":"1793600003.000400","text":"edited","edited":{"user":"U2","ts":"1793600009.000000"}},
        {"type":"message","user":"U9","user_profile":{"real_name":"Gone Person"},"ts":"1793600003.000400","text":"same time","files":[{"id":"F1","name":"plan.pdf","mimetype":"application/pdf","size":1234}]},
        {"type":"message","subtype":"bot_message","bot_id":"B1","username":"CI","ts":"1793600004.000500","text":"","attachments":[{"text":"Build passed"}]},
        {"type":"message","user":"U2","ts":"1793600005.000600","text":"orphan","thread_ts":"1793500000.000000"},
        {"type":"message","user":"U2","ts":"not a time","text":"when?"},
        {"type":"message","user":"U2","ts":"1793600006.000700","text":""},
        {"type":"message","user":"U2","ts":"1993600006.000700","text":"from the future"},
        {"type":"message","subtype":"pinned_item","user":"U2","ts":"1793600007.000800","text":"pinned"}])");
    zip.writeFile(u"release/2026-11-03.json"_s, "this is not JSON");
    zip.writeFile(u"general/2026-11-02.json"_s,
        R"([{"type":"message","user":"U1","ts":"1793600001.000900","text":"hello"}])");
    zip.writeFile(u"leads\u200B/2026-11-02.json"_s,
        R"([{"type":"message","user":"U1","ts":"1793600010.000100","text":"only for leads"}])");
    zip.writeFile(u"D1/2026-11-02.json"_s,
        R"([{"type":"message","user":"U1","ts":"1793600011.000100","text":"just you and me"}])");
    zip.close();
    return path;
}

ImportReport TestSlackImport::import(const QString& path)
{
    auto report = m_caller->call(
        protocol::importStart, protocol::ImportStart { path }, m_workspace);
    if (!report) {
        qWarning().noquote() << report.error().message;
        return {};
    }
    if (!QTest::qWaitFor(
            [&] {
                report = m_caller->call(
                    protocol::importStatus, protocol::ImportById { report->id }, m_workspace);
                return report->state != ImportState::Running;
            },
            60'000))
        qWarning("the import did not end");
    return *report;
}

QList<Room> TestSlackImport::rooms()
{
    QList<Room> out = m_caller->call(protocol::channelList, {}, m_workspace)->rooms;
    out += m_caller->call(protocol::conversationList, {}, m_workspace)->rooms;
    return out;
}

std::optional<Room> TestSlackImport::room(const QString& name)
{
    for (const Room& room : rooms()) {
        if (room.name == name)
            return room;
    }
    return std::nullopt;
}

QList<Message> TestSlackImport::messages(const RoomId& room, std::optional<MessageId> parent)
{
    return m_caller
        ->call(protocol::messageList, { .roomId = room, .parentId = parent, .anchor = {} },
            m_workspace)
        ->messages;
}

Member TestSlackImport::member(const QString& name)
{
    const QList<Member> members = m_caller->call(protocol::memberList, {}, m_workspace)->members;
    const auto it = std::ranges::find(members, name, &Member::displayName);
    return it == members.end() ? Member {} : *it;
}

void TestSlackImport::showsWhatItHolds()
{
    const auto preview = m_caller->call(
        protocol::importInspect, protocol::ImportInspect { writeExport() }, m_workspace);
    QVERIFY2(preview.has_value(),
        preview ? "" : qPrintable(preview.error().message + preview.error().field));
    QCOMPARE(countOf(preview->counts, u"people"_s), 2);
    QCOMPARE(countOf(preview->counts, u"channels"_s), 2);
    QCOMPARE(countOf(preview->counts, u"privateChannels"_s), 1);
    QCOMPARE(countOf(preview->counts, u"conversations"_s), 1);
    QCOMPARE(preview->firstMessageAt->micros, 1793600001000200);
    QVERIFY(rooms().size() == 1); // nothing was written
}

void TestSlackImport::takesMessagesAsTheyWere()
{
    QCOMPARE(import(writeExport()).state, ImportState::Done);
    const Room release = *room(u"release"_s);
    QCOMPARE(release.topic, u"0.9 on Friday"_s);
    const QList<Message> list = messages(release.id);
    QCOMPARE(list.size(), 5);
    const Message& first = list[0];
    QCOMPARE(first.position, 1793600001000200);
    QCOMPARE(first.authorId, member(u"Hana Sato"_s).id);
    QVERIFY(
        first.body.startsWith(u"**Bold** *it* <@"_s + member(u"Ivo Kovač"_s).id.toString() + u'>'));
    QVERIFY(first.body.contains(u"<#"_s + room(u"general"_s)->id.toString() + u'>'));
    QVERIFY(first.body.contains(u"[this](https://example.org)"_s));
    QCOMPARE(list[1].body, u"edited"_s);
    QCOMPARE(list[1].editedAt->micros, 1793600009000000);
    QCOMPARE(list[2].body, u"same time"_s);
    QCOMPARE(list[2].position, list[1].position + 1); // two at one moment: made unique
    QCOMPARE(list[3].authorId, member(u"CI"_s).id);
    QCOMPARE(list[3].body, u"Build passed"_s);
    QCOMPARE(member(u"Hana Sato"_s).state, MemberState::Imported);
    QVERIFY(!member(u"Gone Person"_s).id.isNull());
}

void TestSlackImport::keepsThreadsReactionsAndFiles()
{
    QCOMPARE(import(writeExport()).state, ImportState::Done);
    const RoomId release = room(u"release"_s)->id;
    const QList<Message> list = messages(release);
    const Message& root = list[0];
    QCOMPARE(root.replyCount, 1);
    QCOMPARE(root.replierIds, QList { member(u"Ivo Kovač"_s).id });
    const QList<Message> replies = messages(release, root.id);
    QCOMPARE(replies.size(), 1);
    QCOMPARE(replies[0].body, u"an answer"_s);
    QCOMPARE(root.reactions.size(), 2);
    QCOMPARE(root.reactions[0].emoji, u"🎉"_s);
    QCOMPARE(root.reactions[0].memberIds.size(), 2);
    QCOMPARE(root.reactions[1].emoji, u":no_such_emoji:"_s);
    QCOMPARE(list[2].files.size(), 1);
    QCOMPARE(list[2].files[0].name, u"plan.pdf"_s);
    QCOMPARE(list[2].files[0].size, 1234);
    QCOMPARE(list[2].files[0].state, FileState::Missing);
}

void TestSlackImport::keepsPrivateRoomsPrivate()
{
    QCOMPARE(import(writeExport()).state, ImportState::Done);
    QVERIFY(!room(u"leads"_s)); // the owner is in neither
    QVERIFY(m_caller->call(protocol::conversationList, {}, m_workspace)->rooms.isEmpty());
}

void TestSlackImport::saysWhatItDidNotTake()
{
    const ImportReport report = import(writeExport());
    QCOMPARE(countOf(report.taken, u"messages"_s), 9);
    QCOMPARE(countOf(report.taken, u"people"_s), 4);
    QHash<QString, QString> reasons;
    for (const protocol::ImportSkip& skip : report.skipped)
        reasons.insert(skip.reason, skip.source);
    QCOMPARE(reasons[u"membership"_s], u"release/2026-11-02.json:1"_s);
    QCOMPARE(reasons[u"threadStartMissing"_s], u"release/2026-11-02.json:7"_s);
    QCOMPARE(reasons[u"badTimestamp"_s], u"release/2026-11-02.json:8"_s);
    QCOMPARE(reasons[u"empty"_s], u"release/2026-11-02.json:9"_s);
    QCOMPARE(reasons[u"futureTimestamp"_s], u"release/2026-11-02.json:10"_s);
    QCOMPARE(reasons[u"unsupportedKind"_s], u"release/2026-11-02.json:11"_s);
    QCOMPARE(reasons[u"unreadableFile"_s], u"release/2026-11-03.json"_s);
}

void TestSlackImport::addsNothingTwice()
{
    const QString path = writeExport();
    QCOMPARE(import(path).state, ImportState::Done);
    const QList<Message> before = messages(room(u"release"_s)->id);
    const ImportReport again = import(path);
    QCOMPARE(again.state, ImportState::Done);
    QCOMPARE(countOf(again.taken, u"messages"_s), 0);
    QCOMPARE(countOf(again.taken, u"people"_s), 0);
    QCOMPARE(countOf(again.taken, u"channels"_s), 0);
    QCOMPARE(countOf(again.known, u"messages"_s), 9);
    QCOMPARE(messages(room(u"release"_s)->id), before);
    QCOMPARE(rooms().size(), 2);
}

void TestSlackImport::joinsTheChannelOfTheSameName()
{
    const RoomId general = room(u"general"_s)->id;
    const auto own = m_caller->call(protocol::messageCreate,
        { .id = MessageId::generate(m_clock, m_random),
            .roomId = general,
            .parentId = {},
            .body = u"ours"_s },
        m_workspace);
    QVERIFY(own);
    QCOMPARE(import(writeExport()).state, ImportState::Done);
    const QList<Message> list = messages(general);
    QCOMPARE(list.size(), 2);
    QVERIFY(std::ranges::contains(list, u"hello"_s, &Message::body));
    QVERIFY(std::ranges::contains(list, u"ours"_s, &Message::body));
}

void TestSlackImport::removalUndoesEverything()
{
    const QList<Room> roomsBefore = rooms();
    const qsizetype membersBefore = m_caller->call(protocol::memberList, {}, m_workspace)
                                        ->members.size();
    const ImportReport report = import(writeExport());
    const auto removed = m_caller->call(
        protocol::importRemove, protocol::ImportById { report.id }, m_workspace);
    QVERIFY2(removed.has_value(),
        removed ? "" : qPrintable(removed.error().message + removed.error().detail));
    QCOMPARE(removed->state, ImportState::Removed);
    QCOMPARE(rooms(), roomsBefore);
    QCOMPARE(m_caller->call(protocol::memberList, {}, m_workspace)->members.size(), membersBefore);
    QVERIFY(messages(room(u"general"_s)->id).isEmpty());
    QCOMPARE(countOf(import(writeExport()).taken, u"messages"_s), 9); // and it can come again
}

void TestSlackImport::matchedPeopleGetTheirRooms()
{
    QCOMPARE(import(writeExport()).state, ImportState::Done);
    const Member hana = member(u"Hana Sato"_s);
    const MemberId self = m_caller->call(protocol::memberGetCurrent, {}, m_workspace)->id;
    const auto before = m_caller->call(protocol::syncPull, {}, m_workspace);
    QVERIFY(before);
    const auto matched = m_caller->call(
        protocol::importMatchMember, { .importedId = hana.id, .memberId = self }, m_workspace);
    QVERIFY2(matched.has_value(),
        matched ? "" : qPrintable(matched.error().message + matched.error().detail));
    QVERIFY(room(u"leads"_s));
    QCOMPARE(messages(room(u"leads"_s)->id).front().authorId, self);
    QCOMPARE(m_caller->call(protocol::conversationList, {}, m_workspace)->rooms.size(), 1);
    // Whoever follows the workspace gets the rooms with the next pull.
    const auto after = m_caller->call(
        protocol::syncPull, { .cursor = before->cursor }, m_workspace);
    QVERIFY(after && after->rooms);
    for (const RoomKind kind : { RoomKind::Private, RoomKind::Direct })
        QVERIFY(std::ranges::contains(*after->rooms, kind, &Room::kind));
    const auto again = m_caller->call(
        protocol::importMatchMember, { .importedId = hana.id, .memberId = self }, m_workspace);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(again.error().field, u"importedId"_s);
}

void TestSlackImport::refusesWhatIsNoExport_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zip without channels") << QByteArray("PK\x05\x06") + QByteArray(18, '\0');
}

void TestSlackImport::refusesWhatIsNoExport()
{
    QFETCH(QByteArray, content);
    QFile file(m_folder->filePath(u"bad.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto preview = m_caller->call(
        protocol::importInspect, protocol::ImportInspect { file.fileName() }, m_workspace);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(preview.error().field, u"path"_s);
    QCOMPARE(import(file.fileName()).state, ImportState::Failed);
    QCOMPARE(rooms().size(), 1);
}

void TestSlackImport::onlyTheOwnerImports()
{
    const auto code = m_caller->call(protocol::workspaceJoinCode, {}, m_workspace);
    QVERIFY(code);
    test::LocalCaller other(*m_server);
    QVERIFY(other.call(
        protocol::authSignUp, protocol::SignUp { .displayName = u"Guest"_s, .deviceName = {} }));
    QVERIFY(other.call(protocol::workspaceJoin,
        protocol::WorkspaceJoin { .code = code->code, .displayName = u"Guest"_s }));
    const auto refused = other.call(
        protocol::importInspect, protocol::ImportInspect { writeExport() }, m_workspace);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QCOMPARE(import(writeExport()).state, ImportState::Done);
    const MemberId self = other.call(protocol::memberGetCurrent, {}, m_workspace)->id;
    const auto unmatched = other.call(protocol::importMatchMember,
        { .importedId = member(u"Hana Sato"_s).id, .memberId = self }, m_workspace);
    QVERIFY(!unmatched);
    QCOMPARE(unmatched.error().code, ErrorCode::Forbidden);
}

QList<UserGroup> TestSlackImport::groups()
{
    QList<UserGroup> out;
    const auto pulled = m_caller->call(protocol::syncPull, {}, m_workspace);
    const QList<Item> items = pulled ? pulled->items.value_or(QList<Item> {}) : QList<Item> {};
    for (const Item& item : items) {
        if (item.group)
            out.append(*item.group);
    }
    std::ranges::sort(out, {}, &UserGroup::handle);
    return out;
}

void TestSlackImport::takesGroupsOfPeople()
{
    const QString path = m_folder->filePath(u"groups.zip"_s);
    KZip zip(path);
    QVERIFY(zip.open(QIODevice::WriteOnly));
    zip.writeFile(u"users.json"_s, '[' + user("U1", "Hana Sato") + ']');
    zip.writeFile(u"channels.json"_s, R"([{"id":"C1","name":"release","members":["U1"]}])");
    zip.writeFile(u"usergroups.json"_s, R"([
        {"id":"S1","handle":"design","name":"Design team","users":["U1","U9"],"date_delete":0},
        {"id":"S2","handle":"old","name":"Old ones","users":["U1"],"date_delete":1700000000},
        {"id":"S3","handle":"here","name":"Those here","users":[]}])");
    zip.writeFile(u"release/2026-11-02.json"_s,
        R"([{"type":"message","user":"U1","ts":"1793600001.000900","text":"<!subteam^S1|@design> and <!subteam^S2|@old>"}])");
    zip.close();
    const ImportReport report = import(path);
    QCOMPARE(countOf(report.taken, u"groups"_s), 2);
    const UserGroup design = groups().first();
    const MemberId hana = member(u"Hana Sato"_s).id;
    QCOMPARE(design.handle, u"design"_s);
    QCOMPARE(design.memberIds, QList { hana }); // those who are known
    QCOMPARE(groups().last().handle, u"here-2"_s); // that name is Hearth's own
    QCOMPARE(messages(room(u"release"_s)->id).first().body,
        u"<!group:%1> and @old"_s.arg(design.id.toString()));
    QCOMPARE(countOf(import(path).known, u"groups"_s), 2);
    const MemberId self = m_caller->call(protocol::memberGetCurrent, {}, m_workspace)->id;
    QVERIFY(m_caller->call(
        protocol::importMatchMember, { .importedId = hana, .memberId = self }, m_workspace));
    QCOMPARE(groups().first().memberIds, QList { self });
    QVERIFY(m_caller->call(protocol::importRemove, { report.id }, m_workspace));
    QVERIFY(groups().isEmpty());
}

/// The real fixture of another project lies beside the checkout on the machines where Hearth is
/// developed; elsewhere our own demo stands in.
void TestSlackImport::takesTheRealExport()
{
    const QString shared = QStringLiteral(
        HEARTH_SOURCE_DIR "/../shared/data/slack-export-small.zip");
    const QString path = QFile::exists(shared)
        ? shared
        : QStringLiteral(HEARTH_SOURCE_DIR "/resources/demo/demo-slack-export.zip");
    const ImportReport report = import(path);
    QCOMPARE(report.state, ImportState::Done);
    QVERIFY(countOf(report.taken, u"messages"_s) > 70);
    QCOMPARE(countOf(import(path).taken, u"messages"_s), 0);
}

QTEST_GUILESS_MAIN(TestSlackImport)
#include "test_slack_import.moc"
