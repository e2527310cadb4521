// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"

#include <optional>

namespace hearth {

/// For how long a workspace keeps what is written and sent in it, in days; 0: for ever. What is
/// older is deleted by the server, at night: messages with all that hangs on them, files alone out
/// of messages that stay. Pinned messages and notices are kept.
struct Retention {
    std::optional<qint64> messageDays; ///< none: of a room, as its workspace has it; of a
                                       ///< workspace, for ever
    std::optional<qint64> fileDays; ///< likewise
    bool operator==(const Retention&) const = default;

    [[nodiscard]] bool keepsEverything() const
    {
        return messageDays.value_or(0) == 0 && fileDays.value_or(0) == 0;
    }
    /// What holds in a room that says `own` in a workspace that says this: both are set.
    [[nodiscard]] Retention in(const Retention& own) const
    {
        return { .messageDays = own.messageDays.value_or(messageDays.value_or(0)),
            .fileDays = own.fileDays.value_or(fileDays.value_or(0)) };
    }
};

namespace limits {
inline constexpr qint64 retentionDays = 36'500; ///< a hundred years
} // namespace limits

template <>
struct Descriptor<Retention> {
    using T = Retention;
    static constexpr std::tuple fields { field("messageDays", &T::messageDays),
        field("fileDays", &T::fileDays) };
};

} // namespace hearth
