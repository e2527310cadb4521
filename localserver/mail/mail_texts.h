// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/mail/mail_message.h"

/// What stands in the server's mails, in the language of whoever reads them (see mail_words.h).
/// Pure functions, any thread, but for `readMailHouse`.
namespace hearth::server {

/// What mails say of the server that they come from.
struct MailHouse {
    QString name;
    QString sender; ///< address
    QString publicAddress; ///< may be empty
};

/// Whom a mail is for.
struct MailReader {
    QString name; ///< empty: not known
    QString address;
    QString language; ///< as `mailLanguage` makes it; empty: not known
};

/// Server lane.
[[nodiscard]] Result<MailHouse> readMailHouse(storage::Connection& connection);

/// Whom somebody invites, and into what.
struct MailInvitation {
    QString inviter;
    QString workspace;
    std::optional<QString> channel; ///< as a guest
    QString code;
    Timestamp expiresAt;
};

[[nodiscard]] MailMessage testMail(const MailHouse& house, const MailReader& reader);
[[nodiscard]] MailMessage verificationMail(
    const MailHouse& house, const MailReader& reader, const QString& code);
/// `code`: in groups, as people type it.
[[nodiscard]] MailMessage passwordResetMail(
    const MailHouse& house, const MailReader& reader, const QString& code);
[[nodiscard]] MailMessage addressChangedMail(const MailHouse& house, const MailReader& reader);
[[nodiscard]] MailMessage passwordChangedMail(const MailHouse& house, const MailReader& reader);
/// By an administrator.
[[nodiscard]] MailMessage secondFactorResetMail(const MailHouse& house, const MailReader& reader);
[[nodiscard]] MailMessage invitationMail(
    const MailHouse& house, const MailReader& reader, const MailInvitation& invitation);

} // namespace hearth::server
