// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>

namespace hearth::server {

/// What the edge shows when a peer connects.
struct TlsIdentity {
    QList<QSslCertificate> chain; ///< the server's own first
    QSslKey key;
    QString fingerprint; ///< `spkiFingerprint` of the first
};

/// SHA-256 of the certificate's SubjectPublicKeyInfo (RFC 5280 §4.1.2.7) in DER, 64 hex digits:
/// what join links carry and clients pin. A renewed certificate of the same key has the same. Empty
/// for a null certificate.
[[nodiscard]] QString spkiFingerprint(const QSslCertificate& certificate);

/// Whether a self-made certificate is over, or will be within thirty days.
[[nodiscard]] bool isDueForRenewal(const QSslCertificate& certificate, Timestamp now);

/// Reads `<data directory>/tls/{key,cert}.pem`. What is missing or due for renewal is made: an
/// ECDSA P-256 key, and for it a certificate of ten years for this machine's name. A file that is
/// there but cannot be read is an error, since a new key would break everybody's pin. Waits for the
/// disk.
Result<TlsIdentity> selfSignedIdentity(
    const QString& dataDirectory, const Clock& clock, Random& random);

/// Reads PEM files that somebody else looks after. `InvalidArgument` with field `certificateFile`
/// or `keyFile`. Waits for the disk.
Result<TlsIdentity> identityFromFiles(const QString& certificateFile, const QString& keyFile);

} // namespace hearth::server
