// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

namespace hearth::server {

/// A mail before it is written as bytes: all of it text that people may have chosen.
struct MailMessage {
    QString to; ///< address
    QString subject;
    QString body; ///< lines end with `\n`
    bool operator==(const MailMessage&) const = default;
};

/// Who sends it, and how it is told from others.
struct MailOrigin {
    QString name; ///< of the server; may be empty
    QString address;
    QByteArray id; ///< of this mail: the same for each try, so that one that came twice is known
    Timestamp date;
};

/// The address as SMTP takes it (RFC 5321 §4.1.2): ASCII, a dot-atom before the `@`, the domain
/// behind it in its ASCII form (RFC 5891 §4.4). Quoted names, address literals, blanks, line breaks
/// and everything else that could end the command or the field that it stands in are
/// `InvalidArgument` with field `email`. Any thread.
[[nodiscard]] Result<QByteArray> mailAddress(const QString& typed);

/// The mail as RFC 5322 has it: one text/plain part in UTF-8, quoted-printable (RFC 2045 §6.7),
/// names and subject as encoded words (RFC 2047) where they are not plain. No text gets out of its
/// field. `InvalidArgument` when one of the addresses is none. Any thread.
[[nodiscard]] Result<QByteArray> composeMail(const MailMessage& message, const MailOrigin& origin);

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::MailMessage> {
    using T = hearth::server::MailMessage;
    static constexpr std::tuple fields { field("to", &T::to), field("subject", &T::subject),
        field("body", &T::body) };
};
