// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timeline_view.h"

class QCheckBox;

namespace hearth::ui {

class Composer;
class FindBar;
class IconButton;
class PaneHeader;
class TypingLine;

/// The right pane with one thread: the message that started it, the answers, and where an answer is
/// written. Arranges them; window's thread.
class ThreadPane final : public QWidget {
    Q_OBJECT

public:
    ThreadPane(const TimelineServices& services, QWidget* parent);

    /// `room`: "# release". A null source shows nothing.
    void setThread(std::unique_ptr<RowSource> source, const QString& room);
    [[nodiscard]] TimelineView& view() { return *m_view; }
    [[nodiscard]] FindBar& findBar() const { return *m_find; }
    [[nodiscard]] TypingLine& typing() { return *m_typing; }
    [[nodiscard]] Composer& composer() { return *m_composer; }
    /// Composer and check box; its focus is the composer's.
    [[nodiscard]] QWidget& foot() { return *m_foot; }
    /// The check box; `text`: "Also send to #release".
    void setAlsoInRoomOffered(bool offered, const QString& text);
    void setAlsoInRoom(bool also);
    [[nodiscard]] bool isAlsoInRoom() const;
    void setFollowing(bool following);
    /// False: nobody will answer in it any more.
    void setFollowOffered(bool offered);

Q_SIGNALS:
    void closeRequested();
    void followRequested(bool following);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildFoot();

    PaneHeader* m_header;
    IconButton* m_follow;
    FindBar* m_find;
    TimelineView* m_view;
    QWidget* m_foot;
    TypingLine* m_typing;
    Composer* m_composer;
    QCheckBox* m_alsoInRoom;
};

} // namespace hearth::ui
