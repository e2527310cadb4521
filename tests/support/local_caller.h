// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/envelope.h"
#include "core/protocol/link.h"
#include "core/protocol/operations.h"
#include "localserver/server.h"

#include <QEventLoop>

namespace hearth::test {

/// One in-process connection whose calls wait for their answer; for setting things up.
class LocalCaller {
public:
    explicit LocalCaller(server::Server& server);
    /// Over a connection that comes from elsewhere.
    explicit LocalCaller(std::unique_ptr<protocol::Link> link);

    template <typename Args, typename Reply>
    Result<Reply> call(const protocol::Operation<Args, Reply>& operation, const Args& args,
        std::optional<WorkspaceId> workspace = {})
    {
        HEARTH_TRY(const QByteArray json,
            perform(QString::fromLatin1(operation.name), toJson(args), workspace));
        return fromJsonText<Reply>(json);
    }

    /// For arguments that no typed call would send.
    Result<QByteArray> perform(const QString& operation, const QByteArray& args,
        std::optional<WorkspaceId> workspace = {});

private:
    std::unique_ptr<protocol::Link> m_link;
    QEventLoop m_loop;
    qint64 m_lastId = 0;
    std::optional<protocol::Response> m_response;
};

} // namespace hearth::test
