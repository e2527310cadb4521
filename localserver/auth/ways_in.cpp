// SPDX-License-Identifier: Apache-2.0
// Codes that let somebody into an account, and the one place where a secret becomes a session.
#include "core/storage/transaction.h"
#include "localserver/auth/account_life.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/auth/codes.h"
#include "localserver/auth/password_rules.h"

#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int recoveryCodeLength = 20;
constexpr int codeGroup = 5;
constexpr int deviceCodeLength = 12;
constexpr int resetCodeLength = 20;
constexpr std::chrono::microseconds deviceLinkLifetime = std::chrono::minutes(10);
constexpr std::chrono::microseconds resetCodeLifetime = std::chrono::days(1);

const char* operationOf(WayIn::Kind kind)
{
    switch (kind) {
    case WayIn::Kind::Password:
        break;
    case WayIn::Kind::RecoveryCode:
        return protocol::authRecover.name;
    case WayIn::Kind::DeviceLink:
        return protocol::authRedeemDeviceLink.name;
    case WayIn::Kind::ResetCode:
        return protocol::authResetPassword.name;
    case WayIn::Kind::Provider:
        return protocol::authFinishSignIn.name;
    }
    return protocol::authSignIn.name;
}

CallerContext callerOf(const Arrival& arrival)
{
    return { .address = arrival.address,
        .local = arrival.place == SessionPlace::InProcess,
        .identity = {},
        .requestId = {},
        .recorded = arrival.recorded };
}

std::unexpected<Error> notACode(WayIn::Kind kind)
{
    switch (kind) {
    case WayIn::Kind::Password:
    case WayIn::Kind::Provider:
        break;
    case WayIn::Kind::RecoveryCode:
        return fail(ErrorCode::Unauthenticated, u"is not a recovery code, or was used already"_s,
            u"code"_s);
    case WayIn::Kind::DeviceLink:
        return fail(
            ErrorCode::Unauthenticated, u"is not a device link's code, or is used up"_s, u"code"_s);
    case WayIn::Kind::ResetCode:
        return fail(ErrorCode::Unauthenticated,
            u"is neither a code of an administrator nor a recovery code, or is used up"_s,
            u"code"_s);
    }
    return fail(ErrorCode::Unauthenticated, u"this way in is closed"_s);
}

} // namespace

EndpointReply signedIn(const protocol::Session& session)
{
    return { .json = toJson(session),
        .signedInAs = Identity { .user = session.user.id, .session = session.id, .grant = {} },
        .signedOut = false };
}

// --- ways in
// ------------------------------------------------------------------------------------------------------

Result<WayIn> AccountService::Private::findWayIn(WayIn::Kind kind, const QString& code)
{
    const QByteArray hash = codes::digest(codes::normalised(code));
    Result<std::optional<UserId>> user = std::nullopt;
    if (kind == WayIn::Kind::RecoveryCode)
        user = accounts().findRecoveryHash(hash);
    else if (kind == WayIn::Kind::DeviceLink)
        user = accounts().findDeviceLink(hash, clock.now());
    else if (kind == WayIn::Kind::ResetCode)
        user = accounts().findResetCode(hash, clock.now());
    if (!user)
        return forward(std::move(user));
    if (!*user)
        return notACode(kind);
    return WayIn { .kind = kind, .user = **user, .codeHash = hash };
}

Result<void> AccountService::Private::consumeWayIn(const WayIn& way)
{
    Result<std::optional<UserId>> user = way.user;
    if (way.kind == WayIn::Kind::RecoveryCode)
        user = accounts().consumeRecoveryHash(way.codeHash);
    else if (way.kind == WayIn::Kind::DeviceLink)
        user = accounts().consumeDeviceLink(way.codeHash, clock.now());
    else if (way.kind == WayIn::Kind::ResetCode)
        user = accounts().consumeResetCode(way.codeHash, clock.now());
    if (!user)
        return forward(std::move(user));
    if (*user != way.user)
        return notACode(way.kind);
    return {};
}

