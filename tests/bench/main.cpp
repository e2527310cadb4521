// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"

#include <QCoreApplication>

#include <cstdio>

/// hearth-bench NAME …: see README.md beside this file.
int main(int argc, char** argv)
{
    using namespace Qt::StringLiterals;
    using namespace hearth;
    qputenv("QT_NO_THREADED_GLIB", "1");
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == u"client"_s)
        return bench::client(arguments.sliced(1));
    if (name == u"import"_s)
        return bench::importCorpus(arguments.sliced(1));
    if (name == u"fanout"_s)
        return bench::fanout(arguments.sliced(1));
    if (name == u"fanout-server"_s)
        return bench::fanoutServer(arguments);
    std::fputs("usage: hearth-bench import EXPORT.zip | fanout [--members N] | client --hearth "
               "PROGRAM --data DIR\n",
        stderr);
    return 2;
}
