// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/domain/ids.h"

namespace hearth::server {

/// What lies beside an unpacked backup that waits for its place.
struct RestorePlan {
    std::optional<WorkspaceId> workspaceId; ///< none: the whole server
    QString aside; ///< the folder that takes what is replaced; relative to the data directory
};

namespace restorePlan {
inline constexpr QLatin1StringView file { "plan.json" };
/// There once everything that is replaced has been moved.
inline constexpr QLatin1StringView placing { "placing" };
} // namespace restorePlan

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::RestorePlan> {
    using T = hearth::server::RestorePlan;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("aside", &T::aside) };
};
