// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"

#include <QCommandLineParser>
#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>

#include <fcntl.h>
#include <unistd.h>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

/// Takes files out of the system's cache, as if the machine had just been started.
void forget(const QString& folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        fsync(file.handle()); // what is not on the disk yet stays
        posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    }
}

/// One start of the program, until its trace says that it has painted and, with a server in it,
/// that this is online; empty when that does not come.
QJsonObject startOnce(const QString& program, const QString& dataDirectory)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        program, { u"--data"_s, dataDirectory, u"--trace-startup"_s, u"--size"_s, u"1280x800"_s });
    QJsonObject trace;
    if (process.waitForStarted() && process.waitForReadyRead(30'000))
        trace = QJsonDocument::fromJson(process.readLine()).object();
    process.terminate();
    if (!process.waitForFinished(10'000))
        process.kill();
    process.waitForFinished();
    return trace;
}

/// What is measured from within the window's process needs another one.
int measureWithin(const QString& bench, const QString& dataDirectory)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_NO_GLIB"_s); // see main(): a window is not to go without
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), { bench, u"--data"_s, dataDirectory });
    const bool ended = process.waitForStarted() && process.waitForFinished(-1);
    return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

int client(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"hearth"_s, u"The program."_s, u"FILE"_s });
    parser.addOption({ u"data"_s, u"Its data directory, with a workspace in it."_s, u"DIR"_s });
    parser.addOption(
        { u"runs"_s, u"How many starts, after one that warms up."_s, u"N"_s, u"10"_s });
    parser.addOption({ u"cold"_s, u"Each start reads the data directory from the disk."_s });
    parser.addHelpOption();
    parser.process(arguments);
    QList<qint64> painted;
    QList<qint64> pss;
    const int runs = parser.value(u"runs"_s).toInt();
    for (int i = 0; i <= runs; ++i) {
        if (parser.isSet(u"cold"_s))
            forget(parser.value(u"data"_s));
        const QJsonObject trace = startOnce(parser.value(u"hearth"_s), parser.value(u"data"_s));
        if (!trace[u"ms"].toObject().contains(u"painted"_s)) {
            qCritical("the program did not say when it had painted");
            return 1;
        }
        if (i == 0)
            continue;
        painted.append(static_cast<qint64>(trace[u"ms"][u"painted"].toDouble() * 1000));
        pss.append(trace[u"pssKiB"].toInteger());
    }
    printResult(
        { { u"bench"_s, u"client"_s }, { u"runs"_s, runs }, { u"cold"_s, parser.isSet(u"cold"_s) },
            { u"paintedMillisMedian"_s, static_cast<double>(percentile(painted, 0.5)) / 1000 },
            { u"paintedMillisMin"_s, static_cast<double>(percentile(painted, 0)) / 1000 },
            { u"paintedMillisMax"_s, static_cast<double>(percentile(painted, 1)) / 1000 },
            { u"pssMiBMedian"_s, static_cast<double>(percentile(pss, 0.5)) / 1024 } });
    const int window = measureWithin(u"window"_s, parser.value(u"data"_s));
    return window != 0 ? window : measureWithin(u"typing"_s, parser.value(u"data"_s));
}

} // namespace hearth::bench
