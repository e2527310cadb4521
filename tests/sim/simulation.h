// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sim/sim_disk.h"
#include "tests/sim/virtual_time.h"

#include <QStringList>

namespace hearth::sim {

struct Outcome {
    QStringList violations; ///< empty: all is well
    QStringList trace; ///< what happened, with the virtual time
};

/// Runs one seed: a world is made, `steps` things happen, everything is mended, and what came of it
/// is examined. The same seed gives the same outcome.
Outcome simulate(VirtualTime& time, SimDisk& disk, quint32 seed, int steps);

} // namespace hearth::sim
