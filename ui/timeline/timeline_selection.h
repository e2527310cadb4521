// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/row_source.h"
#include "ui/timeline/text_piece.h"

#include <optional>

namespace hearth::ui {

/// Selected text from a place in one message to a place in another. Remembers messages by id and
/// position, so rows may come and go. Knows nothing of pixels. Window's thread.
class TimelineSelection {
public:
    enum class Unit { Character, Word, Paragraph, Message };

    struct Point {
        MessageId id;
        Position position = 0; ///< of the message, to order it when its row has gone
        TextRange range; ///< the character, word, paragraph or message at the place
    };

    /// Begins at `point`; the unit says what `extend` grows by.
    void start(const Point& point, Unit unit);
    void extend(const Point& point);
    void clear();

    [[nodiscard]] bool isStarted() const { return m_base.has_value(); }
    [[nodiscard]] bool isEmpty(const RowSource& source) const;
    [[nodiscard]] Unit unit() const { return m_unit; }
    /// What is selected in a row whose text has `length` characters.
    [[nodiscard]] TextRange rangeIn(int row, int length, const RowSource& source) const;
    /// First and last row with selected text; nothing when it is empty.
    struct Rows {
        int first = 0;
        int last = 0;
    };
    [[nodiscard]] std::optional<Rows> rows(const RowSource& source) const;

private:
    struct Place {
        int row = 0;
        int offset = 0;
        auto operator<=>(const Place&) const = default;
    };
    struct Span {
        Place from;
        Place to;
    };

    [[nodiscard]] static int rowOf(const Point& point, const RowSource& source);
    [[nodiscard]] Span span(const RowSource& source) const;

    std::optional<Point> m_base;
    std::optional<Point> m_end;
    Unit m_unit = Unit::Character;
};

} // namespace hearth::ui
