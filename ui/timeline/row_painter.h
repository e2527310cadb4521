// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"
#include "ui/timeline/row_layout.h"

namespace hearth::models {
struct Transfer;
}

namespace hearth::ui {

class AvatarPictures;
class FilePictures;

/// Paints rows as RowLayout has set them. Made for one paint event; window's thread.
class RowPainter {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RowPainter)

public:
    struct State {
        bool hovered = false;
        bool focused = false; ///< by keyboard
        bool flashed = false; ///< just jumped to
        TextRange selection;
        int focusedReaction = -1; ///< by keyboard, in the focused row
        int focusedOption = -1; ///< likewise, of its poll
        RowHit hover; ///< what the pointer is on, in the hovered row
    };

    /// `files`: what is known of pictures and files on their way; null: nothing.
    RowPainter(QPainter& painter, const Theme& theme, const Icons& icons, const QRectF& clip,
        const FilePictures* files = nullptr);

    /// Of the authors; null: initials alone.
    void setAvatars(AvatarPictures* avatars) { m_avatars = avatars; }
    /// `top`: where the row begins in the painter's coordinates.
    void paint(
        const models::TimelineRow& row, const RowLayout& layout, qreal top, const State& state);

private:
    void paintDay(const RowLayout& layout, const State& state);
    void paintUnread(const RowLayout& layout);
    void paintBackground(const RowLayout& layout, const State& state);
    void paintHeader(const models::TimelineRow& row, const RowLayout& layout, const State& state);
    void paintRegion(
        const models::TimelineRow& row, const RowLayout::Region& region, const State& state);
    void paintReaction(
        const models::ReactionChip& reaction, const RowLayout::Region& region, const State& state);
    void paintAddReaction(const RowLayout::Region& region, const State& state);
    void paintPin(const RowLayout& layout);
    void paintForwarded(const RowLayout& layout);
    // a poll: row_painter_poll.cpp
    void paintPoll(const models::TimelineRow& row, const RowLayout& layout, const State& state);
    void paintPollOption(const models::PollBlock& poll, int index,
        const RowLayout::PollOption& option, const State& state);
    // files: row_painter_files.cpp
    void paintFile(
        const models::TimelineRow& row, const RowLayout::Region& region, const State& state);
    void paintPicture(
        const models::TimelineRow& row, const RowLayout::Region& region, const State& state);
    void paintAbsent(const FileEntry& file, const QRectF& place, const QString& note);
    void paintMovement(const FileEntry& file, const QRectF& place);
    void paintProgress(const models::Transfer& transfer, const QRectF& place);
    void paintLink(const RowLayout::Region& region, const QFont& font, const State& state);
    void paintState(const models::TimelineRow& row, const RowLayout& layout);
    void paintIcon(IconName name, const QColor& color, const QRectF& place);

    QPainter& m_painter;
    const Theme& m_theme;
    const Icons& m_icons;
    const FilePictures* m_files;
    AvatarPictures* m_avatars = nullptr;
    QRectF m_clip;
    QRectF m_rowClip; ///< relative to the row in work
};

} // namespace hearth::ui
