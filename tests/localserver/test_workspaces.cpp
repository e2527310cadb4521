// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QDir>
#include <QTest>

#include <tuple>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;

/// Workspaces: making, finding, joining, changing and removing them, and what the server's own file
/// knows of them.
class TestWorkspaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void creatingNeedsTheRight();
    void creatingTwiceIsOnce();
    void aNewOneHasGeneral();
    void refusesBadInput_data();
    void refusesBadInput() { m_api->check(test::currentRow()); }
    void joining();
    void codesCanBeSwitchedOffAndRenewed();
    void whoComesLastWins();
    void removingLeavesNothing();
    void startCompletesWhatACrashLeft();
    void theDirectoryIsMadeAnewAtStart();
    void oneServerHoldsTheDirectory();
    void noneIsMadeAnewBesideWorkspaces();

private:
    [[nodiscard]] QStringList folders() const
    {
        return QDir(m_api->dataDirectory() + u"/workspaces"_s)
            .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<test::ApiFixture> m_api;
};

void TestWorkspaces::creatingNeedsTheRight()
{
    const QByteArray args = R"({"id":"$new","name":"Mine","displayName":"Me"})";
    QCOMPARE(m_api->call(u"outsider"_s, u"workspace.create"_s, args).status, 403);
    QCOMPARE(m_api->call(u"owner"_s, u"workspace.create"_s, args).status, 200);
    QCOMPARE(folders().size(), 2);
}

void TestWorkspaces::creatingTwiceIsOnce()
{
    m_api->name(u"x"_s, WorkspaceId::generate(m_api->clock(), m_api->random()).toString());
    const QByteArray args = R"({"id":"$x","name":"Mine","displayName":"Me"})";
    const ApiAnswer first = m_api->call(u"owner"_s, u"workspace.create"_s, args);
    QVERIFY2(first.isGood(), first.body);
    QCOMPARE(m_api->call(u"owner"_s, u"workspace.create"_s, args).body, first.body);
    const ApiAnswer other = m_api->call(
        u"owner"_s, u"workspace.create"_s, R"({"id":"$x","name":"Other","displayName":"Me"})");
    QCOMPARE(other.status, 409);
    QCOMPARE(other.json().value("field"_L1).toString(), u"id"_s);
}

void TestWorkspaces::aNewOneHasGeneral()
{
    m_api->name(u"x"_s, WorkspaceId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api
            ->call(u"owner"_s, u"workspace.create"_s,
                R"({"id":"$x","name":"Mine","icon":"M","displayName":"Me"})")
            .isGood());
    m_api->check({ "general", "owner", "channel.list", R"({"workspaceId":"$x"})", 200,
        { "\"general\"", "\"public\"" } });
    m_api->check({ "the maker owns it", "owner", "member.list", R"({"workspaceId":"$x"})", 200,
        { "\"Me\"", "\"owner\"" } });
    m_api->check({ "it is a wall", "member", "channel.list", R"({"workspaceId":"$x"})", 404 });
    const auto list = m_api->person(u"owner"_s).call(protocol::workspaceList, {});
    QCOMPARE(list->workspaces.size(), 2);
    QCOMPARE(list->workspaces.front().name, u"Mine"_s);
    QCOMPARE(list->workspaces.front().icon, u"M"_s);
}

