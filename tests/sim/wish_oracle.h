// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sim/sim_world.h"
#include "tests/sim/truth.h"

namespace hearth::sim {

/// What somebody said how it shall be, made or took away, where it is certain what must have become
/// of it. Where several devices had a say the server's order decides, which nobody here knows; what
/// was refused is the person's business from then on; and marks that a server refuses are dropped
/// without a word, so of them only those are asked for that nothing could refuse.
QStringList brokenWishes(SimWorld& world, SimDevice& device, const Truth& truth);

} // namespace hearth::sim
