// SPDX-License-Identifier: Apache-2.0
#include "core/client/incoming.h"
#include "core/protocol/operations.h"
#include "localserver/server.h"
#include "tests/support/local_caller.h"
#include "tests/support/raw_web_socket.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// The frames that clients and servers of earlier versions exchanged (`recorded/*.frames`): today's
/// server still understands the ones and says at least as much, today's client understands the
/// others. `HEARTH_RECORD=tests/client/recorded/VERSION.frames test_frames records`, called from
/// the source folder, adds those of a new version.
class TestFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void todaysServerUnderstandsEarlierClients_data() { versions(); }
    void todaysServerUnderstandsEarlierClients();
    void todaysClientUnderstandsEarlierServers_data() { versions(); }
    void todaysClientUnderstandsEarlierServers();
    void records();

private:
    static void versions();
};

namespace {

enum class Side { Client, Server, Happening };

struct Frame {
    Side side = Side::Client;
    QByteArray text;
};

QList<Frame> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Frame> frames;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const Side side = line.startsWith('>') ? Side::Client
            : line.startsWith('<')             ? Side::Server
                                               : Side::Happening;
        frames.append({ side, line.sliced(2) });
    }
    return frames;
}

QJsonObject parsed(const QByteArray& text) { return QJsonDocument::fromJson(text).object(); }

/// What today's client says, what it waits for then, and which fields of that get a name.
struct Step {
    QByteArray text;
    QByteArrayList answers { "response" };
    QList<std::pair<QByteArray, QByteArray>> names; ///< path in the frame → name
};

QList<Step> script()
{
    const auto inWorkspace = [](int id, const QByteArray& operation, const QByteArray& args,
                                 const QByteArray& more = {}) {
        return R"({"request":{"id":)" + QByteArray::number(id) + R"(,"op":")" + operation
            + R"(","args":{"workspaceId":"$workspace")" + args + "}" + more + "}}";
    };
    const auto keyed = [](const QByteArray& key, const QByteArray& counter = {}) {
        return R"(,"key":")" + key + R"(-2466-4f92-8625-ba96189e9509")"
            + (counter.isEmpty() ? counter
                                 : R"(,"order":{"device":"laptop","room":"$general","counter":)"
                        + counter + "}");
    };
    const QByteArray hello
        = R"(,"id":"46abb529-64dc-43e6-bb76-356c4b719467","roomId":"$general","body":"hello")";
    const QByteArray its = R"(,"messageId":"46abb529-64dc-43e6-bb76-356c4b719467")";
    return { { R"({"hello":{"versions":[1],"client":"hearth/)" HEARTH_VERSION R"("}})", { "hello" },
                 { { "hello.instanceId", "instance" } } },
        { R"({"request":{"id":1,"op":"auth.refresh","args":{"refreshToken":"$refresh"}}})",
            { "response" },
            { { "response.result.id", "session" }, { "response.result.user.id", "user" },
                { "response.result.accessToken", "access" },
                { "response.result.refreshToken", "nextRefresh" } } },
        { R"({"request":{"id":2,"op":"workspace.list","args":{}}})", { "response" },
            { { "response.result.workspaces.0.id", "workspace" },
                { "response.result.workspaces.0.memberId", "me" } } },
        { inWorkspace(3, "sync.pull", ""), { "response" },
            { { "response.result.cursor", "cursor" },
                { "response.result.visibleRooms.0.id", "general" } } },
        { inWorkspace(4, "events.subscribe", R"(,"cursor":"$cursor")") },
        { inWorkspace(5, "message.create", hello, keyed("b2cc6508", "1")), { "response", "push" },
            { { "push.batch.cursor", "afterHelloCursor" } } },
        { inWorkspace(6, "message.create", hello, keyed("b2cc6508", "1")) },
        { inWorkspace(7, "message.create",
            R"(,"id":"56abb529-64dc-43e6-bb76-356c4b719467","roomId":"$general","body":"too late")",
            keyed("c2cc6508", "1")) },
        { inWorkspace(8, "message.update",
            R"(,"id":"46abb529-64dc-43e6-bb76-356c4b719467","body":"hello again","baseRevision":7)",
            keyed("23ebcabd")) },
        { inWorkspace(
              9, "reaction.set", its + R"(,"emoji":"👍","present":true)", keyed("33ebcabd")),
            { "response", "push" }, { { "push.batch.cursor", "afterReactionCursor" } } },
        { inWorkspace(10, "message.create",
              R"(,"id":"66abb529-64dc-43e6-bb76-356c4b719467","roomId":"$general","parentId":"46abb529-64dc-43e6-bb76-356c4b719467","body":"a reply")",
              keyed("d2cc6508", "2")),
            { "response", "push" }, { { "push.batch.cursor", "afterReplyCursor" } } },
        { inWorkspace(
              11, "preference.set", R"(,"roomId":"$general","starred":true)", keyed("43ebcabd")),
            { "response", "push" }, { { "push.batch.cursor", "afterStarCursor" } } },
        { inWorkspace(12, "draft.set", R"(,"roomId":"$general","body":"half","baseRevision":0)",
              keyed("53ebcabd")),
            { "response", "push" }, { { "push.batch.cursor", "afterDraftCursor" } } },
        { R"({"ping":9})", { "pong" } } };
}

