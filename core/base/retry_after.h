// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/random.h"

#include <chrono>

namespace hearth {

/// How long an answer asks its receiver to wait (`details.retryAfter`, in seconds, an hour at
/// most), and up to half as long again, so that those who were told the same do not all come back
/// in the same moment. 0: it asks for nothing.
[[nodiscard]] std::chrono::milliseconds askedDelay(const Error& error, Random& random);

} // namespace hearth
