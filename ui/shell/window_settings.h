// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"
#include "ui/theme/metrics.h"

/// What the window remembers of its own shape, besides its geometry.
namespace hearth::ui {

enum class SidebarState { Shown, Collapsed };

namespace setting {
inline constexpr Setting<int> sidebarWidth { .key = "window/sidebarWidth",
    .fallback = metrics::sidebarWidth,
    .least = metrics::sidebarMinimumWidth,
    .most = metrics::sidebarMaximumWidth };
inline constexpr Setting<int> paneWidth { .key = "window/paneWidth",
    .fallback = metrics::paneWidth,
    .least = metrics::paneMinimumWidth,
    .most = metrics::paneMaximumWidth };
inline constexpr Setting<SidebarState> sidebarState { .key = "window/sidebar",
    .fallback = SidebarState::Shown };
} // namespace setting

} // namespace hearth::ui

template <>
struct hearth::EnumNames<hearth::ui::SidebarState> {
    using E = hearth::ui::SidebarState;
    static constexpr std::array names { EnumName { E::Shown, "shown" },
        EnumName { E::Collapsed, "collapsed" } };
};
