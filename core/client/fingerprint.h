// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QSslCertificate;

namespace hearth::client {

/// What a join link pins: SHA-256 of the certificate's public key (SubjectPublicKeyInfo, RFC 5280
/// §4.1.2.7; the pin of RFC 7469 §2.4) as 64 lower-case hex digits. Empty for a certificate that
/// cannot be read. Any thread.
[[nodiscard]] QString publicKeyFingerprint(const QSslCertificate& certificate);

} // namespace hearth::client
