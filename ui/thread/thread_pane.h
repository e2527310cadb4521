// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timeline_view.h"

namespace hearth::ui {

class IconButton;
class PaneHeader;
class TypingLine;

/// The right pane with one thread: the message that started it and the answers. Reading only;
/// answering comes with the composer of a later issue. Window's thread.
class ThreadPane final : public QWidget {
    Q_OBJECT

public:
    ThreadPane(const TimelineServices& services, QWidget* parent);

    /// `room`: "# release". A null source shows nothing.
    void setThread(std::unique_ptr<RowSource> source, const QString& room);
    [[nodiscard]] TimelineView& view() { return *m_view; }
    [[nodiscard]] TypingLine& typing() { return *m_typing; }
    void setFollowing(bool following);

Q_SIGNALS:
    void closeRequested();
    void followRequested(bool following);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    PaneHeader* m_header;
    IconButton* m_follow;
    TimelineView* m_view;
    TypingLine* m_typing;
};

} // namespace hearth::ui
