// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>

/// Figures as the operating system accounts them. Linux.
namespace hearth::bench {

/// Proportional set size of a process in KiB (smaps_rollup); 0 when it cannot be read.
qint64 pssKiB(qint64 pid);
/// Resident size of a process in KiB, shared pages counted whole; 0 when it cannot be read.
qint64 residentKiB(qint64 pid);
/// Peak resident size of a process in KiB.
qint64 peakKiB(qint64 pid);
/// Processor time of a process so far, user and system, in seconds.
double cpuSeconds(qint64 pid);
qint64 monotonicMicros();
/// The value below which `fraction` of the values lie; sorts them.
qint64 percentile(QList<qint64>& values, double fraction);
void printResult(const QJsonObject& result);

} // namespace hearth::bench
