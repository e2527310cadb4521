// SPDX-License-Identifier: Apache-2.0
// Choosing a password, by somebody who is signed in.
#include "core/storage/transaction.h"
#include "localserver/audit/changes.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/auth/password_rules.h"

#include <QRegularExpression>

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> checkEmail(const QString& email)
{
    static const QRegularExpression shape(u"^[^\\s@]+@[^\\s@]+$"_s);
    if (!shape.match(email).hasMatch())
        return fail(ErrorCode::InvalidArgument, u"is not an e-mail address"_s, u"email"_s);
    return {};
}

Future<EndpointReply> AccountService::Private::setPassword(
    protocol::SetPassword args, CallerContext caller)
{
    if (Result<void> checked = checkEmail(args.email); !checked)
        return ready<EndpointReply>(forward(std::move(checked)));
    const QString bucket = accountBucket(caller.identity->user.toString());
    return store->run([this, args, caller, bucket](storage::Connection&) -> Future<EndpointReply> {
        Result<std::optional<QString>> present = presentPassword(args, *caller.identity);
        if (!present)
            return ready<EndpointReply>(forward(std::move(present)));
        const auto storeNew = [this, args, caller](Result<QString> hash) -> Result<EndpointReply> {
            if (!hash)
                return forward(std::move(hash));
            return storePassword(caller, args, *hash);
        };
        if (!*present)
            return hasher->hash(args.password).then(store->lane(), storeNew);
        if (Result<void> allowed = limiter.take(bucket, accountTries); !allowed)
            return ready<EndpointReply>(forward(std::move(allowed)));
        return hasher->verify(args.currentPassword.value_or(QString()), *present)
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

Result<std::optional<QString>> AccountService::Private::presentPassword(
    const protocol::SetPassword& args, const Identity& caller)
{
    HEARTH_TRY(const User user, accounts().user(caller.user));
    HEARTH_CHECK(
        checkPassword(args.password, { .displayName = user.displayName, .email = args.email }));
    HEARTH_TRY(const Credentials credentials, accounts().credentials(caller.user));
    if (credentials.passwordHash && !args.currentPassword)
        return fail(ErrorCode::InvalidArgument, u"is missing: a password is set already"_s,
            u"currentPassword"_s);
    return credentials.passwordHash;
}

Result<EndpointReply> AccountService::Private::storePassword(
    const CallerContext& caller, const protocol::SetPassword& args, const QString& hash)
{
    const Identity& own = *caller.identity;
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    sessions->begin();
    HEARTH_TRY(const User known, accounts().user(own.user));
    HEARTH_TRY(const Credentials before, accounts().credentials(own.user));
    HEARTH_CHECK(accounts().setPassword(own.user, args.email, hash));
    if (args.endOtherSessions)
        HEARTH_CHECK(sessions->endAll(own.user, own.session));
    HEARTH_TRY(const QString device, sessions->deviceName(own.session));
    std::optional<AccountNotice> notice;
    // The first password is no news to whoever sets it, and where nobody else is signed in there is
    // nobody to tell.
    if (before.passwordHash && !args.endOtherSessions) {
        HEARTH_TRY(notice,
            notices().add(own.user, AccountNoticeKind::PasswordChanged, device, caller.address));
    }
    HEARTH_TRY(const User changed, accounts().user(own.user));
    HEARTH_CHECK(record(caller,
        { .operation = protocol::authSetPassword.name,
            .entityKind = u"account"_s,
            .entity = own.user.uuid,
            .changes = changesBetween(known, changed) }));
    HEARTH_CHECK(transaction.commit());
    sessions->announce();
    if (notice)
        tell(own.user, { *notice });
    return answer(changed);
}

} // namespace hearth::server
