// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/account_service.h"

#include "core/base/log.h"
#include "core/domain/second_factor.h"
#include "core/storage/transaction.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/auth/codes.h"
#include "localserver/auth/sealed_key.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int setupCodeLength = 10;

/// The setting's value, made by `make` the first time.
template <typename Make>
Result<QString> readOrMake(storage::Connection& connection, const QString& key, Make make)
{
    HEARTH_TRY(std::optional<QString> value, settings::read(connection, key));
    if (value)
        return std::move(*value);
    const QString made = make();
    HEARTH_CHECK(settings::write(connection, key, made));
    return made;
}

/// How often strangers may call what. Honest tries are given back where a secret is tried.
struct StrangerLimit {
    const char* bucket;
    RateLimit limit;
    bool givenBack;
};

std::optional<StrangerLimit> strangerLimit(const protocol::OperationInfo& operation)
{
    if (operation.caller != protocol::Caller::Anyone)
        return std::nullopt;
    if (operation.name == QLatin1StringView(protocol::serverInfo.name))
        return StrangerLimit { "info", { .burst = 120, .perSecond = 20 }, false };
    if (operation.name == QLatin1StringView(protocol::authSignUp.name))
        return StrangerLimit { "signUp", { .burst = 40, .perSecond = 0.5 }, false };
    // Tokens cannot be guessed; this only bounds the work, and a whole office comes back at once
    // after an outage: a thousand people behind one address wait here for the disk together.
    if (operation.name == QLatin1StringView(protocol::authRefresh.name)
        || operation.name == QLatin1StringView(protocol::authEndSession.name)
        || operation.name == QLatin1StringView(protocol::authAttach.name))
        return StrangerLimit { "token", { .burst = 2000, .perSecond = 5 }, true };
    return StrangerLimit { "secret", { .burst = 20, .perSecond = 0.2 }, true };
}

} // namespace

QString accountBucket(const QString& account) { return u"account/"_s + account; }

// --- AccountService
// --------------------------------------------------------------------------------------------

Result<std::unique_ptr<AccountService>> AccountService::open(const ServerConfig& config)
{
    HEARTH_TRY(std::unique_ptr<ServerStore> store, ServerStore::open(config));
    // The lane has no work yet, so the connection is still this thread's.
    storage::Connection& connection = store->connection();
    HEARTH_TRY(SecretBox secrets, openSecrets(connection, config));
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
    HEARTH_TRY(const QString instanceId, readOrMake(connection, settings::instanceId, [&] {
        return Uuid::generate(*config.clock, *config.random).toString();
    }));
    HEARTH_TRY(const std::optional<User> owner, AccountStore(connection).owner());
    HEARTH_TRY(std::optional<QString> scanner, Private::chosenScanner(connection, config.scanner));
    HEARTH_TRY(AuditKey auditKey, AuditKey::open(connection, *config.random, secrets));
    HEARTH_CHECK(transaction.commit());

    auto d = std::make_unique<Private>(config, std::move(secrets), instanceId, std::move(store));
    d->scannerAtStart = std::move(scanner);
    d->auditKey = std::move(auditKey);
    HEARTH_CHECK(d->tidy());
    HEARTH_CHECK(d->loadOrigins());
    if (!owner)
        d->setupCode = codes::make(*config.random, setupCodeLength);
    return std::unique_ptr<AccountService>(new AccountService(std::move(d)));
}

