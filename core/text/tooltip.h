// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::text {

/// `text` for a tool tip, which Qt takes for rich text where it looks like that: shown as it was
/// written whatever is in it, so that what others wrote neither formats nor loads anything. Any
/// thread.
[[nodiscard]] QString toolTip(const QString& text);

} // namespace hearth::text
