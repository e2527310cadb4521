// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/mail/mail_message.h"

/// What stands in the server's mails. They are in English: the server does not know what language
/// people use. Pure functions, any thread, but for `readMailHouse`.
namespace hearth::server {

/// What mails say of the server that they come from.
struct MailHouse {
    QString name;
    QString sender; ///< address
    QString publicAddress; ///< may be empty
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

[[nodiscard]] MailMessage testMail(const MailHouse& house, const QString& to);
[[nodiscard]] MailMessage verificationMail(
    const MailHouse& house, const QString& name, const QString& to, const QString& code);
[[nodiscard]] MailMessage passwordResetMail(
    const MailHouse& house, const QString& name, const QString& to, const QString& code);
[[nodiscard]] MailMessage addressChangedMail(
    const MailHouse& house, const QString& name, const QString& to);
[[nodiscard]] MailMessage passwordChangedMail(
    const MailHouse& house, const QString& name, const QString& to);
[[nodiscard]] MailMessage secondFactorResetMail(
    const MailHouse& house, const QString& name, const QString& to);
[[nodiscard]] MailMessage invitationMail(
    const MailHouse& house, const MailInvitation& invitation, const QString& to);

} // namespace hearth::server
