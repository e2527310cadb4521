// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Operations on accounts, sessions and the server as a whole.
namespace hearth::protocol {

enum class Registration { Invited, Open };

/// What anybody may know of a server before signing in.
struct ServerInfo {
    QString name;
    QString version;
    Registration registration = Registration::Invited;
    bool hasOwner = false;
    QStringList features; ///< entity names that this server offers (`message`, `channel`, …)
    QStringList origins; ///< told to the server's owner alone, see ServerSettings
    bool sendsMail = false; ///< a mail server is set up: `auth.requestPasswordReset` reaches people
    /// Told to who is signed in: where this server is reached now, `host:port`, best first; at most
    /// 8. Empty where it is known by a name of its own.
    QStringList addresses = {};
    /// Likewise: whose computer it runs on and goes away with, by its owner's name; empty for a
    /// server that stands by itself.
    QString hostedBy = {};
};

struct ServerSettings {
    std::optional<QString> name;
    std::optional<Registration> registration;
    /// Web pages that may call this server from a browser, as `https://host[:port]` (RFC 6454); at
    /// most 20. Empty: none.
    std::optional<QStringList> origins;
};

/// A signed-in device. The access token lives 15 minutes, the refresh token 30 days from its last
/// use.
struct Session {
    SessionId id;
    User user;
    QString accessToken;
    QString refreshToken;
    Timestamp accessExpiresAt;
};

/// Needs one of: `setupCode` (the first owner), `code` (a workspace's join code), or open
/// registration; none of them over the in-process link. E-mail and password go together and may
/// both be missing.
struct SignUp {
    QString displayName;
    std::optional<QString> email;
    std::optional<QString> password;
    std::optional<QString> setupCode;
    std::optional<QString> code;
    QString deviceName;
};

struct SignIn {
    QString email;
    QString password;
    QString deviceName;
    std::optional<QString> secondFactorCode; ///< see core/domain/second_factor.h
    bool wakeAccount = false; ///< see core/domain/account_rest.h
};

struct Refresh {
    QString refreshToken;
};

/// Binds this connection to a session; also in the hello.
struct Attach {
    QString accessToken;
};

/// In-process only: a session of the server's owner, or of the user named, by possession of the
/// data directory.
struct LocalSignIn {
    std::optional<UserId> userId;
};

struct SetPassword {
    QString email;
    QString password;
    std::optional<QString> currentPassword; ///< needed when one is set already
    bool endOtherSessions = false; ///< sign out on every other device
};

struct RecoveryCode {
    QString code; ///< shown once
};

struct Recover {
    QString code;
    QString deviceName;
    std::optional<QString> secondFactorCode; ///< see core/domain/second_factor.h
    bool wakeAccount = false; ///< see core/domain/account_rest.h
};

/// A one-time code that signs another device of the same person in; valid for ten minutes.
struct DeviceLink {
    QString code;
    Timestamp expiresAt;
};

struct RedeemDeviceLink {
    QString code;
    QString deviceName;
};

struct SessionInfo {
    SessionId id;
    QString deviceName;
    Timestamp createdAt;
    Timestamp lastUsedAt;
    bool current = false;
    QString address; ///< the IP address it was last used from; empty: this server's own machine
};

struct SessionList {
    QList<SessionInfo> sessions;
};

struct RevokeSession {
    SessionId sessionId;
};

/// People with an account here, in the order in which they signed up; for the server's owner.
struct ListUsers {
    std::optional<UserId> after; ///< the last one of the page before
    QString search; ///< part of a name or e-mail address, without regard to case; empty: all
    qint64 limit = 100; ///< 1–1000
};

struct UserList {
    QList<User> users;
    bool hasMore = false;
};

/// What the server's owner may change about somebody's account. Whoever owns the server keeps every
/// right.
struct UpdateUser {
    UserId userId;
    std::optional<bool> mayCreateWorkspaces;
};

inline constexpr Operation<Nothing, ServerInfo> serverInfo { "server.info", Scope::Server,
    Effect::Read, Caller::Anyone };
inline constexpr Operation<ServerSettings, ServerInfo> serverUpdate { "server.update",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<SignUp, Session> authSignUp { "auth.signUp", Scope::Server,
    Effect::Write, Caller::Anyone };
inline constexpr Operation<SignIn, Session> authSignIn { "auth.signIn", Scope::Server,
    Effect::Write, Caller::Anyone };
inline constexpr Operation<LocalSignIn, Session> authLocal { "auth.local", Scope::Server,
    Effect::Write, Caller::Local };
inline constexpr Operation<Refresh, Session> authRefresh { "auth.refresh", Scope::Server,
    Effect::Write, Caller::Anyone };
inline constexpr Operation<Attach, User> authAttach { "auth.attach", Scope::Server, Effect::Read,
    Caller::Anyone };
inline constexpr Operation<Nothing, Nothing> authSignOut { "auth.signOut", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, User> authCurrentUser { "auth.currentUser", Scope::Server,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<SetPassword, User> authSetPassword { "auth.setPassword", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, RecoveryCode> authCreateRecoveryCode {
    "auth.createRecoveryCode", Scope::Server, Effect::Write, Caller::SignedIn
};
inline constexpr Operation<Recover, Session> authRecover { "auth.recover", Scope::Server,
    Effect::Write, Caller::Anyone };
inline constexpr Operation<Nothing, DeviceLink> authCreateDeviceLink { "auth.createDeviceLink",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<RedeemDeviceLink, Session> authRedeemDeviceLink {
    "auth.redeemDeviceLink", Scope::Server, Effect::Write, Caller::Anyone
};
inline constexpr Operation<Nothing, SessionList> sessionList { "session.list", Scope::Server,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<RevokeSession, Nothing> sessionRevoke { "session.revoke", Scope::Server,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<ListUsers, UserList> userList { "user.list", Scope::Server, Effect::Read,
    Caller::SignedIn };
inline constexpr Operation<UpdateUser, User> userUpdate { "user.update", Scope::Server,
    Effect::Write, Caller::SignedIn };

/// Every operation of this file, for the table.
inline constexpr std::tuple authOperations { serverInfo, serverUpdate, authSignUp, authSignIn,
    authLocal, authRefresh, authAttach, authSignOut, authCurrentUser, authSetPassword,
    authCreateRecoveryCode, authRecover, authCreateDeviceLink, authRedeemDeviceLink, sessionList,
    sessionRevoke, userList, userUpdate };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules deviceName = defaulted(singleLine(0, 80));
inline constexpr Rules token = singleLine(1, 4096);
inline constexpr Rules code = singleLine(1, 64);
inline constexpr Rules origins = length(0, 20);
inline constexpr Rules userSearch = defaulted(singleLine(0, 320));
} // namespace limits

template <>
struct EnumNames<protocol::Registration> {
    static constexpr std::array names { EnumName { protocol::Registration::Invited, "invited" },
        EnumName { protocol::Registration::Open, "open" } };
};
template <>
struct Descriptor<protocol::ServerInfo> {
    using T = protocol::ServerInfo;
    static constexpr std::tuple fields { field("name", &T::name), field("version", &T::version),
        field("registration", &T::registration), field("hasOwner", &T::hasOwner),
        field("features", &T::features), field("origins", &T::origins, sparse()),
        field("sendsMail", &T::sendsMail, sparse()), field("addresses", &T::addresses, sparse()),
        field("hostedBy", &T::hostedBy, sparse()) };
};
template <>
struct Descriptor<protocol::ServerSettings> {
    using T = protocol::ServerSettings;
    static constexpr std::tuple fields { field("name", &T::name, limits::workspaceName),
        field("registration", &T::registration), field("origins", &T::origins, limits::origins) };
};
template <>
struct Descriptor<protocol::Session> {
    using T = protocol::Session;
    static constexpr std::tuple fields { field("id", &T::id), field("user", &T::user),
        field("accessToken", &T::accessToken), field("refreshToken", &T::refreshToken),
        field("accessExpiresAt", &T::accessExpiresAt) };
};
template <>
struct Descriptor<protocol::SignUp> {
    using T = protocol::SignUp;
    static constexpr std::tuple fields { field("displayName", &T::displayName, limits::displayName),
        field("email", &T::email, limits::email), field("password", &T::password, limits::password),
        field("setupCode", &T::setupCode, limits::code), field("code", &T::code, limits::code),
        field("deviceName", &T::deviceName, limits::deviceName) };
};
template <>
struct Descriptor<protocol::SignIn> {
    using T = protocol::SignIn;
    static constexpr std::tuple fields { field("email", &T::email, limits::email),
        field("password", &T::password, length(1, 1024)),
        field("deviceName", &T::deviceName, limits::deviceName),
        field("secondFactorCode", &T::secondFactorCode, limits::code),
        field("wakeAccount", &T::wakeAccount, sparse()) };
};
template <>
struct Descriptor<protocol::Refresh> {
    using T = protocol::Refresh;
    static constexpr std::tuple fields { field("refreshToken", &T::refreshToken, limits::token) };
};
template <>
struct Descriptor<protocol::Attach> {
    using T = protocol::Attach;
    static constexpr std::tuple fields { field("accessToken", &T::accessToken, limits::token) };
};
template <>
struct Descriptor<protocol::LocalSignIn> {
    using T = protocol::LocalSignIn;
    static constexpr std::tuple fields { field("userId", &T::userId) };
};
template <>
struct Descriptor<protocol::SetPassword> {
    using T = protocol::SetPassword;
    static constexpr std::tuple fields { field("email", &T::email, limits::email),
        field("password", &T::password, limits::password),
        field("currentPassword", &T::currentPassword, length(1, 1024)),
        field("endOtherSessions", &T::endOtherSessions, defaulted()) };
};
template <>
struct Descriptor<protocol::RecoveryCode> {
    using T = protocol::RecoveryCode;
    static constexpr std::tuple fields { field("code", &T::code) };
};
template <>
struct Descriptor<protocol::Recover> {
    using T = protocol::Recover;
    static constexpr std::tuple fields { field("code", &T::code, limits::code),
        field("deviceName", &T::deviceName, limits::deviceName),
        field("secondFactorCode", &T::secondFactorCode, limits::code),
        field("wakeAccount", &T::wakeAccount, sparse()) };
};
template <>
struct Descriptor<protocol::DeviceLink> {
    using T = protocol::DeviceLink;
    static constexpr std::tuple fields { field("code", &T::code),
        field("expiresAt", &T::expiresAt) };
};
template <>
struct Descriptor<protocol::RedeemDeviceLink> {
    using T = protocol::RedeemDeviceLink;
    static constexpr std::tuple fields { field("code", &T::code, limits::code),
        field("deviceName", &T::deviceName, limits::deviceName) };
};
template <>
struct Descriptor<protocol::SessionInfo> {
    using T = protocol::SessionInfo;
    static constexpr std::tuple fields { field("id", &T::id), field("deviceName", &T::deviceName),
        field("createdAt", &T::createdAt), field("lastUsedAt", &T::lastUsedAt),
        field("current", &T::current), field("address", &T::address, defaulted()) };
};
template <>
struct Descriptor<protocol::SessionList> {
    using T = protocol::SessionList;
    static constexpr std::tuple fields { field("sessions", &T::sessions) };
};
template <>
struct Descriptor<protocol::RevokeSession> {
    using T = protocol::RevokeSession;
    static constexpr std::tuple fields { field("sessionId", &T::sessionId) };
};

template <>
struct Descriptor<protocol::ListUsers> {
    using T = protocol::ListUsers;
    static constexpr std::tuple fields { field("after", &T::after),
        field("search", &T::search, limits::userSearch), field("limit", &T::limit, defaulted()) };
};
template <>
struct Descriptor<protocol::UserList> {
    using T = protocol::UserList;
    static constexpr std::tuple fields { field("users", &T::users), field("hasMore", &T::hasMore) };
};
template <>
struct Descriptor<protocol::UpdateUser> {
    using T = protocol::UpdateUser;
    static constexpr std::tuple fields { field("userId", &T::userId),
        field("mayCreateWorkspaces", &T::mayCreateWorkspaces) };
};

} // namespace hearth
