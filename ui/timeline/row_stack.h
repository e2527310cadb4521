// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/layout_cache.h"
#include "ui/timeline/row_layout.h"
#include "ui/timeline/row_source.h"

#include <QHash>

namespace hearth::ui {

/// The rows of a timeline one above the other: how high each is and how it is laid out. Rows are
/// measured when they are needed; before that their height is a guess from the length of their
/// text. Mirrors the source's rows by id; whoever owns both tells it of every change. Window's
/// thread.
class RowStack {
public:
    RowStack(CodeHighlighter& highlighter, const Clock& clock);

    /// Null: no rows.
    void setSource(const RowSource* source);
    /// Everything is measured anew. `theme` stays where it is; call again when it changes.
    void setTheme(const Theme& theme);
    void setWidth(int width);
    /// The text of the divider above row 1 ("3 replies"); threads alone have one.
    void setDivider(const QString& text);
    /// Rows whose operation has this key say that they wait for the network.
    void setPendingShown(const QString& outboxKey, bool shown);

    void insert(int first, int last);
    void remove(int first, int last);
    void change(int first, int last);
    void reset();
    /// The workspace's own emoji; null: none. Outlives the stack.
    void setPictures(EmojiPictures* pictures);
    /// Those emoji changed: rows in which they may stand are measured and set anew.
    void renewPictures();
    /// Measures all rows again; the texts that are set are kept.
    void invalidate();

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const MessageId& id(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].id;
    }
    /// -1 when there is none.
    [[nodiscard]] int indexOf(const MessageId& id) const;
    /// Measured, or guessed.
    [[nodiscard]] int height(int row) const;
    [[nodiscard]] bool isMeasured(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].height >= 0;
    }
    /// The row's layout; measures it.
    const RowLayout& layout(int row);
    /// Only the text of a row; measures nothing.
    [[nodiscard]] std::shared_ptr<DocumentLayout> body(int row);

    /// Shows the spoilers of a row, now and later.
    void uncover(int row);
    [[nodiscard]] bool isUncovered(int row) const { return m_cache.isUncovered(id(row)); }

    /// Where a row begins, counted from the first; `top(count())` is the height of all.
    [[nodiscard]] int top(int row) const;
    /// The row at this distance from the top, the first or last one beyond the ends; -1 when there
    /// is none.
    [[nodiscard]] int rowAt(int y) const;

    /// Forgets layouts (not heights) outside these rows.
    void keepLayouts(int first, int last);
    void colorCode() { m_cache.colorCode(*m_theme); }

private:
    struct Slot {
        MessageId id;
        int height = -1; ///< -1: not measured
        int guess = 0;
        std::unique_ptr<RowLayout> layout;
    };

    [[nodiscard]] Slot slotFor(int row) const;
    [[nodiscard]] int guess(const models::TimelineRow& row) const;

    const RowSource* m_source = nullptr;
    const Theme* m_theme = nullptr;
    const Clock& m_clock;
    LayoutCache m_cache;
    EmojiPictures* m_pictures = nullptr;
    std::vector<Slot> m_rows;
    mutable std::vector<int> m_tops; ///< empty: to be summed up anew
    QSet<QString> m_pendingShown;
    QString m_divider;
    int m_width = 0;
    qreal m_characterWidth = 7;
    qreal m_lineHeight = 20;
};

} // namespace hearth::ui
