// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/away_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace hearth::ui {

namespace {

constexpr std::chrono::seconds between { 20 }; ///< looks at the clock

bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

AwayWatch::AwayWatch(const Clock& clock, QObject* owner)
    : QObject(owner)
    , m_clock(clock)
    , m_usedAt(clock.steady())
{
    qApp->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &AwayWatch::look);
    m_timer.start(between);
}

bool AwayWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->spontaneous() && isUse(event->type()))
        used();
    return QObject::eventFilter(watched, event);
}

void AwayWatch::used()
{
    m_usedAt = m_clock.steady();
    setActive(true);
}

void AwayWatch::look() { setActive(m_clock.steady() - m_usedAt < patience); }

void AwayWatch::setActive(bool active)
{
    if (std::exchange(m_active, active) != active)
        Q_EMIT activeChanged(active);
}

} // namespace hearth::ui