void TestWorkspaces::refusesBadInput_data()
{
    test::addRows({
        { "no name", "owner", "workspace.create", R"({"id":"$new","displayName":"x"})", 400,
            { "\"field\":\"name\"" } },
        { "a blank name", "owner", "workspace.create",
            R"({"id":"$new","name":" ","displayName":"x"})", 400, { "\"field\":\"name\"" } },
        { "no person", "owner", "workspace.create", R"({"id":"$new","name":"x"})", 400,
            { "displayName" } },
        { "a long name", "owner", "workspace.create",
            R"({"id":"$new","displayName":"x","name":")" + QByteArray(81, 'x') + "\"}", 400,
            { "\"field\":\"name\"" } },
        { "a wrong code", "outsider", "workspace.join", R"({"code":"WRONG2","displayName":"x"})",
            404, { "\"field\":\"code\"" } },
        { "no code", "outsider", "workspace.join", R"({"displayName":"x"})", 400,
            { "\"field\":\"code\"" } },
        { "a blank person", "outsider", "workspace.join", R"({"code":"$code","displayName":" "})",
            400, { "displayName" } },
        { "no base revision", "owner", "workspace.update", R"({"name":"x"})", 400,
            { "baseRevision" } },
        { "a blank new name", "owner", "workspace.update", R"({"name":"  ","baseRevision":1})", 400,
            { "\"field\":\"name\"" } },
        { "a new name that cannot be seen", "owner", "workspace.update",
            R"({"name":"\u2060","baseRevision":1})", 400, { "\"field\":\"name\"" } },
        { "a workspace that cannot be seen", "owner", "workspace.create",
            R"({"id":"$new","name":"\u3164","displayName":"x"})", 400, { "\"field\":\"name\"" } },
        { "a person who cannot be seen", "outsider", "workspace.join",
            R"({"code":"$code","displayName":"\u200B"})", 400, { "displayName" } },
        { "an owner who cannot be seen", "owner", "workspace.create",
            R"({"id":"$new","name":"x","displayName":"\u200B"})", 400, { "displayName" } },
        { "an unknown workspace", "owner", "workspace.get", R"({"workspaceId":"$new"})", 404,
            { "workspaceId" } },
    });
}

void TestWorkspaces::joining()
{
    m_api->check({ "in", "outsider", "workspace.join", R"({"code":" $code ","displayName":"Neu"})",
        200, { "\"Team\"", "\"member\"" }, {}, { u"guest: member.joined"_s } });
    m_api->check({ "twice is once", "outsider", "workspace.join",
        R"({"code":"$code","displayName":"Anders"})", 200, {}, {}, { u"guest: -"_s } });
    m_api->check({ "the name stays", "outsider", "member.getCurrent", "{}", 200, { "\"Neu\"" } });
}

void TestWorkspaces::codesCanBeSwitchedOffAndRenewed()
{
    QVERIFY(m_api
            ->call(
                u"owner"_s, u"workspace.update"_s, R"({"joinCodeEnabled":false,"baseRevision":1})")
            .isGood());
    m_api->check({ "off", "outsider", "workspace.join", R"({"code":"$code","displayName":"x"})",
        409, { "code", "\"disabled\"" } });
    m_api->check(
        { "no preview either", "outsider", "invite.getByCode", R"({"code":"$code"})", 409 });
    QVERIFY(m_api
            ->call(
                u"owner"_s, u"workspace.update"_s, R"({"joinCodeEnabled":true,"baseRevision":2})")
            .isGood());
    m_api->check(
        { "on", "outsider", "invite.getByCode", R"({"code":"$code"})", 200, { "\"Team\"" } });
    const ApiAnswer renewed = m_api->call(u"admin"_s, u"workspace.regenerateJoinCode"_s, "{}");
    const QString code = renewed.json().value("code"_L1).toString();
    QCOMPARE(code.size(), 6);
    for (const QChar c : code)
        QVERIFY2(!u"01ILO"_s.contains(c), qPrintable(code));
    m_api->check({ "the old one is dead", "outsider", "workspace.join",
        R"({"code":"$code","displayName":"x"})", 404 });
    m_api->name(u"code"_s, code);
    m_api->check({ "the new one works", "outsider", "workspace.join",
        R"({"code":"$code","displayName":"x"})", 200 });
}

void TestWorkspaces::whoComesLastWins()
{
    m_api->check({ "renamed", "owner", "workspace.update", R"({"name":"Crew","baseRevision":1})",
        200, { "\"Crew\"" }, {}, { u"guest: workspace.updated"_s } });
    m_api->check({ "by somebody who has not seen it", "admin", "workspace.update",
        R"({"name":"Gang","baseRevision":1})", 200, { "\"revision\":3" } });
    QCOMPARE(m_api->person(u"member"_s).call(protocol::workspaceList, {})->workspaces.front().name,
        u"Gang"_s);
}

