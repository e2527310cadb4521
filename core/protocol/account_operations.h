// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account_notice.h"
#include "core/protocol/auth_operations.h"

/// What people do with their own account besides signing in, and how somebody gets back in who
/// forgot the password.
namespace hearth::protocol {

/// For scripts and bots: speaks for its owner as far as its scopes reach (`token_scopes.h`), never
/// further than the owner's own rights.
struct ApiToken {
    TokenId id;
    QString name;
    QStringList scopes; ///< `message:write`, …
    std::optional<WorkspaceId> workspaceId; ///< the only one it works in; none: all of its owner's
    Timestamp createdAt;
    Timestamp expiresAt;
    std::optional<Timestamp> lastUsedAt; ///< to the minute
};

struct CreateToken {
    QString name;
    QStringList scopes;
    std::optional<WorkspaceId> workspaceId;
    qint64 days = 90; ///< 1–365
};

struct CreatedToken {
    ApiToken token;
    QString secret; ///< the bearer token; shown once
};

struct TokenList {
    QList<ApiToken> tokens;
};

struct RevokeToken {
    TokenId tokenId;
};

struct NoticeList {
    QList<AccountNotice> notices; ///< not seen yet, the oldest first
};

struct DismissNotices {
    QList<NoticeId> noticeIds; ///< that the person has seen
};

/// Signs a device out without an access token: by whoever holds its refresh token. The answer does
/// not tell whether there was such a session.
struct EndSession {
    QString refreshToken;
};

/// For somebody who forgot their password and asks an administrator: the server's owner, or one of
/// a workspace (`workspaceId`) for its plain members and guests.
struct CreateResetCode {
    UserId userId;
    std::optional<WorkspaceId> workspaceId;
};

struct ResetCode {
    QString code; ///< shown once
    Timestamp expiresAt; ///< after a day
};

/// The devices of somebody else. For whom `user.createResetCode` allows; the addresses for the
/// server's owner alone.
struct ListUserSessions {
    UserId userId;
    std::optional<WorkspaceId> workspaceId;
};

/// Ends one of them, or all. The person finds a notice; API tokens stay.
struct RevokeUserSessions {
    UserId userId;
    std::optional<WorkspaceId> workspaceId;
    std::optional<SessionId> sessionId; ///< none: every one
};

/// Sets a new password by an administrator's code or the person's own recovery code, ends every
/// session of the account and opens one.
struct ResetPassword {
    QString code;
    QString password;
    std::optional<QString> email; ///< needed by an account that has none
    QString deviceName;
    std::optional<QString> secondFactorCode; ///< see core/domain/second_factor.h
    bool wakeAccount = false; ///< see core/domain/account_rest.h
};

struct SigningKeyInfo {
    QString keyId;
    Timestamp createdAt;
};

inline constexpr Operation<CreateToken, CreatedToken> tokenCreate { "token.create", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, TokenList> tokenList { "token.list", Scope::Server,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<RevokeToken, Nothing> tokenRevoke { "token.revoke", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, NoticeList> accountListNotices { "account.listNotices",
    Scope::Server, Effect::Read, Caller::SignedIn };
inline constexpr Operation<DismissNotices, Nothing> accountDismissNotices {
    "account.dismissNotices", Scope::Server, Effect::Write, Caller::SignedIn
};
/// Every session of the caller but this one; the answer holds what is left.
inline constexpr Operation<Nothing, SessionList> sessionRevokeOthers { "session.revokeOthers",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<EndSession, Nothing> authEndSession { "auth.endSession", Scope::Server,
    Effect::Write, Caller::Anyone };
inline constexpr Operation<CreateResetCode, ResetCode> userCreateResetCode { "user.createResetCode",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<ListUserSessions, SessionList> userListSessions { "user.listSessions",
    Scope::Server, Effect::Read, Caller::SignedIn };
/// The answer holds what is left.
inline constexpr Operation<RevokeUserSessions, SessionList> userRevokeSessions {
    "user.revokeSessions", Scope::Server, Effect::Write, Caller::SignedIn
};
inline constexpr Operation<ResetPassword, Session> authResetPassword { "auth.resetPassword",
    Scope::Server, Effect::Write, Caller::Anyone };
/// The server's owner has access tokens signed with a new key from now on; nobody is signed out.
inline constexpr Operation<Nothing, SigningKeyInfo> serverRotateSigningKey {
    "server.rotateSigningKey", Scope::Server, Effect::Write, Caller::SignedIn
};

inline constexpr std::tuple accountOperations { tokenCreate, tokenList, tokenRevoke,
    accountListNotices, accountDismissNotices, sessionRevokeOthers, authEndSession,
    userCreateResetCode, userListSessions, userRevokeSessions, authResetPassword,
    serverRotateSigningKey };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules tokenName = singleLine(1, 80);
inline constexpr Rules tokenScopes = length(1, 100);
inline constexpr qint64 tokenDays = 365;
} // namespace limits

template <>
struct Descriptor<protocol::ApiToken> {
    using T = protocol::ApiToken;
    static constexpr std::tuple fields { field("id", &T::id), field("name", &T::name),
        field("scopes", &T::scopes), field("workspaceId", &T::workspaceId),
        field("createdAt", &T::createdAt), field("expiresAt", &T::expiresAt),
        field("lastUsedAt", &T::lastUsedAt) };
};
template <>
struct Descriptor<protocol::CreateToken> {
    using T = protocol::CreateToken;
    static constexpr std::tuple fields { field("name", &T::name, limits::tokenName),
        field("scopes", &T::scopes, limits::tokenScopes), field("workspaceId", &T::workspaceId),
        field("days", &T::days, defaulted()) };
};
template <>
struct Descriptor<protocol::CreatedToken> {
    using T = protocol::CreatedToken;
    static constexpr std::tuple fields { field("token", &T::token), field("secret", &T::secret) };
};
template <>
struct Descriptor<protocol::TokenList> {
    static constexpr std::tuple fields { field("tokens", &protocol::TokenList::tokens) };
};
template <>
struct Descriptor<protocol::RevokeToken> {
    static constexpr std::tuple fields { field("tokenId", &protocol::RevokeToken::tokenId) };
};
template <>
struct Descriptor<protocol::NoticeList> {
    static constexpr std::tuple fields { field("notices", &protocol::NoticeList::notices) };
};
template <>
struct Descriptor<protocol::DismissNotices> {
    static constexpr std::tuple fields { field(
        "noticeIds", &protocol::DismissNotices::noticeIds, length(1, 100)) };
};
template <>
struct Descriptor<protocol::EndSession> {
    static constexpr std::tuple fields { field(
        "refreshToken", &protocol::EndSession::refreshToken, limits::token) };
};
template <>
struct Descriptor<protocol::CreateResetCode> {
    using T = protocol::CreateResetCode;
    static constexpr std::tuple fields { field("userId", &T::userId),
        field("workspaceId", &T::workspaceId) };
};
template <>
struct Descriptor<protocol::ListUserSessions> {
    using T = protocol::ListUserSessions;
    static constexpr std::tuple fields { field("userId", &T::userId),
        field("workspaceId", &T::workspaceId) };
};
template <>
struct Descriptor<protocol::RevokeUserSessions> {
    using T = protocol::RevokeUserSessions;
    static constexpr std::tuple fields { field("userId", &T::userId),
        field("workspaceId", &T::workspaceId), field("sessionId", &T::sessionId) };
};
template <>
struct Descriptor<protocol::ResetCode> {
    using T = protocol::ResetCode;
    static constexpr std::tuple fields { field("code", &T::code),
        field("expiresAt", &T::expiresAt) };
};
template <>
struct Descriptor<protocol::ResetPassword> {
    using T = protocol::ResetPassword;
    static constexpr std::tuple fields { field("code", &T::code, limits::code),
        field("password", &T::password, limits::password), field("email", &T::email, limits::email),
        field("deviceName", &T::deviceName, limits::deviceName),
        field("secondFactorCode", &T::secondFactorCode, limits::code),
        field("wakeAccount", &T::wakeAccount, sparse()) };
};
template <>
struct Descriptor<protocol::SigningKeyInfo> {
    using T = protocol::SigningKeyInfo;
    static constexpr std::tuple fields { field("keyId", &T::keyId),
        field("createdAt", &T::createdAt) };
};

} // namespace hearth
