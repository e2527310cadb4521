// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connection.h"
#include "core/protocol/carrier.h"

#include <QPointer>

namespace hearth::client {

/// What the parts of a connected provider share: the connection of the moment and what the server
/// behind it offers. Owned by the provider; its thread only.
class Wire {
public:
    QPointer<Connection> connection; ///< null before `initialize` and after `destroy`
    provider::FeatureGate gate;
    std::unique_ptr<protocol::Carrier> carrier; ///< there with the connection
    QUrl base; ///< what paths on the server are relative to; empty within the process

    void request(Outgoing outgoing, Connection::Answer answer) const
    {
        if (connection)
            connection->request(std::move(outgoing), std::move(answer));
        else
            answer(fail(
                ErrorCode::Unavailable, QStringLiteral("the provider has not been initialized")));
    }

    void requestEarly(Outgoing outgoing, Connection::Answer answer) const
    {
        if (connection)
            connection->requestEarly(std::move(outgoing), std::move(answer));
        else
            answer(fail(
                ErrorCode::Unavailable, QStringLiteral("the provider has not been initialized")));
    }

    template <typename Args, typename Reply>
    static Outgoing outgoing(const protocol::Operation<Args, Reply>& operation, const Args& args)
    {
        // The arguments' JSON is our own, so it parses.
        const QJsonValue value = parseJson(toJson(args)).value_or(QJsonValue());
        return { .operation = QString::fromLatin1(operation.name),
            .args = value.toObject(),
            .key = {},
            .order = {},
            .deadline = {} };
    }

    /// An answer's type: what the operation's row in the table says.
    template <typename Args, typename Reply>
    static Result<Reply> reply(
        const protocol::Operation<Args, Reply>&, const Result<QJsonValue>& result)
    {
        if (!result)
            return std::unexpected(result.error());
        return fromPeerJson<Reply>(*result);
    }
};

} // namespace hearth::client
