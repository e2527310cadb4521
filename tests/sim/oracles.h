// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sim/sim_world.h"

namespace hearth::sim {

/// What must be true once everything works again and everybody has come to rest; each sentence says
/// what is not. Reads the files themselves, with rules of its own for who may see what, so that a
/// mistake in the program's rules is not repeated here.
QStringList violations(SimWorld& world);

} // namespace hearth::sim
