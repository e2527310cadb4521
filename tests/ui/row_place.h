// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/hearth_style.h"
#include "ui/timeline/timeline_view.h"

namespace hearth::test {

/// `row` as the view lays it out.
[[nodiscard]] inline ui::RowLayout layoutOf(
    const ui::TimelineView& view, const models::TimelineRow& row)
{
    const ui::Theme& theme = ui::themeOf(view);
    const int width = view.viewport()->width();
    const auto body = std::make_shared<ui::DocumentLayout>(row.document,
        ui::DocumentLayout::Options {}, ui::RowLayout::textWidth(row, width, theme), theme);
    return { row, body, { .width = width, .now = row.createdAt }, theme };
}

/// The middle of a part of a row that is in sight, in the viewport: where a person would click.
/// Null: the row has no such part.
[[nodiscard]] inline QPoint placeIn(
    const ui::TimelineView& view, const models::TimelineRow& row, ui::RowPart part, int index = 0)
{
    const ui::RowLayout layout = layoutOf(view, row);
    for (const ui::RowLayout::Region& region : layout.regions) {
        if (region.part == part && region.index == index)
            return region.rect.center().toPoint() + QPoint(0, view.messageRect(row.id).top());
    }
    return {};
}

} // namespace hearth::test
