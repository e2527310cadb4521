// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <chrono>

namespace hearth::replica {

/// Whether the same thing may succeed later without anybody deciding anything.
[[nodiscard]] bool isTransient(const Error& error);
/// Whether the workspace may not be used from the network that this device is in: a journey ends
/// it, and nothing that is here has to go.
[[nodiscard]] bool isOutside(const Error& error);

/// Whether the workspace is on another server, which the one that says it knows (`move.follow`).
[[nodiscard]] bool isElsewhere(const Error& error);

/// How long to wait before attempt number `attempt` (from 1): doubling up to a minute, spread by a
/// fifth either way so that a thousand clients do not come back together. An
/// error that asks for a delay gets that one (`askedDelay`).
[[nodiscard]] std::chrono::milliseconds retryDelay(const Error& error, int attempt, Random& random);

} // namespace hearth::replica
