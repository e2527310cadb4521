// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

qint64 kibField(const QString& path, const QByteArray& field)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size()).simplified().split(' ').front().toLongLong();
    }
    return 0;
}

} // namespace

qint64 pssKiB(qint64 pid) { return kibField(u"/proc/%1/smaps_rollup"_s.arg(pid), "Pss:"); }

qint64 residentKiB(qint64 pid) { return kibField(u"/proc/%1/status"_s.arg(pid), "VmRSS:"); }

qint64 peakKiB(qint64 pid) { return kibField(u"/proc/%1/status"_s.arg(pid), "VmHWM:"); }

double cpuSeconds(qint64 pid)
{
    clockid_t clock {};
    timespec used {};
    if (clock_getcpuclockid(static_cast<pid_t>(pid), &clock) != 0
        || clock_gettime(clock, &used) != 0)
        return 0;
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

qint64 monotonicMicros()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

qint64 percentile(QList<qint64>& values, double fraction)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<qsizetype>(fraction * static_cast<double>(values.size() - 1))];
}

void printResult(const QJsonObject& result)
{
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace hearth::bench
