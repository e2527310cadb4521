// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/signin/json_web_keys.h"

#include <QJsonObject>

namespace hearth::server {

/// What an ID token must say.
struct IdTokenRules {
    QString issuer;
    QString audience; ///< the client id
    QString nonce; ///< of the sign-in that it ends
    Timestamp now;
};

/// Verifies an ID token (OpenID Connect Core 1.0 §3.1.3.7) and answers with its claims: signed by
/// one of the keys with an asymmetric algorithm (RS, PS, ES; never `none` or a shared secret), from
/// this issuer, for this client and nobody else, with the nonce, not expired and issued within the
/// last hours, with 60 seconds for clocks that differ. `Unauthenticated` with the reason in
/// `detail`. Any thread.
[[nodiscard]] Result<QJsonObject> verifyIdToken(
    const QByteArray& token, const QList<JsonWebKey>& keys, const IdTokenRules& rules);

/// Whether the token names a key that is not among these: then the set may be an old one.
[[nodiscard]] bool wantsOtherKeys(const QByteArray& token, const QList<JsonWebKey>& keys);

} // namespace hearth::server