Result<EndpointReply> AccountService::Private::enter(
    const WayIn& way, const Arrival& arrival, const std::function<Result<void>()>& change)
{
    // Before the second factor: its code is good once only, and whoever is to wake calls again.
    const Result<void> rest = AccountLife(store->connection()).check(way.user);
    const bool wakes = !rest && way.wakeAccount && restOf(rest.error()) != AccountRest::Closed
        && restOf(rest.error()) != AccountRest::None;
    if (!wakes)
        HEARTH_CHECK(rest);
    HEARTH_CHECK(checkSecondFactor(way));
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    sessions->begin();
    HEARTH_CHECK(consumeWayIn(way));
    if (wakes)
        HEARTH_CHECK(wakeAccount(way.user));
    if (change)
        HEARTH_CHECK(change());
    HEARTH_TRY(const User user, accounts().user(way.user));
    HEARTH_TRY(const protocol::Session session, sessions->open(user, arrival));
    HEARTH_CHECK(record(callerOf(arrival),
        { .operation = operationOf(way.kind),
            .entityKind = u"session"_s,
            .entity = session.id.uuid,
            .entityName = arrival.deviceName,
            .changes = wakes ? QList<protocol::AuditChange> { { .field = u"deactivated"_s,
                                   .before = u"true"_s,
                                   .after = u"false"_s } }
                             : QList<protocol::AuditChange> {},
            .actor = user.id,
            .client = arrival.deviceName }));
    HEARTH_CHECK(transaction.commit());
    sessions->announce();
    if (wakes) {
        HEARTH_CHECK(restoreTokens(way.user));
        // Nobody waits for it: who is here is known already, only others do not see it yet.
        std::ignore = afterAccountChange(way.user, {});
    }
    return signedIn(session);
}

Result<EndpointReply> AccountService::Private::openSession(UserId id, const Arrival& arrival)
{
    HEARTH_CHECK(AccountLife(store->connection()).check(id));
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    sessions->begin();
    HEARTH_TRY(const User user, accounts().user(id));
    HEARTH_TRY(const protocol::Session session, sessions->open(user, arrival));
    HEARTH_CHECK(transaction.commit());
    sessions->announce();
    return signedIn(session);
}

// --- codes
// --------------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::createRecoveryCode(
    protocol::Nothing, CallerContext caller)
{
    return store->run([this, caller](storage::Connection& connection) -> Result<EndpointReply> {
        const QString code = codes::make(random, recoveryCodeLength);
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_CHECK(accounts().setRecoveryHash(caller.identity->user, codes::digest(code)));
        HEARTH_CHECK(record(caller, { .operation = protocol::authCreateRecoveryCode.name }));
        HEARTH_CHECK(transaction.commit());
        return answer(protocol::RecoveryCode { .code = codes::grouped(code, codeGroup) });
    });
}

Future<EndpointReply> AccountService::Private::recover(protocol::Recover args, CallerContext caller)
{
    const Arrival arrival = Arrival::of(args.deviceName, caller);
    return store->run([this, args, arrival](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(WayIn way, findWayIn(WayIn::Kind::RecoveryCode, args.code));
        way.secondFactorCode = args.secondFactorCode;
        way.wakeAccount = args.wakeAccount;
        return enter(way, arrival);
    });
}

Future<EndpointReply> AccountService::Private::createDeviceLink(
    protocol::Nothing, CallerContext caller)
{
    return store->run([this, caller](storage::Connection& connection) -> Result<EndpointReply> {
        const UserId user = caller.identity->user;
        const protocol::DeviceLink link { .code = codes::make(random, deviceCodeLength),
            .expiresAt = { clock.now().micros + deviceLinkLifetime.count() } };
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_CHECK(accounts().insertDeviceLink(user, codes::digest(link.code), link.expiresAt));
        HEARTH_CHECK(record(caller, { .operation = protocol::authCreateDeviceLink.name }));
        HEARTH_CHECK(transaction.commit());
        return answer(link);
    });
}

Future<EndpointReply> AccountService::Private::redeemDeviceLink(
    protocol::RedeemDeviceLink args, CallerContext caller)
{
    const Arrival arrival = Arrival::of(args.deviceName, caller);
    return store->run([this, args, arrival](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(const WayIn way, findWayIn(WayIn::Kind::DeviceLink, args.code));
        return enter(way, arrival);
    });
}

// --- codes of administrators
// ----------------------------------------------------------------------------------------------

Result<void> AccountService::Private::mayLookAfter(
    UserId caller, UserId user, const std::optional<WorkspaceId>& workspace)
{
    const auto unknown = [] {
        return fail(ErrorCode::NotFound, u"there is no such account"_s, u"userId"_s);
    };
    HEARTH_TRY(const User actor, accounts().user(caller));
    if (!actor.ownsServer) {
        if (!workspace)
            return fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
        HEARTH_TRY(const std::optional<Role> own, accounts().roleIn(caller, *workspace));
        if (own != Role::Owner && own != Role::Admin)
            return fail(ErrorCode::Forbidden, u"only administrators may do this"_s);
        HEARTH_TRY(const std::optional<Role> theirs, accounts().roleIn(user, *workspace));
        if (!theirs)
            return unknown();
    }
    const Result<User> target = accounts().user(user);
    if (!target)
        return unknown();
    if (target->id == caller)
        return fail(ErrorCode::Forbidden, u"this is for the accounts of others"_s);
    if (actor.ownsServer)
        return {};
    HEARTH_TRY(const bool elevated, accounts().isElevated(user));
    if (target->ownsServer || elevated)
        return fail(ErrorCode::Forbidden,
            u"somebody with rights of their own is looked after by the server's owner"_s);
    return {};
}

