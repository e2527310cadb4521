// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_queue.h"

#include "core/base/log.h"
#include "localserver/mail/mail_setting_store.h"
#include "localserver/mail/mail_texts.h"

#include <QCryptographicHash>

#include <algorithm>
#include <chrono>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::MailKind;
using protocol::MailProblem;

namespace {

constexpr std::chrono::microseconds hour = 1h;
constexpr std::chrono::microseconds firstDelay = 1min;
constexpr std::chrono::microseconds longestDelay = 4h;
constexpr qint64 mostDoublings = 8; // then the longest delay holds
constexpr int mostFailures = 50;

QByteArray hashOf(const QByteArray& address)
{
    return QCryptographicHash::hash(address.toLower(), QCryptographicHash::Sha256);
}

QByteArray messageContext(MailId id) { return secretContext("mail", "sealed", id.uuid.toBlob()); }

Timestamp after(Timestamp from, std::chrono::microseconds time)
{
    return { from.micros + time.count() };
}

MailMessage newsMail(MailKind kind, const MailHouse& house, const QString& name, const QString& to)
{
    switch (kind) {
    case MailKind::AddressChanged:
        return addressChangedMail(house, name, to);
    case MailKind::SecondFactorReset:
        return secondFactorResetMail(house, name, to);
    default:
        return passwordChangedMail(house, name, to);
    }
}

std::unexpected<Error> tooMany()
{
    return std::unexpected(Error { .code = ErrorCode::RateLimited,
        .message = u"too many mails were asked for; try again in an hour"_s,
        .field = {},
        .detail = {},
        .details = { { u"retryAfter"_s, qint64 { 3600 } } },
        .requestId = {} });
}

} // namespace

Result<void> MailQueue::checkLimits(QByteArrayView addressHash)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT count(*), count(*) FILTER (WHERE address_hash = ?) FROM mail WHERE created_at > ?)sql"));
    query.bindBlob(1, addressHash);
    query.bind(2, after(m_clock.now(), -hour));
    HEARTH_TRY(const bool found, query.step());
    if (found && (query.integer(0) >= mostPerHour || query.integer(1) >= mostPerAddress))
        return tooMany();
    return {};
}

