// SPDX-License-Identifier: Apache-2.0
// The providers that somebody has linked to their account.
#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/signin/sign_in_problem.h"
#include "localserver/signin/sign_in_service.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::LinkedSignInList;

namespace {

Result<LinkedSignInList> linksOf(
    storage::Connection& connection, const SecretBox& secrets, UserId user)
{
    LinkedSignInList list;
    HEARTH_TRY(list.linked, LinkStore(connection).list(user));
    HEARTH_TRY(list.others, ProviderStore(connection, secrets).offers());
    list.others.removeIf([&list](const protocol::SignInOffer& offer) {
        return std::ranges::any_of(list.linked,
            [&offer](const protocol::LinkedSignIn& link) { return link.providerId == offer.id; });
    });
    return list;
}

Result<void> removeLink(storage::Connection& connection, const CallerContext& caller,
    SignInProviderId provider, Timestamp now)
{
    const UserId user = caller.identity->user;
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
    LinkStore links(connection);
    HEARTH_CHECK(links.remove(user, provider));
    HEARTH_TRY(const bool hasOther, links.hasOtherWayIn(user, provider));
    if (!hasOther)
        return refusedSignIn(protocol::SignInProblem::LastWayIn);
    HEARTH_CHECK(recordAct(connection, caller, now,
        { .operation = protocol::linkedSignInUnlink.name,
            .entityKind = u"account"_s,
            .entity = user.uuid }));
    return transaction.commit();
}

} // namespace

Future<LinkedSignInList> SignInService::links(UserId user)
{
    return m_parts.accounts.run(
        [user, &secrets = m_parts.accounts.secrets()](
            storage::Connection& connection) { return linksOf(connection, secrets, user); });
}

Future<LinkedSignInList> SignInService::link(
    const protocol::FinishLink& args, const CallerContext& caller)
{
    if (Result<void> allowed = mayTry(caller); !allowed)
        return ready<LinkedSignInList>(forward(std::move(allowed)));
    const UserId user = caller.identity->user;
    const PendingProof proof { .state = args.state, .verifier = args.verifier, .linking = user };
    return chain(identify(proof, args.code), [this, caller, user](const PendingSignIn& pending) {
        const ProviderAccount account { .provider = pending.provider,
            .subject = pending.person->subject,
            .name = pending.person->account };
        return chain(m_parts.accounts.linkProvider(account, caller), [this, user, pending] {
            return chain(applyGroups(user, pending), [this, user] { return links(user); });
        });
    });
}

Future<LinkedSignInList> SignInService::unlink(
    const protocol::UnlinkSignIn& args, const CallerContext& caller)
{
    const UserId user = caller.identity->user;
    const auto remove = [caller, provider = args.providerId, now = m_parts.clock.now()](
                            storage::Connection& connection) {
        return removeLink(connection, caller, provider, now);
    };
    return chain(m_parts.accounts.run(remove), [this, user, provider = args.providerId] {
        // Nobody would take back any more what its groups gave.
        const GroupRoles::Wish nothing {
            .user = user, .provider = provider, .groups = {}, .mappings = {}
        };
        return chain(m_groups.apply(nothing), [this, user] { return links(user); });
    });
}

} // namespace hearth::server
