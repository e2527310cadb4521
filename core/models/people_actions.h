// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// What is done with people and roles: who may what is decided online, at once and by an answer,
/// so that nothing waits in an outbox and takes effect when nobody thinks of it any more. Offline
/// every call fails with `Unavailable`. The account outlives it; made where it is needed. Window's
/// thread; answers come on the thread of the `then` context.
class PeopleActions {
public:
    PeopleActions(Account& account, const WorkspaceId& workspace)
        : m_account(account)
        , m_workspace(workspace)
    {
    }

    [[nodiscard]] Future<Item> createRole(const protocol::RoleCreate& args) const;
    [[nodiscard]] Future<Item> updateRole(const protocol::RoleUpdate& args) const;
    [[nodiscard]] Future<Item> removeRole(const RoleId& role) const;
    [[nodiscard]] Future<Member> assignRole(
        const RoleId& role, const MemberId& member, bool present) const;
    [[nodiscard]] Future<Member> changeRole(const MemberId& member, Role role) const;
    [[nodiscard]] Future<Member> remove(const MemberId& member) const;
    /// Lets one who was removed back in.
    [[nodiscard]] Future<Member> readmit(const MemberId& member) const;
    /// `name`: the workspace's, as the person typed it.
    [[nodiscard]] Future<Member> transfer(const MemberId& member, const QString& name) const;
    [[nodiscard]] Future<protocol::Nothing> leave() const;

private:
    template <typename Args, typename Reply>
    Future<Reply> call(const protocol::Operation<Args, Reply>& operation, const Args& args) const;

    Account& m_account;
    WorkspaceId m_workspace;
};

} // namespace hearth::models
