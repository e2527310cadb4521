// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/account_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/access_tokens.h"
#include "localserver/auth/session_registry.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace hearth::server {

/// Where a session signs in from: only those of devices count against the limit.
enum class SessionPlace { Device, InProcess };

/// The device that comes in.
struct Arrival {
    QString deviceName;
    QString address; ///< its IP address; empty in-process
    SessionPlace place = SessionPlace::Device;
    QString language = {}; ///< as CallerContext's
    std::shared_ptr<std::atomic<bool>> recorded = {}; ///< likewise

    [[nodiscard]] static Arrival of(const QString& deviceName, const CallerContext& caller)
    {
        return { .deviceName = deviceName,
            .address = caller.address,
            .place = caller.local ? SessionPlace::InProcess : SessionPlace::Device,
            .language = caller.language,
            .recorded = caller.recorded };
    }
};

/// The sessions of server.sqlite: one per signed-in device, with a refresh token that is replaced
/// at each use. The old token works until its successor is used for the first time, because an
/// answer can get lost on its way; met again after that it was stolen, and the session ends. Server
/// lane. Each method is one transaction.
class Sessions {
public:
    static constexpr std::chrono::days lifetime { 30 }; ///< from the last use
    static constexpr int mostPerUser = 10;

    Sessions(storage::Connection& connection, const AccessTokens& tokens, SessionRegistry& registry,
        const Clock& clock, Random& random);

    /// At the start of a transaction that opens or ends sessions: forgets what one that failed
    /// would have announced.
    void begin() { m_ended.clear(); }
    /// Signs a device in, inside the caller's transaction. Whom that pushes out is told by
    /// `announce`, once the caller has committed.
    Result<protocol::Session> open(const User& user, const Arrival& arrival);
    /// Tells the registry of the sessions that `open` or `endAll` ended. Call it after the commit.
    void announce();
    /// Exchanges a refresh token. `Unauthenticated` when it is unknown, expired, of a session that
    /// ended, or met again after its successor was used; for the last its owner finds news
    /// (`takeNews`).
    Result<protocol::Session> refresh(const QString& refreshToken, const CallerContext& caller);
    /// What was stored for people since the last call, for telling their devices.
    QList<std::pair<UserId, AccountNotice>> takeNews() { return std::exchange(m_news, {}); }
    /// Ends the session of a refresh token, a spent one too: the one that ended, if any. The
    /// listeners are the caller's to tell.
    Result<std::optional<SessionId>> endByToken(const QString& refreshToken);
    /// Inside the caller's transaction, which `noteEnded` follows. `NotFound` unless it is a living
    /// session of that user.
    Result<void> revoke(SessionId session, UserId user);
    /// After the commit: no operation of the session is accepted any more. The listeners are the
    /// caller's to tell: the answer goes first.
    void noteEnded(SessionId session);
    /// Inside the caller's transaction, which `announce` follows: every session of a person but
    /// `kept` and the in-process one, which needs no secret to come back.
    Result<void> endAll(UserId user, const std::optional<SessionId>& kept);
    /// Likewise, one of a person's: `NotFound` (field `sessionId`) unless it is a living one.
    Result<void> endOne(SessionId session, UserId user);
    /// The same with the in-process one and without exception; `noteEveryEnded` follows.
    Result<void> endEvery(UserId user);
    /// After the commit: no operation of those that ended is accepted any more. The listeners are
    /// the caller's to tell.
    QList<SessionId> noteEveryEnded();
    /// Living ones, the one used last first; `current` is marked.
    Result<protocol::SessionList> list(const Identity& current);
    /// Empty when there is no such session.
    Result<QString> deviceName(SessionId session);
    /// Deletes what nobody can ask for any more, and tells the registry who was revoked recently.
    /// Once, at start.
    Result<void> tidy();

private:
    struct Row {
        SessionId id;
        UserId user;
        QByteArray refreshHash;
        std::optional<QByteArray> previousHash;
        bool alive = false;
    };

    Result<std::optional<Row>> find(QByteArrayView tokenHash);
    Result<bool> endIfSpent(QByteArrayView tokenHash, const CallerContext& caller);
    Result<void> remember(QByteArrayView spentHash, SessionId session);
    Result<void> rotate(
        const Row& row, QByteArrayView presented, QByteArrayView successor, const QString& address);
    Result<void> end(SessionId session);
    Result<void> makeRoom(UserId user);
    Result<std::optional<SessionId>> findByToken(QByteArrayView tokenHash);
    Result<std::optional<SessionId>> reopenInProcess(UserId user, QByteArrayView refreshHash);
    Result<protocol::Session> toSession(SessionId id, const User& user, QString refreshToken);

    storage::Connection& m_connection;
    const AccessTokens& m_tokens;
    SessionRegistry& m_registry;
    const Clock& m_clock;
    Random& m_random;
    QList<SessionId> m_ended;
    QList<std::pair<UserId, AccountNotice>> m_news;
};

} // namespace hearth::server
