// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

/// How long the author of a message may take it back or change it: the same rule for the server,
/// which enforces it, and the window, which does not offer what would be refused.
namespace hearth {

namespace limits {
inline constexpr qint64 windowForever = -1;
inline constexpr qint64 windowNever = 0;
inline constexpr qint64 windowMaximum = 366LL * 24 * 60; ///< minutes
} // namespace limits

/// `minutes` as Workspace::editMinutes; the last minute counts.
[[nodiscard]] constexpr bool isWithinWindow(qint64 minutes, Timestamp written, Timestamp now)
{
    constexpr qint64 microsPerMinute = 60LL * 1'000'000;
    if (minutes < 0)
        return true;
    return minutes > 0 && now.micros - written.micros <= minutes * microsPerMinute;
}

[[nodiscard]] constexpr bool isWindow(qint64 minutes)
{
    return minutes >= limits::windowForever && minutes <= limits::windowMaximum;
}

} // namespace hearth
