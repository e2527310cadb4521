// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/endpoint.h"

#include <QByteArray>

#include <chrono>

namespace hearth::server {

/// Access tokens: JWTs (RFC 7519) signed with HS256 under one key of this server, valid for 15
/// minutes. Nothing is negotiated: a token with another algorithm, another key id or a critical
/// header is refused before its signature is looked at. Immutable, any thread.
class AccessTokens {
public:
    static constexpr std::chrono::minutes lifetime { 15 };

    struct Issued {
        QString token;
        Timestamp expiresAt;
    };

    /// `key` has 32 bytes; the clock outlives the object.
    AccessTokens(QByteArray key, QByteArray keyId, const Clock& clock);

    [[nodiscard]] Result<Issued> issue(const Identity& identity) const;
    /// `Unauthenticated`, whatever is wrong with it; `detail` says what. Does not know of revoked
    /// sessions.
    [[nodiscard]] Result<Identity> verify(const QString& token) const;

private:
    QByteArray m_key;
    QByteArray m_keyId;
    const Clock& m_clock;
};

} // namespace hearth::server
