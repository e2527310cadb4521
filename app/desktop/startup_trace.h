// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace hearth::desktop {

/// The milestones of a start, for the benchmark. Times are milliseconds since the kernel started
/// the process, and the monotonic clock beside them, so that whoever started it can count from
/// there. Window's thread.
class StartupTrace {
public:
    /// Counts from the process's start as the kernel knows it (in steps of 10 ms).
    StartupTrace();

    void mark(const char* milestone);
    /// One JSON object on one line, with the proportional set size at this moment in KiB (0 where
    /// the system does not tell).
    [[nodiscard]] QByteArray toJson() const;

private:
    struct Milestone {
        const char* name;
        double monotonic;
    };

    double m_processStart = 0; ///< on the monotonic clock, ms
    QList<Milestone> m_milestones;
};

} // namespace hearth::desktop
