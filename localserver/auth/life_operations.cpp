// SPDX-License-Identifier: Apache-2.0
// Accounts that rest, wake and are deleted. Deleting one whose time has come is the matter of
// services/account_removals.
#include "core/storage/transaction.h"
#include "localserver/auth/account_life.h"
#include "localserver/auth/account_service_p.h"

#include <QJsonArray>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Act accountAct(const char* operation, UserId user)
{
    return { .operation = operation, .entityKind = u"account"_s, .entity = user.uuid };
}

Result<void> checkName(const QString& typed, const User& user)
{
    if (typed.trimmed() != user.displayName)
        return fail(ErrorCode::InvalidArgument, u"must be the account's name, as it is written"_s,
            u"name"_s);
    return {};
}

} // namespace

/// Of the caller's own account: what they own would be left without anybody.
Result<void> AccountService::Private::mayLeave(const User& user)
{
    if (user.ownsServer)
        return fail(
            ErrorCode::Conflict, u"the owner of this server stays as long as it is there"_s);
    HEARTH_TRY(const QStringList owned, AccountLife(store->connection()).ownedWithOthers(user.id));
    if (owned.isEmpty())
        return {};
    return std::unexpected(Error { .code = ErrorCode::Conflict,
        .message = u"hand over first what you own and others are in: %1"_s.arg(owned.join(u", "_s)),
        .field = {},
        .detail = {},
        .details = { { u"workspaces"_s, QJsonArray::fromStringList(owned) } },
        .requestId = {} });
}

Result<AccountService::Private::Ended> AccountService::Private::putToRest(const Resting& resting)
{
    storage::Connection& connection = store->connection();
    AccountLife life(connection);
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
    sessions->begin();
    HEARTH_CHECK(life.rest(
        resting.user, resting.isOwn ? AccountLife::By::Own : AccountLife::By::Owner, clock.now()));
    if (resting.history)
        HEARTH_CHECK(life.scheduleRemoval(resting.user, *resting.history, clock.now()));
    HEARTH_CHECK(sessions->endEvery(resting.user));
    HEARTH_TRY(const QList<TokenId> theirs, apiTokens.idsOf(connection, resting.user));
    HEARTH_CHECK(record(resting.caller, accountAct(resting.operation, resting.user)));
    HEARTH_CHECK(transaction.commit());
    Ended ended { .sessions = sessions->noteEveryEnded(), .tokens = theirs };
    apiTokens.forget(theirs);
    for (const TokenId token : theirs)
        registry.add({ token.uuid }, clock.now());
    return ended;
}

/// The answer goes first where the caller's own connection is among those that close.
Future<EndpointReply> AccountService::Private::rested(
    UserId user, EndpointReply reply, const Ended& ended)
{
    reply.afterwards = [this, ended] {
        for (const SessionId session : ended.sessions)
            registry.tell(session);
        for (const TokenId token : ended.tokens)
            registry.tell({ token.uuid });
    };
    return afterAccountChange(user, std::move(reply));
}

Result<bool> AccountService::Private::wakeAccount(UserId user)
{
    HEARTH_TRY(const bool rested, AccountLife(store->connection()).wake(user));
    return rested;
}

Result<void> AccountService::Private::restoreTokens(UserId user)
{
    HEARTH_TRY(const QList<TokenId> theirs, apiTokens.idsOf(store->connection(), user));
    for (const TokenId token : theirs)
        registry.allow({ token.uuid });
    return apiTokens.loadOf(store->connection(), user);
}

// --- one's own
// ------------------------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::deactivateAccount(
    protocol::AccountDeactivate args, CallerContext caller)
{
    const UserId id = caller.identity->user;
    return provePassword(id, args.password)
        .then(
            store->lane(), [this, id, caller](const Result<void>& proven) -> Future<EndpointReply> {
                const auto rest = [&]() -> Result<Ended> {
                    HEARTH_CHECK(proven);
                    HEARTH_TRY(const User user, accounts().user(id));
                    HEARTH_CHECK(mayLeave(user));
                    return putToRest({ .user = id,
                        .isOwn = true,
                        .history = {},
                        .operation = protocol::accountDeactivate.name,
                        .caller = caller });
                };
                const Result<Ended> ended = rest();
                if (!ended)
                    return ready<EndpointReply>(std::unexpected(ended.error()));
                EndpointReply reply = answer(protocol::Nothing {});
                reply.signedOut = true;
                return rested(id, std::move(reply), *ended);
            });
}

