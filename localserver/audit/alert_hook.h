// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/account_service.h"
#include "localserver/store/workspace_lanes.h"

namespace hearth::server {

/// Brings alerts to administrators: each gets an item of their own, which is pushed and replicated
/// as every item is, and stays until they acknowledge it. An alert of a workspace goes to whoever
/// may see its audit log; one of the server to those in the workspaces of the account concerned,
/// and to the server's owner. Thread of the server's owner; both parts outlive this.
class AlertHook final : public Hook {
public:
    static constexpr int mostPerMember = 20; ///< then the oldest goes

    AlertHook(AccountService& accounts, WorkspaceLanes& lanes);

    [[nodiscard]] QString name() const override { return QStringLiteral("alerts"); }
    Future<void> deliver(const HookEvents& events) override;

private:
    Future<void> deliverNext(HookEvents events);
    Future<void> deliverServers(const HookEvent& event);

    AccountService& m_accounts;
    WorkspaceLanes& m_lanes;
};

} // namespace hearth::server
