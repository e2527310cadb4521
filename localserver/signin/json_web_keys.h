// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace hearth::server {

/// One key of a set, as the provider wrote it.
struct JsonWebKey {
    QByteArray id; ///< `kid`; may be empty
    QByteArray type; ///< `kty`: `RSA` or `EC`
    QByteArray json;
};

/// The keys of a JWK Set (RFC 7517 §5) that can verify a signature here: RSA of at least 2048 bits
/// and elliptic curves. Others (encryption, secrets that are shared, curves unknown to the library)
/// are left out. `InvalidArgument` for what is no set. Any thread.
[[nodiscard]] Result<QList<JsonWebKey>> parseKeySet(QByteArrayView json);

} // namespace hearth::server
