// SPDX-License-Identifier: Apache-2.0
#include "core/models/claim_actions.h"

#include "core/models/server_call.h"

namespace hearth::models {

using namespace protocol;

Future<ImportedPeople> ClaimActions::list() const
{
    return callServer(m_account, claimList, m_workspace, Nothing {});
}

Future<ImportedPerson> ClaimActions::match(const MemberId& imported, const MemberId& member) const
{
    return callServer(m_account, claimMatch, m_workspace,
        ClaimMatch { .importedId = imported, .memberId = member });
}

Future<ImportedPerson> ClaimActions::undo(const MemberId& imported) const
{
    return callServer(m_account, claimUndo, m_workspace, ImportedById { .importedId = imported });
}

Future<ClaimLink> ClaimActions::createLink(const MemberId& imported) const
{
    return callServer(
        m_account, claimCreateLink, m_workspace, ImportedById { .importedId = imported });
}

Future<ImportedPerson> ClaimActions::redeem(const QString& code) const
{
    return callServer(m_account, claimRedeem, m_workspace, ClaimRedeem { .code = code });
}

} // namespace hearth::models
