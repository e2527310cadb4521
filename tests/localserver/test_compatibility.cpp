// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <utility>

using namespace hearth;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Versions work together. `recorded/` holds what clients of earlier versions asked and what the
/// servers of their time answered and pushed: today's server must take those requests and answer at
/// least what was answered then, and today's client must be able to read it.
///
/// A new version needs nothing but its recording:
/// `HEARTH_RECORD=tests/localserver/recorded/VERSION.json test_compatibility records`, called from
/// the source folder with the program of that version. It writes what today's script asked and got,
/// and takes out of `recorded/unrecorded.txt` beside it what no version had recorded before; both
/// are committed. Every file of the folder is replayed, and none is ever changed.
class TestCompatibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void todaysScriptUsesEveryOperation();
    void everyOperationIsRecordedOrListed();
    void todaysServerServesEarlierClients_data() { versions(); }
    void todaysServerServesEarlierClients();
    void todaysClientReadsEarlierServers_data() { versions(); }
    void todaysClientReadsEarlierServers();
    void records();

private:
    static void versions();
    static QStringList recordings();
    static QJsonObject read(const QString& file);
};

namespace {

/// One call of the script that is recorded. What it answers as `id` gets a name.
struct Step {
    const char* who;
    const char* operation;
    QByteArray args;
    const char* name = "";
};

QList<Step> script()
{
    return { { "owner", "server.info", "{}" },
        { "owner", "server.update", R"({"name":"House","registration":"open"})" },
        { "owner", "user.list", R"({"limit":1})" }, { "owner", "auth.currentUser", "{}" },
        { "owner", "session.list", "{}" },
        { "member", "auth.setPassword",
            R"({"email":"member@example.org","password":"correct horse"})" },
        { "member", "auth.createRecoveryCode", "{}" }, { "member", "auth.createDeviceLink", "{}" },
        { "member", "session.revokeOthers", "{}" },
        { "member", "auth.endSession", R"({"refreshToken":"of nobody"})" },
        { "member", "token.create", R"({"name":"bot","scopes":["message:write"],"days":30})" },
        { "member", "token.list", "{}" }, { "member", "account.listNotices", "{}" },
        { "member", "account.dismissNotices", R"({"noticeIds":["$new"]})" },
        { "owner", "server.rotateSigningKey", "{}" }, { "owner", "workspace.list", "{}" },
        { "owner", "workspace.get", "{}" },
        { "owner", "workspace.update",
            R"({"name":"Crew","icon":"C","membersMayCreateChannels":true,"baseRevision":1})" },
        { "owner", "workspace.networks", "{}" },
        { "owner", "workspace.setNetworks", R"({"networks":["192.0.2.0/24"]})" },
        { "owner", "workspace.setNetworks", R"({"networks":[]})" },
        { "owner", "workspace.joinCode", "{}" }, { "owner", "workspace.regenerateJoinCode", "{}" },
        { "owner", "channel.create",
            R"({"id":"$new","kind":"public","name":"garden","topic":"roses","purpose":"flowers"})",
            "garden" },
        { "owner", "channel.create", R"({"id":"$new","kind":"private","name":"shed"})", "shed" },
        { "owner", "channel.list", "{}" }, { "owner", "channel.getById", R"({"id":"$garden"})" },
        { "owner", "channel.update",
            R"({"id":"$garden","name":"orchard","topic":"apples","baseRevision":1})" },
        { "member", "conversation.list", "{}" }, { "owner", "member.list", "{}" },
        { "owner", "member.getById", R"({"id":"$member"})" },
        { "owner", "member.getCurrent", "{}" },
        { "owner", "member.updateRole", R"({"id":"$second","role":"admin"})" },
        { "member", "member.updateName", R"({"displayName":"Mara"})" },
        { "member", "member.updateProfile",
            R"({"title":"Gardener","about":"Roses","timeZone":"Europe/Berlin"})" },
        { "member", "member.setAvatar",
            R"({"id":"$new","image":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="})" },
        { "owner", "member.avatar", R"({"id":"$member"})" },
        { "member", "member.removeAvatar", "{}" },
        { "member", "message.create",
            R"({"id":"$new","roomId":"$garden","body":"hello **all** <@$owner>"})", "root" },
        { "owner", "message.create",
            R"({"id":"$new","roomId":"$garden","parentId":"$root","body":"a reply"})", "reply" },
        { "owner", "message.getById", R"({"id":"$root"})" },
        { "member", "message.update",
            R"({"id":"$root","body":"hello everybody","baseRevision":1})" },
        { "owner", "message.list",
            R"({"roomId":"$garden","direction":"before","limit":10,"withReplies":true})" },
        { "owner", "message.list", R"({"roomId":"$garden","parentId":"$root"})" },
        { "member", "read.advance", R"({"roomId":"$garden","position":1000})" },
        { "member", "draft.set",
            R"({"roomId":"$garden","parentId":"$root","body":"half","baseRevision":0})" },
        { "second", "channel.join", R"({"id":"$garden"})" },
        { "owner", "channel.addMembers", R"({"id":"$shed","memberIds":["$second"]})" },
        { "owner", "channel.members", R"({"id":"$shed"})" },
        { "owner", "channel.removeMember", R"({"id":"$shed","memberId":"$second"})" },
        { "second", "channel.leave", R"({"id":"$garden"})" },
        { "member", "conversation.createOrGet", R"({"memberIds":["$owner"]})" },
        { "owner", "reaction.set", R"({"messageId":"$root","emoji":"👍","present":true})" },
        { "member", "reaction.toggle", R"({"messageId":"$root","emoji":"🎉"})" },
        { "member", "message.create",
            R"({"id":"$new","roomId":"$garden","body":"which?","poll":{"options":["one","two"]}})",
            "poll" },
        { "owner", "poll.vote", R"({"messageId":"$poll","options":[1]})" },
        { "member", "poll.close", R"({"messageId":"$poll"})" },
        { "owner", "message.pin", R"({"id":"$root"})" },
        { "owner", "message.listPinned", R"({"roomId":"$garden"})" },
        { "owner", "message.unpin", R"({"id":"$root"})" },
        { "owner", "message.history", R"({"id":"$root"})" },
        { "member", "read.rewind", R"({"roomId":"$garden","position":0})" },
        { "member", "preference.set", R"({"roomId":"$garden","starred":true})" },
        { "member", "attention.set",
            R"({"level":"all","keywords":["roses"],"quiet":{"days":[1],"from":1320,"to":420}})" },
        { "member", "section.set", R"({"id":"$new","name":"Later"})", "section" },
        { "member", "section.remove", R"({"id":"$section"})" },
        { "member", "saved.set", R"({"messageId":"$root","present":true})" },
        { "member", "thread.follow", R"({"messageId":"$root","following":true})" },
        { "member", "thread.read", R"({"messageId":"$root","position":1000})" },
        { "member", "thread.rewind", R"({"messageId":"$root","position":0})" },
        { "owner", "group.set",
            R"({"id":"$new","handle":"design","name":"Design","memberIds":["$member"]})", "group" },
        { "owner", "group.remove", R"({"id":"$group"})" },
        { "owner", "emoji.add",
            R"({"id":"$new","name":"dot","image":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="})",
            "dot" },
        { "owner", "emoji.setAliases", R"({"id":"$dot","aliases":["spot"]})" },
        { "member", "emoji.image", R"({"id":"$dot"})" },
        { "owner", "emoji.remove", R"({"id":"$dot"})" },
        { "member", "events.emit", R"({"type":"typing.started","roomId":"$garden"})" },
        { "member", "presence.list", "{}" },
        { "member", "status.set", R"({"emoji":"🌱","text":"in the garden"})" },
        { "member", "scheduled.set",
            R"({"id":"$new","roomId":"$garden","body":"good morning","sendAt":1790000600000000})" },
        { "member", "scheduled.remove", R"({"id":"$new"})" },
        { "member", "reminder.set",
            R"({"id":"$new","text":"water them","messageId":"$root","dueAt":1790000600000000})" },
        { "member", "reminder.remove", R"({"id":"$new"})" }, { "member", "storage.usage", "{}" },
        { "member", "storage.upload", R"({"id":"$new","name":"plan.txt","size":0})", "plan" },
        { "member", "storage.getUrl", R"({"id":"$plan"})" },
        { "member", "message.create",
            R"({"id":"$new","roomId":"$garden","body":"","files":[{"id":"$plan","name":"plan.txt","state":"stored"}]})",
            "withFile" },
        { "owner", "storage.list", "{}" }, { "member", "storage.remove", R"({"id":"$plan"})" },
        { "owner", "role.create",
            R"({"id":"$new","name":"Moderators","permissions":["deleteAnyMessage"]})",
            "moderators" },
        { "owner", "role.update",
            R"({"id":"$moderators","name":"Keepers","permissions":["manageGroups"]})" },
        { "owner", "role.assign", R"({"id":"$moderators","memberId":"$member","present":true})" },
        { "member", "role.list", "{}" }, { "owner", "role.remove", R"({"id":"$moderators"})" },
        { "owner", "message.remove", R"({"id":"$reply"})" },
        { "owner", "channel.archive", R"({"id":"$shed"})" },
        { "owner", "channel.remove", R"({"id":"$shed"})" },
        { "owner", "invite.create", R"({"id":"$new","hours":24,"maxUses":5})", "invite" },
        { "owner", "invite.list", "{}" }, { "owner", "invite.renew", R"({"id":"$invite"})" },
        { "owner", "invite.revoke", R"({"id":"$invite"})" },
        { "owner", "domain.add", R"({"id":"$new","name":"example.org"})", "domain" },
        { "owner", "domain.update", R"({"id":"$domain","autoJoin":true})" },
        { "owner", "domain.list", "{}" },
        { "owner", "domain.checkEmail", R"({"email":"mara@example.org"})" },
        { "owner", "domain.remove", R"({"id":"$domain"})" },
        { "owner", "member.remove", R"({"id":"$guest"})" },
        { "owner", "member.readmit", R"({"id":"$guest"})" }, { "owner", "import.list", "{}" },
        { "owner", "audit.list", "{}" }, { "owner", "audit.export", R"({"format":"csv"})" },
        { "owner", "audit.verify", "{}" }, { "owner", "audit.getSettings", "{}" },
        { "owner", "audit.setSettings", R"({"retentionDays":90})" },
        { "owner", "audit.acknowledge", R"({"id":"$new"})" }, { "owner", "serverAudit.list", "{}" },
        { "owner", "serverAudit.export", R"({"format":"json"})" },
        { "owner", "serverAudit.verify", "{}" }, { "owner", "serverAudit.getSettings", "{}" },
        { "owner", "serverAudit.setSettings", R"({"retentionDays":90})" },
        { "owner", "server.diagnose", "{}" }, { "owner", "server.state", "{}" },
        { "owner", "server.setLogLevel", R"({"level":"debug"})" },
        { "owner", "metrics.read", "{}" }, { "owner", "mail.get", "{}" },
        { "owner", "mail.set", R"({"host":""})" }, { "owner", "mail.status", "{}" },
        { "owner", "auth.providers", "{}" }, { "owner", "linkedSignIn.list", "{}" },
        { "owner", "signInProvider.list", "{}" }, { "owner", "host.status", "{}" },
        { "owner", "host.scanner", "{}" }, { "owner", "host.setScanner", R"({"scanner":""})" },
        { "owner", "backup.status", "{}" }, { "owner", "backup.list", "{}" },
        { "owner", "backup.getSettings", "{}" },
        { "owner", "backup.setSettings", R"({"everyHours":0})" },
        { "owner", "backup.cancel", "{}" }, { "owner", "sync.pull", "{}" } };
}

