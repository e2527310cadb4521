// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/api_tokens.h"

#include "core/protocol/token_scopes.h"
#include "localserver/auth/codes.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// So that programs which look for lost secrets know one when they see it.
const QString prefix = u"hearth_"_s;
constexpr qint64 microsPerDay = 86'400'000'000;
constexpr qint64 microsPerMinute = 60'000'000;

const QByteArray selectToken
    = "SELECT id, name, scopes, workspace_id, created_at, expires_at, last_used_at, user_id, "
      "secret_hash FROM api_token ";

protocol::ApiToken readToken(const storage::Statement& row)
{
    return { .id = row.get<TokenId>(0),
        .name = row.text(1),
        .scopes = row.text(2).split(u' ', Qt::SkipEmptyParts),
        .workspaceId = row.get<std::optional<WorkspaceId>>(3),
        .createdAt = row.get<Timestamp>(4),
        .expiresAt = row.get<Timestamp>(5),
        .lastUsedAt = row.get<std::optional<Timestamp>>(6) };
}

Result<void> check(const protocol::CreateToken& args)
{
    if (args.days < 1 || args.days > limits::tokenDays)
        return fail(
            ErrorCode::InvalidArgument, u"must be 1 to %1"_s.arg(limits::tokenDays), u"days"_s);
    const QStringList& known = protocol::tokenScopes();
    for (qsizetype i = 0; i < args.scopes.size(); ++i) {
        if (!known.contains(args.scopes[i]))
            return fail(ErrorCode::InvalidArgument, u"is not a scope that there is"_s,
                u"scopes[%1]"_s.arg(i));
    }
    return {};
}

} // namespace

ApiTokens::ApiTokens(const Clock& clock, Random& random)
    : m_clock(clock)
    , m_random(random)
{
}

// --- server lane
// ------------------------------------------------------------------------------------------------------

Result<void> ApiTokens::load(storage::Connection& connection)
{
    HEARTH_TRY(storage::Statement query,
        connection.prepare(
            selectToken + "WHERE user_id IN (SELECT id FROM user WHERE deactivated_at IS NULL)"));
    return take(std::move(query));
}

Result<void> ApiTokens::loadOf(storage::Connection& connection, UserId user)
{
    HEARTH_TRY(storage::Statement query, connection.prepare(selectToken + "WHERE user_id = ?"));
    query.bind(1, user);
    return take(std::move(query));
}

Result<QList<TokenId>> ApiTokens::idsOf(storage::Connection& connection, UserId user) const
{
    HEARTH_TRY(const protocol::TokenList known, list(connection, user));
    QList<TokenId> ids;
    std::ranges::transform(known.tokens, std::back_inserter(ids), &protocol::ApiToken::id);
    return ids;
}

Result<void> ApiTokens::take(storage::Statement query)
{
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return {};
        put(query.blob(8), readToken(query), query.get<UserId>(7));
    }
}

void ApiTokens::put(const QByteArray& hash, const protocol::ApiToken& token, UserId user)
{
    auto grant = std::make_shared<const TokenGrant>(TokenGrant {
        .scopes = token.scopes, .workspace = token.workspaceId, .expiresAt = token.expiresAt });
    const QWriteLocker lock(&m_lock);
    m_entries.insert(hash,
        { .id = token.id,
            .user = user,
            .grant = std::move(grant),
            .usedAt = token.lastUsedAt,
            .isNoted = true });
}

