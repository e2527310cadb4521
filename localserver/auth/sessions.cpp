// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/sessions.h"

#include "core/protocol/file_operations.h"
#include "core/storage/transaction.h"
#include "localserver/auth/account_notices.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/codes.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// How long something that was signed may speak for a session: tokens, and tickets of files.
constexpr std::chrono::seconds longestProof = std::max<std::chrono::seconds>(
    AccessTokens::lifetime, std::chrono::seconds(protocol::urlSeconds));

Timestamp after(Timestamp moment, std::chrono::microseconds duration)
{
    return { moment.micros + duration.count() };
}

std::unexpected<Error> ended(QString detail)
{
    return fail(ErrorCode::Unauthenticated, u"this session has ended; sign in again"_s, {},
        std::move(detail));
}

} // namespace

Sessions::Sessions(storage::Connection& connection, const AccessTokens& tokens,
    SessionRegistry& registry, const Clock& clock, Random& random)
    : m_connection(connection)
    , m_tokens(tokens)
    , m_registry(registry)
    , m_clock(clock)
    , m_random(random)
{
}

Result<protocol::Session> Sessions::open(const User& user, const Arrival& arrival)
{
    const QString refreshToken = codes::makeToken(m_random);
    const QByteArray hash = codes::digest(refreshToken);
    if (arrival.place == SessionPlace::InProcess) {
        HEARTH_TRY(const std::optional<SessionId> reopened, reopenInProcess(user.id, hash));
        if (reopened)
            return toSession(*reopened, user, refreshToken);
    } else {
        HEARTH_CHECK(makeRoom(user.id));
    }
    const Timestamp now = m_clock.now();
    const SessionId id = SessionId::generate(m_clock, m_random);
    HEARTH_TRY(storage::Statement insert, m_connection.prepare(R"sql(
        INSERT INTO session (id, user_id, device_name, in_process, address, refresh_hash, created_at, last_used_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql"));
    insert.bindAll(
        id, user.id, arrival.deviceName, arrival.place == SessionPlace::InProcess, arrival.address);
    insert.bindBlob(6, hash);
    insert.bind(7, now);
    insert.bind(8, now);
    insert.bind(9, after(now, lifetime));
    HEARTH_CHECK(insert.run());
    return toSession(id, user, refreshToken);
}

Result<std::optional<SessionId>> Sessions::reopenInProcess(UserId user, QByteArrayView refreshHash)
{
    const Timestamp now = m_clock.now();
    // Another link of this process may hold the token given out before: it stays good until its
    // successor is used.
    HEARTH_TRY(storage::Statement update, m_connection.prepare(R"sql(
        UPDATE session SET previous_hash = refresh_hash, refresh_hash = ?, last_used_at = ?, expires_at = ?, address = ''
        WHERE user_id = ? AND in_process = 1 AND revoked_at IS NULL AND expires_at > ? RETURNING id)sql"));
    update.bindBlob(1, refreshHash);
    update.bind(2, now);
    update.bind(3, after(now, lifetime));
    update.bind(4, user);
    update.bind(5, now);
    HEARTH_TRY(const bool found, update.step());
    return found ? std::optional(update.get<SessionId>(0)) : std::nullopt;
}

Result<void> Sessions::makeRoom(UserId user)
{
    QList<SessionId> surplus;
    {
        HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
            SELECT id FROM session WHERE user_id = ? AND in_process = 0 AND revoked_at IS NULL AND expires_at > ?
            ORDER BY last_used_at DESC, created_at DESC LIMIT -1 OFFSET ?)sql"));
        query.bindAll(user, m_clock.now(), mostPerUser - 1);
        while (true) {
            HEARTH_TRY(const bool more, query.step());
            if (!more)
                break;
            surplus.append(query.get<SessionId>(0));
        }
    }
    for (const SessionId session : surplus) {
        HEARTH_CHECK(end(session));
        m_ended.append(session);
    }
    return {};
}

void Sessions::announce()
{
    for (const SessionId session : std::exchange(m_ended, {})) {
        m_registry.add(session, m_clock.now());
        m_registry.tell(session);
    }
}

Result<void> Sessions::end(SessionId session)
{
    HEARTH_TRY(storage::Statement update,
        m_connection.prepare("UPDATE session SET revoked_at = ? WHERE id = ?"));
    return update.bindAll(m_clock.now(), session).run();
}

Result<std::optional<Sessions::Row>> Sessions::find(QByteArrayView tokenHash)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT id, user_id, refresh_hash, previous_hash, revoked_at IS NULL AND expires_at > ?
        FROM session WHERE refresh_hash = ? OR previous_hash = ?)sql"));
    query.bind(1, m_clock.now());
    query.bindBlob(2, tokenHash);
    query.bindBlob(3, tokenHash);
    HEARTH_TRY(const bool found, query.step());
    if (!found)
        return std::nullopt;
    Row row { .id = query.get<SessionId>(0),
        .user = query.get<UserId>(1),
        .refreshHash = query.blob(2),
        .previousHash = {},
        .alive = query.get<bool>(4) };
    if (!query.isNull(3))
        row.previousHash = query.blob(3);
    return row;
}

Result<protocol::Session> Sessions::refresh(const QString& refreshToken, const QString& address)
{
    const QByteArray presented = codes::digest(refreshToken);
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(m_connection));
    HEARTH_TRY(const std::optional<Row> row, find(presented));
    if (!row) {
        HEARTH_TRY(const bool stolen, endIfSpent(presented, address));
        HEARTH_CHECK(transaction.commit());
        announce();
        return ended(stolen ? u"a refresh token was met again after its successor was used"_s
                            : u"unknown refresh token"_s);
    }
    if (!row->alive)
        return ended(u"revoked or expired"_s);

    const QString successor = codes::makeToken(m_random);
    HEARTH_CHECK(rotate(*row, presented, codes::digest(successor), address));
    HEARTH_TRY(const User user, AccountStore(m_connection).user(row->user));
    HEARTH_TRY(protocol::Session session, toSession(row->id, user, successor));
    HEARTH_CHECK(transaction.commit());
    return session;
}

