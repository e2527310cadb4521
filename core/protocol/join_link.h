// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace hearth::protocol {

/// Where a server is and what its certificate must be.
struct ServerAddress {
    QString host; ///< name or address; IPv6 without brackets
    quint16 port = defaultPort;
    QString fingerprint; ///< SHA-256 of the certificate's public key (SPKI), 64 lower-case hex
                         ///< digits; empty: ordinary certificate checks
    bool operator==(const ServerAddress&) const = default;

    static constexpr quint16 defaultPort = 7420;
    /// host:port, with brackets around IPv6.
    [[nodiscard]] QString authority() const;
};

/// The same server at other places, as far as they can be read; each once, without `address`, at
/// most `limit`.
[[nodiscard]] QList<ServerAddress> otherPlaces(
    const ServerAddress& address, const QStringList& authorities, qsizetype limit);

/// What the link, and the QR code, that *Host* shows carries:
/// `hearth://join/192.168.1.20:7420/K7PXQ2?at=10.0.0.5:7420,laptop.local:7420#<fingerprint>`;
/// behind `at` is where else the same server is reached. A device link has `device` in place of
/// `join`. Only a host with a public name, such as `chat.example.org`, can do without the
/// fingerprint: then its certificate is checked in the ordinary way. Any thread.
struct JoinLink {
    enum class Kind { Join, Device };

    Kind kind = Kind::Join;
    static constexpr qsizetype maxOthers = 5; ///< more would make the QR code too fine

    ServerAddress address;
    QString code;
    QStringList others = {}; ///< `host:port`; only of a server that is known by its fingerprint

    [[nodiscard]] QString toString() const;
    /// Whether it says that it is such a link, however broken the rest may be.
    [[nodiscard]] static bool looksLike(QStringView text);
    /// Accepts what people paste: surrounding white space, missing scheme, upper case. Fails naming
    /// what is wrong.
    static Result<JoinLink> parse(QStringView text);
    bool operator==(const JoinLink&) const = default;
};

/// Whether a code is an invitation's (`invite.redeem`) and not the six characters of a workspace
/// (`workspace.join`). Dashes and blanks do not count.
[[nodiscard]] bool isInviteCode(QStringView code);

/// Reads `host`, `host:port` or `[ipv6]:port`, with an optional `#fingerprint`.
Result<ServerAddress> parseServerAddress(QStringView text);

} // namespace hearth::protocol