/// Who asks them, or why not: they end the connection that asks, need what only they were given, or
/// have no answer to look at.
const QStringList leftOut = u"auth.signUp auth.signIn auth.local auth.refresh auth.attach "
                            "auth.signOut auth.recover auth.redeemDeviceLink session.revoke "
                            "auth.resetPassword user.createResetCode user.listSessions "
                            "user.revokeSessions token.revoke "
                            "user.update workspace.create workspace.join invite.getByCode "
                            "invite.redeem domain.verify workspace.remove workspace.transfer "
                            "workspace.leave events.subscribe mail.test "
                            "account.requestVerification account.verifyEmail "
                            "auth.requestPasswordReset auth.beginSignIn auth.finishSignIn "
                            "linkedSignIn.begin linkedSignIn.finish linkedSignIn.unlink "
                            "signInProvider.create signInProvider.update signInProvider.remove "
                            "signInProvider.test "
                            "events.unsubscribe backup.create backup.verify backup.restore "
                            "backup.remove host.start "
                            "host.stop import.inspect import.start import.status import.cancel "
                            "import.remove import.matchMember "
                            "account.deactivate account.remove user.deactivate "
                            "user.reactivate user.remove claim.list claim.match "
                            "claim.undo claim.createLink claim.redeem account.export "
                            "secondFactor.status secondFactor.begin secondFactor.confirm "
                            "secondFactor.disable secondFactor.newRecoveryCodes "
                            "user.resetSecondFactor member.resetSecondFactor "
                            "member.withoutSecondFactor"_s.split(u' ');

