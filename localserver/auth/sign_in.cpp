// SPDX-License-Identifier: Apache-2.0
// The flows that sign somebody in, and the secrets that people sign in with.
#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/auth/codes.h"
#include "localserver/clean_name.h"
#include "localserver/store/workspace_directory.h"

#include <QRegularExpression>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int recoveryCodeLength = 20;
constexpr int recoveryCodeGroup = 5;
constexpr int deviceCodeLength = 12;
constexpr std::chrono::microseconds deviceLinkLifetime = std::chrono::minutes(10);

EndpointReply signedIn(const protocol::Session& session)
{
    return { .json = toJson(session),
        .signedInAs = Identity { .user = session.user.id, .session = session.id, .grant = {} },
        .signedOut = false };
}

std::unexpected<Error> wrongPassword()
{
    return fail(ErrorCode::Unauthenticated, u"the e-mail address or the password is wrong"_s);
}

Result<void> checkEmail(const QString& email)
{
    static const QRegularExpression shape(u"^[^\\s@]+@[^\\s@]+$"_s);
    if (!shape.match(email).hasMatch())
        return fail(ErrorCode::InvalidArgument, u"is not an e-mail address"_s, u"email"_s);
    return {};
}

Result<void> checkSignUp(const protocol::SignUp& args)
{
    HEARTH_CHECK(cleanName(args.displayName, u"displayName"_s));
    if (args.email && !args.password)
        return fail(ErrorCode::InvalidArgument, u"is missing: an e-mail address needs one"_s,
            u"password"_s);
    if (args.password && !args.email)
        return fail(ErrorCode::InvalidArgument, u"is missing: a password needs one"_s, u"email"_s);
    return args.email ? checkEmail(*args.email) : Result<void> {};
}

} // namespace

// --- signing up
// --------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::signUp(protocol::SignUp args, CallerContext caller)
{
    if (Result<void> checked = checkSignUp(args); !checked)
        return ready<EndpointReply>(forward(std::move(checked)));
    if (!args.password)
        return store->run([this, args, caller](storage::Connection&) {
            return createAccount(args, caller, std::nullopt);
        });
    return store->run([this, args, caller](storage::Connection&) -> Future<EndpointReply> {
        // Looked at twice: strangers without an invitation must not keep the hashing thread busy.
        if (Result<SignUpRights> admitted = admit(args, caller); !admitted)
            return ready<EndpointReply>(forward(std::move(admitted)));
        return hasher->hash(*args.password)
            .then(
                store->lane(), [this, args, caller](Result<QString> hash) -> Result<EndpointReply> {
                    if (!hash)
                        return forward(std::move(hash));
                    return createAccount(args, caller, *hash);
                });
    });
}

Result<SignUpRights> AccountService::Private::admit(
    const protocol::SignUp& args, const CallerContext& caller)
{
    HEARTH_TRY(const std::optional<User> owner, accounts().owner());
    HEARTH_TRY(const protocol::Registration mode, registration());
    const bool open = mode == protocol::Registration::Open;
    if (args.setupCode) {
        const std::scoped_lock lock(mutex);
        if (owner || !codes::equal(codes::normalised(*args.setupCode), setupCode))
            return fail(ErrorCode::Forbidden,
                owner ? u"this server has an owner already"_s
                      : u"is not this server's setup code"_s,
                u"setupCode"_s);
        return SignUpRights { .ownsServer = true, .mayCreateWorkspaces = true };
    }
    if (caller.local)
        return SignUpRights { .ownsServer = !owner, .mayCreateWorkspaces = !owner || open };
    if (args.code) {
        HEARTH_TRY(
            const auto way, WorkspaceDirectory(store->connection()).find(*args.code, clock.now()));
        if (way.problem)
            return refusedCode(*way.problem);
        return SignUpRights { .ownsServer = false, .mayCreateWorkspaces = open };
    }
    if (!open)
        return fail(ErrorCode::Forbidden,
            u"this server is joined by invitation: a join code is needed"_s, u"code"_s);
    return SignUpRights { .ownsServer = false, .mayCreateWorkspaces = true };
}

