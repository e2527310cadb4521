// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/second_factor.h"

#include "core/domain/second_factor.h"
#include "core/storage/transaction.h"
#include "localserver/auth/codes.h"
#include "localserver/auth/totp.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int recoveryCodeLength = 10;
constexpr int recoveryCodeGroup = 5;
constexpr qint64 firstWait = 30; // seconds
constexpr qint64 longestWait = 3600;
constexpr qint64 second = 1'000'000; // µs

/// Seconds until another code is looked at.
qint64 waitAfter(qint64 failures)
{
    const qint64 counted = failures - SecondFactors::freeFailures;
    if (counted <= 0)
        return 0;
    constexpr qint64 doublings = 8; // more than enough for the longest
    return std::min(longestWait, firstWait << std::min(counted - 1, doublings));
}

std::unexpected<Error> tooMany(qint64 seconds)
{
    return std::unexpected(Error { .code = ErrorCode::RateLimited,
        .message = u"too many wrong codes; try again later"_s,
        .field = {},
        .detail = {},
        .details = { { u"retryAfter"_s, seconds } },
        .requestId = {} });
}

bool isOneTimeCode(const QString& code)
{
    return code.size() == totp::digits
        && std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

struct SecondFactors::Row {
    QByteArray secret;
    std::optional<Timestamp> confirmedAt;
    qint64 lastStep = 0;
    qint64 failures = 0;
    Timestamp closedUntil;
};

Result<std::optional<SecondFactors::Row>> SecondFactors::find(UserId user)
{
    HEARTH_TRY(auto query, m_connection.prepare(R"sql(
        SELECT secret, confirmed_at, last_step, failures, closed_until
        FROM second_factor WHERE user_id = ?)sql"));
    HEARTH_TRY(const bool found, query.bindAll(user).step());
    if (!found)
        return std::nullopt;
    return Row { .secret = query.blob(0),
        .confirmedAt = query.get<std::optional<Timestamp>>(1),
        .lastStep = query.integer(2),
        .failures = query.integer(3),
        .closedUntil = query.get<Timestamp>(4) };
}

Result<protocol::SecondFactorStatus> SecondFactors::status(UserId user)
{
    HEARTH_TRY(const std::optional<Row> row, find(user));
    if (!row || !row->confirmedAt)
        return protocol::SecondFactorStatus {};
    HEARTH_TRY(auto query,
        m_connection.prepare("SELECT count(*) FROM second_factor_code WHERE user_id = ?"));
    HEARTH_CHECK(query.bindAll(user).step());
    return protocol::SecondFactorStatus {
        .enabled = true, .confirmedAt = row->confirmedAt, .recoveryCodesLeft = query.integer(0)
    };
}

// --- codes
// ---------------------------------------------------------------------------------------

Result<void> SecondFactors::check(UserId user, const std::optional<QString>& code)
{
    HEARTH_TRY(const std::optional<Row> row, find(user));
    if (!row || !row->confirmedAt)
        return {};
    if (!code)
        return std::unexpected(secondFactorError(SecondFactorDemand::Code));
    HEARTH_TRY(const bool accepted, accept(user, *row, codes::normalised(*code)));
    if (!accepted)
        return std::unexpected(secondFactorError(SecondFactorDemand::OtherCode));
    return {};
}

Result<bool> SecondFactors::accept(UserId user, const Row& row, const QString& code)
{
    const Timestamp now = m_clock.now();
    if (row.closedUntil > now)
        return tooMany((row.closedUntil.micros - now.micros + second - 1) / second);
    HEARTH_TRY(const bool accepted,
        isOneTimeCode(code) ? acceptStep(user, row, code) : useRecoveryCode(user, code));
    if (!accepted)
        HEARTH_CHECK(countFailure(user, row));
    return accepted;
}

Result<bool> SecondFactors::acceptStep(UserId user, const Row& row, const QString& digits)
{
    const std::optional<qint64> step = totp::matchingStep(
        row.secret, digits, m_clock.now(), row.lastStep);
    if (!step)
        return false;
    HEARTH_TRY(auto spend, m_connection.prepare(R"sql(
        UPDATE second_factor SET last_step = ?, failures = 0, closed_until = 0
        WHERE user_id = ?)sql"));
    HEARTH_CHECK(spend.bindAll(*step, user).run());
    return true;
}

Result<bool> SecondFactors::useRecoveryCode(UserId user, const QString& code)
{
    HEARTH_TRY(auto transaction, storage::Transaction::begin(m_connection));
    {
        HEARTH_TRY(auto use,
            m_connection.prepare("DELETE FROM second_factor_code WHERE user_id = ? AND hash = ?"));
        use.bind(1, user);
        use.bindBlob(2, codes::digest(code));
        HEARTH_CHECK(use.run());
    }
    if (m_connection.changes() == 0)
        return false;
    HEARTH_TRY(auto forgive,
        m_connection.prepare(
            "UPDATE second_factor SET failures = 0, closed_until = 0 WHERE user_id = ?"));
    HEARTH_CHECK(forgive.bindAll(user).run());
    return transaction.commit().transform([] { return true; });
}

Result<void> SecondFactors::countFailure(UserId user, const Row& row)
{
    const qint64 failures = row.failures + 1;
    const Timestamp until { m_clock.now().micros + (waitAfter(failures) * second) };
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "UPDATE second_factor SET failures = ?, closed_until = ? WHERE user_id = ?"));
    return statement.bindAll(failures, until, user).run();
}

// --- setting up
// ----------------------------------------------------------------------------------

Result<protocol::SecondFactorSetup> SecondFactors::begin(
    UserId user, const QString& issuer, const QString& account)
{
    HEARTH_TRY(const std::optional<Row> row, find(user));
    if (row && row->confirmedAt)
        return fail(ErrorCode::Conflict, u"this account has a second factor already"_s);
    const QByteArray secret = m_random.bytes(totp::secretBytes);
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO second_factor (user_id, secret) VALUES (?, ?)
        ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0)sql"));
    statement.bind(1, user);
    statement.bindBlob(2, secret);
    HEARTH_CHECK(statement.run());
    return protocol::SecondFactorSetup { .secret = totp::base32(secret),
        .uri = totp::uri(secret, issuer, account) };
}

