// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"
#include "ui/timeline/document_layout.h"

/// The button at the top right of a code block that copies it: painted, since a timeline has no
/// widgets in its rows; the keyboard copies with Shift+C on the focused message. Window's thread.
namespace hearth::ui {

/// The block of `layout` whose button `point` (relative to the layout) is on, or -1.
[[nodiscard]] int codeButtonAt(const DocumentLayout& layout, QPointF point);

/// Paints all buttons of `layout`, which stands at `origin`; `hovered` is the one under the
/// pointer, or -1.
void paintCodeButtons(QPainter& painter, const DocumentLayout& layout, QPointF origin,
    const Theme& theme, const Icons& icons, int hovered);

} // namespace hearth::ui
