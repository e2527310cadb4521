// SPDX-License-Identifier: Apache-2.0
#include "tests/support/local_caller.h"

namespace hearth::test {

using namespace Qt::StringLiterals;

LocalCaller::LocalCaller(server::Server& server)
    : LocalCaller(server.localLink())
{
}

LocalCaller::LocalCaller(std::unique_ptr<protocol::Link> link)
    : m_link(std::move(link))
{
    m_link->open({ .opened = [this] { m_loop.quit(); },
        .received =
            [this](const QByteArray& text) {
                const auto envelope = fromJsonText<protocol::ServerEnvelope>(text);
                if (envelope && envelope->response)
                    m_response = *envelope->response;
                if (envelope && (envelope->response || envelope->hello))
                    m_loop.quit();
            },
        .closed = [this](const Error&) { m_loop.quit(); } });
    m_loop.exec();
    m_link->send(toJson(protocol::ClientEnvelope {
        .hello = protocol::ClientHello {
            .versions = { protocol::protocolVersion }, .client = u"bench"_s } }));
    m_loop.exec();
}

Result<QByteArray> LocalCaller::perform(
    const QString& operation, const QByteArray& args, std::optional<WorkspaceId> workspace)
{
    HEARTH_TRY(const QJsonValue parsed, parseJson(args));
    QJsonObject object = parsed.toObject();
    if (workspace)
        object.insert(u"workspaceId"_s, workspace->toString());
    m_response.reset();
    m_link->send(toJson(protocol::ClientEnvelope {
        .request = protocol::Request { .id = ++m_lastId, .op = operation, .args = object } }));
    m_loop.exec();
    if (!m_response)
        return fail(ErrorCode::Unavailable, u"the connection was closed"_s);
    if (m_response->error)
        return std::unexpected(protocol::fromBody(*m_response->error));
    return m_response->result->text;
}

} // namespace hearth::test
