// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"

#include <QTimer>

#include <chrono>

namespace hearth::server {

/// Between two looks at a work that says nothing by itself. Needs the thread's event loop.
inline Future<void> pause(std::chrono::milliseconds duration)
{
    Promise<void> promise;
    QTimer::singleShot(duration, [promise] { promise.resolve({}); });
    return promise.future();
}

} // namespace hearth::server
