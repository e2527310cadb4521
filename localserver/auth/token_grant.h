// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/protocol/operations.h"

namespace hearth::server {

/// What an API token lets its bearer do. Shared by every identity that it proved.
struct TokenGrant {
    QStringList scopes;
    std::optional<WorkspaceId> workspace; ///< the only one it works in
    Timestamp expiresAt;
};

/// `Forbidden` with `details.scope` unless the grant reaches this operation, in this workspace.
/// Operations of server scope name none, which a grant for one workspace does not cover. Pure.
Result<void> checkGrant(const TokenGrant& grant, const protocol::OperationInfo& operation,
    const std::optional<WorkspaceId>& workspace);

} // namespace hearth::server
