// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/zoom_keys.h"

#include <QApplication>
#include <QShortcut>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <array>

namespace hearth::ui {

namespace {

constexpr std::array steps { 50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300 };
constexpr int notch = 120; ///< QWheelEvent

} // namespace

ZoomKeys::ZoomKeys(Settings& settings, QWidget& window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
{
    const auto add = [&](const QKeySequence& keys, auto&& work) {
        connect(new QShortcut(keys, &window), &QShortcut::activated, this, work);
    };
    add(Qt::CTRL | Qt::Key_Plus, [this] { step(1); });
    add(Qt::CTRL | Qt::Key_Equal, [this] { step(1); }); // where plus needs Shift
    add(Qt::CTRL | Qt::Key_Minus, [this] { step(-1); });
    add(Qt::CTRL | Qt::Key_0, [this] { reset(); });
    // Lists and text fields keep the wheel for themselves.
    qApp->installEventFilter(this);
}

void ZoomKeys::step(int direction)
{
    const int now = m_settings.get(setting::zoom);
    const auto at = direction > 0 ? std::ranges::upper_bound(steps, now)
                                  : std::ranges::lower_bound(steps, now);
    if (direction > 0 && at != steps.end())
        m_settings.set(setting::zoom, *at);
    else if (direction < 0 && at != steps.begin())
        m_settings.set(setting::zoom, *std::prev(at));
}

void ZoomKeys::reset() { m_settings.set(setting::zoom, setting::zoom.fallback); }

bool ZoomKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const auto* wheel = static_cast<QWheelEvent*>(event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!(wheel->modifiers() & Qt::ControlModifier) || !widget || widget->window() != &m_window)
        return false;
    m_turned += wheel->angleDelta().y();
    while (std::abs(m_turned) >= notch) {
        step(m_turned > 0 ? 1 : -1);
        m_turned -= m_turned > 0 ? notch : -notch;
    }
    return true;
}

} // namespace hearth::ui
