// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sim/sim_world.h"
#include "tests/sim/truth.h"

namespace hearth::sim {

/// What is wrong with the files at the server: each is one of a message that is there, its content
/// is there and whole, and no other content is.
QStringList brokenFiles(const SimWorld& world, const Truth& truth);

/// What is wrong with those of a device: what it sent has its files, what it did not send has them
/// still, everything that its person may see can be opened and is whole, and the quota counts what
/// is there. Files of this world are called by the sum of their content. For a device that has
/// come to rest; takes time, and brings all files to it.
QStringList brokenFiles(SimWorld& world, SimDevice& device, const Truth& truth);

} // namespace hearth::sim