AccountService::AccountService(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

AccountService::~AccountService() = default;

ServerStore& AccountService::store() const { return *d->store; }

Future<EndpointReply> AccountService::perform(
    const protocol::OperationInfo& operation, const QJsonObject& args, const CallerContext& caller)
{
    const std::optional<StrangerLimit> limit = caller.local ? std::nullopt
                                                            : strangerLimit(operation);
    if (!limit)
        return d->dispatch(operation, args, caller);
    const QString bucket = QLatin1StringView(limit->bucket) + u'/' + addressGroup(caller.address);
    if (Result<void> allowed = d->limiter.take(bucket, limit->limit); !allowed)
        return ready<EndpointReply>(forward(std::move(allowed)));
    Future<EndpointReply> reply = d->dispatch(operation, args, caller);
    if (!limit->givenBack)
        return reply;
    return reply.then([priv = d.get(), bucket](Result<EndpointReply> result) {
        // Who is asked for a code has shown an honest secret.
        if (result || demandOf(result.error()) == SecondFactorDemand::Code
            || restOf(result.error()) != AccountRest::None)
            priv->limiter.giveBack(bucket);
        return result;
    });
}

Result<Identity> AccountService::authenticate(const QString& token) const
{
    return d->authenticate(token);
}

bool AccountService::isRevoked(SessionId session) const { return d->registry.isRevoked(session); }

bool AccountService::isOver(const Identity& identity) const
{
    return isRevoked(identity.session)
        || (identity.grant && identity.grant->expiresAt <= d->clock.now());
}

const FileTickets& AccountService::fileTickets() const { return d->tickets; }

const SecretBox& AccountService::secrets() const { return d->secrets; }

const AuditKey& AccountService::auditKey() const { return *d->auditKey; }

Future<User> AccountService::user(UserId id)
{
    return run([id](storage::Connection& connection) { return AccountStore(connection).user(id); });
}

void AccountService::onSessionRevoked(std::function<void(SessionId)> listener)
{
    d->registry.onRevoked(std::move(listener));
}

void AccountService::onNotices(std::function<void(UserId, const QList<AccountNotice>&)> listener)
{
    const std::scoped_lock lock(d->mutex);
    d->tellNotices = std::move(listener);
}

quint64 AccountService::hashedPasswords() const { return d->hasher->done(); }

QString AccountService::setupCode() const
{
    const std::scoped_lock lock(d->mutex);
    return d->setupCode;
}

QString AccountService::instanceId() const { return d->instanceId; }

void AccountService::setFeatures(QStringList features)
{
    const std::scoped_lock lock(d->mutex);
    d->features = std::move(features);
}

void AccountService::setReach(std::function<QStringList()> reach)
{
    const std::scoped_lock lock(d->mutex);
    d->reach = std::move(reach);
}

Future<void> AccountService::checkWritable()
{
    return run([this](storage::Connection&) { return d->checkWritable(); });
}

// --- dispatch
// ----------------------------------------------------------------------------------------------------

AccountService::Private::Private(const ServerConfig& config, SecretBox secretBox, QString id,
    std::unique_ptr<ServerStore> openStore)
    : clock(*config.clock)
    , kind(config.kind)
    , random(*config.random)
    , secrets(std::move(secretBox))
    , instanceId(std::move(id))
    , keys(secrets, clock, random)
    , tickets(keys, clock)
    , tokens(keys, instanceId, clock)
    , limiter(clock)
    , apiTokens(clock, random)
    , sessions(std::make_unique<Sessions>(openStore->connection(), tokens, registry, clock, random))
    , store(std::move(openStore))
    , hasher(std::make_unique<PasswordHasher>(
          random, config.executor ? WorkQueue::Threading::Callers : WorkQueue::Threading::Own))
{
    add(protocol::serverInfo, &Private::info);
    add(protocol::serverUpdate, &Private::update);
    add(protocol::authSignUp, &Private::signUp);
    add(protocol::authSignIn, &Private::signIn);
    add(protocol::authLocal, &Private::local);
    add(protocol::authRefresh, &Private::refresh);
    add(protocol::authAttach, &Private::attach);
    add(protocol::authSignOut, &Private::signOut);
    add(protocol::authCurrentUser, &Private::currentUser);
    add(protocol::authSetPassword, &Private::setPassword);
    add(protocol::authCreateRecoveryCode, &Private::createRecoveryCode);
    add(protocol::authRecover, &Private::recover);
    add(protocol::authCreateDeviceLink, &Private::createDeviceLink);
    add(protocol::authRedeemDeviceLink, &Private::redeemDeviceLink);
    add(protocol::sessionList, &Private::listSessions);
    add(protocol::sessionRevoke, &Private::revokeSession);
    add(protocol::userList, &Private::listUsers);
    add(protocol::userUpdate, &Private::updateUser);
    add(protocol::secondFactorStatus, &Private::secondFactorStatus);
    add(protocol::secondFactorBegin, &Private::beginSecondFactor);
    add(protocol::secondFactorConfirm, &Private::confirmSecondFactor);
    add(protocol::secondFactorDisable, &Private::disableSecondFactor);
    add(protocol::secondFactorNewRecoveryCodes, &Private::newRecoveryCodes);
    add(protocol::userResetSecondFactor, &Private::resetSecondFactor);
    add(protocol::sessionRevokeOthers, &Private::revokeOtherSessions);
    add(protocol::authEndSession, &Private::endSession);
    add(protocol::authResetPassword, &Private::resetPassword);
    add(protocol::userCreateResetCode, &Private::createResetCode);
    add(protocol::userListSessions, &Private::listUserSessions);
    add(protocol::userRevokeSessions, &Private::revokeUserSessions);
    add(protocol::tokenCreate, &Private::createToken);
    add(protocol::tokenList, &Private::listTokens);
    add(protocol::tokenRevoke, &Private::revokeToken);
    add(protocol::accountListNotices, &Private::listNotices);
    add(protocol::accountDismissNotices, &Private::dismissNotices);
    add(protocol::serverRotateSigningKey, &Private::rotateSigningKey);
    add(protocol::accountDeactivate, &Private::deactivateAccount);
    add(protocol::accountRemove, &Private::removeAccount);
    add(protocol::userDeactivate, &Private::deactivateUser);
    add(protocol::userReactivate, &Private::reactivateUser);
    add(protocol::userRemove, &Private::removeUser);
}

template <typename Args, typename Reply>
void AccountService::Private::add(const protocol::Operation<Args, Reply>& operation,
    Future<EndpointReply> (Private::*handler)(Args, CallerContext))
{
    m_handlers.insert(QString::fromLatin1(operation.name),
        [this, handler](const QJsonObject& json, const CallerContext& caller) {
            Result<Args> args = fromJson<Args>(json);
            if (!args)
                return ready<EndpointReply>(forward(std::move(args)));
            return (this->*handler)(std::move(*args), caller);
        });
}

Result<void> AccountService::Private::mayCall(
    const protocol::OperationInfo& operation, const CallerContext& caller) const
{
    if (operation.caller == protocol::Caller::Local && !caller.local)
        return fail(ErrorCode::Forbidden, u"this can only be done on the server's own machine"_s);
    if (operation.caller == protocol::Caller::SignedIn
        && (!caller.identity || registry.isRevoked(caller.identity->session)))
        return fail(ErrorCode::Unauthenticated, u"sign in first"_s);
    return {};
}

Future<EndpointReply> AccountService::Private::dispatch(
    const protocol::OperationInfo& operation, const QJsonObject& args, const CallerContext& caller)
{
    const auto handler = m_handlers.constFind(operation.name);
    if (handler == m_handlers.constEnd())
        return ready<EndpointReply>(
            fail(ErrorCode::Unsupported, u"this is not an operation on accounts"_s, u"op"_s));
    if (Result<void> allowed = mayCall(operation, caller); !allowed)
        return ready<EndpointReply>(forward(std::move(allowed)));
    return (*handler)(args, caller);
}

Result<void> AccountService::Private::tidy()
{
    HEARTH_CHECK(renewSigningKey());
    HEARTH_CHECK(apiTokens.load(store->connection()));
    HEARTH_CHECK(apiTokens.tidy(store->connection()));
    return sessions->tidy();
}

Result<Identity> AccountService::Private::authenticate(const QString& token)
{
    if (ApiTokens::isToken(token))
        return apiTokens.verify(token);
    HEARTH_TRY(const Identity identity, tokens.verify(token));
    if (registry.isRevoked(identity.session))
        return fail(ErrorCode::Unauthenticated, u"this session has ended; sign in again"_s);
    return identity;
}

// --- signed in
// ---------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::signOut(protocol::Nothing, CallerContext caller)
{
    return store->run([this, caller](storage::Connection&) -> Result<EndpointReply> {
        return endOwn(caller.identity->session, protocol::authSignOut.name, caller);
    });
}

Result<EndpointReply> AccountService::Private::endOwn(
    SessionId session, const char* operation, const CallerContext& caller)
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    HEARTH_CHECK(sessions->revoke(session, caller.identity->user));
    HEARTH_CHECK(record(
        caller, { .operation = operation, .entityKind = u"session"_s, .entity = session.uuid }));
    HEARTH_CHECK(transaction.commit());
    sessions->noteEnded(session);
    return ended(session, *caller.identity);
}

