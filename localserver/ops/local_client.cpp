// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/local_client.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

LocalClient::LocalClient(std::unique_ptr<protocol::Link> link)
    : m_link(std::move(link))
{
}

LocalClient::~LocalClient() { m_link->close(); }

Future<void> LocalClient::open()
{
    m_link->open({
        .opened =
            [this] {
                const protocol::ClientHello hello { .versions = { protocol::protocolVersion },
                    .client = u"hearthd/"_s + QStringLiteral(HEARTH_VERSION),
                    .accessToken = {} };
                m_link->send(
                    toJson(protocol::ClientEnvelope { .hello = hello, .request = {}, .ping = {} }));
            },
        .received = [this](const QByteArray& text) { received(text); },
        .closed = [this](const Error& error) { closed(error); },
    });
    return m_opened.future();
}

Future<RawJson> LocalClient::perform(
    const QString& operation, const QByteArray& args, std::optional<WorkspaceId> workspace)
{
    QJsonObject object = QJsonDocument::fromJson(args).object();
    if (workspace)
        object.insert(u"workspaceId"_s, workspace->toString());
    const Promise<RawJson> promise;
    m_waiting.insert(++m_lastId, promise);
    const protocol::Request request {
        .id = m_lastId, .op = operation, .args = object, .key = {}, .order = {}
    };
    m_link->send(toJson(protocol::ClientEnvelope { .hello = {}, .request = request, .ping = {} }));
    return promise.future();
}

void LocalClient::received(const QByteArray& text)
{
    Result<protocol::ServerEnvelope> envelope = fromJsonText<protocol::ServerEnvelope>(text);
    if (!envelope)
        return closed(envelope.error());
    if (envelope->hello)
        m_opened.resolve({});
    if (envelope->goodbye)
        return closed(protocol::fromBody(envelope->goodbye->error));
    if (!envelope->response || !m_waiting.contains(envelope->response->id))
        return;
    const Promise<RawJson> promise = m_waiting.take(envelope->response->id);
    if (envelope->response->error)
        promise.resolve(std::unexpected(protocol::fromBody(*envelope->response->error)));
    else
        promise.resolve(envelope->response->result.value_or(RawJson {}));
}

void LocalClient::closed(const Error& error)
{
    m_opened.resolve(std::unexpected(error));
    for (const Promise<RawJson>& promise : std::exchange(m_waiting, {}))
        promise.resolve(std::unexpected(error));
}

} // namespace hearth::server
