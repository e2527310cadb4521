// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/smooth_scroller.h"

#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

constexpr int frameMilliseconds = 8; ///< below a frame of any display, the paint events coalesce

} // namespace

void SmoothScroller::add(int pixels, int duration)
{
    if (duration <= 0) {
        Q_EMIT scrolled(pixels);
        return;
    }
    const int left = m_frame.isActive() ? m_total - m_done : 0;
    // A turn in the other direction is meant at once.
    m_total = (left > 0) == (pixels > 0) ? left + pixels : pixels;
    m_done = 0;
    m_duration = duration;
    m_clock.start();
    m_frame.start(frameMilliseconds, Qt::PreciseTimer, this);
}

void SmoothScroller::stop() { m_frame.stop(); }

void SmoothScroller::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_frame.timerId())
        return QObject::timerEvent(event);
    const double time = std::min(1.0, static_cast<double>(m_clock.elapsed()) / m_duration);
    const double eased = 1 - std::pow(1 - time, 3);
    const int reached = static_cast<int>(std::lround(m_total * eased));
    const int step = reached - m_done;
    m_done = reached;
    if (time >= 1)
        m_frame.stop();
    if (step != 0)
        Q_EMIT scrolled(step);
}

} // namespace hearth::ui
