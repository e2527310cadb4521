// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/life_operations.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/access_tokens.h"
#include "localserver/auth/account_notices.h"
#include "localserver/auth/account_service.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/api_tokens.h"
#include "localserver/auth/password_hasher.h"
#include "localserver/auth/rate_limiter.h"
#include "localserver/auth/second_factor.h"
#include "localserver/auth/session_registry.h"
#include "localserver/auth/sessions.h"
#include "localserver/auth/sign_in_delays.h"

#include <mutex>

namespace hearth::server {

/// What a sign-up may become, once it has shown that it may happen at all.
struct SignUpRights {
    bool ownsServer = false;
    bool mayCreateWorkspaces = false;
};

/// Somebody who showed a secret that lets them into an account. Nothing is used up by finding it,
/// so that whoever must show more (a second factor) can call again with both.
struct WayIn {
    enum class Kind {
        Password,
        RecoveryCode, ///< used up, together with the forgotten password
        DeviceLink, ///< made by a session that is signed in
        ResetCode, ///< made by an administrator
        Provider, ///< a sign-in provider has recognised them
    };
    Kind kind = Kind::Password;
    UserId user;
    QByteArray codeHash; ///< SHA-256 of the code; empty for a password and a provider
    std::optional<QString> secondFactorCode = {}; ///< what came with it
    bool wakeAccount = false; ///< a resting account is to wake by this
};

/// An account that is put to rest, and by whom.
struct Resting {
    UserId user;
    bool isOwn = false;
    std::optional<WrittenHistory> history; ///< it is to be deleted
    const char* operation = "";
    CallerContext caller;
};

/// What a password is set to.
struct NewPassword {
    QString email;
    QString hash; ///< a PHC string
};

/// The operations of AccountService. Handlers are called on the caller's thread and do their work
/// on the server lane; methods that return a plain Result run on the lane. Sign-up and
/// sign-in are in sign_in.cpp, codes that let somebody in in ways_in.cpp, passwords in
/// passwords.cpp, people whom a provider recognised in provider_entry.cpp, API tokens in
/// api_token_service.cpp, accounts that rest in life_operations.cpp, what is about the server as a
/// whole in administration.cpp, the rest is in account_service.cpp.
class AccountService::Private {
public:
    Private(const ServerConfig& config, SecretBox secretBox, QString instanceId,
        std::unique_ptr<ServerStore> store);

    Future<EndpointReply> dispatch(const protocol::OperationInfo& operation,
        const QJsonObject& args, const CallerContext& caller);
    Result<void> tidy();
    /// Into the server's log, inside the caller's transaction.
    Result<void> record(const CallerContext& caller, const Act& act);
    /// Tells the devices that are there of news that is stored.
    void tell(UserId user, const QList<AccountNotice>& news);

