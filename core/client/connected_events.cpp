// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_events.h"

#include "core/base/log.h"

namespace hearth::client {

using namespace Qt::StringLiterals;

namespace {

Outgoing inWorkspace(Outgoing outgoing, const WorkspaceId& workspace)
{
    outgoing.args.insert("workspaceId"_L1, workspace.toString());
    return outgoing;
}

bool isEphemeral(QStringView type)
{
    return type.startsWith("typing."_L1) || type.startsWith("presence."_L1)
        || type.startsWith("cursor."_L1);
}

} // namespace

ConnectedEvents::ConnectedEvents(const Wire& wire, QObject* parent)
    : EventsProvider(parent)
    , m_wire(wire)
{
}

Future<protocol::SyncBatch> ConnectedEvents::subscribe(WorkspaceId workspace,
    std::optional<QString> cursor, BatchHandler onBatch, std::function<void()> onLagged)
{
    const quint64 serial = ++m_serial;
    m_subscriptions.insert(workspace,
        { .serial = serial, .onBatch = std::move(onBatch), .onLagged = std::move(onLagged) });
    Promise<protocol::SyncBatch> promise;
    const protocol::EventsSubscribe args { .cursor = std::move(cursor) };
    m_wire.request(inWorkspace(Wire::outgoing(protocol::eventsSubscribe, args), workspace),
        [this, workspace, serial, promise](const Result<QJsonValue>& result) {
            Result<protocol::SyncBatch> batch = Wire::reply(protocol::eventsSubscribe, result);
            if (!batch && m_subscriptions.value(workspace).serial == serial)
                m_subscriptions.remove(workspace);
            promise.resolve(std::move(batch));
        });
    return promise.future();
}

void ConnectedEvents::unsubscribe(WorkspaceId workspace)
{
    if (!m_subscriptions.remove(workspace) || !m_wire.connection
        || m_wire.connection->state().phase != provider::ConnectionPhase::Online)
        return;
    m_wire.request(inWorkspace(Wire::outgoing(protocol::eventsUnsubscribe, {}), workspace),
        [](const Result<QJsonValue>& result) {
            // What still comes meets no subscription here; the server's own ends with the
            // connection.
            if (!result)
                qCInfo(logClient).noquote() << "events.unsubscribe:" << logLine(result.error());
        });
}

Future<void> ConnectedEvents::emitEvent(
    WorkspaceId workspace, const QString& type, const QJsonObject& payload)
{
    if (!isEphemeral(type))
        return ready<void>(fail(ErrorCode::Forbidden,
            u"clients may only emit typing, presence and cursors"_s, u"type"_s));
    Outgoing outgoing = inWorkspace({ .operation = QString::fromLatin1(protocol::eventsEmit.name),
                                        .args = payload,
                                        .key = {},
                                        .order = {},
                                        .deadline = {} },
        workspace);
    outgoing.args.insert("type"_L1, type);
    Promise<void> promise;
    m_wire.request(std::move(outgoing), [promise](const Result<QJsonValue>& result) {
        promise.resolve(result.transform([](const QJsonValue&) { }));
    });
    return promise.future();
}

void ConnectedEvents::deliver(const ServerPush& push)
{
    const auto subscription = m_subscriptions.constFind(push.workspace);
    if (subscription == m_subscriptions.constEnd())
        return;
    if (push.ephemeral.isObject())
        return deliverEphemeral(push);
    std::optional<protocol::SyncBatch> batch;
    if (!push.lagged) {
        Result<protocol::SyncBatch> read = fromPeerJson<protocol::SyncBatch>(push.batch);
        // One that this program cannot read is one it has to ask for again.
        if (read)
            batch = std::move(*read);
        else
            qCWarning(logClient).noquote() << "unreadable batch:" << logLine(read.error());
    }
    // One event each: a shared queue could run before the continuation of a subscription that was
    // answered just now.
    QMetaObject::invokeMethod(
        this,
        [this, workspace = push.workspace, serial = subscription->serial,
            batch = std::move(batch)] { hand(workspace, serial, batch); },
        Qt::QueuedConnection);
}

/// One that this program cannot read is of no use to it; nothing was promised.
void ConnectedEvents::deliverEphemeral(const ServerPush& push)
{
    const Result<protocol::Ephemeral> news = fromPeerJson<protocol::Ephemeral>(push.ephemeral);
    if (news)
        Q_EMIT ephemeral(push.workspace, *news);
    else
        qCInfo(logClient).noquote() << "unreadable news:" << logLine(news.error());
}

void ConnectedEvents::hand(
    const WorkspaceId& workspace, quint64 serial, const std::optional<protocol::SyncBatch>& batch)
{
    // A copy, as the handler may unsubscribe.
    const Subscription subscription = m_subscriptions.value(workspace);
    if (subscription.serial != serial)
        return;
    if (batch)
        subscription.onBatch(*batch);
    else
        subscription.onLagged();
}

void ConnectedEvents::clear() { m_subscriptions.clear(); }

} // namespace hearth::client
