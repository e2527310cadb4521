// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"

#include <QApplication>

#include <cstdio>
#include <utility>

/// hearth-bench NAME …: see README.md beside this file.
int main(int argc, char** argv)
{
    using namespace Qt::StringLiterals;
    using namespace hearth;
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    // As hearth and hearthd do: GLib's event dispatcher costs half the throughput with many
    // sockets, and only a window needs it.
    const bool hasWindow = name == u"window"_s || name == u"typing"_s;
    qputenv(hasWindow ? "QT_NO_THREADED_GLIB" : "QT_NO_GLIB", "1");
    if (hasWindow) {
        const QApplication app(argc, argv);
        const QStringList arguments = QCoreApplication::arguments().sliced(1);
        return name == u"window"_s ? bench::window(arguments) : bench::typing(arguments);
    }
    if (name == u"simulate"_s)
        return bench::simulate(argc, argv);
    const QCoreApplication app(argc, argv);
    using Bench = int (*)(const QStringList&);
    static constexpr std::pair<const char*, Bench> benches[] = { { "auth", bench::auth },
        { "client", bench::client }, { "devices", bench::devices }, { "fanout", bench::fanout },
        { "files", bench::files }, { "host", bench::host }, { "import", bench::importCorpus },
        { "join", bench::join }, { "reconnect", bench::reconnect }, { "server", bench::serve },
        { "sync", bench::sync } };
    for (const auto& [known, run] : benches) {
        if (name == QLatin1StringView(known))
            return run(QCoreApplication::arguments().sliced(1));
    }
    std::fputs("usage: hearth-bench auth | import EXPORT.zip | fanout | sync EXPORT.zip | devices "
               "| files | host | "
               "reconnect | join "
               "EXPORT.zip --data DIR | client --hearth PROGRAM --data DIR | window --data DIR | "
               "typing --data DIR | simulate\n",
        stderr);
    return 2;
}
