// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "core/base/clock.h"

#include <QTextStream>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widest = 14; ///< of the names of checks

void print(const protocol::Diagnosis& diagnosis)
{
    QTextStream out(stdout);
    for (const protocol::Finding& finding : diagnosis.findings) {
        const QString state = finding.repaired ? u"repaired"_s
                                               : QString::fromLatin1(enumName(finding.state));
        out << finding.check.leftJustified(widest) << ' ' << state.leftJustified(8) << ' '
            << finding.message << '\n';
        if (!finding.nextStep.isEmpty())
            out << QString(widest + 10, u' ') << finding.nextStep << '\n';
    }
}

} // namespace

int doctor(const Doctor& command)
{
    const SystemClock clock;
    const protocol::Diagnosis diagnosis = server::checkUp({ .dataDirectory = command.dataDirectory,
        .clock = &clock,
        .occasion = server::Occasion::Outside,
        .mending = command.mending,
        .listen = command.listen,
        .vfs = {},
        .network = server::systemNetworkFacts });
    if (command.json)
        QTextStream(stdout) << QString::fromUtf8(toJson(diagnosis)) << '\n';
    else
        print(diagnosis);
    return static_cast<int>(diagnosis.state);
}

} // namespace hearth::daemon
