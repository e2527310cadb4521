// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/auth/signing_keys.h"
#include "localserver/endpoint.h"

#include <chrono>

namespace hearth::server {

/// Access tokens: JWTs (RFC 7519) for this server alone, signed with HS256 under a key of its own,
/// valid for 15 minutes. Nothing is negotiated: a token with another algorithm, an unknown key id
/// or a critical header is refused before its signature is looked at. Immutable, any thread.
class AccessTokens {
public:
    static constexpr std::chrono::minutes lifetime { 15 };

    struct Issued {
        QString token;
        Timestamp expiresAt;
    };

    /// `audience` (RFC 7519 §4.1.3) is the id of this server. Keys and clock outlive the object.
    AccessTokens(const SigningKeys& keys, QString audience, const Clock& clock);

    [[nodiscard]] Result<Issued> issue(const Identity& identity) const;
    /// `Unauthenticated`, whatever is wrong with it; `detail` says what. Does not know of revoked
    /// sessions.
    [[nodiscard]] Result<Identity> verify(const QString& token) const;

private:
    const SigningKeys& m_keys;
    QString m_audience;
    const Clock& m_clock;
};

} // namespace hearth::server