const QString recordedFolder = QStringLiteral(HEARTH_SOURCE_DIR "/tests/localserver/recorded");
/// The operations that are younger than every recorded version, one a line.
constexpr QLatin1StringView unrecordedFile = "unrecorded.txt"_L1;

QStringList unrecorded()
{
    QFile file(recordedFolder + u'/' + unrecordedFile);
    return file.open(QIODevice::ReadOnly)
        ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
        : QStringList();
}

QStringList operationsOf(const QJsonArray& steps)
{
    QStringList operations;
    for (const QJsonValue step : steps)
        operations.append(step["operation"_L1].toString());
    return operations;
}

/// Runs a step and gives the id that it answers its name.
ApiAnswer run(ApiFixture& team, const QString& who, const QString& operation,
    const QByteArray& args, const QString& name)
{
    const ApiAnswer answer = team.call(who, operation, args);
    const QJsonObject made = answer.json();
    if (!name.isEmpty()) // an upload goes by the id of its file
        team.name(name, made.value("id"_L1).toString(made["file"_L1]["id"_L1].toString()));
    return answer;
}

/// All that a person was pushed since the last look, as one list of events.
QJsonArray pushedTo(ApiFixture& team, const QString& who)
{
    QJsonArray events;
    for (const protocol::SyncBatch& batch : team.person(who).pushed()) {
        const QJsonObject json = QJsonDocument::fromJson(toJson(batch)).object();
        for (const QJsonValue event : json.value("events"_L1).toArray())
            events.append(event);
    }
    return events;
}

