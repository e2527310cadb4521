// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_provider.h"

namespace hearth::test {

Future<protocol::SyncBatch> ScriptedEvents::subscribe(WorkspaceId, std::optional<QString> cursor,
    BatchHandler batchHandler, std::function<void()> laggedHandler)
{
    ++subscriptions;
    onBatch = std::move(batchHandler);
    onLagged = std::move(laggedHandler);
    return ready<protocol::SyncBatch>(onSubscribe(cursor));
}

Future<QJsonValue> ScriptedPersistence::perform(const provider::Call& call)
{
    calls.append(call);
    return onPerform(call);
}

ScriptedProvider::ScriptedProvider(const User& user) { m_auth.user = user; }

void ScriptedProvider::setPhase(provider::ConnectionPhase phase)
{
    m_state.phase = phase;
    ++m_state.since.micros;
    Q_EMIT connectionChanged(m_state);
}

void ScriptedProvider::setUser(const std::optional<User>& user, const std::optional<Error>& reason)
{
    m_auth.user = user;
    Q_EMIT m_auth.stateChanged(user, reason);
}

void ScriptedProvider::push(const protocol::SyncBatch& batch)
{
    if (m_events.onBatch)
        m_events.onBatch(batch);
}

} // namespace hearth::test
