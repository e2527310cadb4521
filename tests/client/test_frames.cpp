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
/// others.
class TestFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void todaysServerUnderstandsEarlierClients_data() { versions(); }
    void todaysServerUnderstandsEarlierClients();
    void todaysClientUnderstandsEarlierServers_data() { versions(); }
    void todaysClientUnderstandsEarlierServers();

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

QTEST_GUILESS_MAIN(TestFrames)
#include "test_frames.moc"
