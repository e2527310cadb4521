// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/token_grant.h"

#include "core/protocol/token_scopes.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<void> checkGrant(const TokenGrant& grant, const protocol::OperationInfo& operation,
    const std::optional<WorkspaceId>& workspace)
{
    switch (protocol::tokenUse(operation)) {
    case protocol::TokenUse::Free:
        return {};
    case protocol::TokenUse::Never:
        return fail(ErrorCode::Forbidden, u"an API token cannot do this; a person can"_s);
    case protocol::TokenUse::Scoped:
        break;
    }
    const QString scope = protocol::tokenScope(operation);
    if (!grant.scopes.contains(scope))
        return std::unexpected(Error { .code = ErrorCode::Forbidden,
            .message = u"this API token does not have the scope %1"_s.arg(scope),
            .field = {},
            .detail = {},
            .details = { { u"scope"_s, scope } },
            .requestId = {} });
    if (grant.workspace && grant.workspace != workspace)
        return fail(
            ErrorCode::Forbidden, u"this API token works in another workspace"_s, u"workspaceId"_s);
    return {};
}

} // namespace hearth::server
