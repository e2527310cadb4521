// SPDX-License-Identifier: Apache-2.0
#include "core/models/provider_actions.h"

#include "core/base/random.h"
#include "core/models/server_call.h"

namespace hearth::models {

Future<protocol::SignInProviderList> signInProviders(const Account& account)
{
    return callServer(account, protocol::signInProviderList, std::nullopt, protocol::Nothing {});
}

Future<protocol::SignInProvider> saveSignInProvider(
    const Account& account, protocol::SignInProviderChange change)
{
    if (!change.id.isNull())
        return callServer(account, protocol::signInProviderUpdate, std::nullopt, change);
    const SystemClock clock;
    SystemRandom random;
    change.id = SignInProviderId::generate(clock, random);
    return callServer(account, protocol::signInProviderCreate, std::nullopt, change);
}

Future<protocol::Nothing> removeSignInProvider(
    const Account& account, const SignInProviderId& provider)
{
    return callServer(account, protocol::signInProviderRemove, std::nullopt,
        protocol::SignInProviderById { .id = provider });
}

Future<protocol::ProviderOutcome> testSignInProvider(
    const Account& account, const protocol::SignInProviderChange& change)
{
    return callServer(account, protocol::signInProviderTest, std::nullopt, change);
}

} // namespace hearth::models