Result<bool> Sessions::endIfSpent(QByteArrayView tokenHash, const QString& address)
{
    SessionId session;
    UserId user;
    QString deviceName;
    {
        HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
            SELECT session.id, user_id, device_name
            FROM spent_token JOIN session ON session.id = spent_token.session_id
            WHERE hash = ? AND revoked_at IS NULL)sql"));
        query.bindBlob(1, tokenHash);
        HEARTH_TRY(const bool found, query.step());
        if (!found)
            return false;
        session = query.get<SessionId>(0);
        user = query.get<UserId>(1);
        deviceName = query.text(2);
    }
    HEARTH_CHECK(end(session));
    m_ended.append(session);
    HEARTH_TRY(const AccountNotice notice,
        AccountNotices(m_connection, m_clock, m_random)
            .add(user, AccountNoticeKind::SessionStolen, deviceName, address));
    m_news.append({ user, notice });
    return true;
}

Result<std::optional<SessionId>> Sessions::findByToken(QByteArrayView tokenHash)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT id FROM session WHERE (refresh_hash = ?1 OR previous_hash = ?1) AND revoked_at IS NULL
        UNION SELECT session.id FROM spent_token JOIN session ON session.id = spent_token.session_id
        WHERE hash = ?1 AND revoked_at IS NULL)sql"));
    query.bindBlob(1, tokenHash);
    HEARTH_TRY(const bool found, query.step());
    return found ? std::optional(query.get<SessionId>(0)) : std::nullopt;
}

Result<std::optional<SessionId>> Sessions::endByToken(const QString& refreshToken)
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(m_connection));
    HEARTH_TRY(const std::optional<SessionId> session, findByToken(codes::digest(refreshToken)));
    if (!session)
        return std::nullopt;
    HEARTH_CHECK(end(*session));
    HEARTH_CHECK(transaction.commit());
    m_registry.add(*session, m_clock.now());
    return session;
}

Result<void> Sessions::remember(QByteArrayView spentHash, SessionId session)
{
    HEARTH_TRY(storage::Statement insert,
        m_connection.prepare("INSERT INTO spent_token (hash, session_id, spent_at) VALUES (?, ?, "
                             "?) ON CONFLICT DO NOTHING"));
    insert.bindBlob(1, spentHash);
    insert.bind(2, session);
    insert.bind(3, m_clock.now());
    return insert.run();
}

Result<void> Sessions::rotate(
    const Row& row, QByteArrayView presented, QByteArrayView successor, const QString& address)
{
    if (row.refreshHash == presented) {
        if (row.previousHash)
            HEARTH_CHECK(remember(*row.previousHash, row.id));
    } else {
        // The answer with the successor got lost: whoever comes with that one later did not get it
        // from us.
        HEARTH_CHECK(remember(row.refreshHash, row.id));
    }
    const Timestamp now = m_clock.now();
    HEARTH_TRY(storage::Statement update,
        m_connection.prepare("UPDATE session SET previous_hash = ?, refresh_hash = ?, last_used_at "
                             "= ?, expires_at = ?, address = ? WHERE id = ?"));
    update.bindBlob(1, presented);
    update.bindBlob(2, successor);
    update.bind(3, now);
    update.bind(4, after(now, lifetime));
    update.bind(5, address);
    update.bind(6, row.id);
    return update.run();
}

