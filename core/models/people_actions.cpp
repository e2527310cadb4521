// SPDX-License-Identifier: Apache-2.0
#include "core/models/people_actions.h"

namespace hearth::models {

template <typename Args, typename Reply>
Future<Reply> PeopleActions::call(
    const protocol::Operation<Args, Reply>& operation, const Args& args) const
{
    const QPointer<provider::BackendProvider> backend = m_account.provider();
    return runOn(backend.data(), [backend, operation, workspace = m_workspace, args] {
        return backend->persistence().call(operation, workspace, args);
    });
}

Future<Item> PeopleActions::createRole(const protocol::RoleCreate& args) const
{
    return call(protocol::roleCreate, args);
}

Future<Item> PeopleActions::updateRole(const protocol::RoleUpdate& args) const
{
    return call(protocol::roleUpdate, args);
}

Future<Item> PeopleActions::removeRole(const RoleId& role) const
{
    return call(protocol::roleRemove, protocol::RoleById { .id = role });
}

Future<Member> PeopleActions::assignRole(
    const RoleId& role, const MemberId& member, bool present) const
{
    return call(protocol::roleAssign,
        protocol::RoleAssign { .id = role, .memberId = member, .present = present });
}

Future<Member> PeopleActions::changeRole(const MemberId& member, Role role) const
{
    return call(
        protocol::memberUpdateRole, protocol::MemberUpdateRole { .id = member, .role = role });
}

Future<Member> PeopleActions::remove(const MemberId& member) const
{
    return call(protocol::memberRemove, protocol::MemberById { .id = member });
}

Future<Member> PeopleActions::readmit(const MemberId& member) const
{
    return call(protocol::memberReadmit, protocol::MemberById { .id = member });
}

Future<Member> PeopleActions::transfer(const MemberId& member, const QString& name) const
{
    return call(protocol::workspaceTransfer,
        protocol::WorkspaceTransfer { .memberId = member, .name = name });
}

Future<protocol::Nothing> PeopleActions::leave() const
{
    return call(protocol::workspaceLeave, protocol::Nothing {});
}

} // namespace hearth::models
