// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/domain/entities.h"

#include <chrono>

/// Who has to sign in with a second factor, and how an answer says that one is wanted. Pure
/// functions, any thread; server and client ask the same ones.
namespace hearth {

/// How long a workspace that wants a second factor of everyone waits for it.
inline constexpr std::chrono::microseconds secondFactorGrace = std::chrono::days(7);

/// From when on a member of this role who has no second factor is kept out; none: nobody asks for
/// one. Owner and admins have no grace where it is asked of admins: their rights are what it is to
/// guard. Where it is asked of everyone, all have seven days from the moment it was decided, and
/// who joins later than that sets one up first: the days would begin anew with every return.
[[nodiscard]] std::optional<Timestamp> secondFactorDeadline(const Workspace& workspace, Role role);

/// What is asked of a person who signs in or works in a workspace.
enum class SecondFactorDemand {
    None,
    Code, ///< sign-in: the first factor was right; the same call again with `secondFactorCode`
    OtherCode, ///< sign-in: this code is wrong or was used
    SetUp, ///< workspace: the member is kept out until their account has a second factor
};
/// As an answer of the server says it.
[[nodiscard]] SecondFactorDemand demandOf(const Error& error);
/// The answer that `demandOf` reads.
[[nodiscard]] Error secondFactorError(SecondFactorDemand demand);

} // namespace hearth
