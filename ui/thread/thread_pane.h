// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timeline_view.h"

namespace hearth::ui {

class PaneHeader;

/// The right pane with one thread: the message that started it and the answers. Reading only;
/// answering comes with the composer of a later issue. Window's thread.
class ThreadPane final : public QWidget {
    Q_OBJECT

public:
    ThreadPane(const TimelineServices& services, QWidget* parent);

    /// `room`: "# release". A null source shows nothing.
    void setThread(std::unique_ptr<RowSource> source, const QString& room);
    [[nodiscard]] TimelineView& view() { return *m_view; }

Q_SIGNALS:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    PaneHeader* m_header;
    TimelineView* m_view;
};

} // namespace hearth::ui