Future<EndpointReply> AccountService::Private::createResetCode(
    protocol::CreateResetCode args, CallerContext caller)
{
    return store->run(
        [this, args, caller](storage::Connection& connection) -> Result<EndpointReply> {
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            HEARTH_CHECK(mayLookAfter(caller.identity->user, args.userId, args.workspaceId));
            const QString code = codes::make(random, resetCodeLength);
            const Timestamp expiresAt { clock.now().micros + resetCodeLifetime.count() };
            HEARTH_CHECK(accounts().putResetCode(args.userId, codes::digest(code), expiresAt));
            HEARTH_CHECK(record(caller,
                { .operation = protocol::userCreateResetCode.name,
                    .entityKind = u"account"_s,
                    .entity = args.userId.uuid }));
            HEARTH_CHECK(transaction.commit());
            return answer(protocol::ResetCode {
                .code = codes::grouped(code, codeGroup), .expiresAt = expiresAt });
        });
}

Result<QString> AccountService::Private::addressAfterReset(
    const WayIn& way, const protocol::ResetPassword& args)
{
    HEARTH_TRY(const User user, accounts().user(way.user));
    const QString email = user.email ? *user.email : args.email.value_or(QString());
    if (email.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"is missing: this account has no address to sign in with"_s, u"email"_s);
    HEARTH_CHECK(checkEmail(email));
    HEARTH_CHECK(checkPassword(args.password, { .displayName = user.displayName, .email = email }));
    return email;
}

Future<EndpointReply> AccountService::Private::resetPassword(
    protocol::ResetPassword args, CallerContext caller)
{
    const Arrival arrival = Arrival::of(args.deviceName, caller);
    return store->run([this, args, arrival](storage::Connection&) -> Future<EndpointReply> {
        Result<WayIn> way = findWayIn(WayIn::Kind::ResetCode, args.code);
        // Whoever has kept one needs nobody else.
        if (!way && way.error().code == ErrorCode::Unauthenticated) {
            if (Result<WayIn> own = findWayIn(WayIn::Kind::RecoveryCode, args.code))
                way = std::move(own);
        }
        if (!way)
            return ready<EndpointReply>(forward(std::move(way)));
        way->secondFactorCode = args.secondFactorCode;
        way->wakeAccount = args.wakeAccount;
        Result<QString> email = addressAfterReset(*way, args);
        if (!email)
            return ready<EndpointReply>(forward(std::move(email)));
        return hasher->hash(args.password)
            .then(store->lane(),
                [this, arrival, found = *way, address = *email](
                    Result<QString> hash) -> Result<EndpointReply> {
                    if (!hash)
                        return forward(std::move(hash));
                    return enterWithNewPassword(
                        found, { .email = address, .hash = *hash }, arrival);
                });
    });
}

Result<EndpointReply> AccountService::Private::enterWithNewPassword(
    const WayIn& way, const NewPassword& chosen, const Arrival& arrival)
{
    QList<TokenId> endedTokens;
    std::optional<AccountNotice> notice;
    HEARTH_TRY(EndpointReply reply, enter(way, arrival, [&]() -> Result<void> {
        HEARTH_CHECK(accounts().setPassword(way.user, chosen.email, chosen.hash));
        HEARTH_CHECK(sessions->endAll(way.user, std::nullopt));
        // Whoever had the password may have made some.
        HEARTH_TRY(endedTokens, apiTokens.deleteAll(store->connection(), way.user));
        HEARTH_TRY(notice,
            notices().add(
                way.user, AccountNoticeKind::PasswordReset, arrival.deviceName, arrival.address));
        return {};
    }));
    endTokens(endedTokens);
    tell(way.user, { *notice });
    return reply;
}

Future<EndpointReply> AccountService::Private::endSession(protocol::EndSession args, CallerContext)
{
    return store->run([this, args](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(const std::optional<SessionId> session, sessions->endByToken(args.refreshToken));
        EndpointReply reply = answer(protocol::Nothing {});
        if (session)
            reply.afterwards = [this, id = *session] { registry.tell(id); };
        return reply;
    });
}

} // namespace hearth::server
