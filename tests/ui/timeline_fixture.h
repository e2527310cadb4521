// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/sample_rows.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/code_highlighter.h"
#include "ui/timeline/timeline_view.h"

#include <QTest>

#include <memory>
#include <vector>

namespace hearth::test {

/// A shown timeline over sample rows. A test class derives from it, calls `setUpOnce` before all
/// tests, and `setUp` and `tearDown` around each.
class TimelineFixture {
protected:
    void setUpOnce();
    void setUp();
    void tearDown();

    /// Shows these rows; `older` and `newer` more can be loaded.
    SampleRows& open(std::vector<models::TimelineRow> rows, int older = 0, int newer = 0);
    [[nodiscard]] int y(const MessageId& id) const { return m_view->messageRect(id).top(); }
    [[nodiscard]] int y(int row) const { return y(m_source->row(row).id); }
    [[nodiscard]] int firstVisible() const;
    void click(QPoint place, Qt::KeyboardModifiers modifiers = {});
    /// A point on the text of a row.
    [[nodiscard]] QPoint onText(int row, int x = 90) const;
    void scroll(int pixels);
    /// The pointer is there; what that changes has happened when it returns.
    void hover(QPoint place);
    [[nodiscard]] bool isHand() const;
    /// The first place along a row's last line of text that the pointer takes for clickable.
    [[nodiscard]] QPoint handOn(int row);

    SampleClock m_clock;
    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<ui::CodeHighlighter> m_highlighter;
    ui::EmojiHistory* m_emoji = nullptr; ///< set before `setUp`: emoji can be chosen
    std::unique_ptr<ui::TimelineView> m_view;
    SampleRows* m_source = nullptr;
};

} // namespace hearth::test
