// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"

#include <QApplication>

#include <cstdio>

/// hearth-bench NAME …: see README.md beside this file.
int main(int argc, char** argv)
{
    using namespace Qt::StringLiterals;
    using namespace hearth;
    qputenv("QT_NO_THREADED_GLIB", "1");
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (name == u"window"_s) {
        const QApplication app(argc, argv);
        return bench::window(QCoreApplication::arguments().sliced(1));
    }
    if (name == u"simulate"_s)
        return bench::simulate(argc, argv);
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (name == u"client"_s)
        return bench::client(arguments.sliced(1));
    if (name == u"import"_s)
        return bench::importCorpus(arguments.sliced(1));
    if (name == u"fanout"_s)
        return bench::fanout(arguments.sliced(1));
    if (name == u"fanout-server"_s)
        return bench::fanoutServer(arguments);
    std::fputs("usage: hearth-bench import EXPORT.zip | fanout [--members N] | client --hearth "
               "PROGRAM --data DIR | window --data DIR | simulate --seeds N [--from S] [--steps N] "
               "[--trace]\n",
        stderr);
    return 2;
}
