// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/protocol/mail_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"
#include "localserver/mail/mail_message.h"
#include "localserver/mail/smtp.h"

namespace hearth::server {

using MailId = Id<struct MailTag>;

enum class MailState {
    Waiting,
    Sent,
    Failed, ///< given up
    Pretended ///< there was nobody to send it to
};

/// A mail whose time to be tried has come.
struct DueMail {
    MailId id;
    MailMessage message;
    qint64 tries = 0; ///< before this one
};

/// Tables `mail` and `mail_news` of server.sqlite: what waits to be sent, sealed, and what has
/// become of the rest. It is kept over restarts, tried again with growing delay (a minute, two,
/// four … at most four hours), and given up after two days or when it says nothing any more. Server
/// lane; the caller holds the transaction.
class MailQueue {
public:
    static constexpr qint64 mostPerAddress = 5; ///< in an hour
    static constexpr qint64 mostPerHour = 300; ///< to all of them
    static constexpr qint64 mostAskedByStrangers = 200; ///< of these; the rest is for those who
                                                        ///< are signed in
    static constexpr std::chrono::microseconds longestWait = std::chrono::days(2);
    static constexpr std::chrono::microseconds remembered = std::chrono::days(7);

    MailQueue(storage::Connection& connection, const SecretBox& secrets, const Clock& clock,
        Random& random)
        : m_connection(connection)
        , m_secrets(secrets)
        , m_clock(clock)
        , m_random(random)
    {
    }

    /// To be sent soon, unless that is too much: `RateLimited` with `details.retryAfter` in
    /// seconds. `until`: when it says nothing any more. `InvalidArgument` when nothing can be sent
    /// to the address.
    Result<void> add(protocol::MailKind kind, const MailMessage& message, Timestamp until);
    /// As much work as `add` is, and counted like it; but nothing is sent.
    Result<void> pretend(protocol::MailKind kind, const MailMessage& message, Timestamp until);
    /// How many of one kind an address was sent since `since`.
    Result<qint64> countSince(protocol::MailKind kind, const QString& address, Timestamp since);

    /// Writes what `mail_news` says into the queue, gives up what is too old, and forgets what has
    /// ended long ago.
    Result<void> tidy();
    /// The mail that has waited longest of those whose time has come. One that cannot be opened any
    /// more is given up.
    Result<std::optional<DueMail>> due();
    /// When the next one is due.
    Result<std::optional<Timestamp>> nextTry();
    /// What came of a try.
    Result<void> settle(const DueMail& mail, const SmtpResult& result);
    /// Everything that waits is due now.
    Result<void> hurry();
    Result<protocol::MailStatus> status();

private:
    Result<void> insert(
        protocol::MailKind kind, const MailMessage& message, Timestamp until, MailState state);
    Result<void> checkLimits(protocol::MailKind kind, QByteArrayView addressHash);
    Result<void> takeNews();
    Result<void> giveUp(MailId id, const protocol::MailOutcome& outcome);
    Result<QList<protocol::MailFailure>> failures();

    storage::Connection& m_connection;
    const SecretBox& m_secrets;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace hearth::server

template <>
struct hearth::EnumNames<hearth::server::MailState> {
    using E = hearth::server::MailState;
    static constexpr std::array names { EnumName { E::Waiting, "waiting" },
        EnumName { E::Sent, "sent" }, EnumName { E::Failed, "failed" },
        EnumName { E::Pretended, "pretended" } };
};
