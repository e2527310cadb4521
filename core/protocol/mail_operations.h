// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Mail that the server sends (RFC 5321): the mail server that it hands it to, and what people do
/// with what comes. Everything that begins with `mail.` is the server's owner's.
namespace hearth::protocol {

enum class MailSecurity {
    StartTls, ///< RFC 3207; without it nothing is sent
    Tls, ///< from the first byte on (RFC 8314)
    None, ///< only to a mail server on the server's own machine
};

/// What came of handing a mail to the mail server.
enum class MailProblem {
    None,
    NotSetUp,
    UnknownHost,
    NotReachable, ///< nothing listens there
    NoAnswer, ///< within the time that a mail has
    NoEncryption, ///< the mail server does not offer STARTTLS, or speaks no TLS there
    NotTrusted, ///< its certificate is not that of this host, or nobody vouches for it
    WrongPassword,
    SenderRefused,
    RecipientRefused,
    Refused, ///< for another reason, see the answer
    Other
};

enum class MailKind {
    Verification,
    PasswordReset,
    AddressChanged,
    PasswordChanged,
    SecondFactorReset,
    Invitation,
};

struct MailSettings {
    QString host; ///< empty: the server sends no mail
    qint64 port = 587;
    MailSecurity security = MailSecurity::StartTls;
    QString user; ///< empty: the mail server wants nobody to sign in
    bool hasPassword = false;
    QString sender; ///< address
    QString publicAddress; ///< of this server, as links in mails carry it: `HOST[:PORT][#PIN]`
    QString authorities; ///< PEM certificates that are trusted beside those of the system
    bool operator==(const MailSettings&) const = default;
};
struct MailChange {
    QString host;
    qint64 port = 587;
    MailSecurity security = MailSecurity::StartTls;
    QString user;
    /// None: as it is, unless the host or the user is another one: then there is none.
    std::optional<QString> password;
    QString sender;
    QString publicAddress;
    QString authorities;
};
/// Sends one mail with these settings at once and keeps nothing of them.
struct MailTest {
    MailChange settings;
    QString to;
};
struct MailOutcome {
    MailProblem problem = MailProblem::None;
    QString answer; ///< the last line that the mail server said, or what the network said; English
    bool operator==(const MailOutcome&) const = default;
};
/// A mail that will not be tried again.
struct MailFailure {
    MailKind kind = MailKind::Verification;
    Timestamp createdAt;
    MailProblem problem = MailProblem::None;
    QString answer;
    bool operator==(const MailFailure&) const = default;
};
struct MailStatus {
    qint64 waiting = 0;
    std::optional<Timestamp> nextTryAt;
    std::optional<Timestamp> lastSentAt; ///< within the last week, for which such things are kept
    MailOutcome lastProblem; ///< of what waits
    QList<MailFailure> failures; ///< of the last week, the newest first; at most 50
};

struct SentVerification {
    Timestamp expiresAt;
};
struct VerifyEmail {
    QString code; ///< six digits; blanks and dashes do not count
};
struct RequestPasswordReset {
    QString email;
};

inline constexpr Operation<Nothing, MailSettings> mailGet { "mail.get", Scope::Server, Effect::Read,
    Caller::SignedIn };
/// What waits is tried with the new settings at once.
inline constexpr Operation<MailChange, MailSettings> mailSet { "mail.set", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<MailTest, MailOutcome> mailTest { "mail.test", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, MailStatus> mailStatus { "mail.status", Scope::Server,
    Effect::Read, Caller::SignedIn };
/// Sends a code to the caller's address. `Unsupported` where the server sends no mail.
inline constexpr Operation<Nothing, SentVerification> accountRequestVerification {
    "account.requestVerification", Scope::Server, Effect::Write, Caller::SignedIn
};
/// `InvalidArgument` with `details.triesLeft` when the code is another one; `Conflict` when there
/// is none to compare with: a new one must be asked for.
inline constexpr Operation<VerifyEmail, User> accountVerifyEmail { "account.verifyEmail",
    Scope::Server, Effect::Write, Caller::SignedIn };
/// Sends a code for `auth.resetPassword` to whoever has this address. The answer is given before
/// anybody looks whether there is such an account.
inline constexpr Operation<RequestPasswordReset, Nothing> authRequestPasswordReset {
    "auth.requestPasswordReset", Scope::Server, Effect::Write, Caller::Anyone
};

inline constexpr std::tuple mailOperations { mailGet, mailSet, mailTest, mailStatus,
    accountRequestVerification, accountVerifyEmail, authRequestPasswordReset };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules mailHost = singleLine(0, 253);
inline constexpr Rules mailUser = defaulted(singleLine(0, 254));
inline constexpr Rules mailPassword = singleLine(0, 1024);
inline constexpr Rules mailSender = defaulted(singleLine(0, 254));
inline constexpr Rules publicAddress = defaulted(singleLine(0, 400));
inline constexpr Rules authorities = defaulted(length(0, 100'000));
} // namespace limits

template <>
struct EnumNames<protocol::MailSecurity> {
    using E = protocol::MailSecurity;
    static constexpr E unknown = E::StartTls;
    static constexpr std::array names { EnumName { E::StartTls, "startTls" },
        EnumName { E::Tls, "tls" }, EnumName { E::None, "none" } };
};
template <>
struct EnumNames<protocol::MailProblem> {
    using E = protocol::MailProblem;
    static constexpr E unknown = E::Other;
    static constexpr std::array names { EnumName { E::None, "none" },
        EnumName { E::NotSetUp, "notSetUp" }, EnumName { E::UnknownHost, "unknownHost" },
        EnumName { E::NotReachable, "notReachable" }, EnumName { E::NoAnswer, "noAnswer" },
        EnumName { E::NoEncryption, "noEncryption" }, EnumName { E::NotTrusted, "notTrusted" },
        EnumName { E::WrongPassword, "wrongPassword" },
        EnumName { E::SenderRefused, "senderRefused" },
        EnumName { E::RecipientRefused, "recipientRefused" }, EnumName { E::Refused, "refused" },
        EnumName { E::Other, "other" } };
};
template <>
struct EnumNames<protocol::MailKind> {
    using E = protocol::MailKind;
    static constexpr E unknown = E::Verification;
    static constexpr std::array names { EnumName { E::Verification, "verification" },
        EnumName { E::PasswordReset, "passwordReset" },
        EnumName { E::AddressChanged, "addressChanged" },
        EnumName { E::PasswordChanged, "passwordChanged" },
        EnumName { E::SecondFactorReset, "secondFactorReset" },
        EnumName { E::Invitation, "invitation" } };
};
template <>
struct Descriptor<protocol::MailSettings> {
    using T = protocol::MailSettings;
    static constexpr std::tuple fields { field("host", &T::host, limits::mailHost),
        field("port", &T::port), field("security", &T::security),
        field("user", &T::user, limits::mailUser),
        field("hasPassword", &T::hasPassword, defaulted()),
        field("sender", &T::sender, limits::mailSender),
        field("publicAddress", &T::publicAddress, limits::publicAddress),
        field("authorities", &T::authorities, limits::authorities) };
};
template <>
struct Descriptor<protocol::MailChange> {
    using T = protocol::MailChange;
    static constexpr std::tuple fields { field("host", &T::host, limits::mailHost),
        field("port", &T::port, defaulted()), field("security", &T::security, defaulted()),
        field("user", &T::user, limits::mailUser),
        field("password", &T::password, limits::mailPassword),
        field("sender", &T::sender, limits::mailSender),
        field("publicAddress", &T::publicAddress, limits::publicAddress),
        field("authorities", &T::authorities, limits::authorities) };
};
template <>
struct Descriptor<protocol::MailTest> {
    using T = protocol::MailTest;
    static constexpr std::tuple fields { field("settings", &T::settings),
        field("to", &T::to, limits::email) };
};
template <>
struct Descriptor<protocol::MailOutcome> {
    using T = protocol::MailOutcome;
    static constexpr std::tuple fields { field("problem", &T::problem),
        field("answer", &T::answer, defaulted()) };
};
template <>
struct Descriptor<protocol::MailFailure> {
    using T = protocol::MailFailure;
    static constexpr std::tuple fields { field("kind", &T::kind), field("createdAt", &T::createdAt),
        field("problem", &T::problem), field("answer", &T::answer, defaulted()) };
};
template <>
struct Descriptor<protocol::MailStatus> {
    using T = protocol::MailStatus;
    static constexpr std::tuple fields { field("waiting", &T::waiting),
        field("nextTryAt", &T::nextTryAt), field("lastSentAt", &T::lastSentAt),
        field("lastProblem", &T::lastProblem), field("failures", &T::failures) };
};
template <>
struct Descriptor<protocol::SentVerification> {
    static constexpr std::tuple fields { field(
        "expiresAt", &protocol::SentVerification::expiresAt) };
};
template <>
struct Descriptor<protocol::VerifyEmail> {
    static constexpr std::tuple fields { field(
        "code", &protocol::VerifyEmail::code, singleLine(1, 64)) };
};
template <>
struct Descriptor<protocol::RequestPasswordReset> {
    static constexpr std::tuple fields { field(
        "email", &protocol::RequestPasswordReset::email, limits::email) };
};

} // namespace hearth
