// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/operation_rights.h"
#include "tests/support/api_fixture.h"
#include "tests/support/sample_args.h"

#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Every operation of the table asked by everybody, and held against the table of rights; and with
/// ids of what the caller does not see, or of another workspace.
class TestOperationRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyOperationHasARow();
    void refusalsAreAsTheTableSays();
    void whatIsAllowedIsNotRefused();
    void hiddenIdsLeadNowhere();
    void idsOfAnotherWorkspaceLeadNowhere();
    void theHostsOperationsAreRefusedOverTheNetwork();

private:
    [[nodiscard]] QByteArray argsOf(const test::RightsRow& row) const;
    /// What the caller of this column is answered, in the letters of the table.
    [[nodiscard]] QByteArray answerTo(int column, const test::RightsRow& row);
    [[nodiscard]] test::ApiAnswer ask(
        const QString& who, const QString& operation, const QByteArray& args);
    void ask(const QString& letters);

    std::unique_ptr<test::ApiFixture> m_api;
    std::unique_ptr<test::ApiPerson> m_nobody;
    WorkspaceId m_foreign; ///< the stranger's
    test::SampleIds m_ids;
};

void TestOperationRights::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_nobody = std::make_unique<test::ApiPerson>(
        m_api->server(), u"nobody"_s, test::ApiPerson::Account::None);
    test::ApiPerson& stranger = m_api->addPerson(u"stranger"_s);
    QVERIFY(m_api->person(u"owner"_s)
            .call(
                protocol::userUpdate, { .userId = stranger.user(), .mayCreateWorkspaces = true }));
    m_foreign = WorkspaceId::generate(m_api->clock(), m_api->random());
    QVERIFY(stranger.call(protocol::workspaceCreate,
        { .id = m_foreign, .name = u"Foreign"_s, .icon = {}, .displayName = u"Stranger"_s }));
    m_api->say(u"member"_s, u"lobby"_s, u"plain"_s);
    m_api->say(u"admin"_s, u"secret"_s, u"hidden"_s);
    for (const QString& who : { u"admin"_s, u"second"_s })
        QVERIFY(m_api->call(who, u"channel.join"_s, R"({"id":"$lobby"})").isGood());
    m_ids = { .room = m_api->id<RoomId>(u"lobby"_s),
        .message = m_api->id<MessageId>(u"plain"_s),
        .member = m_api->id<MemberId>(u"second"_s),
        .role = RoleId::generate(m_api->clock(), m_api->random()),
        .group = GroupId::generate(m_api->clock(), m_api->random()),
        .emoji = EmojiId::generate(m_api->clock(), m_api->random()) };
    test::ApiPerson& resting = m_api->addPerson(u"deactivated"_s);
    QVERIFY(resting.call(protocol::workspaceJoin,
        { .code = m_api->named(u"code"_s), .displayName = u"deactivated"_s }));
    QVERIFY(m_api->person(u"owner"_s).call(protocol::userDeactivate, { .userId = resting.user() }));
    QVERIFY(m_api->person(u"owner"_s)
            .call(protocol::roleCreate,
                { .id = m_ids.role, .name = u"Keepers"_s, .permissions = {} }, m_api->workspace()));
}

void TestOperationRights::cleanup()
{
    m_nobody.reset();
    m_api.reset();
}

void TestOperationRights::everyOperationHasARow()
{
    QStringList rows;
    for (const test::RightsRow& row : test::rightsTable) {
        rows.append(QString::fromLatin1(row.operation));
        QCOMPARE(static_cast<qsizetype>(qstrlen(row.answers)), test::rightsCallers.size());
    }
    QStringList operations;
    for (const protocol::OperationInfo& operation : protocol::operationList())
        operations.append(operation.name);
    rows.sort();
    operations.sort();
    QCOMPARE(rows, operations);
}

QByteArray TestOperationRights::argsOf(const test::RightsRow& row) const
{
    if (qstrlen(row.args) > 0)
        return row.args;
    return test::SampleArgs(m_ids, test::OptionalFields::Left)
        .of(QString::fromLatin1(row.operation));
}

test::ApiAnswer TestOperationRights::ask(
    const QString& who, const QString& operation, const QByteArray& args)
{
    if (who == u"nobody"_s)
        return m_nobody->call(operation, test::ApiPerson::withWorkspace(args, m_api->workspace()));
    return m_api->call(who, operation, args);
}

QByteArray TestOperationRights::answerTo(int column, const test::RightsRow& row)
{
    const test::ApiAnswer answer = ask(
        test::rightsCallers[column], QString::fromLatin1(row.operation), argsOf(row));
    const bool noWorkspace = answer.status == 404
        && answer.json().value("field"_L1) == "workspaceId"_L1;
    switch (answer.status) {
    case 401:
        return "A";
    case 403:
        return "-";
    case 501:
        return "U";
    default:
        return noWorkspace ? "X" : "+";
    }
}

