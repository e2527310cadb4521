// SPDX-License-Identifier: Apache-2.0
#include "core/models/knock_actions.h"

#include "core/models/server_call.h"

namespace hearth::models {

Future<protocol::KnockList> KnockActions::list() const
{
    return callServer(m_account, protocol::knockList, m_workspace, protocol::Nothing {});
}

Future<protocol::Invite> KnockActions::admit(const KnockId& id, const InviteId& invite) const
{
    return callServer(m_account, protocol::knockAdmit, m_workspace,
        protocol::KnockAdmit { .id = id, .inviteId = invite });
}

Future<protocol::Nothing> KnockActions::refuse(const KnockId& id, Address address) const
{
    return callServer(m_account, protocol::knockRefuse, m_workspace,
        protocol::KnockRefuse { .id = id, .block = address == Address::Blocked });
}

Future<protocol::HostStatus> KnockActions::setKnocking(const Account& account, bool allowed)
{
    return callServer(account, protocol::hostSetKnocking, std::nullopt,
        protocol::HostSetKnocking { .allowed = allowed });
}

} // namespace hearth::models