/// The fields of all elements of a list, as those of one.
QJsonValue merged(const QJsonArray& list)
{
    QJsonObject fields;
    for (const QJsonValue item : list) {
        if (!item.isObject())
            return item;
        const QJsonObject object = item.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            fields.insert(it.key(), it.value());
    }
    return list.isEmpty() ? QJsonValue() : fields;
}

/// Nothing to tell: programs take such a field for left out, since 0.1.
bool isInitial(const QJsonValue& value)
{
    return value == QJsonArray() || value == 0 || value == false;
}

/// Where `today` lacks a field of `then`, or has another type in it.
void compare(
    const QJsonValue& then, const QJsonValue& today, const QString& path, QStringList& missing)
{
    if (then.isNull() || (today.isUndefined() && isInitial(then)))
        return;
    if (then.type() != today.type()) {
        missing.append(path);
        return;
    }
    if (then.isArray()) {
        compare(merged(then.toArray()), merged(today.toArray()), path + u"[]"_s, missing);
        return;
    }
    const QJsonObject object = then.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        compare(it.value(), today.toObject().value(it.key()), path + u'.' + it.key(), missing);
}

/// Whether today's client can read this answer of an operation; what is wrong otherwise.
QString readProblem(const QString& operation, const QByteArray& answer)
{
    QString problem = u"there is no such operation any more"_s;
    const auto tryRow = [&](const auto& row) {
        if (operation != QLatin1StringView(row.name))
            return;
        using Reply = std::remove_cvref_t<decltype(row)>::Reply;
        const Result<Reply> read = fromJsonText<Reply>(answer);
        problem = read ? QString() : read.error().field + u' ' + read.error().message;
    };
    std::apply([&](const auto&... rows) { (tryRow(rows), ...); }, protocol::allOperations);
    return problem;
}

QByteArray compact(const QJsonValue& value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

void TestCompatibility::versions()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : recordings())
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

QStringList TestCompatibility::recordings()
{
    const QDir folder(recordedFolder);
    QStringList files;
    for (const QString& file : folder.entryList({ u"*.json"_s }, QDir::Files))
        files.append(folder.filePath(file));
    return files;
}

QJsonObject TestCompatibility::read(const QString& file)
{
    QFile recorded(file);
    return recorded.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(recorded.readAll()).object()
                                              : QJsonObject();
}

void TestCompatibility::todaysScriptUsesEveryOperation()
{
    ApiFixture team;
    QStringList used;
    for (const Step& step : script())
        used.append(QString::fromLatin1(step.operation));
    for (const protocol::OperationInfo& operation : protocol::operationList()) {
        if (used.contains(operation.name) || leftOut.contains(operation.name))
            continue;
        const ApiAnswer answer = team.call(u"owner"_s, operation.name, "{}");
        QVERIFY2(answer.status == httpStatus(ErrorCode::Unsupported), qPrintable(operation.name));
    }
}

