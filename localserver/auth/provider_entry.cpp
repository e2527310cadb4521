// SPDX-License-Identifier: Apache-2.0
// How somebody whom a provider has recognised comes to an account and into it.
#include "localserver/auth/provider_entry.h"

#include "core/storage/transaction.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/clean_name.h"
#include "localserver/signin/sign_in_problem.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::SignInProblem;

namespace {

constexpr qsizetype longestName = 80;

/// What the provider calls them need not be a name that people may have here.
QString nameFor(const ProviderEntry& entry)
{
    for (const QString& name : { entry.displayName, entry.account.name }) {
        if (const Result<QString> clean = cleanName(name.left(longestName), u"displayName"_s))
            return *clean;
    }
    return u"?"_s;
}

std::optional<QString> addressOf(const ProviderEntry& entry)
{
    return checkEmail(entry.email) ? std::optional(entry.email) : std::nullopt;
}

Act linkAct(const char* operation, UserId user, const ProviderEntry& entry)
{
    return { .operation = operation,
        .entityKind = u"account"_s,
        .entity = user.uuid,
        .changes = { { .field = u"linkedSignIn"_s, .before = {}, .after = entry.account.name } },
        .actor = user,
        .client = entry.deviceName };
}

} // namespace

Future<EndpointReply> AccountService::enterByProvider(
    const ProviderEntry& entry, const CallerContext& caller)
{
    return run([priv = d.get(), entry, caller](
                   storage::Connection&) { return priv->enterByProvider(entry, caller); });
}

Future<void> AccountService::linkProvider(
    const ProviderAccount& account, const CallerContext& caller)
{
    return run([priv = d.get(), account, caller](
                   storage::Connection&) { return priv->linkProvider(account, caller); });
}

Result<EndpointReply> AccountService::Private::enterByProvider(
    const ProviderEntry& entry, const CallerContext& caller)
{
    HEARTH_TRY(
        const std::optional<UserId> linked, LinkStore(store->connection()).findUser(entry.account));
    if (linked)
        return enterLinked(*linked, entry, caller, Link::Kept);
    // An address that nobody has looked at would let anybody in who claims it, here or there.
    if (!entry.email.isEmpty() && !entry.emailVerified)
        return refusedSignIn(SignInProblem::LinkFirst, u"not verified by the provider"_s);
    const std::optional<QString> email = addressOf(entry);
    if (!email)
        return createByProvider(entry, std::nullopt, caller);
    HEARTH_TRY(const std::optional<Credentials> known, accounts().credentialsByEmail(*email));
    if (!known)
        return createByProvider(entry, email, caller);
    HEARTH_TRY(const User user, accounts().user(known->user));
    if (!user.emailVerified)
        return refusedSignIn(SignInProblem::LinkFirst, u"not verified here"_s);
    return enterLinked(user.id, entry, caller, Link::Made);
}

Result<EndpointReply> AccountService::Private::enterLinked(
    UserId user, const ProviderEntry& entry, const CallerContext& caller, Link link)
{
    std::optional<AccountNotice> notice;
    HEARTH_TRY(EndpointReply reply,
        enter({ .kind = WayIn::Kind::Provider,
                  .user = user,
                  .codeHash = {},
                  .secondFactorCode = entry.secondFactorCode,
                  .wakeAccount = entry.wakeAccount },
            Arrival::of(entry.deviceName, caller), [&]() -> Result<void> {
                LinkStore links(store->connection());
                if (link == Link::Made) {
                    HEARTH_CHECK(links.put(user, entry.account, clock.now()));
                    HEARTH_TRY(notice,
                        notices().add(user, AccountNoticeKind::SignInLinked, entry.deviceName,
                            caller.address));
                    HEARTH_CHECK(
                        record(caller, linkAct(protocol::linkedSignInFinish.name, user, entry)));
                }
                return links.noteUse(entry.account, clock.now());
            }));
    if (notice)
        tell(user, { *notice });
    return reply;
}

Result<SignUpRights> AccountService::Private::admitByProvider(
    const ProviderEntry& entry, const CallerContext& caller)
{
    const Result<SignUpRights> admitted = admit({ .displayName = entry.displayName,
                                                    .email = {},
                                                    .password = {},
                                                    .setupCode = {},
                                                    .code = entry.invitation,
                                                    .deviceName = entry.deviceName },
        caller);
    if (admitted || admitted.error().code == ErrorCode::Internal)
        return admitted;
    if (entry.admitsNewPeople)
        return SignUpRights { .ownsServer = false, .mayCreateWorkspaces = false };
    if (!entry.invitation)
        return refusedSignIn(SignInProblem::NotInvited);
    Error refusal = admitted.error();
    refusal.field = u"invitation"_s;
    return std::unexpected(std::move(refusal));
}

Result<EndpointReply> AccountService::Private::createByProvider(
    const ProviderEntry& entry, const std::optional<QString>& email, const CallerContext& caller)
{
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    sessions->begin();
    HEARTH_TRY(const SignUpRights rights, admitByProvider(entry, caller));
    User user { .id = UserId::generate(clock, random),
        .displayName = nameFor(entry),
        .email = email,
        .ownsServer = rights.ownsServer,
        .mayCreateWorkspaces = rights.mayCreateWorkspaces,
        .hasPassword = false,
        .hasRecoveryCode = false,
        .hasSecondFactor = false };
    const Timestamp now = clock.now();
    HEARTH_CHECK(accounts().insert(user, std::nullopt, now));
    if (email)
        HEARTH_CHECK(accounts().noteEmailVerified(user.id, now));
    LinkStore links(store->connection());
    HEARTH_CHECK(links.put(user.id, entry.account, now));
    HEARTH_CHECK(links.noteUse(entry.account, now));
    HEARTH_TRY(user, accounts().user(user.id));
    HEARTH_TRY(const protocol::Session session,
        sessions->open(user, Arrival::of(entry.deviceName, caller)));
    HEARTH_CHECK(record(caller, linkAct(protocol::authFinishSignIn.name, user.id, entry)));
    HEARTH_CHECK(transaction.commit());
    return signedIn(session);
}

Result<void> AccountService::Private::linkProvider(
    const ProviderAccount& account, const CallerContext& caller)
{
    const UserId user = caller.identity->user;
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(store->connection()));
    LinkStore links(store->connection());
    HEARTH_TRY(const std::optional<UserId> linked, links.findUser(account));
    if (linked && *linked != user)
        return refusedSignIn(SignInProblem::LinkedElsewhere);
    if (linked)
        return {};
    HEARTH_CHECK(links.put(user, account, clock.now()));
    HEARTH_TRY(const QString device, sessions->deviceName(caller.identity->session));
    HEARTH_TRY(const AccountNotice notice,
        notices().add(user, AccountNoticeKind::SignInLinked, device, caller.address));
    HEARTH_CHECK(record(caller,
        linkAct(protocol::linkedSignInFinish.name, user,
            { .account = account,
                .displayName = {},
                .email = {},
                .emailVerified = false,
                .admitsNewPeople = false,
                .deviceName = device })));
    HEARTH_CHECK(transaction.commit());
    tell(user, { notice });
    return {};
}

} // namespace hearth::server
