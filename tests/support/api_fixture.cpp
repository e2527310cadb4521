// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include "core/storage/transaction.h"
#include "localserver/store/sqlite/sqlite_stores.h"

#include <QTest>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

const QString settling = u"settling "_s;

template <typename T>
T need(Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s (%s)", what, qPrintable(result.error().message),
            qPrintable(result.error().field));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

bool isSettling(const Event& event)
{
    return event.member && event.member->displayName.startsWith(settling);
}

} // namespace

ApiFixture::ApiFixture(QString scanner)
    : m_scanner(std::move(scanner))
{
    open();
    makeTeam();
    makeRooms();
    for (const QString& who : { u"owner"_s, u"admin"_s, u"member"_s, u"second"_s, u"guest"_s })
        person(who).follow(m_workspace);
    startWatching();
}

ApiFixture::~ApiFixture() { m_people.clear(); }

void ApiFixture::open()
{
    m_server = need(server::Server::open({ .dataDirectory = m_folder.path(),
                        .clock = &m_clock,
                        .random = &m_random,
                        .vfs = {},
                        .scanner = m_scanner,
                        .nameServer = m_nameServer,
                        .announcer = m_announcer }),
        "opening the server");
}

void ApiFixture::restart(const std::function<void()>& meanwhile)
{
    m_people.clear();
    m_server.reset();
    if (meanwhile)
        meanwhile();
    open();
}

ApiPerson& ApiFixture::addPerson(const QString& name)
{
    auto person = std::make_unique<ApiPerson>(*m_server, name);
    m_users.insert(name, person->user());
    return *m_people.insert_or_assign(name, std::move(person)).first->second;
}

ApiPerson& ApiFixture::comeBack(const QString& name)
{
    auto person = std::make_unique<ApiPerson>(*m_server, name, m_users.value(name));
    return *m_people.insert_or_assign(name, std::move(person)).first->second;
}

void ApiFixture::makeTeam()
{
    ApiPerson& owner = addPerson(u"owner"_s); // the first one owns the server
    m_workspace = WorkspaceId::generate(m_clock, m_random);
    name(u"workspace"_s, m_workspace.toString());
    const auto summary = need(
        owner.call(protocol::workspaceCreate,
            { .id = m_workspace, .name = u"Team"_s, .icon = {}, .displayName = u"owner"_s }),
        "creating the workspace");
    name(u"owner"_s, summary.memberId.toString());
    const auto code = need(
        owner.call(protocol::workspaceJoinCode, {}, m_workspace), "asking for the code");
    name(u"code"_s, code.code);
    for (const QString& who : { u"admin"_s, u"member"_s, u"second"_s, u"guest"_s, u"removed"_s }) {
        const auto joined = need(
            addPerson(who).call(protocol::workspaceJoin, { .code = code.code, .displayName = who }),
            "joining");
        name(who, joined.memberId.toString());
    }
    addPerson(u"outsider"_s);
    const auto setRole = [&](const QString& who, Role role) {
        need(owner.call(protocol::memberUpdateRole, { .id = id<MemberId>(who), .role = role },
                 m_workspace),
            "changing a role");
    };
    setRole(u"admin"_s, Role::Admin);
    setRole(u"guest"_s, Role::Guest);
    need(owner.call(protocol::memberRemove, { .id = id<MemberId>(u"removed"_s) }, m_workspace),
        "removing a member");
}

void ApiFixture::makeRooms()
{
    const auto channel = [&](const QString& who, const QString& title, RoomKind kind) {
        const RoomId room = RoomId::generate(m_clock, m_random);
        need(person(who).call(protocol::channelCreate,
                 { .id = room, .kind = kind, .name = title, .topic = {}, .purpose = {} },
                 m_workspace),
            "creating a channel");
        name(title, room.toString());
    };
    const auto rooms = need(
        person(u"owner"_s).call(protocol::channelList, {}, m_workspace), "listing channels");
    name(u"general"_s, rooms.rooms.front().id.toString());
    channel(u"owner"_s, u"lobby"_s, RoomKind::Public);
    channel(u"admin"_s, u"secret"_s, RoomKind::Private);
    name(u"direct"_s, RoomId::generate(m_clock, m_random).toString());
    edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(const qint64 seq, store.events().lastSeq());
        HEARTH_CHECK(store.rooms().addMember(
            id<RoomId>(u"lobby"_s), id<MemberId>(u"guest"_s), { .since = seq }));
        Room direct;
        direct.id = id<RoomId>(u"direct"_s);
        direct.kind = RoomKind::Direct;
        HEARTH_CHECK(store.rooms().add(direct, seq));
        HEARTH_CHECK(
            store.rooms().addMember(direct.id, id<MemberId>(u"member"_s), { .since = seq }));
        return store.rooms()
            .addMember(direct.id, id<MemberId>(u"second"_s), { .since = seq })
            .transform([](server::Added) { });
    });
}

QString ApiFixture::workspaceFile() const
{
    return m_folder.path() + u"/workspaces/"_s + m_workspace.toString() + u"/workspace.sqlite"_s;
}

