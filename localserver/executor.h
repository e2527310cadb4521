// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace hearth::server {

/// Runs a piece of work soon, on the thread of the caller and never from within the call. Given to
/// the server, it takes the place of the server's own threads, so that a simulation decides what
/// happens when.
using Executor = std::function<void(std::function<void()>)>;

} // namespace hearth::server
