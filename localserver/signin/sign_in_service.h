// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/rate_limiter.h"
#include "localserver/services/dispatcher.h"
#include "localserver/signin/group_roles.h"
#include "localserver/signin/pending_sign_ins.h"

namespace hearth::server {

struct ProviderEntry;

/// The operations of `protocol::signInOperations`. Any thread; all it is made of outlives it, and
/// it outlives what runs on the lanes of those.
class SignInService {
public:
    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
        const Clock& clock;
        Random& random;
    };

    explicit SignInService(const Parts& parts);

    void offer(Dispatcher& dispatcher);
    /// Gives up what is asked of providers. Waits, about a second.
    void stop() { m_client.stop(); }

private:
    /// For whom a sign-in is begun: their own account, or none yet.
    using Linking = std::optional<UserId>;

    void offerPeople(Dispatcher& dispatcher);
    void offerAdministration(Dispatcher& dispatcher);

    // --- sign_in_service.cpp
    Future<protocol::SignInOffers> offers(const CallerContext& caller);
    Future<protocol::SignInStart> begin(
        const protocol::BeginSignIn& args, const CallerContext& caller, const Linking& linking);
    Future<EndpointReply> finish(const protocol::FinishSignIn& args, const CallerContext& caller);
    /// Who it was, asked of the provider unless it is known by now. Given back to what is pending
    /// where the caller may have to call again.
    Future<PendingSignIn> identify(const PendingProof& proof, const QString& code);
    Future<EndpointReply> enter(const protocol::FinishSignIn& args, const PendingSignIn& pending,
        const CallerContext& caller);
    Future<void> applyGroups(UserId user, const PendingSignIn& pending);
    Result<void> mayTry(const CallerContext& caller);

    // --- links.cpp
    Future<protocol::LinkedSignInList> links(UserId user);
    Future<protocol::LinkedSignInList> link(
        const protocol::FinishLink& args, const CallerContext& caller);
    Future<protocol::LinkedSignInList> unlink(
        const protocol::UnlinkSignIn& args, const CallerContext& caller);

    // --- provider_administration.cpp
    Future<protocol::SignInProviderList> providers(const CallerContext& caller);
    Future<protocol::SignInProvider> create(
        const protocol::SignInProviderChange& args, const CallerContext& caller);
    Future<protocol::SignInProvider> update(
        const protocol::SignInProviderChange& args, const CallerContext& caller);
    Future<protocol::Nothing> remove(
        const protocol::SignInProviderById& args, const CallerContext& caller);
    Future<protocol::ProviderOutcome> test(
        const protocol::SignInProviderChange& args, const CallerContext& caller);

    Parts m_parts;
    RateLimiter m_limiter;
    PendingSignIns m_pending;
    GroupRoles m_groups;
    ProviderClient m_client;
};

} // namespace hearth::server
