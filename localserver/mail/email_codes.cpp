// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/email_codes.h"

#include "localserver/auth/codes.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

QByteArray codeContext(UserId user)
{
    return secretContext("email_code", "code", user.uuid.toBlob());
}

/// Every code is as likely as any other: of a 64-bit number the remainder leans by nothing that
/// could be noticed.
QString randomDigits(Random& random, int count)
{
    const QByteArray bytes = random.bytes(8);
    quint64 number = 0;
    for (const char byte : bytes)
        number = (number << 8U) | static_cast<uchar>(byte);
    quint64 range = 1;
    for (int i = 0; i < count; ++i)
        range *= 10;
    return QString::number(number % range).rightJustified(count, u'0');
}

} // namespace

Result<EmailCodes::Made> EmailCodes::make(UserId user, Timestamp now)
{
    const Made made { .code = randomDigits(m_random, digits),
        .expiresAt = { now.micros + lifetime.count() } };
    HEARTH_TRY(const QByteArray sealed, m_secrets.seal(made.code.toLatin1(), codeContext(user)));
    HEARTH_TRY(storage::Statement put, m_connection.prepare(R"sql(
        INSERT OR REPLACE INTO email_code (user_id, tries_left, expires_at, code) VALUES (?, ?, ?, ?))sql"));
    put.bindAll(user, tries, made.expiresAt);
    put.bindBlob(4, sealed);
    HEARTH_CHECK(put.run());
    return made;
}

Result<void> EmailCodes::forget(UserId user)
{
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare("DELETE FROM email_code WHERE user_id = ?"));
    return statement.bindAll(user).run();
}

Result<EmailCodes::Check> EmailCodes::check(UserId user, const QString& typed, Timestamp now)
{
    {
        // The try is counted before it is looked at.
        HEARTH_TRY(storage::Statement take, m_connection.prepare(R"sql(
            UPDATE email_code SET tries_left = tries_left - 1
            WHERE user_id = ? AND tries_left > 0 AND expires_at > ? RETURNING code, tries_left)sql"));
        HEARTH_TRY(const bool found, take.bindAll(user, now).step());
        if (!found)
            return fail(ErrorCode::Conflict,
                u"there is no code to compare with any more; ask for a new one"_s, u"code"_s);
        const QByteArray sealed = take.blob(0);
        const qint64 left = take.integer(1);
        HEARTH_TRY(const QByteArray code, m_secrets.open(sealed, codeContext(user)));
        if (!codes::equal(codes::normalised(typed), QString::fromLatin1(code)))
            return Check { .matches = false, .triesLeft = left };
    }
    HEARTH_CHECK(forget(user));
    HEARTH_TRY(storage::Statement verify,
        m_connection.prepare("UPDATE user SET email_verified_at = ? WHERE id = ?"));
    HEARTH_CHECK(verify.bindAll(now, user).run());
    return Check { .matches = true, .triesLeft = 0 };
}

} // namespace hearth::server
