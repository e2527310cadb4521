// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/connected_auth.h"

namespace hearth::client {

/// Sends the table's operations to the server. One refused with `unauthenticated` is tried once
/// more with a new access token. Operations that begin or end a session are `forbidden` here: they
/// go through the auth provider, which must know. Provider's thread.
class ConnectedPersistence final : public provider::PersistenceProvider {
    Q_OBJECT

public:
    ConnectedPersistence(const Wire& wire, ConnectedAuth& auth, QObject* parent);

    Future<QJsonValue> perform(const provider::Call& call) override;

private:
    enum class Attempt { First, Second };

    [[nodiscard]] Result<Outgoing> prepare(const provider::Call& call) const;
    void send(const Outgoing& outgoing, const Promise<QJsonValue>& promise, Attempt attempt);

    const Wire& m_wire;
    ConnectedAuth& m_auth;
};

} // namespace hearth::client
