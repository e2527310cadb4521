// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/join_link.h"

#include <QSslConfiguration>
#include <QSslError>

/// What stands between the client and somebody who only claims to be the server. Any thread.
namespace hearth::client {

/// What protects the stream to a server.
enum class Protection {
    Pinned, ///< TLS 1.3, and the certificate's public key is the one that the address names;
            ///< nothing else counts
    SystemTrust, ///< TLS 1.3 with the ordinary checks of name and issuer
    Loopback, ///< none: a server of this machine that runs with `--tls off`
};

/// Follows from the address alone: a fingerprint pins; without one, only an address that cannot
/// leave this machine
/// (`localhost`, 127.0.0.0/8, ::1) goes unencrypted.
[[nodiscard]] Protection protectionFor(const protocol::ServerAddress& address);

/// A pinned connection has an empty list of issuers, so that every certificate is an error to be
/// judged: no byte follows the TLS handshake before the public key has been compared.
[[nodiscard]] QSslConfiguration tlsFor(Protection protection);

/// Whether this certificate is that of the server which the address means. `errors` is what TLS
/// has to say of it. `Forbidden` with field `fingerprint` for a server that is another one, with
/// field `certificate` for one that the system does not trust; `details` tell what is known of the
/// stranger: `found` (its fingerprint; without a pin only of a certificate that is its own issuer,
/// which a person can confirm in its place), `name` (whom its certificate names), and `answer`:
/// `web` for a certificate that somebody issued to another name, as web servers and portals have
/// it.
Result<void> judge(const protocol::ServerAddress& address, const QSslCertificate& certificate,
    const QList<QSslError>& errors);

} // namespace hearth::client
