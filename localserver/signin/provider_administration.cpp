// SPDX-License-Identifier: Apache-2.0
// The providers of a server, which are its owner's.
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_store.h"
#include "localserver/services/audit.h"
#include "localserver/signin/sign_in_service.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::GroupMapping;
using protocol::SignInProvider;
using protocol::SignInProviderChange;

namespace {

constexpr RateLimit tests { .burst = 10, .perSecond = 1.0 / 30 };

Result<void> checkOwner(storage::Connection& connection, const CallerContext& caller)
{
    HEARTH_TRY(const User user, AccountStore(connection).user(caller.identity->user));
    if (!user.ownsServer)
        return fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
    return {};
}

/// Who is in a workspace is for those to say who manage it; whoever owns the server is not one of
/// them by that. What was mapped before stays as it is.
Result<void> checkMappings(storage::Connection& connection, const CallerContext& caller,
    const QList<GroupMapping>& mappings, const QList<GroupMapping>& before)
{
    for (qsizetype i = 0; i < mappings.size(); ++i) {
        const GroupMapping& row = mappings.at(i);
        if (before.contains(row))
            continue;
        HEARTH_TRY(const std::optional<Role> role,
            AccountStore(connection).roleIn(caller.identity->user, row.workspaceId));
        const QString field = u"mappings[%1].workspaceId"_s.arg(i);
        if (!role)
            return fail(ErrorCode::NotFound, u"there is no such workspace"_s, field);
        if (role != Role::Owner && role != Role::Admin)
            return fail(ErrorCode::Forbidden, u"you do not manage this workspace"_s, field);
    }
    return {};
}

Act providerAct(const char* operation, const SignInProvider& provider)
{
    return { .operation = operation,
        .entityKind = u"signInProvider"_s,
        .entity = provider.id.uuid,
        .entityName = provider.name };
}

} // namespace

void SignInService::offerAdministration(Dispatcher& dispatcher)
{
    dispatcher.on(
        protocol::signInProviderList, [this](const protocol::Nothing&, const EndpointCall& call) {
            return providers(call.caller);
        });
    dispatcher.on(protocol::signInProviderCreate,
        [this](const SignInProviderChange& args, const EndpointCall& call) {
            return create(args, call.caller);
        });
    dispatcher.on(protocol::signInProviderUpdate,
        [this](const SignInProviderChange& args, const EndpointCall& call) {
            return update(args, call.caller);
        });
    dispatcher.on(protocol::signInProviderRemove,
        [this](const protocol::SignInProviderById& args, const EndpointCall& call) {
            return remove(args, call.caller);
        });
    dispatcher.on(protocol::signInProviderTest,
        [this](const SignInProviderChange& args, const EndpointCall& call) {
            return test(args, call.caller);
        });
}

Future<protocol::SignInProviderList> SignInService::providers(const CallerContext& caller)
{
    return m_parts.accounts.run(
        [caller, &secrets = m_parts.accounts.secrets()](
            storage::Connection& connection) -> Result<protocol::SignInProviderList> {
            HEARTH_CHECK(checkOwner(connection, caller));
            HEARTH_TRY(QList<SignInProvider> list, ProviderStore(connection, secrets).list());
            return protocol::SignInProviderList { std::move(list) };
        });
}

Future<SignInProvider> SignInService::create(
    const SignInProviderChange& args, const CallerContext& caller)
{
    return m_parts.accounts.run(
        [args, caller, now = m_parts.clock.now(), &secrets = m_parts.accounts.secrets()](
            storage::Connection& connection) -> Result<SignInProvider> {
            HEARTH_CHECK(checkOwner(connection, caller));
            HEARTH_TRY(auto transaction, storage::Transaction::begin(connection));
            HEARTH_CHECK(checkMappings(connection, caller, args.mappings, {}));
            HEARTH_TRY(const SignInProvider made, ProviderStore(connection, secrets).create(args));
            HEARTH_CHECK(recordAct(
                connection, caller, now, providerAct(protocol::signInProviderCreate.name, made)));
            HEARTH_CHECK(transaction.commit());
            return made;
        });
}

Future<SignInProvider> SignInService::update(
    const SignInProviderChange& args, const CallerContext& caller)
{
    return m_parts.accounts.run([args, caller, now = m_parts.clock.now(),
                                    &secrets = m_parts.accounts.secrets()](
                                    storage::Connection& connection) -> Result<SignInProvider> {
        HEARTH_CHECK(checkOwner(connection, caller));
        HEARTH_TRY(auto transaction, storage::Transaction::begin(connection));
        ProviderStore store(connection, secrets);
        HEARTH_TRY(const ProviderSettings before, store.find(args.id, u"id"_s));
        HEARTH_CHECK(checkMappings(connection, caller, args.mappings, before.provider.mappings));
        HEARTH_TRY(const SignInProvider after, store.update(args));
        Act act = providerAct(protocol::signInProviderUpdate.name, after);
        act.changes = changesBetween(before.provider, after);
        HEARTH_CHECK(recordAct(connection, caller, now, act));
        HEARTH_CHECK(transaction.commit());
        return after;
    });
}

Future<protocol::Nothing> SignInService::remove(
    const protocol::SignInProviderById& args, const CallerContext& caller)
{
    return m_parts.accounts.run(
        [args, caller, now = m_parts.clock.now(), &secrets = m_parts.accounts.secrets()](
            storage::Connection& connection) -> Result<protocol::Nothing> {
            HEARTH_CHECK(checkOwner(connection, caller));
            HEARTH_TRY(auto transaction, storage::Transaction::begin(connection));
            ProviderStore store(connection, secrets);
            HEARTH_TRY(const ProviderSettings before, store.find(args.id, u"id"_s));
            HEARTH_CHECK(store.remove(args.id));
            HEARTH_CHECK(recordAct(connection, caller, now,
                providerAct(protocol::signInProviderRemove.name, before.provider)));
            HEARTH_CHECK(transaction.commit());
            return protocol::Nothing {};
        });
}

Future<protocol::ProviderOutcome> SignInService::test(
    const SignInProviderChange& args, const CallerContext& caller)
{
    if (Result<void> allowed = m_limiter.take(u"test/"_s + caller.identity->user.toString(), tests);
        !allowed)
        return ready<protocol::ProviderOutcome>(forward(std::move(allowed)));
    const auto prepare = [args, caller, &secrets = m_parts.accounts.secrets()](
                             storage::Connection& connection) -> Result<ProviderSettings> {
        HEARTH_CHECK(checkOwner(connection, caller));
        return ProviderStore(connection, secrets).settingsOf(args);
    };
    return chain(m_parts.accounts.run(prepare),
        [this](const ProviderSettings& settings) { return m_client.test(settings); });
}

} // namespace hearth::server
