// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

namespace hearth::ui {

/// Spreads the steps of a mouse wheel over a few frames. Touch pads, which send pixels, need none
/// of it. Window's thread.
class SmoothScroller final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `duration` in milliseconds; 0 scrolls at once.
    void add(int pixels, int duration);
    void stop();

Q_SIGNALS:
    void scrolled(int pixels);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    QBasicTimer m_frame;
    QElapsedTimer m_clock;
    int m_duration = 0;
    int m_total = 0;
    int m_done = 0;
};

} // namespace hearth::ui
