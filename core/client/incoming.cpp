// SPDX-License-Identifier: Apache-2.0
#include "core/client/incoming.h"

namespace hearth::client {

using namespace Qt::StringLiterals;

namespace {

Result<Incoming> readAnswer(const QJsonObject& response)
{
    const QJsonValue id = response.value("id"_L1);
    if (!id.isDouble())
        return fail(ErrorCode::InvalidArgument, u"a response needs the id of its request"_s,
            u"response.id"_s);
    ServerAnswer answer { .id = id.toInteger(), .result = response.value("result"_L1) };
    if (const QJsonValue error = response.value("error"_L1); error.isObject()) {
        HEARTH_TRY(const protocol::ErrorBody body, fromPeerJson<protocol::ErrorBody>(error));
        answer.result = std::unexpected(protocol::fromBody(body));
    } else if (answer.result->isUndefined()) {
        return fail(ErrorCode::InvalidArgument, u"a response needs a result or an error"_s,
            u"response.result"_s);
    }
    return answer;
}

Result<Incoming> readPush(const QJsonObject& push)
{
    HEARTH_TRY(const WorkspaceId workspace,
        WorkspaceId::fromString(push.value("workspaceId"_L1).toString()));
    const QJsonValue batch = push.value("batch"_L1);
    const QJsonValue ephemeral = push.value("ephemeral"_L1);
    const bool news = batch.isObject() || ephemeral.isObject();
    return ServerPush { .workspace = workspace,
        .lagged = push.value("lagged"_L1).toBool() || !news,
        .batch = batch,
        .ephemeral = ephemeral };
}

} // namespace

Result<Incoming> readIncoming(QByteArrayView text)
{
    HEARTH_TRY(const QJsonValue value, parseJson(text));
    if (!value.isObject())
        return fail(ErrorCode::InvalidArgument, u"an envelope is a JSON object"_s);
    const QJsonObject envelope = value.toObject();
    if (const auto response = envelope.constFind("response"_L1); response != envelope.constEnd())
        return readAnswer(response->toObject());
    if (const auto push = envelope.constFind("push"_L1); push != envelope.constEnd())
        return readPush(push->toObject());
    if (envelope.contains("pong"_L1))
        return ServerPong {};
    if (const auto hello = envelope.constFind("hello"_L1); hello != envelope.constEnd())
        return fromPeerJson<protocol::ServerHello>(*hello).transform(
            [](auto read) { return Incoming(std::move(read)); });
    if (const auto goodbye = envelope.constFind("goodbye"_L1); goodbye != envelope.constEnd())
        return fromPeerJson<protocol::Goodbye>(*goodbye).transform(
            [](auto read) { return Incoming(std::move(read)); });
    return UnknownEnvelope {};
}

} // namespace hearth::client
