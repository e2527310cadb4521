// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/operations.h"

/// What API tokens may do. A scope is an entity of the operation table with `read` or `write`
/// (`message:write`); neither holds the other. Pure functions, any thread.
namespace hearth::protocol {

enum class TokenUse {
    Never, ///< accounts, sessions, roles, tokens, invitations: a person does that
    Free, ///< what anybody may read
    Scoped,
};

/// An operation that is not listed here is `Never`, so that a new one is not given away by being
/// forgotten.
[[nodiscard]] TokenUse tokenUse(const OperationInfo& operation);
/// The scope that a `Scoped` operation asks for; empty for others.
[[nodiscard]] QString tokenScope(const OperationInfo& operation);
/// Every scope there is, in the order of the table.
[[nodiscard]] const QStringList& tokenScopes();

} // namespace hearth::protocol
