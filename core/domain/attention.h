// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"

#include <QStringList>

/// What a member wants to be told of. As entities.h.
namespace hearth {

/// Of which news a member is told: in conversations "mentions" is all of it.
enum class NotifyLevel {
    Default, ///< of a room: as the workspace has it
    All,
    Mentions,
    Nothing
};

/// Hours of the week in which nothing is announced, in the local time of the member's devices.
struct QuietHours {
    QList<int> days; ///< on which they begin, 1 Monday … 7 Sunday; empty: there are none
    int from = 0; ///< minutes after midnight
    int to = 0; ///< likewise; not after `from`: of the day after
    bool operator==(const QuietHours&) const = default;
};

/// What holds for a member in the whole workspace.
struct Attention {
    NotifyLevel level = NotifyLevel::Mentions; ///< never Default
    QStringList keywords; ///< words that are as if the member were mentioned
    QuietHours quiet;
    bool welcomed = false; ///< they were shown around when they came, or did not want it
    bool operator==(const Attention&) const = default;
};

template <>
struct EnumNames<NotifyLevel> {
    static constexpr NotifyLevel unknown = NotifyLevel::Default;
    static constexpr std::array names { EnumName { NotifyLevel::Default, "default" },
        EnumName { NotifyLevel::All, "all" }, EnumName { NotifyLevel::Mentions, "mentions" },
        EnumName { NotifyLevel::Nothing, "nothing" } };
};

namespace limits {
inline constexpr Rules keywords = length(0, 50);
inline constexpr Rules keyword = singleLine(1, 60);
inline constexpr Rules quietDays = length(0, 7);
inline constexpr int minutesPerDay = 24 * 60;
} // namespace limits

template <>
struct Descriptor<QuietHours> {
    using T = QuietHours;
    static constexpr std::tuple fields { field("days", &T::days, sparse(limits::quietDays)),
        field("from", &T::from, sparse()), field("to", &T::to, sparse()) };
};
template <>
struct Descriptor<Attention> {
    using T = Attention;
    static constexpr std::tuple fields { field("level", &T::level, defaulted()),
        field("keywords", &T::keywords, sparse(limits::keywords)),
        field("quiet", &T::quiet, sparse()), field("welcomed", &T::welcomed, sparse()) };
};

} // namespace hearth
