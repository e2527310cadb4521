// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/mail_operations.h"

#include <atomic>

namespace hearth::server {

/// A mail server, and how to speak with it.
struct SmtpServer {
    QString host;
    quint16 port = 0;
    protocol::MailSecurity security = protocol::MailSecurity::StartTls;
    QString user; ///< empty: nobody signs in
    QString password;
    QByteArray authorities; ///< PEM certificates trusted beside those of the system
};

/// What goes outside the mail itself; addresses as `mailAddress` makes them.
struct SmtpEnvelope {
    QByteArray from;
    QByteArray to;
};

struct SmtpResult {
    protocol::MailOutcome outcome;
    bool isFinal = false; ///< the mail server will never take this mail (a reply 5xx, RFC 5321
                          ///< §4.2.1)
    bool isGivenUp = false; ///< because of `cancelled`: nothing is known
};

/// Hands one mail over, by libcurl. Waits for the network, at most two minutes; gives up about a
/// second after `cancelled` is set. Encryption is used or nothing is sent, and the certificate must
/// be right (RFC 8314 §4.1); passwords go nowhere else. `MailSecurity::None` with a host that is
/// not on this machine is `Other`. Any thread.
[[nodiscard]] SmtpResult sendBySmtp(const SmtpServer& server, const SmtpEnvelope& envelope,
    const QByteArray& mail, const std::atomic<bool>& cancelled);

} // namespace hearth::server
