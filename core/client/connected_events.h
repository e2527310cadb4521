// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/wire.h"

#include <QHash>

namespace hearth::client {

/// Live batches of the workspaces that somebody follows. A lost connection takes every subscription
/// with it; whoever follows a workspace subscribes again, from its own cursor, when the connection
/// is back. Provider's thread.
///
/// A push never overtakes the answer that it follows: it is handed over after the subscriber's own
/// continuation, if that takes the answer in one step (`.then` or one `co_await`).
class ConnectedEvents final : public provider::EventsProvider {
    Q_OBJECT

public:
    ConnectedEvents(const Wire& wire, QObject* parent);

    Future<protocol::SyncBatch> subscribe(WorkspaceId workspace, std::optional<QString> cursor,
        BatchHandler onBatch, std::function<void()> onLagged) override;
    void unsubscribe(WorkspaceId workspace) override;
    Future<void> emitEvent(
        WorkspaceId workspace, const QString& type, const QJsonObject& payload) override;

    void deliver(const ServerPush& push);
    /// The connection is gone and the subscriptions with it.
    void clear();

private:
    struct Subscription {
        quint64 serial = 0;
        BatchHandler onBatch;
        std::function<void()> onLagged;
    };
    void deliverEphemeral(const ServerPush& push);
    void hand(const WorkspaceId& workspace, quint64 serial,
        const std::optional<protocol::SyncBatch>& batch);

    const Wire& m_wire;
    quint64 m_serial = 0;
    QHash<WorkspaceId, Subscription> m_subscriptions;
};

} // namespace hearth::client