Result<protocol::CreatedToken> ApiTokens::create(
    storage::Connection& connection, UserId user, const protocol::CreateToken& args)
{
    HEARTH_CHECK(check(args));
    {
        HEARTH_TRY(storage::Statement count,
            connection.prepare("SELECT count(*) FROM api_token WHERE user_id = ?"));
        count.bind(1, user);
        HEARTH_CHECK(count.step());
        if (count.integer(0) >= mostPerUser)
            return fail(ErrorCode::Conflict,
                u"one person has at most %1 API tokens"_s.arg(mostPerUser), u"name"_s);
    }
    QStringList scopes = args.scopes;
    scopes.removeDuplicates();
    const Timestamp now = m_clock.now();
    const protocol::CreatedToken made { .token = { .id = TokenId::generate(m_clock, m_random),
                                            .name = args.name.trimmed(),
                                            .scopes = scopes,
                                            .workspaceId = args.workspaceId,
                                            .createdAt = now,
                                            .expiresAt = { now.micros + args.days * microsPerDay },
                                            .lastUsedAt = {} },
        .secret = prefix + codes::makeToken(m_random) };
    HEARTH_TRY(storage::Statement insert, connection.prepare(R"sql(
        INSERT INTO api_token (id, user_id, name, scopes, workspace_id, created_at, expires_at, secret_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql"));
    insert.bindAll(made.token.id, user, made.token.name, scopes.join(u' '), made.token.workspaceId,
        made.token.createdAt, made.token.expiresAt);
    insert.bindBlob(8, codes::digest(made.secret));
    HEARTH_CHECK(insert.run());
    return made;
}

void ApiTokens::adopt(const protocol::CreatedToken& made, UserId user)
{
    put(codes::digest(made.secret), made.token, user);
}

Result<protocol::TokenList> ApiTokens::list(storage::Connection& connection, UserId user) const
{
    const QHash<TokenId, Timestamp> used = uses();
    HEARTH_TRY(storage::Statement query,
        connection.prepare(selectToken
            + "WHERE user_id = ? AND expires_at > ? ORDER BY created_at DESC, id DESC"));
    query.bindAll(user, m_clock.now());
    protocol::TokenList list;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return list;
        protocol::ApiToken token = readToken(query);
        if (const auto at = used.constFind(token.id); at != used.constEnd())
            token.lastUsedAt = *at;
        list.tokens.append(std::move(token));
    }
}

Result<QString> ApiTokens::revoke(storage::Connection& connection, UserId user, TokenId token)
{
    HEARTH_TRY(storage::Statement statement,
        connection.prepare("DELETE FROM api_token WHERE id = ? AND user_id = ? RETURNING name"));
    HEARTH_TRY(const bool found, statement.bindAll(token, user).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"you have no such API token"_s, u"tokenId"_s);
    return statement.text(0);
}

Result<QList<TokenId>> ApiTokens::deleteAll(storage::Connection& connection, UserId user)
{
    HEARTH_TRY(storage::Statement statement,
        connection.prepare("DELETE FROM api_token WHERE user_id = ? RETURNING id"));
    statement.bind(1, user);
    QList<TokenId> deleted;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return deleted;
        deleted.append(statement.get<TokenId>(0));
    }
}

void ApiTokens::forget(const QList<TokenId>& tokens)
{
    const QWriteLocker lock(&m_lock);
    m_entries.removeIf(
        [&](QHash<QByteArray, Entry>::iterator entry) { return tokens.contains(entry->id); });
}

Result<QList<TokenId>> ApiTokens::tidy(storage::Connection& connection)
{
    HEARTH_CHECK(noteUses(connection));
    QList<TokenId> over;
    // Asked every minute, and nearly always for nothing: then the disk is left alone.
    const std::optional<Timestamp> next = nextExpiry();
    if (!next || *next > m_clock.now())
        return over;
    {
        HEARTH_TRY(storage::Statement statement,
            connection.prepare("DELETE FROM api_token WHERE expires_at <= ? RETURNING id"));
        statement.bind(1, m_clock.now());
        while (true) {
            HEARTH_TRY(const bool more, statement.step());
            if (!more)
                break;
            over.append(statement.get<TokenId>(0));
        }
    }
    forget(over);
    return over;
}

Result<void> ApiTokens::noteUses(storage::Connection& connection)
{
    QHash<TokenId, Timestamp> news;
    {
        const QWriteLocker lock(&m_lock);
        for (Entry& entry : m_entries) {
            if (!entry.isNoted)
                news.insert(entry.id, *entry.usedAt);
            entry.isNoted = true;
        }
    }
    for (const auto& [token, at] : news.asKeyValueRange()) {
        HEARTH_TRY(storage::Statement update,
            connection.prepare("UPDATE api_token SET last_used_at = ? WHERE id = ?"));
        HEARTH_CHECK(update.bindAll(at, token).run());
    }
    return {};
}

QHash<TokenId, Timestamp> ApiTokens::uses() const
{
    QHash<TokenId, Timestamp> uses;
    const QReadLocker lock(&m_lock);
    for (const Entry& entry : m_entries) {
        if (entry.usedAt)
            uses.insert(entry.id, *entry.usedAt);
    }
    return uses;
}

// --- any thread
// -----------------------------------------------------------------------------------------------------

bool ApiTokens::isToken(QStringView text) { return text.startsWith(prefix); }

Result<Identity> ApiTokens::verify(const QString& secret)
{
    const auto refused = [] {
        return fail(ErrorCode::Unauthenticated, u"this API token is not valid, or no longer"_s);
    };
    const QByteArray hash = codes::digest(secret);
    const Timestamp now = m_clock.now();
    Entry found;
    {
        const QReadLocker lock(&m_lock);
        const auto entry = m_entries.constFind(hash);
        if (entry == m_entries.constEnd() || entry->grant->expiresAt <= now)
            return refused();
        found = *entry;
    }
    if (!found.usedAt || now.micros - found.usedAt->micros >= microsPerMinute) {
        const QWriteLocker lock(&m_lock);
        const auto entry = m_entries.find(hash);
        if (entry == m_entries.end())
            return refused();
        entry->usedAt = now;
        entry->isNoted = false;
    }
    return Identity {
        .user = found.user, .session = { found.id.uuid }, .grant = std::move(found.grant)
    };
}

std::optional<Timestamp> ApiTokens::nextExpiry() const
{
    std::optional<Timestamp> next;
    const QReadLocker lock(&m_lock);
    for (const Entry& entry : m_entries) {
        if (!next || entry.grant->expiresAt < *next)
            next = entry.grant->expiresAt;
    }
    return next;
}

} // namespace hearth::server
