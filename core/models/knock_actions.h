// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The calls about people who knock at an account's server, for those who may invite to a workspace
/// of it. A value over an account, which outlives it; needs a connection. Window's thread, answers
/// come on the thread of the `then` context.
class KnockActions {
public:
    KnockActions(const Account& account, const WorkspaceId& workspace)
        : m_account(account)
        , m_workspace(workspace)
    {
    }

    [[nodiscard]] Future<protocol::KnockList> list() const;
    /// `invite` is made for it; the same one when it is tried again.
    [[nodiscard]] Future<protocol::Invite> admit(const KnockId& id, const InviteId& invite) const;
    enum class Address { Free, Blocked };
    [[nodiscard]] Future<protocol::Nothing> refuse(const KnockId& id, Address address) const;
    /// Whether people nearby may knock at the server in this process (`unsupported` elsewhere).
    [[nodiscard]] static Future<protocol::HostStatus> setKnocking(
        const Account& account, bool allowed);

private:
    const Account& m_account;
    WorkspaceId m_workspace;
};

} // namespace hearth::models
