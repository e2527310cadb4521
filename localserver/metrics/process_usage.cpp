// SPDX-License-Identifier: Apache-2.0
#include "localserver/metrics/process_usage.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

qint64 residentPages()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong();
}

} // namespace

ProcessUsage ProcessUsage::now()
{
    ProcessUsage usage;
    usage.residentBytes = residentPages() * ::sysconf(_SC_PAGESIZE);
    rusage resources {};
    if (::getrusage(RUSAGE_SELF, &resources) == 0)
        usage.cpuSeconds = seconds(resources.ru_utime) + seconds(resources.ru_stime);
    usage.openDescriptors = QDir(u"/proc/self/fd"_s)
                                .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                                .size();
    return usage;
}

} // namespace hearth::server
