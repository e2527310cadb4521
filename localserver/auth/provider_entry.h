// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/signin/link_store.h"

namespace hearth::server {

/// Somebody whom a provider has recognised and who wants to come in.
struct ProviderEntry {
    ProviderAccount account;
    QString displayName; ///< for an account that is made
    QString email; ///< empty: the provider says none
    bool emailVerified = false; ///< by the provider
    bool admitsNewPeople = false; ///< the provider's setting
    QString deviceName;
    std::optional<QString> invitation = {};
    std::optional<QString> secondFactorCode = {};
    bool wakeAccount = false;
};

} // namespace hearth::server
