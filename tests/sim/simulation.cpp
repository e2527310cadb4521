// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/simulation.h"

#include "tests/sim/oracles.h"
#include "tests/sim/workload.h"

namespace hearth::sim {

using namespace Qt::StringLiterals;

Outcome simulate(VirtualTime& time, SimDisk& disk, quint32 seed, int steps)
{
    Outcome outcome;
    const Micros start = time.now();
    const auto note = [&](const QString& what) {
        if (!what.isEmpty())
            outcome.trace.append(u"%1 s  %2"_s
                    .arg(static_cast<double>((time.now() - start).count()) / 1e6, 10, 'f', 3)
                    .arg(what));
    };
    SimWorld world(time, disk, seed);
    if (const Result<void> made = world.setUp(); !made) {
        outcome.violations.append(u"the team could not be made: "_s + made.error().message);
        return outcome;
    }
    note(u"the team is there"_s);
    Workload workload(world);
    for (int i = 0; i < steps; ++i)
        note(workload.step());
    note(u"everything works again"_s);
    if (const Result<void> healed = world.heal(); !healed)
        outcome.violations.append(healed.error().message);
    else
        outcome.violations = violations(world);
    note(u"the end"_s);
    return outcome;
}

} // namespace hearth::sim
