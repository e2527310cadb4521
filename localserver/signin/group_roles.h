// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/signin/link_store.h"
#include "localserver/store/workspace_lanes.h"

namespace hearth::server {

/// Carries out what a provider's groups want of workspaces, as core/domain/group_role.h says.
/// Every workspace learns it in a mutation of its own. The server's file notes beforehand what is
/// about to be told and afterwards what was given; each step can be repeated, and what a crash left
/// out is made up at the person's next sign-in. Any thread; all it is made of outlives it.
class GroupRoles {
public:
    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
    };
    /// Whom it is about, and what their groups want: none for a provider that no longer speaks for
    /// them.
    struct Wish {
        UserId user;
        SignInProviderId provider;
        QStringList groups;
        QList<protocol::GroupMapping> mappings;
    };

    explicit GroupRoles(Parts parts);

    /// Answers when every workspace knows; the first error if there was one. A workspace that is
    /// gone needs nothing.
    Future<void> apply(const Wish& wish);

private:
    struct Step {
        GroupGrant grant;
        std::optional<Role> wanted;
    };

    Future<void> carryOut(const Wish& wish, const User& user, const Step& step);

    Parts m_parts;
};

} // namespace hearth::server
