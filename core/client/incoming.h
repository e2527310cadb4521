// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/envelope.h"

#include <QJsonValue>

#include <variant>

/// What a server says, read from its text. Results and batches stay parsed trees: whoever asked
/// knows their type. Pure, any thread.
namespace hearth::client {

struct ServerAnswer {
    qint64 id = 0; ///< of the request
    Result<QJsonValue> result;
};

struct ServerPush {
    WorkspaceId workspace;
    bool lagged = false; ///< pull instead; `batch` is null
    QJsonValue batch;
    QJsonValue ephemeral; ///< an object: news in place of a batch
};

struct ServerPong { };

/// Something that a newer server says and this program does not know; to be ignored.
struct UnknownEnvelope { };

using Incoming = std::variant<protocol::ServerHello, ServerAnswer, ServerPush, ServerPong,
    protocol::Goodbye, UnknownEnvelope>;

/// Fails when the text is no envelope at all, or one with a broken part.
[[nodiscard]] Result<Incoming> readIncoming(QByteArrayView text);

} // namespace hearth::client
