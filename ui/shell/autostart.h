// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::ui {

/// Whether Hearth starts when the person logs in: an entry in the desktop's own list (XDG), which
/// other programs may change as well. Any thread.
class Autostart {
public:
    [[nodiscard]] static bool isOn();
    /// False: the list cannot be written.
    [[nodiscard]] static bool set(bool on);
};

} // namespace hearth::ui
