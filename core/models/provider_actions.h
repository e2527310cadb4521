// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

/// The sign-in providers of a server, for its owner. Window's thread; answers come on the thread of
/// the `then` context. Errors as core/protocol/sign_in_operations.h has them.
namespace hearth::models {

Future<protocol::SignInProviderList> signInProviders(const Account& account);
/// Makes one that has no id yet; otherwise changes the one that has it.
Future<protocol::SignInProvider> saveSignInProvider(
    const Account& account, protocol::SignInProviderChange change);
Future<protocol::Nothing> removeSignInProvider(
    const Account& account, const SignInProviderId& provider);
Future<protocol::ProviderOutcome> testSignInProvider(
    const Account& account, const protocol::SignInProviderChange& change);

} // namespace hearth::models
