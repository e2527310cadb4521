// SPDX-License-Identifier: Apache-2.0
// The flows that sign somebody in.
#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/auth/codes.h"
#include "localserver/auth/password_rules.h"
#include "localserver/clean_name.h"
#include "localserver/store/workspace_directory.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrongPassword()
{
    return fail(ErrorCode::Unauthenticated, u"the e-mail address or the password is wrong"_s);
}

Result<void> checkSignUp(const protocol::SignUp& args)
{
    HEARTH_CHECK(cleanName(args.displayName, u"displayName"_s));
    if (args.email && !args.password)
        return fail(ErrorCode::InvalidArgument, u"is missing: an e-mail address needs one"_s,
            u"password"_s);
    if (args.password && !args.email)
        return fail(ErrorCode::InvalidArgument, u"is missing: a password needs one"_s, u"email"_s);
    if (!args.email)
        return {};
    HEARTH_CHECK(checkEmail(*args.email));
    return checkPassword(*args.password, { .displayName = args.displayName, .email = *args.email });
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
    sessions->begin();
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
        sessions->open(user, Arrival::of(args.deviceName, caller)));
    HEARTH_CHECK(record(caller,
        { .operation = protocol::authSignUp.name,
            .entityKind = u"account"_s,
            .entity = user.id.uuid,
            .actor = user.id,
            .client = args.deviceName }));
    HEARTH_CHECK(transaction.commit());
    if (user.ownsServer) {
        const std::scoped_lock lock(mutex);
        setupCode.clear();
    }
    return signedIn(session);
}

// --- signing in
// --------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::signIn(protocol::SignIn args, CallerContext caller)
{
    const QString account = args.email.toCaseFolded();
    if (!caller.local) {
        if (Result<void> allowed = delays.begin(account, caller.address); !allowed)
            return ready<EndpointReply>(forward(std::move(allowed)));
    }
    const Arrival arrival = Arrival::of(args.deviceName, caller);
    return store->run([this, args, account, address = caller.address, arrival](
                          storage::Connection&) -> Future<EndpointReply> {
        Result<std::optional<Credentials>> found = accounts().credentialsByEmail(args.email);
        if (!found)
            return ready<EndpointReply>(forward(std::move(found)));
        const std::optional<QString> hash = *found ? (*found)->passwordHash : std::nullopt;
        const std::optional<Credentials> known = *found;
        return hasher->verify(args.password, hash)
            .then(store->lane(),
                [this, args, account, address, arrival, known](
                    Result<bool> matches) -> Result<EndpointReply> {
                    if (!matches)
                        return forward(std::move(matches));
                    if (!*matches || !known)
                        return wrongPassword();
                    delays.succeeded(account, address);
                    return enter({ .kind = WayIn::Kind::Password,
                                     .user = known->user,
                                     .codeHash = {},
                                     .secondFactorCode = args.secondFactorCode,
                                     .wakeAccount = args.wakeAccount },
                        arrival);
                });
    });
}

Future<EndpointReply> AccountService::Private::local(
    protocol::LocalSignIn args, CallerContext caller)
{
    const Arrival here { .deviceName = {},
        .address = {},
        .place = SessionPlace::InProcess,
        .language = caller.language };
    return store->run([this, args, here](storage::Connection&) -> Result<EndpointReply> {
        if (args.userId)
            return openSession(*args.userId, here);
        HEARTH_TRY(const std::optional<User> owner, accounts().owner());
        if (!owner)
            return fail(ErrorCode::NotFound, u"nobody owns this server yet: sign up"_s);
        return openSession(owner->id, here);
    });
}

Future<EndpointReply> AccountService::Private::refresh(protocol::Refresh args, CallerContext caller)
{
    return store->run([this, args, caller](storage::Connection&) {
        Result<EndpointReply> reply = sessions->refresh(args.refreshToken, caller)
                                          .transform(signedIn);
        for (const auto& [user, notice] : sessions->takeNews())
            tell(user, { notice });
        return reply;
    });
}

Future<EndpointReply> AccountService::Private::attach(protocol::Attach args, CallerContext)
{
    Result<Identity> identity = authenticate(args.accessToken);
    if (!identity)
        return ready<EndpointReply>(forward(std::move(identity)));
    if (identity->grant)
        return ready<EndpointReply>(fail(ErrorCode::Unauthenticated,
            u"an API token is shown in the hello or as a bearer token"_s, u"accessToken"_s));
    return store->run([this, identity = *identity](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(const User user, accounts().user(identity.user));
        EndpointReply reply = answer(user);
        reply.signedInAs = identity;
        return reply;
    });
}

} // namespace hearth::server