    // --- the server
    // -----------------------------------------------------------------------------------------
    Future<EndpointReply> info(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> update(protocol::ServerSettings args, CallerContext caller);
    Future<EndpointReply> listUsers(protocol::ListUsers args, CallerContext caller);
    Future<EndpointReply> updateUser(protocol::UpdateUser args, CallerContext caller);
    /// `Forbidden` for everybody but the server's owner.
    Result<void> checkOwner(const CallerContext& caller);
    Result<protocol::ServerInfo> readInfo();
    Result<void> addForPeople(protocol::ServerInfo& info);
    /// As it is now, of those settings alone that are to change.
    Result<protocol::ServerSettings> storedSettings(const protocol::ServerSettings& wanted);
    Result<protocol::Registration> registration();
    Result<void> checkWritable();
    /// Reads the origins that may call; at the opening.
    Result<void> loadOrigins();
    Result<void> storeOrigins(storage::Connection& connection, const QStringList& origins);
    [[nodiscard]] QStringList listedOrigins() const;
    /// What AccountService::scannerAtStart answers, when the server opens with `given`.
    static Result<std::optional<QString>> chosenScanner(
        storage::Connection& connection, const QString& given);

    // --- signing in
    // -----------------------------------------------------------------------------------------
    Future<EndpointReply> signUp(protocol::SignUp args, CallerContext caller);
    Future<EndpointReply> signIn(protocol::SignIn args, CallerContext caller);
    Future<EndpointReply> local(protocol::LocalSignIn args, CallerContext caller);
    Future<EndpointReply> refresh(protocol::Refresh args, CallerContext caller);
    Future<EndpointReply> attach(protocol::Attach args, CallerContext caller);
    Future<EndpointReply> recover(protocol::Recover args, CallerContext caller);
    Future<EndpointReply> redeemDeviceLink(protocol::RedeemDeviceLink args, CallerContext caller);
    Future<EndpointReply> resetPassword(protocol::ResetPassword args, CallerContext caller);
    Future<EndpointReply> endSession(protocol::EndSession args, CallerContext caller);
    Result<SignUpRights> admit(const protocol::SignUp& args, const CallerContext& caller);
    Result<EndpointReply> createAccount(const protocol::SignUp& args, const CallerContext& caller,
        const std::optional<QString>& passwordHash);

    // Every way in by a secret goes `findWayIn` (or the right password), `enter`.
    /// Whose code it is. `Unauthenticated` (field `code`) when it is none, or over.
    Result<WayIn> findWayIn(WayIn::Kind kind, const QString& code);
    /// Uses up what may be used once. `Unauthenticated` when somebody else was faster. The caller
    /// holds the transaction.
    Result<void> consumeWayIn(const WayIn& way);
    /// The one place where a secret becomes a session: what else the account asks for is asked
    /// here, before anything is used up. `change` runs in the same transaction, after the way is
    /// used up.
    Result<EndpointReply> enter(
        const WayIn& way, const Arrival& arrival, const std::function<Result<void>()>& change = {});
    // provider_entry.cpp
    enum class Link { Kept, Made };
    Result<EndpointReply> enterByProvider(const ProviderEntry& entry, const CallerContext& caller);
    Result<EndpointReply> enterLinked(
        UserId user, const ProviderEntry& entry, const CallerContext& caller, Link link);
    Result<EndpointReply> createByProvider(const ProviderEntry& entry,
        const std::optional<QString>& email, const CallerContext& caller);
    Result<SignUpRights> admitByProvider(const ProviderEntry& entry, const CallerContext& caller);
    Result<void> linkProvider(const ProviderAccount& account, const CallerContext& caller);
    /// The address that somebody has after a reset: theirs, or the one they name.
    Result<QString> addressAfterReset(const WayIn& way, const protocol::ResetPassword& args);
    /// The last step of `resetPassword`, on the lane.
    Result<EndpointReply> enterWithNewPassword(
        const WayIn& way, const NewPassword& chosen, const Arrival& arrival);
    /// A session for whoever needs no secret: by possession of the data directory.
    Result<EndpointReply> openSession(UserId user, const Arrival& arrival);

    // --- signed in
    // ------------------------------------------------------------------------------------------
    Future<EndpointReply> signOut(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> currentUser(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> setPassword(protocol::SetPassword args, CallerContext caller);
    Future<EndpointReply> createRecoveryCode(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> createDeviceLink(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> listSessions(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> revokeSession(protocol::RevokeSession args, CallerContext caller);
    Future<EndpointReply> revokeOtherSessions(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> listNotices(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> dismissNotices(protocol::DismissNotices args, CallerContext caller);
    Future<EndpointReply> createToken(protocol::CreateToken args, CallerContext caller);
    Future<EndpointReply> listTokens(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> revokeToken(protocol::RevokeToken args, CallerContext caller);
    Result<EndpointReply> endOwn(
        SessionId session, const char* operation, const CallerContext& caller);
    EndpointReply ended(SessionId session, const Identity& by);
    /// The password that is set now, once the new one is one that may be chosen.
    Result<std::optional<QString>> presentPassword(
        const protocol::SetPassword& args, const Identity& caller);
    Result<EndpointReply> storePassword(
        const CallerContext& caller, const protocol::SetPassword& args, const QString& hash);
    /// After the commit: no operation of theirs is accepted any more, and their connections close.
    void endTokens(const QList<TokenId>& ids);

    // --- resting, waking, leaving
    // ---------------------------------------------------------------------------
    Future<EndpointReply> deactivateAccount(protocol::AccountDeactivate args, CallerContext caller);
    Future<EndpointReply> removeAccount(protocol::AccountRemove args, CallerContext caller);
    Future<EndpointReply> deactivateUser(protocol::UserById args, CallerContext caller);
    Future<EndpointReply> reactivateUser(protocol::UserById args, CallerContext caller);
    Future<EndpointReply> removeUser(protocol::UserRemove args, CallerContext caller);
    /// What let somebody in and does no longer; whoever is connected by it is yet to be told.
    struct Ended {
        QList<SessionId> sessions;
        QList<TokenId> tokens;
    };
    Result<Ended> putToRest(const Resting& resting);
    /// The reply, once the workspaces know; behind it, connections close.
    Future<EndpointReply> rested(UserId user, EndpointReply reply, const Ended& ended);
    Future<EndpointReply> closeAccount(const Resting& resting);
    /// Inside the caller's transaction, which `restoreTokens` follows. Whether it rested.
    Result<bool> wakeAccount(UserId user);
    Result<void> restoreTokens(UserId user);
    Result<void> mayLeave(const User& user);
    /// Somebody's account, which the caller may close. `Forbidden`, `NotFound`, `Conflict`.
    Result<User> otherAccount(const CallerContext& caller, UserId id);

    // --- second factors
    // -------------------------------------------------------------------------------------
    Future<EndpointReply> secondFactorStatus(protocol::Nothing args, CallerContext caller);
    Future<EndpointReply> beginSecondFactor(protocol::SecondFactorBegin args, CallerContext caller);
    Future<EndpointReply> confirmSecondFactor(
        protocol::SecondFactorConfirm args, CallerContext caller);
    Future<EndpointReply> disableSecondFactor(
        protocol::SecondFactorProof args, CallerContext caller);
    Future<EndpointReply> newRecoveryCodes(protocol::SecondFactorProof args, CallerContext caller);
    Future<EndpointReply> resetSecondFactor(protocol::ResetSecondFactor args, CallerContext caller);
    /// Passes for an account without a password. `InvalidArgument` or `Forbidden`, field
    /// `password`.
    Future<void> provePassword(UserId user, std::optional<QString> password);
    /// Spends a code. `Conflict` without a second factor, `Forbidden` (field `code`) when wrong.
    Result<void> proveSecondFactor(UserId user, const QString& code);
    /// What `enter` asks before it uses anything up: `secondFactorError`, or `RateLimited`. A
    /// device link passes, because the session that made it has shown one. Outside of a
    /// transaction.
    Result<void> checkSecondFactor(const WayIn& way);
    /// Tells the person, by a notice and by mail, when somebody else did it.
    Future<EndpointReply> removeSecondFactor(
        UserId id, const CallerContext& caller, const Act& act);
    /// The reply, once the workspaces know.
    Future<EndpointReply> afterAccountChange(UserId user, EndpointReply reply);
    SecondFactors secondFactors();

    // --- for others
    // -----------------------------------------------------------------------------------------
    Future<EndpointReply> createResetCode(protocol::CreateResetCode args, CallerContext caller);
    Future<EndpointReply> listUserSessions(protocol::ListUserSessions args, CallerContext caller);
    Future<EndpointReply> revokeUserSessions(
        protocol::RevokeUserSessions args, CallerContext caller);
    /// As `caller` may see them.
    Result<protocol::SessionList> sessionsOf(UserId user, UserId caller);
    /// Whether `caller` may make a way into the account `user`, and end its sessions: `Forbidden`,
    /// or `NotFound` for somebody whom the caller does not know.
    Result<void> mayLookAfter(
        UserId caller, UserId user, const std::optional<WorkspaceId>& workspace);
    Future<EndpointReply> rotateSigningKey(protocol::Nothing args, CallerContext caller);
    /// Lane: replaces a signing key that is too old.
    Result<void> renewSigningKey();
    /// Lane: see AccountService::tidy.
    Result<std::optional<Timestamp>> round();

    /// Of either kind of token.
    Result<Identity> authenticate(const QString& token);
    AccountStore accounts() { return AccountStore(store->connection()); }
    AccountNotices notices() { return AccountNotices(store->connection(), clock, random); }

    const Clock& clock;
    HostKind kind;
    Random& random;
    const SecretBox secrets;
    const QString instanceId;
    std::optional<QString> scannerAtStart; ///< set before it serves
    std::optional<AuditKey> auditKey; ///< likewise
    SigningKeys keys;
    const FileTickets tickets;
    const AccessTokens tokens;
    RateLimiter limiter;
    SignInDelays delays { clock };
    SessionRegistry registry;
    ApiTokens apiTokens;

    mutable std::mutex mutex; ///< guards the five below
    QString setupCode;
    QStringList features;
    std::function<QStringList()> reach; ///< see AccountService::setReach
    QStringList origins; ///< as stored
    std::function<void(UserId, const QList<AccountNotice>&)> tellNotices;

    std::function<Future<void>(UserId)> accountListener; ///< set before it serves
    std::unique_ptr<Sessions> sessions;
    std::optional<std::pair<Timestamp, Result<void>>>
        lastWrite; ///< lane: what `checkWritable` found, and when

    // Destroyed first, in this order: passwords in hand still reach the lane, and the lane still
    // reaches all of the above.
    std::unique_ptr<ServerStore> store;
    std::unique_ptr<PasswordHasher> hasher;

private:
    using Handler = std::function<Future<EndpointReply>(const QJsonObject&, const CallerContext&)>;
    template <typename Args, typename Reply>
    void add(const protocol::Operation<Args, Reply>& operation,
        Future<EndpointReply> (Private::*handler)(Args, CallerContext));
    Result<void> mayCall(
        const protocol::OperationInfo& operation, const CallerContext& caller) const;

    QHash<QString, Handler> m_handlers;
};

/// The answer of an operation that changes nothing about who the connection belongs to.
template <typename T>
EndpointReply answer(const T& value)
{
    return { .json = toJson(value), .signedInAs = {}, .signedOut = false };
}

/// The answer of an operation that signs somebody in.
[[nodiscard]] EndpointReply signedIn(const protocol::Session& session);
/// `InvalidArgument`, field `email`.
[[nodiscard]] Result<void> checkEmail(const QString& email);

/// `Forbidden` and `Unauthenticated` aside, nobody learns more than this from a failed sign-in.
inline constexpr RateLimit accountTries { .burst = 10, .perSecond = 1.0 / 30 };
[[nodiscard]] QString accountBucket(const QString& account);

} // namespace hearth::server