Result<EndpointReply> AccountService::Private::createAccount(const protocol::SignUp& args,
    const CallerContext& caller, const std::optional<QString>& passwordHash)
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    HEARTH_TRY(const SignUpRights admission, admit(args, caller));
    const User user { .id = UserId::generate(clock, random),
        .displayName = args.displayName.trimmed(),
        .email = args.email,
        .ownsServer = admission.ownsServer,
        .mayCreateWorkspaces = admission.mayCreateWorkspaces,
        .hasPassword = passwordHash.has_value(),
        .hasRecoveryCode = false,
        .hasSecondFactor = false };
    HEARTH_CHECK(accounts().insert(user, passwordHash, clock.now()));
    HEARTH_TRY(const protocol::Session session,
        sessions->open(
            user, args.deviceName, caller.local ? SessionPlace::InProcess : SessionPlace::Device));
    HEARTH_CHECK(transaction.commit());
    if (user.ownsServer) {
        const std::scoped_lock lock(mutex);
        setupCode.clear();
    }
    return signedIn(session);
}

// --- signing in
// --------------------------------------------------------------------------------------------------

Result<EndpointReply> AccountService::Private::openSession(
    UserId id, const QString& deviceName, SessionPlace place)
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    HEARTH_TRY(const User user, accounts().user(id));
    HEARTH_TRY(const protocol::Session session, sessions->open(user, deviceName, place));
    HEARTH_CHECK(transaction.commit());
    sessions->announce();
    return signedIn(session);
}

Future<EndpointReply> AccountService::Private::signIn(protocol::SignIn args, CallerContext caller)
{
    const QString bucket = accountBucket(args.email.toCaseFolded());
    if (!caller.local) {
        if (Result<void> allowed = limiter.take(bucket, accountTries); !allowed)
            return ready<EndpointReply>(forward(std::move(allowed)));
    }
    const SessionPlace place = caller.local ? SessionPlace::InProcess : SessionPlace::Device;
    return store->run([this, args, bucket, place](storage::Connection&) -> Future<EndpointReply> {
        Result<std::optional<Credentials>> found = accounts().credentialsByEmail(args.email);
        if (!found)
            return ready<EndpointReply>(forward(std::move(found)));
        const std::optional<QString> hash = *found ? (*found)->passwordHash : std::nullopt;
        const std::optional<Credentials> known = *found;
        return hasher->verify(args.password, hash)
            .then(store->lane(),
                [this, args, bucket, place, known](Result<bool> matches) -> Result<EndpointReply> {
                    if (!matches)
                        return forward(std::move(matches));
                    if (!*matches || !known)
                        return wrongPassword();
                    limiter.giveBack(bucket);
                    return openSession(known->user, args.deviceName, place);
                });
    });
}

Future<EndpointReply> AccountService::Private::local(protocol::LocalSignIn args, CallerContext)
{
    return store->run([this, args](storage::Connection&) -> Result<EndpointReply> {
        if (args.userId)
            return openSession(*args.userId, {}, SessionPlace::InProcess);
        HEARTH_TRY(const std::optional<User> owner, accounts().owner());
        if (!owner)
            return fail(ErrorCode::NotFound, u"nobody owns this server yet: sign up"_s);
        return openSession(owner->id, {}, SessionPlace::InProcess);
    });
}

Future<EndpointReply> AccountService::Private::refresh(protocol::Refresh args, CallerContext)
{
    return store->run([this, args](storage::Connection&) {
        return sessions->refresh(args.refreshToken).transform(signedIn);
    });
}

Future<EndpointReply> AccountService::Private::attach(protocol::Attach args, CallerContext)
{
    Result<Identity> identity = authenticate(args.accessToken);
    if (!identity)
        return ready<EndpointReply>(forward(std::move(identity)));
    return store->run([this, identity = *identity](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(const User user, accounts().user(identity.user));
        EndpointReply reply = answer(user);
        reply.signedInAs = identity;
        return reply;
    });
}