/// Those cells of the table that hold one of these letters.
void TestOperationRights::ask(const QString& letters)
{
    QStringList wrong;
    for (const test::RightsRow& row : test::rightsTable) {
        for (int column = 0; column < test::rightsCallers.size(); ++column) {
            const QChar expected = QLatin1Char(row.answers[column]);
            if (!letters.contains(expected))
                continue;
            const QByteArray answer = answerTo(column, row);
            if (answer != QByteArray(1, row.answers[column]))
                wrong.append(u"%1 by %2: %3"_s.arg(QString::fromLatin1(row.operation),
                    test::rightsCallers[column], QString::fromLatin1(answer)));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestOperationRights::refusalsAreAsTheTableSays()
{
    m_api->startWatching();
    ask(u"AX-U"_s);
    // What was refused did nothing, but that so many refusals alert those who look after the place.
    m_api->settle();
    for (const QString& who : { u"owner"_s, u"admin"_s, u"member"_s, u"guest"_s }) {
        QStringList seen = m_api->seenBy(who);
        if (who == u"owner"_s || who == u"admin"_s)
            seen.removeAll(u"alert.changed"_s);
        QCOMPARE(seen, QStringList());
    }
}

void TestOperationRights::whatIsAllowedIsNotRefused() { ask(u"+"_s); }

/// Asked by people who are not in the private channel, for it and for a message in it.
void TestOperationRights::hiddenIdsLeadNowhere()
{
    m_ids.room = m_api->id<RoomId>(u"secret"_s);
    m_ids.message = m_api->id<MessageId>(u"hidden"_s);
    const test::SampleArgs samples(m_ids, test::OptionalFields::Given);
    const QByteArray page = R"({"roomId":"$secret","limit":100,"withReplies":true})";
    const auto secrets = [&] {
        return m_api->call(u"admin"_s, u"message.list"_s, page).body
            + m_api->call(u"admin"_s, u"channel.getById"_s, R"({"id":"$secret"})").body;
    };
    const QByteArray before = secrets();
    QVERIFY(before.contains("\"hidden\"") && before.contains("\"secret\""));
    for (const protocol::OperationInfo& operation : protocol::operationList()) {
        if (operation.scope != protocol::Scope::Workspace || operation.name == u"workspace.remove"_s
            || operation.name == u"workspace.leave"_s || operation.name == u"member.remove"_s)
            continue;
        for (const QString& who : { u"owner"_s, u"member"_s, u"guest"_s }) {
            const QByteArray answer = m_api->call(who, operation.name, samples.of(operation.name))
                                          .body;
            QVERIFY2(!answer.contains("\"hidden\"") && !answer.contains("\"secret\""),
                operation.name.toUtf8() + " by " + who.toUtf8() + ' ' + answer);
        }
    }
    QCOMPARE(secrets(), before);
}

void TestOperationRights::idsOfAnotherWorkspaceLeadNowhere()
{
    test::ApiPerson& stranger = m_api->person(u"stranger"_s);
    const auto rooms = stranger.call(protocol::channelList, {}, m_foreign);
    const auto self = stranger.call(protocol::memberGetCurrent, {}, m_foreign);
    QVERIFY(rooms && self);
    protocol::MessageCreate words;
    words.id = MessageId::generate(m_api->clock(), m_api->random());
    words.roomId = rooms->rooms.front().id;
    words.body = u"foreign words"_s;
    QVERIFY(stranger.call(protocol::messageCreate, words, m_foreign));
    const RoleId role = RoleId::generate(m_api->clock(), m_api->random());
    QVERIFY(stranger.call(protocol::roleCreate,
        { .id = role, .name = u"Foreign role"_s, .permissions = {} }, m_foreign));
    m_ids = { .room = words.roomId,
        .message = words.id,
        .member = self->id,
        .role = role,
        .group = m_ids.group,
        .emoji = m_ids.emoji };
    const auto whole = [&] {
        const auto batch = stranger.call(
            protocol::syncPull, { .cursor = {}, .limit = 1 }, m_foreign);
        return batch ? batch->to : -1;
    };
    const qint64 before = whole();
    QVERIFY(before > 0);
    const test::SampleArgs samples(m_ids, test::OptionalFields::Given);
    for (const protocol::OperationInfo& operation : protocol::operationList()) {
        if (operation.scope != protocol::Scope::Workspace || operation.name == u"workspace.remove"_s
            || operation.caller == protocol::Caller::Local)
            continue;
        const QByteArray answer = m_api->call(
                                           u"owner"_s, operation.name, samples.of(operation.name))
                                      .body;
        QVERIFY2(!answer.contains("oreign"), operation.name.toUtf8() + ' ' + answer);
        // And the other way round: in the stranger's name, into a workspace that is not theirs.
        const test::ApiAnswer other = m_api->call(
            u"stranger"_s, operation.name, samples.of(operation.name));
        QVERIFY2(other.status == 404 || other.status == 400 || other.status == 501,
            operation.name.toUtf8() + ' ' + other.body);
    }
    QCOMPARE(whole(), before);
}

/// They need the data directory, and no right stands for it.
void TestOperationRights::theHostsOperationsAreRefusedOverTheNetwork()
{
    auto listening = m_api->server().listen(
        { .address = u"127.0.0.1"_s, .tls = server::TlsMode::Off });
    QTRY_VERIFY(listening.isFinished() && listening.result());
    for (const protocol::OperationInfo& operation : protocol::operationList()) {
        if (operation.caller != protocol::Caller::Local)
            continue;
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, listening.result()->port);
        socket.write("POST /api/v1/" + operation.name.toUtf8()
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              "Content-Length: 2\r\nConnection: close\r\nAuthorization: Bearer "
            + m_api->person(u"owner"_s).session().accessToken.toLatin1() + "\r\n\r\n{}");
        QByteArray answer;
        QTRY_VERIFY((answer += socket.readAll()).contains("\"code\""));
        QVERIFY2(answer.startsWith("HTTP/1.1 403"), operation.name.toUtf8() + ' ' + answer);
    }
}

QTEST_GUILESS_MAIN(TestOperationRights)
#include "test_operation_rights.moc"