Result<void> Sessions::revoke(SessionId session, UserId user)
{
    {
        HEARTH_TRY(storage::Statement query,
            m_connection.prepare("SELECT 1 FROM session WHERE id = ? AND user_id = ? AND "
                                 "revoked_at IS NULL AND expires_at > ?"));
        HEARTH_TRY(const bool found, query.bindAll(session, user, m_clock.now()).step());
        if (!found)
            return fail(ErrorCode::NotFound, u"there is no such session"_s, u"sessionId"_s);
    }
    return end(session);
}

void Sessions::noteEnded(SessionId session)
{
    m_registry.forgetBefore(after(m_clock.now(), -longestProof));
    m_registry.add(session, m_clock.now());
}

Result<void> Sessions::endAll(UserId user, const std::optional<SessionId>& kept)
{
    HEARTH_TRY(storage::Statement update, m_connection.prepare(R"sql(
        UPDATE session SET revoked_at = ? WHERE user_id = ? AND in_process = 0
            AND revoked_at IS NULL AND id <> ? RETURNING id)sql"));
    update.bindAll(m_clock.now(), user, kept.value_or(SessionId()));
    while (true) {
        HEARTH_TRY(const bool more, update.step());
        if (!more)
            return {};
        m_ended.append(update.get<SessionId>(0));
    }
}

Result<void> Sessions::endOne(SessionId session, UserId user)
{
    HEARTH_CHECK(revoke(session, user));
    m_ended.append(session);
    return {};
}

Result<protocol::SessionList> Sessions::list(const Identity& current)
{
    HEARTH_TRY(storage::Statement query, m_connection.prepare(R"sql(
        SELECT id, device_name, created_at, last_used_at, address FROM session
        WHERE user_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY last_used_at DESC, created_at DESC)sql"));
    query.bindAll(current.user, m_clock.now());
    protocol::SessionList list;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return list;
        protocol::SessionInfo info { .id = query.get<SessionId>(0),
            .deviceName = query.text(1),
            .createdAt = query.get<Timestamp>(2),
            .lastUsedAt = query.get<Timestamp>(3),
            .current = false,
            .address = query.text(4) };
        info.current = info.id == current.session;
        list.sessions.append(info);
    }
}

Result<QString> Sessions::deviceName(SessionId session)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT device_name FROM session WHERE id = ?"));
    query.bind(1, session);
    HEARTH_TRY(const bool found, query.step());
    return found ? query.text(0) : QString();
}

Result<void> Sessions::tidy()
{
    const Timestamp now = m_clock.now();
    const Timestamp horizon = after(now, -lifetime);
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(m_connection));
    for (const QByteArrayView sql :
        { QByteArrayView("DELETE FROM session WHERE coalesce(revoked_at, expires_at) < ?"),
            QByteArrayView("DELETE FROM spent_token WHERE spent_at < ?") }) {
        HEARTH_TRY(storage::Statement statement, m_connection.prepare(sql));
        statement.bind(1, horizon);
        HEARTH_CHECK(statement.run());
    }
    {
        for (const QByteArrayView sql :
            { QByteArrayView("DELETE FROM device_link WHERE expires_at < ?"),
                QByteArrayView("DELETE FROM reset_code WHERE expires_at < ?") }) {
            HEARTH_TRY(storage::Statement codes, m_connection.prepare(sql));
            codes.bind(1, now);
            HEARTH_CHECK(codes.run());
        }
        HEARTH_TRY(storage::Statement recent,
            m_connection.prepare("SELECT id, revoked_at FROM session WHERE revoked_at > ?"));
        recent.bind(1, after(now, -longestProof));
        while (true) {
            HEARTH_TRY(const bool more, recent.step());
            if (!more)
                break;
            m_registry.add(recent.get<SessionId>(0), recent.get<Timestamp>(1));
        }
    }
    return transaction.commit();
}

Result<protocol::Session> Sessions::toSession(SessionId id, const User& user, QString refreshToken)
{
    HEARTH_TRY(AccessTokens::Issued issued,
        m_tokens.issue({ .user = user.id, .session = id, .grant = {} }));
    return protocol::Session { .id = id,
        .user = user,
        .accessToken = std::move(issued.token),
        .refreshToken = std::move(refreshToken),
        .accessExpiresAt = issued.expiresAt };
}

} // namespace hearth::server