/// Each is in the envelopes of some version, or is younger than all of them, which the list says.
void TestCompatibility::everyOperationIsRecordedOrListed()
{
    QStringList recorded;
    for (const QString& file : recordings())
        recorded.append(operationsOf(read(file).value("steps"_L1).toArray()));
    QStringList younger;
    for (const Step& step : script()) {
        if (const QString operation = QString::fromLatin1(step.operation);
            !recorded.contains(operation))
            younger.append(operation);
    }
    younger.removeDuplicates();
    younger.sort();
    QCOMPARE(unrecorded(), younger);
}

void TestCompatibility::todaysServerServesEarlierClients()
{
    QFETCH(const QString, file);
    ApiFixture team;
    team.startWatching();
    const QJsonArray steps = read(file).value("steps"_L1).toArray();
    QVERIFY(!steps.isEmpty());
    for (const QJsonValue step : steps) {
        const QString operation = step["operation"_L1].toString();
        const ApiAnswer answer = run(team, step["who"_L1].toString(), operation,
            compact(step["args"_L1]), step["name"_L1].toString());
        QVERIFY2(answer.isGood(), operation.toUtf8() + ' ' + answer.body);
        QStringList missing;
        compare(step["answer"_L1], answer.json(), operation, missing);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
    team.settleWithout(u"guest"_s);
    QStringList missing;
    compare(read(file).value("pushed"_L1), pushedTo(team, u"owner"_s), u"pushed"_s, missing);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestCompatibility::todaysClientReadsEarlierServers()
{
    QFETCH(const QString, file);
    const QJsonObject recorded = read(file);
    QVERIFY(fromJsonText<protocol::ServerHello>(compact(recorded.value("hello"_L1))));
    for (const QJsonValue step : recorded.value("steps"_L1).toArray()) {
        const QString operation = step["operation"_L1].toString();
        const QString problem = readProblem(operation, compact(step["answer"_L1]));
        QVERIFY2(problem.isEmpty(), qPrintable(operation + u": "_s + problem));
    }
    const QJsonArray pushed = recorded.value("pushed"_L1).toArray();
    QVERIFY(!pushed.isEmpty());
    for (const QJsonValue event : pushed) {
        const Result<Event> read = fromJsonText<Event>(compact(event));
        QVERIFY2(read, compact(event) + (read ? QString() : read.error().field).toUtf8());
        QVERIFY2(enumFromName<EventType>(read->type), qPrintable(read->type));
    }
}

void TestCompatibility::records()
{
    const QString file = qEnvironmentVariable("HEARTH_RECORD");
    ApiFixture team;
    team.startWatching();
    QJsonArray steps;
    for (const Step& step : script()) {
        const QString name = QString::fromLatin1(step.name);
        const ApiAnswer answer = run(team, QString::fromLatin1(step.who),
            QString::fromLatin1(step.operation), step.args, name);
        QVERIFY2(answer.isGood(), step.operation + (' ' + answer.body));
        steps.append(QJsonObject { { u"who"_s, QString::fromLatin1(step.who) },
            { u"operation"_s, QString::fromLatin1(step.operation) },
            { u"args"_s, QJsonDocument::fromJson(step.args).object() }, { u"name"_s, name },
            { u"answer"_s, answer.json() } });
    }
    team.settleWithout(u"guest"_s);
    const QJsonArray pushed = pushedTo(team, u"owner"_s);
    QVERIFY(!pushed.isEmpty());
    if (file.isEmpty())
        return; // today's script runs; nobody asked to keep what it got
    const QJsonObject hello = QJsonDocument::fromJson(toJson(*team.person(u"owner"_s).hello()))
                                  .object();
    QFile recorded(file);
    QVERIFY(recorded.open(QIODevice::WriteOnly));
    recorded.write(QJsonDocument(
        QJsonObject { { u"hello"_s, hello }, { u"steps"_s, steps }, { u"pushed"_s, pushed } })
            .toJson());
    QStringList younger = unrecorded();
    const QStringList now = operationsOf(steps);
    younger.removeIf([&](const QString& operation) { return now.contains(operation); });
    QFile list(QFileInfo(file).dir().filePath(unrecordedFile));
    QVERIFY(list.open(QIODevice::WriteOnly));
    for (const QString& operation : std::as_const(younger))
        list.write(operation.toUtf8() + '\n');
}

QTEST_GUILESS_MAIN(TestCompatibility)
#include "test_compatibility.moc"
