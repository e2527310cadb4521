// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/envelope_text.h"

#include "core/protocol/envelope.h"

namespace hearth::server {

namespace {

constexpr qsizetype frameBytes = 160; ///< what surrounds a payload, generously

} // namespace

QByteArray responseText(qint64 id, QByteArrayView result)
{
    QByteArray out;
    out.reserve(result.size() + frameBytes);
    out += "{\"response\":{\"id\":";
    out += QByteArray::number(id);
    out += ",\"result\":";
    out += result.isEmpty() ? QByteArrayView("{}") : result;
    out += "}}";
    return out;
}

QByteArray errorText(qint64 id, const Error& error)
{
    protocol::ServerEnvelope envelope;
    envelope.response = protocol::Response {
        .id = id, .result = {}, .error = protocol::toBody(error)
    };
    return toJson(envelope);
}

QByteArray pongText(qint64 number)
{
    protocol::ServerEnvelope envelope;
    envelope.pong = number;
    return toJson(envelope);
}

QByteArray pushText(WorkspaceId workspace, QByteArrayView batch)
{
    QByteArray out;
    out.reserve(batch.size() + frameBytes);
    out += "{\"push\":{\"workspaceId\":\"";
    out += workspace.uuid.toText();
    out += "\",\"lagged\":false,\"batch\":";
    out += batch;
    out += "}}";
    return out;
}

QByteArray ephemeralText(WorkspaceId workspace, QByteArrayView news)
{
    QByteArray out;
    out.reserve(news.size() + frameBytes);
    out += "{\"push\":{\"workspaceId\":\"";
    out += workspace.uuid.toText();
    out += "\",\"lagged\":false,\"ephemeral\":";
    out += news;
    out += "}}";
    return out;
}

QByteArray laggedText(WorkspaceId workspace)
{
    protocol::ServerEnvelope envelope;
    envelope.push = protocol::Push { .workspaceId = workspace, .lagged = true, .batch = {} };
    return toJson(envelope);
}

QByteArray goodbyeText(const Error& error)
{
    protocol::ServerEnvelope envelope;
    envelope.goodbye = protocol::Goodbye { protocol::toBody(error) };
    return toJson(envelope);
}

} // namespace hearth::server
