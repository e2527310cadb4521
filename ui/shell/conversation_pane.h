// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timeline_view.h"

#include <QWidget>

namespace hearth::ui {

class Composer;
class EmptyState;
class FindBar;
class JoinBar;
class NoticeBar;
class RoomHeader;
class TypingLine;

/// The middle of the window: header, what concerns the whole room, timeline, composer. A channel
/// that the reader is not in has a bar above the composer. Arranges them; window's thread.
class ConversationPane final : public QWidget {
    Q_OBJECT

public:
    /// The services outlive the pane.
    ConversationPane(const TimelineServices& services, QWidget* parent);

    [[nodiscard]] RoomHeader& header() const { return *m_header; }
    [[nodiscard]] NoticeBar& notice() const { return *m_notice; }
    /// What administrators are told, below it.
    [[nodiscard]] NoticeBar& alert() const { return *m_alert; }
    /// What has rung, below that.
    [[nodiscard]] NoticeBar& reminder() const { return *m_reminder; }
    /// What was marked as read, below that.
    [[nodiscard]] NoticeBar& read() const { return *m_read; }
    [[nodiscard]] FindBar& findBar() const { return *m_find; }
    [[nodiscard]] TimelineView& view() const { return *m_view; }
    [[nodiscard]] Composer& composer() const { return *m_composer; }
    [[nodiscard]] TypingLine& typing() const { return *m_typing; }
    [[nodiscard]] JoinBar& joinBar() const { return *m_join; }

    enum class Content { Room, Nothing };
    /// `Nothing`: no room is open, and the empty state says what to do.
    void setContent(Content content);

Q_SIGNALS:
    void newChannelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RoomHeader* m_header = nullptr;
    NoticeBar* m_notice = nullptr;
    NoticeBar* m_alert = nullptr;
    NoticeBar* m_reminder = nullptr;
    NoticeBar* m_read = nullptr;
    FindBar* m_find = nullptr;
    TimelineView* m_view = nullptr;
    Composer* m_composer = nullptr;
    TypingLine* m_typing = nullptr;
    JoinBar* m_join = nullptr;
    QWidget* m_foot = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace hearth::ui
