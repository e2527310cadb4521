// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sim/sim_world.h"
#include "tests/sim/truth.h"

namespace hearth::sim {

/// What a device wrote and what is not true of it now: everything that was on its disk is at the
/// server, once and in order, or still in sight; each sentence says what is not. For a device that
/// has come to rest; none without a session.
///
/// Left out are read marks, drafts, pins and most of what people keep for themselves, which are
/// compared as states; archiving, of which the last
/// word counts and earlier ones leave nothing to find when they changed nothing; and what a call
/// does past the outbox.
QStringList brokenPromises(SimWorld& world, SimDevice& device, const Truth& truth);

} // namespace hearth::sim
