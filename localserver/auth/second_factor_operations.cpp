// SPDX-License-Identifier: Apache-2.0
// A person's own second factor, and taking it off somebody who has lost theirs.
#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/auth/second_factor.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// What was done to an account's second factor, and by whom.
Act actOn(const char* operation, UserId user, const CallerContext& caller)
{
    Act act { .operation = operation };
    act.entityKind = u"account"_s;
    act.entity = user.uuid;
    act.actor = caller.identity->user;
    return act;
}

/// What the app shows beside the code: who it is, among those of one server.
QString accountName(const User& user) { return user.email.value_or(user.displayName); }

} // namespace

SecondFactors AccountService::Private::secondFactors()
{
    return { store->connection(), secrets, clock, random };
}

// --- proofs
// --------------------------------------------------------------------------------------

Future<void> AccountService::Private::provePassword(UserId user, std::optional<QString> password)
{
    return store->run([this, user, password](storage::Connection&) -> Future<void> {
        const Result<Credentials> known = accounts().credentials(user);
        if (!known)
            return ready<void>(std::unexpected(known.error()));
        if (!known->passwordHash)
            return ready<void>({});
        if (!password)
            return ready<void>(fail(
                ErrorCode::InvalidArgument, u"is missing: this account has one"_s, u"password"_s));
        const QString bucket = accountBucket(user.toString());
        if (const Result<void> allowed = limiter.take(bucket, accountTries); !allowed)
            return ready<void>(std::unexpected(allowed.error()));
        return hasher->verify(*password, known->passwordHash)
            .then(store->lane(), [this, bucket](const Result<bool>& matches) -> Result<void> {
                if (!matches)
                    return std::unexpected(matches.error());
                if (!*matches)
                    return fail(
                        ErrorCode::Forbidden, u"is not the current password"_s, u"password"_s);
                limiter.giveBack(bucket);
                return {};
            });
    });
}

Result<void> AccountService::Private::proveSecondFactor(UserId user, const QString& code)
{
    HEARTH_TRY(const protocol::SecondFactorStatus status, secondFactors().status(user));
    if (!status.enabled)
        return fail(ErrorCode::Conflict, u"this account has no second factor"_s);
    const Result<void> checked = secondFactors().check(user, code);
    if (checked || checked.error().code != ErrorCode::Unauthenticated)
        return checked;
    // Whoever asks is signed in: the code is what is wrong.
    return fail(ErrorCode::Forbidden, u"this code is wrong or was used already"_s, u"code"_s);
}

Result<void> AccountService::Private::checkSecondFactor(const WayIn& way)
{
    if (way.kind == WayIn::Kind::DeviceLink)
        return {};
    return secondFactors().check(way.user, way.secondFactorCode);
}

// --- changes
// -------------------------------------------------------------------------------------

Future<EndpointReply> AccountService::Private::afterAccountChange(UserId user, EndpointReply reply)
{
    if (!accountListener)
        return ready<EndpointReply>(std::move(reply));
    return accountListener(user).then(
        [reply = std::move(reply)](const Result<void>& told) -> Result<EndpointReply> {
            // It has happened all the same; the next start tells the workspaces what they missed.
            if (!told)
                qCWarning(logServer).noquote()
                    << "workspaces were not told of an account:" << logLine(told.error());
            return reply;
        });
}

Future<EndpointReply> AccountService::Private::removeSecondFactor(
    UserId id, const CallerContext& caller, const Act& act)
{
    std::optional<AccountNotice> notice;
    const auto remove = [&]() -> Result<User> {
        HEARTH_TRY(auto transaction, storage::Transaction::begin(store->connection()));
        HEARTH_TRY(const bool had, secondFactors().remove(id));
        if (had)
            HEARTH_CHECK(recordAct(store->connection(), caller, clock.now(), act));
        if (had && act.actor != id) {
            // Where the administrator sits is not the person's to know.
            HEARTH_TRY(notice, notices().add(id, AccountNoticeKind::SecondFactorReset, {}, {}));
            HEARTH_CHECK(accounts().putMailNews(id, protocol::MailKind::SecondFactorReset));
        }
        HEARTH_CHECK(transaction.commit());
        return accounts().user(id);
    };
    const Result<User> user = remove();
    if (user && notice)
        tell(id, { *notice });
    return user ? afterAccountChange(id, answer(*user))
                : ready<EndpointReply>(std::unexpected(user.error()));
}

Future<EndpointReply> AccountService::Private::secondFactorStatus(
    protocol::Nothing, CallerContext caller)
{
    return store->run([this, user = caller.identity->user](storage::Connection&) {
        return secondFactors().status(user).transform(answer<protocol::SecondFactorStatus>);
    });
}