void TestWorkspaces::removingLeavesNothing()
{
    m_api->say(u"member"_s, u"general"_s, u"gone"_s);
    m_api->forgetPushes();
    QCOMPARE(m_api->call(u"admin"_s, u"workspace.remove"_s, "{}").status, 403);
    QVERIFY(m_api->call(u"owner"_s, u"workspace.remove"_s, "{}").isGood());
    QCOMPARE(folders(), QStringList());
    // Those who follow are told to pull, which says it.
    QTRY_COMPARE(m_api->person(u"member"_s).lagged(), 1);
    QCOMPARE(m_api->call(u"member"_s, u"sync.pull"_s, "{}").status, 404);
    QCOMPARE(m_api
                 ->call(u"member"_s, u"message.create"_s,
                     R"({"id":"$new","roomId":"$general","body":"x"})")
                 .status,
        404);
    QCOMPARE(m_api->call(u"owner"_s, u"workspace.remove"_s, "{}").status, 404);
    QCOMPARE(m_api->person(u"member"_s).call(protocol::workspaceList, {})->workspaces.size(), 0);
    QCOMPARE(
        m_api->call(u"outsider"_s, u"workspace.join"_s, R"({"code":"$code","displayName":"x"})")
            .status,
        404);
}

void TestWorkspaces::startCompletesWhatACrashLeft()
{
    const QString root = m_api->dataDirectory() + u"/workspaces/"_s;
    const QString id = WorkspaceId::generate(m_api->clock(), m_api->random()).toString();
    QVERIFY(QDir(root).mkpath(id + u".new"_s));
    QVERIFY(QDir(root).mkpath(id + u".removed/files"_s));
    m_api->restart();
    QCOMPARE(folders(), QStringList { m_api->workspace().toString() });
}

void TestWorkspaces::theDirectoryIsMadeAnewAtStart()
{
    // As if the program had ended between the workspace's commit and the server's.
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        HEARTH_TRY(Workspace workspace, store.kernel().workspace());
        workspace.name = u"Renamed"_s;
        HEARTH_CHECK(store.kernel().updateWorkspace(workspace));
        return store.kernel().setJoinCode(u"NEWNEW"_s);
    });
    m_api->restart();
    m_api->name(u"code"_s, u"NEWNEW"_s);
    m_api->addPerson(u"late"_s);
    m_api->check({ "joins by the file's code", "late", "workspace.join",
        R"({"code":"$code","displayName":"Late"})", 200, { "\"Renamed\"" } });
    QCOMPARE(m_api->person(u"late"_s).call(protocol::workspaceList, {})->workspaces.front().name,
        u"Renamed"_s);
}

void TestWorkspaces::oneServerHoldsTheDirectory()
{
    const auto second = server::Server::open({ .dataDirectory = m_api->dataDirectory(),
        .clock = &m_api->clock(),
        .random = &m_api->random(),
        .vfs = {} });
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
}

void TestWorkspaces::noneIsMadeAnewBesideWorkspaces()
{
    const QString accounts = m_api->dataDirectory() + u"/server.sqlite"_s;
    const QString away = accounts + u".away"_s;
    const auto refusal = [this] {
        const auto opened = server::Server::open({ .dataDirectory = m_api->dataDirectory(),
            .clock = &m_api->clock(),
            .random = &m_api->random(),
            .vfs = {} });
        return opened ? QString() : opened.error().message;
    };
    QString missing;
    bool isThere = true;
    QString emptied;
    m_api->restart([&] {
        QFile::rename(accounts, away);
        missing = refusal();
        isThere = QFile::exists(accounts);
        std::ignore = QFile(accounts).open(QIODevice::WriteOnly);
        emptied = refusal();
        QFile::remove(accounts);
        QFile::rename(away, accounts);
    });
    QVERIFY(!isThere); // no new one was made
    for (const QString& said : { missing, emptied })
        QVERIFY2(said.contains(accounts) && said.contains(u"backup"_s), qPrintable(said));
    QCOMPARE(m_api->comeBack(u"member"_s).call(protocol::workspaceList, {})->workspaces.size(), 1);
}

QTEST_GUILESS_MAIN(TestWorkspaces)
#include "test_workspaces.moc"
