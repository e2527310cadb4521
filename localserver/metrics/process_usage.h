// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

namespace hearth::server {

/// What this process takes of the machine. Zero where the system does not say.
struct ProcessUsage {
    qint64 residentBytes = 0;
    double cpuSeconds = 0; ///< user and system, of all threads
    qint64 openDescriptors = 0;

    /// Reads a few small files of `/proc`. Any thread.
    static ProcessUsage now();
};

} // namespace hearth::server
