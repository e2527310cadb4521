// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/files/file_threads.h"
#include "localserver/mail/mail_queue.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

/// Sends what waits in the queue, one after the other, each when its time has come. One that was in
/// hand when the server ended is tried again and may come twice, with the same Message-ID. Belongs
/// to the thread that made it; the parts outlive it.
class Mailer final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        AccountService& accounts;
        const Clock& clock;
        Random& random;
    };
    explicit Mailer(const Parts& parts);
    /// Gives up the mail in hand. Waits for that, about a second.
    ~Mailer() override;

    /// Any thread: there may be something to send.
    void look();
    /// Any thread: sends one mail at once, past the queue.
    Future<protocol::MailOutcome> sendNow(
        const SmtpServer& server, const MailMessage& message, const MailOrigin& origin);

private:
    struct Round {
        std::optional<DueMail> mail;
        SmtpServer server;
        MailOrigin origin;
        std::optional<Timestamp> next; ///< when there is none: the time of the one after
    };

    void round();
    void send(const Round& due);
    void finish(const std::optional<Timestamp>& next);
    void tryLater();
    static Result<Round> prepare(
        storage::Connection& connection, MailQueue& queue, const SecretBox& secrets, Timestamp now);

    Parts m_parts;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    bool m_busy = false;
    bool m_again = false; ///< asked for while busy
    QTimer m_timer { this };
    FileThreads m_threads { {} };
};

} // namespace hearth::server