Future<EndpointReply> AccountService::Private::removeAccount(
    protocol::AccountRemove args, CallerContext caller)
{
    const UserId id = caller.identity->user;
    return provePassword(id, args.password)
        .then(store->lane(),
            [this, id, args, caller](const Result<void>& proven) -> Future<EndpointReply> {
                const auto rest = [&]() -> Result<Ended> {
                    HEARTH_CHECK(proven);
                    HEARTH_TRY(const User user, accounts().user(id));
                    HEARTH_CHECK(checkName(args.name, user));
                    HEARTH_CHECK(mayLeave(user));
                    return putToRest({ .user = id,
                        .isOwn = true,
                        .history = args.history,
                        .operation = protocol::accountRemove.name,
                        .caller = caller });
                };
                const Result<Ended> ended = rest();
                if (!ended)
                    return ready<EndpointReply>(std::unexpected(ended.error()));
                const Result<User> user = accounts().user(id);
                EndpointReply reply = answer(protocol::AccountRemoval {
                    user ? user->deletionAt.value_or(Timestamp {}) : Timestamp {} });
                reply.signedOut = true;
                return rested(id, std::move(reply), *ended);
            });
}

// --- by the server's owner
// ------------------------------------------------------------------------------------------

Result<User> AccountService::Private::otherAccount(const CallerContext& caller, UserId id)
{
    HEARTH_CHECK(checkOwner(caller));
    HEARTH_TRY(const User user, accounts().user(id));
    if (user.ownsServer)
        return fail(ErrorCode::Conflict, u"the owner of this server stays as long as it is there"_s,
            u"userId"_s);
    return user;
}

Future<EndpointReply> AccountService::Private::deactivateUser(
    protocol::UserById args, CallerContext caller)
{
    return store->run([this, args, caller](storage::Connection&) -> Future<EndpointReply> {
        const Result<User> user = otherAccount(caller, args.userId);
        if (!user)
            return ready<EndpointReply>(std::unexpected(user.error()));
        return closeAccount({ .user = args.userId,
            .isOwn = false,
            .history = {},
            .operation = protocol::userDeactivate.name,
            .caller = caller });
    });
}

Future<EndpointReply> AccountService::Private::removeUser(
    protocol::UserRemove args, CallerContext caller)
{
    return store->run([this, args, caller](storage::Connection&) -> Future<EndpointReply> {
        const Result<void> allowed = otherAccount(caller, args.userId)
                                         .and_then([&](const User& user) {
                                             return checkName(args.name, user);
                                         });
        if (!allowed)
            return ready<EndpointReply>(std::unexpected(allowed.error()));
        return closeAccount({ .user = args.userId,
            .isOwn = false,
            .history = args.history,
            .operation = protocol::userRemove.name,
            .caller = caller });
    });
}

Future<EndpointReply> AccountService::Private::closeAccount(const Resting& resting)
{
    const Result<Ended> ended = putToRest(resting);
    if (!ended)
        return ready<EndpointReply>(std::unexpected(ended.error()));
    const Result<EndpointReply> reply = accounts().user(resting.user).transform(answer<User>);
    if (!reply)
        return ready<EndpointReply>(std::unexpected(reply.error()));
    return rested(resting.user, *reply, *ended);
}

Future<EndpointReply> AccountService::Private::reactivateUser(
    protocol::UserById args, CallerContext caller)
{
    return store->run([this, args, caller](
                          storage::Connection& connection) -> Future<EndpointReply> {
        const auto wake = [&]() -> Result<EndpointReply> {
            HEARTH_CHECK(otherAccount(caller, args.userId));
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            HEARTH_TRY(const bool rested, wakeAccount(args.userId));
            if (rested)
                HEARTH_CHECK(
                    record(caller, accountAct(protocol::userReactivate.name, args.userId)));
            HEARTH_CHECK(transaction.commit());
            HEARTH_CHECK(restoreTokens(args.userId));
            return accounts().user(args.userId).transform(answer<User>);
        };
        const Result<EndpointReply> reply = wake();
        return reply ? afterAccountChange(args.userId, *reply)
                     : ready<EndpointReply>(std::unexpected(reply.error()));
    });
}

} // namespace hearth::server
