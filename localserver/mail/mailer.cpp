// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mailer.h"

#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/mail/mail_setting_store.h"
#include "localserver/mail/mail_texts.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A timer stands still while the machine sleeps, and knows nothing of clocks that are set.
constexpr std::chrono::milliseconds longestWait = 1min;

SmtpResult failed(const Error& error)
{
    return { .outcome = { .problem = protocol::MailProblem::Other, .answer = error.message },
        .isFinal = true };
}

/// Waits for the network.
SmtpResult handOver(const SmtpServer& server, const MailMessage& message, const MailOrigin& origin,
    const std::atomic<bool>& cancelled)
{
    const Result<QByteArray> mail = composeMail(message, origin);
    const Result<QByteArray> from = mailAddress(origin.address);
    const Result<QByteArray> to = mailAddress(message.to);
    if (!mail || !from || !to)
        return failed(!mail ? mail.error() : (!from ? from.error() : to.error()));
    return sendBySmtp(server, { .from = *from, .to = *to }, *mail, cancelled);
}

} // namespace

Mailer::Mailer(const Parts& parts)
    : m_parts(parts)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Mailer::round);
}

Mailer::~Mailer()
{
    *m_cancelled = true;
    m_threads.stop();
}

void Mailer::look() { QMetaObject::invokeMethod(this, &Mailer::round, Qt::QueuedConnection); }

Future<protocol::MailOutcome> Mailer::sendNow(
    const SmtpServer& server, const MailMessage& message, const MailOrigin& origin)
{
    return m_threads.run(
        [server, message, origin, cancelled = m_cancelled]() -> Result<protocol::MailOutcome> {
            const SmtpResult result = handOver(server, message, origin, *cancelled);
            if (result.isGivenUp)
                return fail(ErrorCode::Unavailable, u"the server is stopping"_s);
            return result.outcome;
        });
}

Result<Mailer::Round> Mailer::prepare(
    storage::Connection& connection, MailQueue& queue, const SecretBox& secrets, Timestamp now)
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
    HEARTH_CHECK(queue.tidy());
    HEARTH_TRY(const bool isSetUp, MailSettingStore::exists(connection));
    Round round;
    if (isSetUp) {
        HEARTH_TRY(round.mail, queue.due());
        HEARTH_TRY(round.next, queue.nextTry());
    }
    if (round.mail) {
        HEARTH_TRY(round.server, MailSettingStore(connection, secrets).server());
        HEARTH_TRY(const MailHouse house, readMailHouse(connection));
        round.origin = { .name = house.name,
            .address = house.sender,
            .id = round.mail->id.uuid.toText(),
            .date = now };
    }
    HEARTH_CHECK(transaction.commit());
    return round;
}

void Mailer::round()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_again = false;
    m_timer.stop();
    // What runs on the lane may outlive this object, and holds only what the service outlives.
    const auto work = [&accounts = m_parts.accounts, &clock = m_parts.clock,
                          &random = m_parts.random](storage::Connection& connection) {
        MailQueue queue(connection, accounts.secrets(), clock, random);
        return prepare(connection, queue, accounts.secrets(), clock.now());
    };
    m_parts.accounts.run(work).then(this, [this](const Result<Round>& round) {
        if (!round) {
            qCWarning(logServer).noquote() << "mail:" << logLine(round.error());
            return tryLater();
        }
        if (round->mail)
            send(*round);
        else
            finish(round->next);
    });
}

void Mailer::send(const Round& due)
{
    const auto handed = m_threads.run([due, cancelled = m_cancelled]() -> Result<SmtpResult> {
        return handOver(due.server, due.mail->message, due.origin, *cancelled);
    });
    handed
        .then(this,
            [this, mail = *due.mail](const Result<SmtpResult>& result) -> Future<void> {
                if (!result || result->isGivenUp)
                    return ready<void>(fail(ErrorCode::Unavailable, u"the server is stopping"_s));
                if (result->outcome.problem != protocol::MailProblem::None)
                    qCInfo(logServer).noquote()
                        << "a mail was not taken:" << enumName(result->outcome.problem);
                return m_parts.accounts.run(
                    [mail, result = *result, &accounts = m_parts.accounts, &clock = m_parts.clock,
                        &random = m_parts.random](storage::Connection& connection) {
                        return MailQueue(connection, accounts.secrets(), clock, random)
                            .settle(mail, result);
                    });
            })
        .then(this, [this](const Result<void>& settled) {
            if (!settled)
                return tryLater();
            m_busy = false;
            round();
        });
}

void Mailer::finish(const std::optional<Timestamp>& next)
{
    m_busy = false;
    if (m_again)
        return round();
    if (!next)
        return;
    const std::chrono::microseconds left(
        std::max<qint64>(next->micros - m_parts.clock.now().micros, 0));
    m_timer.start(std::min(std::chrono::ceil<std::chrono::milliseconds>(left), longestWait));
}

/// After a full disk, say.
void Mailer::tryLater()
{
    m_busy = false;
    m_timer.start(longestWait);
}

} // namespace hearth::server
