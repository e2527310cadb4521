// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/server_state_operations.h"

namespace hearth::server {

/// How much this process writes into the log from now on, of all of Hearth's categories. Any
/// thread.
void setLogLevel(protocol::LogLevel level);
[[nodiscard]] protocol::LogLevel logLevel();

} // namespace hearth::server
