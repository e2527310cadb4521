// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/window_fixture.h"
#include "ui/shell/outbox_item.h"
#include "ui/shell/outbox_pane.h"

#include <QPushButton>

#include <algorithm>

namespace hearth::test {

/// Opens the outbox by its key, or closes it.
inline void toggleOutbox(Desk& desk)
{
    desk.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
}

/// Null while it is closed.
inline ui::OutboxPane* outboxPane(Desk& desk)
{
    const QList<ui::OutboxPane*> panes = desk.window().findChildren<ui::OutboxPane*>();
    const auto open = std::ranges::find_if(panes, &QWidget::isVisible);
    return open == panes.end() ? nullptr : *open;
}

/// What is listed in it, from top to bottom.
inline QList<ui::OutboxItem*> outboxItems(Desk& desk)
{
    const ui::OutboxPane* pane = outboxPane(desk);
    QList<ui::OutboxItem*> items = pane ? pane->findChildren<ui::OutboxItem*>()
                                        : QList<ui::OutboxItem*> {};
    items.removeIf([](const ui::OutboxItem* item) { return !item->isVisible(); });
    std::ranges::sort(items, {}, [](const ui::OutboxItem* item) { return item->y(); });
    return items;
}

/// By what stands on it; null when there is none.
inline QPushButton* outboxButton(const ui::OutboxItem& item, const QString& text)
{
    const QList<QPushButton*> buttons = item.findChildren<QPushButton*>();
    const auto found = std::ranges::find(buttons, text, &QPushButton::text);
    return found == buttons.end() ? nullptr : *found;
}

} // namespace hearth::test