void ApiFixture::edit(const std::function<Result<void>(server::WorkspaceStore&)>& change)
{
    const auto connection = need(storage::Connection::open({ .path = workspaceFile(), .vfs = {} }),
        "opening the workspace's file");
    auto transaction = need(storage::Transaction::begin(*connection), "beginning");
    server::SqliteWorkspaceStore store(*connection);
    need(change(store), "editing the workspace");
    need(transaction.commit(), "committing");
}

QByteArray ApiFixture::expand(QByteArray text)
{
    while (text.contains("$new"))
        text.replace(text.indexOf("$new"), 4, Uuid::generate(m_clock, m_random).toText());
    // The longest first: $secondMessage is not $second.
    QStringList names = m_names.keys();
    std::ranges::sort(names, std::greater(), &QString::size);
    for (const QString& key : names)
        text.replace('$' + key.toUtf8(), m_names[key].toUtf8());
    return text;
}

QByteArray ApiFixture::argsOf(const QByteArray& args)
{
    const QByteArray text = expand(args.isEmpty() ? QByteArray("{}") : args);
    return text.contains("\"workspaceId\"") ? text : ApiPerson::withWorkspace(text, m_workspace);
}

ApiAnswer ApiFixture::call(
    const QString& who, const QString& operation, const QByteArray& args, const ApiExtras& extras)
{
    return person(who).call(operation, argsOf(args), extras);
}

qint64 ApiFixture::send(
    const QString& who, const QString& operation, const QByteArray& args, const ApiExtras& extras)
{
    return person(who).send(operation, argsOf(args), extras);
}

void ApiFixture::say(
    const QString& who, const QString& room, const QString& title, const QByteArray& parent)
{
    const MessageId message = MessageId::generate(m_clock, m_random);
    name(title, message.toString());
    const QByteArray thread = parent.isEmpty() ? QByteArray() : R"(,"parentId":"$)" + parent + '"';
    const ApiAnswer answer = call(who, u"message.create"_s,
        R"({"id":")" + message.uuid.toText() + R"(","roomId":"$)" + room.toUtf8() + R"(","body":")"
            + title.toUtf8() + '"' + thread + '}');
    if (!answer.isGood())
        qFatal("saying %s: %s", qPrintable(title), answer.body.constData());
}

void ApiFixture::check(const ApiRow& row)
{
    if (!row.seen.isEmpty())
        startWatching();
    const ApiAnswer answer = call(
        QString::fromLatin1(row.who), QString::fromLatin1(row.operation), row.args);
    QVERIFY2(answer.status == row.status, QByteArray::number(answer.status) + ' ' + answer.body);
    for (const QByteArray& text : row.contains)
        QVERIFY2(
            answer.body.contains(expand(text)), "missing " + expand(text) + " in " + answer.body);
    for (const QByteArray& text : row.lacks)
        QVERIFY2(!answer.body.contains(expand(text)),
            "unexpected " + expand(text) + " in " + answer.body);
    checkSeen(row.seen);
}

void ApiFixture::checkSeen(const QStringList& expected)
{
    if (expected.isEmpty())
        return;
    settle();
    for (const QString& line : expected) {
        const QString who = line.section(u": "_s, 0, 0);
        const QString types = line.section(u": "_s, 1);
        const QString actual = seenBy(who).join(u' ');
        QVERIFY2(
            (actual.isEmpty() ? u"-"_s : actual) == types, qPrintable(who + u" saw "_s + actual));
    }
}

QStringList ApiFixture::seenBy(const QString& who)
{
    QStringList out;
    for (const Event& event : person(who).events()) {
        if (!isSettling(event))
            out.append(event.type);
    }
    return out;
}

void ApiFixture::settle() { settleWithout({}); }

void ApiFixture::settleWithout(const QString& who)
{
    // Pushes of a workspace come in the order of its commits: who has seen this one has seen all
    // before.
    const QString mark = settling + QString::number(++m_settled);
    need(person(u"owner"_s).call(protocol::memberUpdateName, { .displayName = mark }, m_workspace),
        "settling");
    for (const auto& [name, somebody] : m_people) {
        if (name == who || name == u"removed"_s || name == u"outsider"_s
            || m_names.value(name).isEmpty())
            continue;
        const auto reached = [&mark, &watcher = *somebody] {
            return watcher.lagged() > 0
                || std::ranges::any_of(watcher.events(), [&](const Event& event) {
                       return event.member && event.member->displayName == mark;
                   });
        };
        QVERIFY2(QTest::qWaitFor(reached, 20'000), qPrintable(name));
    }
}

void ApiFixture::forgetPushes()
{
    for (const auto& [name, somebody] : m_people)
        somebody->forgetPushes();
}

void ApiFixture::startWatching()
{
    settle();
    forgetPushes();
}

void addRows(const QList<ApiRow>& rows)
{
    QTest::addColumn<ApiRow>("row");
    for (const ApiRow& row : rows)
        QTest::newRow(row.title) << row;
}

ApiRow currentRow()
{
    QFETCH(ApiRow, row);
    return row;
}

} // namespace hearth::test
