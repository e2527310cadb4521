// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/compatibility_script.h"
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
        for (auto it = object.begin(); it != object.end(); ++it) {
            QJsonArray all = fields.value(it.key()).toArray();
            for (const QJsonValue one : it.value().toArray())
                all.append(one);
            fields.insert(it.key(), it.value().isArray() ? QJsonValue(all) : it.value());
        }
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