Future<EndpointReply> AccountService::Private::beginSecondFactor(
    protocol::SecondFactorBegin args, CallerContext caller)
{
    const UserId id = caller.identity->user;
    return provePassword(id, args.password)
        .then(store->lane(), [this, id](const Result<void>& proven) -> Result<EndpointReply> {
            if (!proven)
                return std::unexpected(proven.error());
            HEARTH_TRY(const User user, accounts().user(id));
            HEARTH_TRY(const protocol::ServerInfo server, readInfo());
            return secondFactors()
                .begin(id, u"Hearth %1"_s.arg(server.name), accountName(user))
                .transform(answer<protocol::SecondFactorSetup>);
        });
}

Future<EndpointReply> AccountService::Private::confirmSecondFactor(
    protocol::SecondFactorConfirm args, CallerContext caller)
{
    return store->run(
        [this, args, caller](storage::Connection& connection) -> Future<EndpointReply> {
            const UserId user = caller.identity->user;
            const auto record = [&] {
                return recordAct(connection, caller, clock.now(),
                    actOn(protocol::secondFactorConfirm.name, user, caller));
            };
            const Result<protocol::RecoveryCodes> codes = secondFactors().confirm(
                user, args.code, record);
            if (!codes)
                return ready<EndpointReply>(std::unexpected(codes.error()));
            return afterAccountChange(user, answer(*codes));
        });
}

Future<EndpointReply> AccountService::Private::disableSecondFactor(
    protocol::SecondFactorProof args, CallerContext caller)
{
    const UserId user = caller.identity->user;
    return provePassword(user, args.password)
        .then(store->lane(),
            [this, args, caller, user](const Result<void>& proven) -> Future<EndpointReply> {
                const Result<void> allowed = proven ? proveSecondFactor(user, args.code)
                                                    : std::unexpected(proven.error());
                if (!allowed)
                    return ready<EndpointReply>(std::unexpected(allowed.error()));
                return removeSecondFactor(
                    user, caller, actOn(protocol::secondFactorDisable.name, user, caller));
            });
}

Future<EndpointReply> AccountService::Private::newRecoveryCodes(
    protocol::SecondFactorProof args, CallerContext caller)
{
    const UserId user = caller.identity->user;
    return provePassword(user, args.password)
        .then(store->lane(),
            [this, args, caller, user](const Result<void>& proven) -> Result<EndpointReply> {
                if (!proven)
                    return std::unexpected(proven.error());
                HEARTH_CHECK(proveSecondFactor(user, args.code));
                storage::Connection& connection = store->connection();
                HEARTH_TRY(auto transaction, storage::Transaction::begin(connection));
                HEARTH_TRY(
                    const protocol::RecoveryCodes codes, secondFactors().renewRecoveryCodes(user));
                HEARTH_CHECK(recordAct(connection, caller, clock.now(),
                    actOn(protocol::secondFactorNewRecoveryCodes.name, user, caller)));
                HEARTH_CHECK(transaction.commit());
                return answer(codes);
            });
}

Future<EndpointReply> AccountService::Private::resetSecondFactor(
    protocol::ResetSecondFactor args, CallerContext caller)
{
    return store->run([this, args, caller](storage::Connection&) -> Future<EndpointReply> {
        if (const Result<void> owner = checkOwner(caller); !owner)
            return ready<EndpointReply>(std::unexpected(owner.error()));
        if (const Result<User> known = accounts().user(args.userId); !known)
            return ready<EndpointReply>(std::unexpected(known.error()));
        return removeSecondFactor(
            args.userId, caller, actOn(protocol::userResetSecondFactor.name, args.userId, caller));
    });
}

// --- AccountService
// --------------------------------------------------------------------------------------------

void AccountService::onAccountChanged(std::function<Future<void>(UserId)> listener)
{
    d->accountListener = std::move(listener);
}

Future<void> AccountService::resetSecondFactor(UserId user, const CallerContext& caller,
    std::function<Result<void>(storage::Connection&)> allowed)
{
    return d->store->run([priv = d.get(), user, caller, allowed = std::move(allowed)](
                             storage::Connection& connection) -> Future<void> {
        if (const Result<void> may = allowed(connection); !may)
            return ready<void>(may);
        return priv
            ->removeSecondFactor(
                user, caller, actOn(protocol::memberResetSecondFactor.name, user, caller))
            .then([](const Result<EndpointReply>& removed) -> Result<void> {
                return removed.transform([](const EndpointReply&) { });
            });
    });
}

} // namespace hearth::server
