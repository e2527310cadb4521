// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/startup_trace.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <ctime>
#include <unistd.h>

namespace hearth::desktop {

using namespace Qt::StringLiterals;

namespace {

double now(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Age of this process in milliseconds; 0 where /proc does not tell.
double processAge()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    // The second field is the program's name and may hold anything; the start time is the twentieth
    // after its closing bracket (proc(5)).
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr int startTime = 19;
    if (fields.size() <= startTime)
        return 0;
    const double started = fields[startTime].toDouble() * 1e3
        / static_cast<double>(sysconf(_SC_CLK_TCK));
    return std::max(0.0, now(CLOCK_BOOTTIME) - started);
}

qint64 proportionalSetSize()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

StartupTrace::StartupTrace()
    : m_processStart(now(CLOCK_MONOTONIC) - processAge())
{
    mark("main");
}

void StartupTrace::mark(const char* milestone)
{
    m_milestones.append({ milestone, now(CLOCK_MONOTONIC) });
}

QByteArray StartupTrace::toJson() const
{
    QJsonObject sinceStart;
    QJsonObject monotonic;
    for (const Milestone& milestone : m_milestones) {
        const QString name = QString::fromLatin1(milestone.name);
        sinceStart.insert(name, milestone.monotonic - m_processStart);
        monotonic.insert(name, milestone.monotonic);
    }
    const QJsonObject line { { u"trace"_s, u"startup"_s }, { u"ms"_s, sinceStart },
        { u"monotonicMs"_s, monotonic }, { u"pssKiB"_s, proportionalSetSize() } };
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace hearth::desktop