Result<protocol::RecoveryCodes> SecondFactors::confirm(
    UserId user, const QString& code, const std::function<Result<void>()>& record)
{
    HEARTH_TRY(const std::optional<Row> row, find(user));
    if (!row)
        return fail(ErrorCode::Conflict, u"no second factor was begun"_s);
    if (row->confirmedAt)
        return fail(ErrorCode::Conflict, u"this account has a second factor already"_s);
    HEARTH_TRY(const bool accepted, accept(user, *row, codes::normalised(code)));
    if (!accepted)
        return fail(ErrorCode::Forbidden, u"is not the code of this moment"_s, u"code"_s);
    HEARTH_TRY(auto transaction, storage::Transaction::begin(m_connection));
    {
        HEARTH_TRY(auto statement,
            m_connection.prepare("UPDATE second_factor SET confirmed_at = ? WHERE user_id = ?"));
        HEARTH_CHECK(statement.bindAll(m_clock.now(), user).run());
    }
    HEARTH_TRY(protocol::RecoveryCodes codes, renewRecoveryCodes(user));
    HEARTH_CHECK(record());
    HEARTH_CHECK(transaction.commit());
    return codes;
}

Result<protocol::RecoveryCodes> SecondFactors::renewRecoveryCodes(UserId user)
{
    HEARTH_TRY(
        auto forget, m_connection.prepare("DELETE FROM second_factor_code WHERE user_id = ?"));
    HEARTH_CHECK(forget.bindAll(user).run());
    HEARTH_TRY(auto insert,
        m_connection.prepare("INSERT INTO second_factor_code (user_id, hash) VALUES (?, ?)"));
    protocol::RecoveryCodes made;
    for (int i = 0; i < recoveryCodes; ++i) {
        const QString code = codes::make(m_random, recoveryCodeLength);
        insert.bind(1, user);
        insert.bindBlob(2, codes::digest(code));
        HEARTH_CHECK(insert.run());
        insert.reset();
        made.codes.append(codes::grouped(code, recoveryCodeGroup));
    }
    return made;
}

Result<bool> SecondFactors::remove(UserId user)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM second_factor WHERE user_id = ?"));
    HEARTH_CHECK(statement.bindAll(user).run());
    return m_connection.changes() > 0;
}

} // namespace hearth::server
