// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/sign_in_operations.h"

namespace hearth::server {

/// Why somebody whom a provider knows does not come in, as the answer says it: `details.reason` is
/// the problem's name. `detail` is for the log.
[[nodiscard]] std::unexpected<Error> refusedSignIn(
    protocol::SignInProblem problem, const QString& detail = {});

} // namespace hearth::server
