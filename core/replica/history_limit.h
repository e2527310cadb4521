// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/entities.h"

#include <chrono>
#include <limits>
#include <optional>

namespace hearth::replica {

/// How much of a workspace's history a device keeps. What is unread and the newest messages of each
/// room stay whatever it says; further up a person may always scroll, which fetches.
struct HistoryLimit {
    std::optional<std::chrono::seconds> age; ///< none: however old
    std::optional<qint64> bytes; ///< of the local copy; none: however large
    int newest = 50; ///< messages of each room that stay; at least 1

    bool operator==(const HistoryLimit&) const = default;

    /// What is older need not be here.
    [[nodiscard]] Position floor(Timestamp now) const
    {
        return age ? now.micros - std::chrono::microseconds(*age).count()
                   : std::numeric_limits<Position>::min();
    }
};

/// What the copy holds, beside how many rooms are filled (`SyncState`).
struct HistoryState {
    HistoryLimit limit; ///< that holds now
    bool full = false; ///< the limit of size keeps older history away
    qint64 bytes = 0; ///< of the local copy
    qint64 roomsComplete = 0; ///< to the beginning, not only down to the limit
};

} // namespace hearth::replica
