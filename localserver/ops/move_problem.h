// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/move_operations.h"

#include <QString>

namespace hearth::server {

// What `hearthd move send` says of a workspace that does not come along: parts of sentences,
// without a full stop. Any thread.

/// Whether trying again helps nothing: whoever sends it has to ask for another link, or for
/// something to be done at the other server before that.
[[nodiscard]] bool needsNewLink(protocol::MoveProblem problem);
/// What is in the way, and what to do about it.
[[nodiscard]] QString problemSentence(const protocol::Departure& departure);
/// What becomes of a move that nobody waits for any more, and how it is ended.
[[nodiscard]] QString howItGoesOn(const protocol::Departure& departure);

} // namespace hearth::server