Result<void> AccountService::Private::record(const CallerContext& caller, const Act& act)
{
    return recordAct(store->connection(), caller, clock.now(), act);
}

EndpointReply AccountService::Private::ended(SessionId session, const Identity& by)
{
    EndpointReply reply = answer(protocol::Nothing {});
    reply.signedOut = session == by.session;
    // Whoever signs out hears that it worked before the connection is closed.
    reply.afterwards = [this, session] { registry.tell(session); };
    return reply;
}

Future<EndpointReply> AccountService::Private::currentUser(protocol::Nothing, CallerContext caller)
{
    return store->run([this, id = caller.identity->user](storage::Connection&) {
        return accounts().user(id).transform(answer<User>);
    });
}

Future<EndpointReply> AccountService::Private::listSessions(protocol::Nothing, CallerContext caller)
{
    return store->run([this, identity = *caller.identity](storage::Connection&) {
        return sessions->list(identity).transform(answer<protocol::SessionList>);
    });
}

Future<EndpointReply> AccountService::Private::revokeSession(
    protocol::RevokeSession args, CallerContext caller)
{
    return store->run([this, args, caller](storage::Connection&) -> Result<EndpointReply> {
        return endOwn(args.sessionId, protocol::sessionRevoke.name, caller);
    });
}

Future<EndpointReply> AccountService::Private::revokeOtherSessions(
    protocol::Nothing, CallerContext caller)
{
    return store->run([this, caller](storage::Connection& connection) -> Result<EndpointReply> {
        const Identity& identity = *caller.identity;
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        sessions->begin();
        HEARTH_CHECK(sessions->endAll(identity.user, identity.session));
        HEARTH_CHECK(record(caller, { .operation = protocol::sessionRevokeOthers.name }));
        HEARTH_CHECK(transaction.commit());
        sessions->announce();
        return sessions->list(identity).transform(answer<protocol::SessionList>);
    });
}

} // namespace hearth::server
