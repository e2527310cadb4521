// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toggle_switch.h"

#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyleOption>

namespace hearth::ui {

ToggleSwitch::ToggleSwitch(QWidget* parent)
    : QCheckBox(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &ToggleSwitch::slide);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_place = value.toReal();
        update();
    });
}

QSize ToggleSwitch::sizeHint() const
{
    constexpr int ring = 2 * metrics::focusRing;
    return { metrics::toggleWidth + 2 * ring, metrics::toggleHeight + 2 * ring };
}

void ToggleSwitch::slide(bool on)
{
    m_slide.stop();
    const qreal end = on ? 1 : 0;
    const int duration = isVisible() ? animationDuration(*this) : 0;
    if (duration == 0) {
        m_place = end;
        update();
        return;
    }
    m_slide.setStartValue(m_place);
    m_slide.setEndValue(end);
    m_slide.setDuration(duration);
    m_slide.start();
}

void ToggleSwitch::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    constexpr int ring = 2 * metrics::focusRing;
    QRectF track(0, 0, metrics::toggleWidth, metrics::toggleHeight);
    track.moveCenter(QRectF(rect()).center());
    const QColor off = theme.controlLine;
    QColor fill = mixed(off, theme.good, m_place);
    if (!isEnabled())
        fill = mixed(theme.background, fill, 0.5);
    drawRoundedRect(painter, track, track.height() / 2, fill);

    constexpr int margin = 3;
    const qreal knob = track.height() - 2 * margin;
    const qreal place = layoutDirection() == Qt::RightToLeft ? 1 - m_place : m_place;
    const QRectF circle(track.x() + margin + place * (track.width() - knob - 2 * margin),
        track.y() + margin, knob, knob);
    drawRoundedRect(painter, circle, knob / 2, theme.background);

    QStyleOption option;
    option.initFrom(this);
    if (hasFocus() && (option.state & QStyle::State_KeyboardFocusChange))
        drawRoundedRect(painter, track.adjusted(-ring, -ring, ring, ring),
            track.height() / 2 + ring, Qt::transparent, theme.accent, metrics::focusRing);
}

} // namespace hearth::ui
