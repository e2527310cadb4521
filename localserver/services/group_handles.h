// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/store/workspace_store.h"

namespace hearth::server {

/// Letters, digits, dots, hyphens and underscores, of which the last three do not come first.
[[nodiscard]] bool isHandle(const QString& handle);
/// `@handle` must mean one thing: whether nobody, no group but this one and nothing that Hearth
/// itself knows is called so.
Result<bool> isHandleFree(WorkspaceStore& store, const GroupId& group, const QString& handle);

} // namespace hearth::server
