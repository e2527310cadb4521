// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/sim/simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <cstdio>

namespace hearth::bench {

using namespace Qt::StringLiterals;

int simulate(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    auto* time = new sim::VirtualTime; // the application's from now on
    QCoreApplication::setEventDispatcher(time);
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seeds(u"seeds"_s, u"How many."_s, u"n"_s, u"1000"_s);
    const QCommandLineOption from(u"from"_s, u"The first one."_s, u"seed"_s, u"1"_s);
    const QCommandLineOption steps(u"steps"_s, u"Things that happen in each."_s, u"n"_s, u"150"_s);
    const QCommandLineOption trace(u"trace"_s, u"Print what happens."_s);
    parser.addOptions({ seeds, from, steps, trace });
    parser.process(QCoreApplication::arguments().sliced(1));
    if (!parser.isSet(trace)) // what the program says of the trouble it is in is no news here
        QLoggingCategory::setFilterRules(u"hearth.*=false"_s);

    sim::SimDisk disk;
    QElapsedTimer took;
    took.start();
    const quint32 first = parser.value(from).toUInt();
    const quint32 count = parser.value(seeds).toUInt();
    for (quint32 seed = first; seed < first + count; ++seed) {
        const sim::Outcome outcome = sim::simulate(*time, disk, seed, parser.value(steps).toInt());
        if (parser.isSet(trace))
            std::puts(qPrintable(outcome.trace.join(u'\n')));
        if (outcome.violations.isEmpty())
            continue;
        std::printf(
            "seed %u breaks the rules; again with: hearth-bench simulate --from %u --seeds 1 "
            "--steps %s --trace\n%s\n",
            seed, seed, qPrintable(parser.value(steps)),
            qPrintable(outcome.violations.join(u'\n')));
        return 1;
    }
    printResult({ { u"name"_s, u"simulate"_s }, { u"seeds"_s, static_cast<qint64>(count) },
        { u"steps"_s, parser.value(steps).toInt() },
        { u"seconds"_s, static_cast<double>(took.elapsed()) / 1000 } });
    return 0;
}

} // namespace hearth::bench