/// Gives the names in what was recorded the values that they have today, and notes what today
/// lacks or has otherwise.
class Comparison {
public:
    void know(const QString& name, const QString& value) { m_values.insert(u'$' + name, value); }
    [[nodiscard]] QByteArray filled(QByteArray text) const
    {
        for (const auto& [name, value] : m_values.asKeyValueRange())
            text.replace('"' + name.toUtf8() + '"', '"' + value.toUtf8() + '"');
        return text;
    }
    /// The opposite of `filled`.
    [[nodiscard]] QByteArray named(QByteArray text) const
    {
        for (const auto& [name, value] : m_values.asKeyValueRange())
            text.replace('"' + value.toUtf8() + '"', '"' + name.toUtf8() + '"');
        return text;
    }
    void compare(const QJsonValue& then, const QJsonValue& today, const QString& path)
    {
        const QString text = then.toString();
        if (today.isUndefined() && isInitial(then))
            return;
        if (then.type() != today.type()) {
            m_missing.append(path);
        } else if (text.startsWith(u'$')) {
            if (m_values.value(text, today.toString()) != today.toString() && !isFresh(text))
                m_missing.append(path + u" is "_s + today.toString());
            m_values.insert(text, today.toString());
        } else if (then.isObject()) {
            const QJsonObject fields = then.toObject();
            for (auto field = fields.begin(); field != fields.end(); ++field)
                compare(field.value(), today[field.key()], path + u'.' + field.key());
        } else if (then.isArray() && !then.toArray().isEmpty()) {
            compare(then[0], today[0], path + u"[0]"_s);
        }
    }
    [[nodiscard]] QString missing() const { return m_missing.join(u'\n'); }

private:
    /// Nothing to tell: programs take such a field for left out, since 0.1.
    static bool isInitial(const QJsonValue& value)
    {
        return value == QJsonArray() || value == 0 || value == false;
    }
    /// A cursor moves on.
    static bool isFresh(const QString& name) { return name.endsWith("ursor"_L1); }

    QHash<QString, QString> m_values;
    QStringList m_missing;
};

/// A server with one workspace of one person, listening without TLS.
class House {
public:
    House()
    {
        auto server = server::Server::open(
            { .dataDirectory = m_folder.path(), .clock = &m_clock, .random = &m_random });
        if (!server)
            qFatal("%s", qPrintable(server.error().message));
        m_server = std::move(*server);
    }
    void prepare(Comparison& names)
    {
        test::LocalCaller caller(*m_server);
        const auto session = caller.call(protocol::authSignUp,
            protocol::SignUp { .displayName = u"Lea"_s, .deviceName = u"laptop"_s });
        QVERIFY(session);
        QVERIFY(caller.call(protocol::workspaceCreate,
            protocol::WorkspaceCreate { .id = WorkspaceId::generate(m_clock, m_random),
                .name = u"Bench"_s,
                .icon = {},
                .displayName = u"Lea"_s }));
        names.know(u"refresh"_s, session->refreshToken);
        const Future<server::Listening> listening = m_server->listen({ .address = u"127.0.0.1"_s,
            .port = 0,
            .tls = server::TlsMode::Off,
            .certificateFile = {},
            .keyFile = {} });
        QTRY_VERIFY(listening.isFinished());
        m_port = Future<server::Listening>(listening).takeResult()->port;
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    void end() { m_server.reset(); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<server::Server> m_server;
    quint16 m_port = 0;
};

/// The next frame of this kind (`response`, `push`, …); others wait.
QJsonObject next(test::RawWebSocket& socket, const QString& kind, QList<QJsonObject>& waiting)
{
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        if (waiting[i].contains(kind))
            return waiting.takeAt(i);
    }
    while (true) {
        const QJsonObject frame = parsed(socket.receiveText());
        if (frame.isEmpty() || frame.contains(kind))
            return frame;
        waiting.append(frame);
    }
}

/// The text at a path of names and numbers with points between; empty when there is none.
QString valueAt(const QJsonObject& frame, const QByteArray& path)
{
    QJsonValue value = frame;
    for (const QByteArray& step : path.split('.')) {
        bool isNumber = false;
        const int index = step.toInt(&isNumber);
        value = isNumber ? value[index] : value[QString::fromUtf8(step)];
    }
    return value.toString();
}

/// Whether today's client can read the answer of an operation; what is wrong otherwise.
QString readProblem(const QString& operation, const QJsonValue& answer)
{
    QString problem = u"there is no such operation any more"_s;
    const auto tryRow = [&](const auto& row) {
        if (operation != QLatin1StringView(row.name))
            return;
        using Reply = std::remove_cvref_t<decltype(row)>::Reply;
        const Result<Reply> read = fromPeerJson<Reply>(answer);
        problem = read ? QString() : read.error().field + u' ' + read.error().message;
    };
    std::apply([&](const auto&... rows) { (tryRow(rows), ...); }, protocol::allOperations);
    return problem;
}

} // namespace

