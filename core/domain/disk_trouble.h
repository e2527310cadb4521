// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/base/error.h"

#include <optional>

namespace hearth {

/// What keeps a server from writing, or from reading. Its name is the `details.reason` of the error
/// that callers get (`Unavailable`: nobody decided against what they wanted, and it may succeed
/// later), and the `problem` of what the server finds about itself.
enum class DiskTrouble {
    Full, ///< no room, or no more than is kept for what must not fail
    ReadOnly, ///< the disk, or the file on it, takes no writes
    Gone, ///< the data directory does not answer: a drive was pulled, a share went away
    Failing, ///< the disk refuses without saying why
    Damaged, ///< the database itself is broken
};

template <>
struct EnumNames<DiskTrouble> {
    using E = DiskTrouble;
    static constexpr std::array names { EnumName { E::Full, "diskFull" },
        EnumName { E::ReadOnly, "diskReadOnly" }, EnumName { E::Gone, "diskGone" },
        EnumName { E::Failing, "diskFailing" }, EnumName { E::Damaged, "damaged" } };
};

/// What a server's answer says about the server's disk; none: it says nothing about it.
[[nodiscard]] inline std::optional<DiskTrouble> serverDiskTrouble(const Error& error)
{
    if (error.code != ErrorCode::Unavailable)
        return std::nullopt;
    return enumFromName<DiskTrouble>(error.details.value(QLatin1StringView("reason")).toString());
}

} // namespace hearth
