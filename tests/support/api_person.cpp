// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_person.h"

#include <QTest>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< milliseconds

ApiAnswer answerOf(const protocol::Response& response)
{
    if (response.result)
        return { .status = 200, .body = response.result->text };
    const Error error = protocol::fromBody(*response.error);
    return { .status = httpStatus(error.code), .body = toJson(*response.error) };
}

} // namespace

ApiPerson::ApiPerson(server::Server& server, const QString& name, Account account)
    : m_name(name)
    , m_link(server.localLink())
{
    m_link->open({ .opened = [this] { m_open = true; },
        .received = [this](const QByteArray& text) { receive(text); },
        .closed = [this](const Error& error) { m_closed = error; } });
    if (!QTest::qWaitFor([this] { return m_open || m_closed; }, patience) || m_closed)
        return;
    m_link->send(R"({"hello":{"versions":[1],"client":"test/1"}})");
    if (!QTest::qWaitFor([this] { return m_hello.has_value(); }, patience)
        || account == Account::None)
        return;
    enter(call(protocol::authSignUp,
        protocol::SignUp { .displayName = name,
            .email = {},
            .password = {},
            .setupCode = {},
            .code = {},
            .deviceName = u"test"_s }));
}

ApiPerson::ApiPerson(server::Server& server, const QString& name, UserId user)
    : ApiPerson(server, name, Account::None)
{
    enter(call(protocol::authLocal, protocol::LocalSignIn { .userId = user }));
}

void ApiPerson::enter(const Result<protocol::Session>& session)
{
    if (!session)
        qFatal("%s cannot sign in: %s", qPrintable(m_name), qPrintable(session.error().message));
    m_session = *session;
}

void ApiPerson::receive(const QByteArray& text)
{
    const Result<protocol::ServerEnvelope> envelope = fromJsonText<protocol::ServerEnvelope>(text);
    if (!envelope)
        qFatal("the server sent what is no envelope: %s", text.constData());
    if (envelope->hello)
        m_hello = envelope->hello;
    if (envelope->response)
        m_answers.insert(envelope->response->id, answerOf(*envelope->response));
    if (envelope->push && envelope->push->lagged)
        ++m_lagged;
    if (envelope->push && envelope->push->ephemeral) {
        const Result<protocol::Ephemeral> news = fromJsonText<protocol::Ephemeral>(
            envelope->push->ephemeral->text);
        if (!news)
            qFatal("the server told what is no news: %s", text.constData());
        m_ephemeral.append(*news);
    }
    if (envelope->push && envelope->push->batch) {
        Result<protocol::SyncBatch> batch = fromJsonText<protocol::SyncBatch>(
            envelope->push->batch->text);
        if (!batch)
            qFatal("the server pushed what is no batch: %s", text.constData());
        m_pushed.append(std::move(*batch));
    }
}

qint64 ApiPerson::send(const QString& operation, const QByteArray& args, const ApiExtras& extras)
{
    protocol::ClientEnvelope envelope;
    envelope.request = protocol::Request { .id = ++m_lastId,
        .op = operation,
        .args = QJsonDocument::fromJson(args.isEmpty() ? QByteArray("{}") : args).object(),
        .key = extras.key,
        .order = extras.order };
    m_link->send(toJson(envelope));
    return m_lastId;
}

ApiAnswer ApiPerson::answerTo(qint64 id)
{
    if (!QTest::qWaitFor([&] { return m_answers.contains(id) || m_closed; }, patience)
        || !m_answers.contains(id))
        return { .status = 0, .body = "no answer" };
    return m_answers.take(id);
}

ApiAnswer ApiPerson::call(const QString& operation, const QByteArray& args, const ApiExtras& extras)
{
    return answerTo(send(operation, args, extras));
}

protocol::SyncBatch ApiPerson::follow(WorkspaceId workspace, std::optional<QString> cursor)
{
    const Result<protocol::SyncBatch> batch = call(
        protocol::eventsSubscribe, { .cursor = std::move(cursor), .limit = 500 }, workspace);
    if (!batch)
        qFatal("%s cannot follow: %s", qPrintable(m_name), qPrintable(batch.error().message));
    return *batch;
}

QList<Event> ApiPerson::events() const
{
    QList<Event> out;
    for (const protocol::SyncBatch& batch : m_pushed)
        out += batch.events;
    return out;
}

void ApiPerson::forgetPushes()
{
    m_pushed.clear();
    m_ephemeral.clear();
    m_lagged = 0;
}

QByteArray ApiPerson::withWorkspace(const QByteArray& args, WorkspaceId workspace)
{
    QJsonObject object = QJsonDocument::fromJson(args).object();
    object.insert(u"workspaceId"_s, workspace.toString());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Error ApiPerson::errorOf(const ApiAnswer& answer)
{
    const Result<protocol::ErrorBody> body = fromJsonText<protocol::ErrorBody>(answer.body);
    return body ? protocol::fromBody(*body)
                : Error { .code = ErrorCode::Internal,
                      .message = QString::fromUtf8(answer.body),
                      .field = {},
                      .detail = {},
                      .details = {},
                      .requestId = {} };
}

} // namespace hearth::test
