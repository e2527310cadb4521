// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/protocol/envelope.h"
#include "core/protocol/link.h"
#include "core/protocol/operations.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace hearth::server {

/// Typed calls over a link of this process, for commands that work on a data directory without a
/// window. Belongs to the thread of its link.
class LocalClient : public QObject {
    Q_OBJECT

public:
    explicit LocalClient(std::unique_ptr<protocol::Link> link);
    ~LocalClient() override;

    /// Connects and says hello. Once, before the first call.
    Future<void> open();
    /// Answers `Unavailable` when the link closes first. `workspace` goes with operations of
    /// `Scope::Workspace`.
    template <typename Args, typename Reply>
    Future<Reply> call(const protocol::Operation<Args, Reply>& operation, const Args& args,
        std::optional<WorkspaceId> workspace = {})
    {
        return perform(QString::fromLatin1(operation.name), toJson(args), workspace)
            .then([](const Result<RawJson>& json) -> Result<Reply> {
                if (!json)
                    return std::unexpected(json.error());
                return fromJsonText<Reply>(json->text);
            });
    }

private:
    Future<RawJson> perform(
        const QString& operation, const QByteArray& args, std::optional<WorkspaceId> workspace);
    void received(const QByteArray& text);
    void closed(const Error& error);

    std::unique_ptr<protocol::Link> m_link;
    Promise<void> m_opened;
    qint64 m_lastId = 0;
    QHash<qint64, Promise<RawJson>> m_waiting;
};

} // namespace hearth::server
