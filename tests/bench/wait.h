// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"

#include <functional>

namespace hearth::bench {

/// Lets the event loop run until the condition holds, looking every millisecond; false when it
/// does not within five minutes.
bool waitUntil(const std::function<bool()>& condition);

/// The answer of a call, the event loop running meanwhile.
template <typename T>
Result<T> settled(Future<T> future)
{
    if (!waitUntil([&] { return future.isFinished(); }))
        return fail(ErrorCode::Timeout, QStringLiteral("no answer"));
    return future.takeResult();
}

} // namespace hearth::bench
