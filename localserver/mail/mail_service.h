// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/rate_limiter.h"
#include "localserver/mail/mail_texts.h"
#include "localserver/mail/mailer.h"
#include "localserver/services/dispatcher.h"

namespace hearth::server {

/// The operations on mail (`protocol::mailOperations`), and the mails that other operations lead
/// to: invitations, and news of changed passwords and addresses. Belongs to the thread of the
/// server object; methods may be called from any thread unless they say otherwise. The parts
/// outlive it.
class MailService {
public:
    struct Parts {
        AccountService& accounts;
        WorkspaceReaders& readers;
        const Clock& clock;
        Random& random;
        /// What follows when an address was verified; the person's answer waits for it. May be
        /// empty.
        std::function<Future<void>(UserId)> verified = {};
    };
    explicit MailService(const Parts& parts);

    Future<protocol::MailSettings> settings(const CallerContext& caller);
    Future<protocol::MailSettings> change(
        const protocol::MailChange& args, const CallerContext& caller);
    Future<protocol::MailOutcome> test(const protocol::MailTest& args, const CallerContext& caller);
    Future<protocol::MailStatus> status(const CallerContext& caller);
    Future<protocol::SentVerification> requestVerification(const CallerContext& caller);
    Future<User> verify(const protocol::VerifyEmail& args, const CallerContext& caller);
    /// Answers before anybody looks whether there is such an account, and does the same whether
    /// there is one or not.
    Result<protocol::Nothing> requestPasswordReset(
        const protocol::RequestPasswordReset& args, const CallerContext& caller);

    /// To be called behind the commit: mails an invitation that is for an address and whose code is
    /// known. Does nothing where the server sends no mail.
    void mailInvitation(
        WorkspaceId workspace, const protocol::Invite& invite, const CallerContext& inviter);
    /// What has changed about accounts may have to be told.
    void look() { m_mailer.look(); }
    /// Where what follows an operation runs.
    [[nodiscard]] QObject* context() { return &m_mailer; }

private:
    /// Runs `work(Desk&)` on the server lane inside a transaction, which is committed when it
    /// answers well.
    template <typename Work>
    auto transact(Work work);
    /// Then sends what it left in the queue.
    template <typename T>
    Future<T> thenSend(Future<T> done);
    void queueInvitation(
        const MailInvitation& invitation, const QString& to, const CallerContext& inviter);

    Parts m_parts;
    RateLimiter m_limiter;
    Mailer m_mailer;
};

/// All of `protocol::mailOperations`, and what follows operations that are offered already. The
/// service outlives every call.
void offerMail(Dispatcher& dispatcher, MailService& mail);

} // namespace hearth::server
