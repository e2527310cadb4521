// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/protocol/account_operations.h"
#include "core/storage/connection.h"
#include "localserver/endpoint.h"

#include <QReadWriteLock>

namespace hearth::server {

/// API tokens: table `api_token` of server.sqlite, and a copy of what verifying one needs, so that
/// no operation waits for the disk. Stored hashed. A token's id stands where a session's stands, so
/// that its connections end as those of a session do.
class ApiTokens {
public:
    static constexpr int mostPerUser = 25;

    /// The clock and the randomness outlive the object.
    ApiTokens(const Clock& clock, Random& random);

    // --- server lane
    // ------------------------------------------------------------------------------------------------------
    /// Once, before anything is verified: all but those of accounts that rest.
    Result<void> load(storage::Connection& connection);
    /// Those of one person, whose account has rested.
    Result<void> loadOf(storage::Connection& connection, UserId user);
    Result<QList<TokenId>> idsOf(storage::Connection& connection, UserId user) const;
    /// `InvalidArgument` (fields `scopes`, `days`), `Conflict` when the person has too many.
    /// Inside the caller's transaction; `adopt` it once that is committed.
    Result<protocol::CreatedToken> create(
        storage::Connection& connection, UserId user, const protocol::CreateToken& args);
    void adopt(const protocol::CreatedToken& made, UserId user);
    /// The newest first.
    Result<protocol::TokenList> list(storage::Connection& connection, UserId user) const;
    /// Inside the caller's transaction; `forget` it once that is committed. Its name; `NotFound`
    /// unless it is that person's.
    Result<QString> revoke(storage::Connection& connection, UserId user, TokenId token);
    /// All of a person's: those that there were. Inside the caller's transaction; `forget` them
    /// once it is committed.
    Result<QList<TokenId>> deleteAll(storage::Connection& connection, UserId user);
    void forget(const QList<TokenId>& tokens);
    /// Deletes those whose time is over, and writes down when the others were used: those that
    /// ended.
    Result<QList<TokenId>> tidy(storage::Connection& connection);

    // --- any thread
    // ------------------------------------------------------------------------------------------------
    /// Whether the text is meant as one of these, and not as an access token.
    [[nodiscard]] static bool isToken(QStringView text);
    /// `Unauthenticated` when there is no such token, or no longer.
    [[nodiscard]] Result<Identity> verify(const QString& secret);
    /// When the next one expires; none when there are none.
    [[nodiscard]] std::optional<Timestamp> nextExpiry() const;

private:
    struct Entry {
        TokenId id;
        UserId user;
        std::shared_ptr<const TokenGrant> grant;
        std::optional<Timestamp> usedAt;
        bool isNoted = true; ///< `usedAt` is in the table
    };

    Result<void> noteUses(storage::Connection& connection);
    [[nodiscard]] QHash<TokenId, Timestamp> uses() const;
    Result<void> take(storage::Statement query);
    void put(const QByteArray& hash, const protocol::ApiToken& token, UserId user);

    const Clock& m_clock;
    Random& m_random;
    mutable QReadWriteLock m_lock;
    QHash<QByteArray, Entry> m_entries; ///< by the secret's hash
};

} // namespace hearth::server