void TestFrames::versions()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(HEARTH_SOURCE_DIR "/tests/client/recorded"));
    for (const QString& file : folder.entryList({ u"*.frames"_s }, QDir::Files))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestFrames::todaysServerUnderstandsEarlierClients()
{
    QFETCH(const QString, file);
    House house;
    Comparison comparison;
    house.prepare(comparison);
    test::RawWebSocket socket(house.port());
    QVERIFY(socket.descriptor() >= 0);
    const QList<Frame> frames = read(file);
    QVERIFY(frames.size() > 10);
    QList<QJsonObject> waiting;
    for (const Frame& frame : frames) {
        if (frame.side == Side::Happening) {
            house.end();
            continue;
        }
        if (frame.side == Side::Client) {
            socket.sendText(comparison.filled(frame.text));
            continue;
        }
        const QJsonObject then = parsed(frame.text);
        const QString kind = then.begin().key();
        comparison.compare(then, next(socket, kind, waiting), kind);
        QVERIFY2(comparison.missing().isEmpty(),
            qPrintable(comparison.missing() + u" in "_s + QString::fromUtf8(frame.text)));
    }
}

void TestFrames::todaysClientUnderstandsEarlierServers()
{
    QFETCH(const QString, file);
    Comparison names;
    for (const QString& id : { u"workspace"_s, u"general"_s, u"me"_s, u"user"_s, u"session"_s })
        names.know(id, Uuid::derive(id.toUtf8()).toString());
    QHash<qint64, QString> asked;
    for (const Frame& frame : read(file)) {
        if (frame.side == Side::Client) {
            const QJsonObject request = parsed(frame.text).value("request"_L1).toObject();
            asked.insert(request.value("id"_L1).toInteger(), request.value("op"_L1).toString());
        }
        if (frame.side != Side::Server)
            continue;
        const Result<client::Incoming> incoming = client::readIncoming(names.filled(frame.text));
        QVERIFY2(incoming, frame.text.constData());
        QVERIFY2(
            !std::holds_alternative<client::UnknownEnvelope>(*incoming), frame.text.constData());
        if (const auto* answer = std::get_if<client::ServerAnswer>(&*incoming)) {
            const QString operation = asked.value(answer->id);
            const QString problem = answer->result ? readProblem(operation, *answer->result)
                : answer->result.error().code == ErrorCode::Internal
                ? u"the error's code is not known any more"_s
                : QString();
            QVERIFY2(problem.isEmpty(), qPrintable(operation + u": "_s + problem));
        } else if (const auto* push = std::get_if<client::ServerPush>(&*incoming)) {
            const auto batch = fromPeerJson<protocol::SyncBatch>(push->batch);
            QVERIFY(batch);
            for (const Event& event : batch->events)
                QVERIFY2(enumFromName<EventType>(event.type), qPrintable(event.type));
        }
    }
}

void TestFrames::records()
{
    House house;
    Comparison names;
    house.prepare(names);
    test::RawWebSocket socket(house.port());
    QVERIFY(socket.descriptor() >= 0);
    QByteArrayList lines { "# What a client and a server of version " HEARTH_VERSION
                           " said to each other, as in 0.1.frames. Never changed." };
    QList<QJsonObject> waiting;
    const auto hear = [&](const QByteArray& kind) {
        const QJsonObject frame = next(socket, QString::fromUtf8(kind), waiting);
        return QJsonDocument(frame).toJson(QJsonDocument::Compact);
    };
    for (const Step& step : script()) {
        lines.append("> " + names.named(names.filled(step.text)));
        socket.sendText(names.filled(step.text));
        for (const QByteArray& kind : step.answers) {
            const QByteArray frame = hear(kind);
            QVERIFY2(frame != "{}", step.text.constData());
            for (const auto& [path, name] : step.names) {
                if (const QString value = valueAt(parsed(frame), path); !value.isEmpty())
                    names.know(QString::fromUtf8(name), value);
            }
            lines.append("< " + names.named(frame));
        }
    }
    house.end();
    lines.append({ "! the server ends", "< " + names.named(hear("goodbye")) });
    const QString file = qEnvironmentVariable("HEARTH_RECORD");
    if (file.isEmpty())
        return; // today's script runs; nobody asked to keep what it got
    QFile recorded(file);
    QVERIFY(recorded.open(QIODevice::WriteOnly));
    recorded.write(lines.join('\n') + '\n');
}

QTEST_GUILESS_MAIN(TestFrames)
#include "test_frames.moc"