// --- passwords and codes
// -----------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::setPassword(
    protocol::SetPassword args, CallerContext caller)
{
    if (Result<void> checked = checkEmail(args.email); !checked)
        return ready<EndpointReply>(forward(std::move(checked)));
    const UserId user = caller.identity->user;
    const QString bucket = accountBucket(user.toString());
    return store->run([this, args, user, bucket](storage::Connection&) -> Future<EndpointReply> {
        Result<Credentials> credentials = accounts().credentials(user);
        if (!credentials)
            return ready<EndpointReply>(forward(std::move(credentials)));
        const auto storeNew = [this, args, user](Result<QString> hash) -> Result<EndpointReply> {
            if (!hash)
                return forward(std::move(hash));
            return storePassword(user, args, *hash);
        };
        if (!credentials->passwordHash)
            return hasher->hash(args.password).then(store->lane(), storeNew);
        if (!args.currentPassword)
            return ready<EndpointReply>(fail(ErrorCode::InvalidArgument,
                u"is missing: a password is set already"_s, u"currentPassword"_s));
        if (Result<void> allowed = limiter.take(bucket, accountTries); !allowed)
            return ready<EndpointReply>(forward(std::move(allowed)));
        return hasher->verify(*args.currentPassword, credentials->passwordHash)
            .then(store->lane(),
                [this, args, bucket, storeNew](Result<bool> matches) -> Future<EndpointReply> {
                    if (!matches)
                        return ready<EndpointReply>(forward(std::move(matches)));
                    if (!*matches)
                        return ready<EndpointReply>(fail(ErrorCode::Forbidden,
                            u"is not the current password"_s, u"currentPassword"_s));
                    limiter.giveBack(bucket);
                    return hasher->hash(args.password).then(store->lane(), storeNew);
                });
    });
}

Result<EndpointReply> AccountService::Private::storePassword(
    UserId user, const protocol::SetPassword& args, const QString& hash)
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    HEARTH_CHECK(accounts().setPassword(user, args.email, hash));
    HEARTH_TRY(const User changed, accounts().user(user));
    HEARTH_CHECK(transaction.commit());
    return answer(changed);
}

Future<EndpointReply> AccountService::Private::createRecoveryCode(
    protocol::Nothing, CallerContext caller)
{
    return store->run([this, user = caller.identity->user](
                          storage::Connection&) -> Result<EndpointReply> {
        const QString code = codes::make(random, recoveryCodeLength);
        HEARTH_CHECK(accounts().setRecoveryHash(user, codes::digest(code)));
        return answer(protocol::RecoveryCode { .code = codes::grouped(code, recoveryCodeGroup) });
    });
}

Future<EndpointReply> AccountService::Private::recover(protocol::Recover args, CallerContext caller)
{
    const SessionPlace place = caller.local ? SessionPlace::InProcess : SessionPlace::Device;
    return store->run([this, args, place](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(
            storage::Transaction transaction, storage::Transaction::begin(store->connection()));
        HEARTH_TRY(const std::optional<UserId> id,
            accounts().consumeRecoveryHash(codes::digest(codes::normalised(args.code))));
        if (!id)
            return fail(ErrorCode::Unauthenticated,
                u"is not a recovery code, or was used already"_s, u"code"_s);
        HEARTH_TRY(const User user, accounts().user(*id));
        HEARTH_TRY(const protocol::Session session, sessions->open(user, args.deviceName, place));
        HEARTH_CHECK(transaction.commit());
        sessions->announce();
        return signedIn(session);
    });
}

Future<EndpointReply> AccountService::Private::createDeviceLink(
    protocol::Nothing, CallerContext caller)
{
    return store->run([this, user = caller.identity->user](
                          storage::Connection& connection) -> Result<EndpointReply> {
        const protocol::DeviceLink link { .code = codes::make(random, deviceCodeLength),
            .expiresAt = { clock.now().micros + deviceLinkLifetime.count() } };
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_CHECK(accounts().insertDeviceLink(user, codes::digest(link.code), link.expiresAt));
        HEARTH_CHECK(transaction.commit());
        return answer(link);
    });
}

Future<EndpointReply> AccountService::Private::redeemDeviceLink(
    protocol::RedeemDeviceLink args, CallerContext caller)
{
    const SessionPlace place = caller.local ? SessionPlace::InProcess : SessionPlace::Device;
    return store->run([this, args, place](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(
            storage::Transaction transaction, storage::Transaction::begin(store->connection()));
        HEARTH_TRY(const std::optional<UserId> id,
            accounts().consumeDeviceLink(codes::digest(codes::normalised(args.code)), clock.now()));
        if (!id)
            return fail(ErrorCode::Unauthenticated, u"is not a device link's code, or is used up"_s,
                u"code"_s);
        HEARTH_TRY(const User user, accounts().user(*id));
        HEARTH_TRY(const protocol::Session session, sessions->open(user, args.deviceName, place));
        HEARTH_CHECK(transaction.commit());
        sessions->announce();
        return signedIn(session);
    });
}

} // namespace hearth::server