Result<void> MailQueue::insert(
    MailKind kind, const MailMessage& message, Timestamp until, MailState state)
{
    HEARTH_TRY(const QByteArray address, mailAddress(message.to));
    HEARTH_CHECK(checkLimits(hashOf(address)));
    const Timestamp now = m_clock.now();
    const MailId id = MailId::generate(m_clock, m_random);
    HEARTH_TRY(const QByteArray sealed, m_secrets.seal(toJson(message), messageContext(id)));
    HEARTH_TRY(storage::Statement statement, m_connection.prepare(R"sql(
        INSERT INTO mail (id, kind, state, created_at, next_try_at, give_up_at, address_hash, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql"));
    statement.bindAll(id, kind, state, now, now, std::min(until, after(now, longestWait)));
    statement.bindBlob(7, hashOf(address));
    statement.bindBlob(8, sealed);
    return statement.run();
}

Result<void> MailQueue::add(MailKind kind, const MailMessage& message, Timestamp until)
{
    return insert(kind, message, until, MailState::Waiting);
}

Result<void> MailQueue::pretend(MailKind kind, const MailMessage& message, Timestamp until)
{
    return insert(kind, message, until, MailState::Pretended);
}

Result<qint64> MailQueue::countSince(MailKind kind, const QString& address, Timestamp since)
{
    HEARTH_TRY(const QByteArray ascii, mailAddress(address));
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare(
            "SELECT count(*) FROM mail WHERE address_hash = ? AND created_at > ? AND kind = ?"));
    query.bindBlob(1, hashOf(ascii));
    query.bind(2, since);
    query.bind(3, kind);
    HEARTH_TRY(const bool found, query.step());
    return found ? query.integer(0) : 0;
}

Result<void> MailQueue::takeNews()
{
    struct News {
        MailKind kind;
        QString name;
        QString email;
    };
    QList<News> all;
    {
        HEARTH_TRY(storage::Statement query,
            m_connection.prepare(
                "SELECT kind, display_name, email FROM mail_news ORDER BY number"));
        while (true) {
            HEARTH_TRY(const bool more, query.step());
            if (!more)
                break;
            all.append(
                { .kind = query.get<MailKind>(0), .name = query.text(1), .email = query.text(2) });
        }
    }
    if (all.isEmpty())
        return {};
    HEARTH_TRY(const MailHouse house, readMailHouse(m_connection));
    for (const News& news : std::as_const(all)) {
        const MailMessage message = newsMail(news.kind, house, news.name, news.email);
        // Nobody waits for it: what is too much, or goes nowhere, is left out.
        const Result<void> added = add(news.kind, message, after(m_clock.now(), longestWait));
        if (!added && added.error().code != ErrorCode::RateLimited
            && added.error().code != ErrorCode::InvalidArgument)
            return added;
    }
    HEARTH_TRY(storage::Statement clear, m_connection.prepare("DELETE FROM mail_news"));
    return clear.run();
}

Result<void> MailQueue::tidy()
{
    HEARTH_CHECK(takeNews());
    const Timestamp now = m_clock.now();
    {
        // The problem of the last try says why.
        HEARTH_TRY(storage::Statement old, m_connection.prepare(R"sql(
            UPDATE mail SET state = ?, sealed = NULL, settled_at = ? WHERE state = ? AND give_up_at <= ?)sql"));
        HEARTH_CHECK(old.bindAll(MailState::Failed, now, MailState::Waiting, now).run());
    }
    HEARTH_TRY(storage::Statement forget,
        m_connection.prepare("DELETE FROM mail WHERE created_at <= ? AND state <> ?"));
    return forget.bindAll(after(now, -remembered), MailState::Waiting).run();
}

Result<std::optional<DueMail>> MailQueue::due()
{
    while (true) {
        DueMail mail;
        QByteArray sealed;
        {
            HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
                SELECT id, tries, sealed FROM mail WHERE state = 'waiting' AND next_try_at <= ?
                ORDER BY next_try_at, id LIMIT 1)sql"));
            HEARTH_TRY(const bool found, query.bindAll(m_clock.now()).step());
            if (!found)
                return std::nullopt;
            mail.id = query.get<MailId>(0);
            mail.tries = query.integer(1);
            sealed = query.blob(2);
        }
        const Result<QByteArray> text = m_secrets.open(sealed, messageContext(mail.id));
        const Result<MailMessage> message = text ? fromJsonText<MailMessage>(*text)
                                                 : std::unexpected(text.error());
        if (message) {
            mail.message = *message;
            return mail;
        }
        qCWarning(logServer).noquote() << "a mail is lost:" << logLine(message.error());
        HEARTH_CHECK(giveUp(mail.id, { .problem = MailProblem::Other, .answer = {} }));
    }
}

Result<std::optional<Timestamp>> MailQueue::nextTry()
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT min(next_try_at) FROM mail WHERE state = 'waiting'"));
    HEARTH_TRY(const bool found, query.step());
    return found ? query.get<std::optional<Timestamp>>(0) : std::nullopt;
}

Result<void> MailQueue::giveUp(MailId id, const protocol::MailOutcome& outcome)
{
    HEARTH_TRY(storage::Statement statement, m_connection.prepare(R"sql(
        UPDATE mail SET state = ?, sealed = NULL, settled_at = ?, problem = ?, answer = ? WHERE id = ?)sql"));
    return statement.bindAll(MailState::Failed, m_clock.now(), outcome.problem, outcome.answer, id)
        .run();
}

Result<void> MailQueue::settle(const DueMail& mail, const SmtpResult& result)
{
    const protocol::MailOutcome& outcome = result.outcome;
    if (result.isFinal)
        return giveUp(mail.id, outcome);
    if (outcome.problem == MailProblem::None) {
        HEARTH_TRY(storage::Statement sent, m_connection.prepare(R"sql(
            UPDATE mail SET state = ?, sealed = NULL, settled_at = ?, problem = 'none', answer = '' WHERE id = ?)sql"));
        return sent.bindAll(MailState::Sent, m_clock.now(), mail.id).run();
    }
    const int doublings = static_cast<int>(std::min(mail.tries, mostDoublings));
    const std::chrono::microseconds delay = std::min(longestDelay, firstDelay * (1 << doublings));
    HEARTH_TRY(storage::Statement later, m_connection.prepare(R"sql(
        UPDATE mail SET tries = tries + 1, next_try_at = ?, problem = ?, answer = ? WHERE id = ?)sql"));
    return later.bindAll(after(m_clock.now(), delay), outcome.problem, outcome.answer, mail.id)
        .run();
}

Result<void> MailQueue::hurry()
{
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare("UPDATE mail SET next_try_at = ? WHERE state = 'waiting'"));
    return statement.bindAll(m_clock.now()).run();
}

Result<QList<protocol::MailFailure>> MailQueue::failures()
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT kind, created_at, problem, answer FROM mail WHERE state = 'failed'
        ORDER BY settled_at DESC, id DESC LIMIT ?)sql"));
    query.bind(1, mostFailures);
    QList<protocol::MailFailure> all;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return all;
        all.append({ .kind = query.get<MailKind>(0),
            .createdAt = query.get<Timestamp>(1),
            .problem = query.get<MailProblem>(2),
            .answer = query.text(3) });
    }
}

Result<protocol::MailStatus> MailQueue::status()
{
    protocol::MailStatus status;
    {
        HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
            SELECT count(*) FILTER (WHERE state = 'waiting'), min(next_try_at) FILTER (WHERE state = 'waiting'),
                max(settled_at) FILTER (WHERE state = 'sent') FROM mail)sql"));
        HEARTH_CHECK(query.step());
        status.waiting = query.integer(0);
        status.nextTryAt = query.get<std::optional<Timestamp>>(1);
        status.lastSentAt = query.get<std::optional<Timestamp>>(2);
    }
    {
        HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
            SELECT problem, answer FROM mail WHERE state = 'waiting' AND problem <> 'none'
            ORDER BY next_try_at DESC LIMIT 1)sql"));
        HEARTH_TRY(const bool found, query.step());
        if (found)
            status.lastProblem = { .problem = query.get<MailProblem>(0), .answer = query.text(1) };
    }
    HEARTH_TRY(status.failures, failures());
    return status;
}

} // namespace hearth::server
