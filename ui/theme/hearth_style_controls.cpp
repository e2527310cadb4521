// SPDX-License-Identifier: Apache-2.0
// The shapes of single controls. What goes where is in hearth_style.cpp.
#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace hearth::ui {

namespace {

constexpr qreal hoverAmount = 0.08;
constexpr qreal pressAmount = 0.16;

/// `fill` as it looks under the pointer or pressed.
QColor touched(const QColor& fill, const QColor& ink, QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return fill;
    if (state & QStyle::State_Sunken)
        return mixed(fill, ink, pressAmount);
    return state & QStyle::State_MouseOver ? mixed(fill, ink, hoverAmount) : fill;
}

struct ButtonColors {
    QColor fill;
    QColor border;
    QColor ink;
};

ButtonColors buttonColors(const Theme& theme, ButtonKind kind, QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    const QColor fadedInk = mixed(theme.background, theme.textMuted, 0.6);
    const auto filled = [&](const QColor& fill, const QColor& ink) {
        if (!enabled)
            return ButtonColors { theme.selected, Qt::transparent,
                mixed(theme.selected, theme.textMuted, 0.7) };
        return ButtonColors { touched(fill, ink, state), Qt::transparent, ink };
    };
    switch (kind) {
    case ButtonKind::Primary:
        return filled(theme.accent, theme.onAccent);
    case ButtonKind::Danger:
        return filled(theme.danger, theme.onDanger);
    case ButtonKind::Quiet: {
        const bool lively = enabled && (state & (QStyle::State_MouseOver | QStyle::State_Sunken));
        return { lively ? theme.selected : Qt::transparent, Qt::transparent,
            enabled ? theme.accentText : fadedInk };
    }
    case ButtonKind::Secondary:
        break;
    }
    if (enabled && (state & QStyle::State_On))
        return { theme.accentSoft, theme.accent, theme.text };
    const QColor border = theme.contrast == Contrast::High ? theme.controlLine : theme.line;
    return { touched(theme.card, theme.text, state), border, enabled ? theme.text : fadedInk };
}

} // namespace

void HearthStyle::drawButton(
    const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    const ButtonColors colors = buttonColors(m_theme, buttonKind(widget), option.state);
    drawRoundedRect(painter, option.rect, metrics::controlRadius, colors.fill, colors.border);
}

void HearthStyle::drawButtonLabel(
    const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) const
{
    QStyleOptionButton label = option;
    const ButtonColors colors = buttonColors(m_theme, buttonKind(widget), option.state);
    label.palette.setColor(QPalette::ButtonText, colors.ink);
    label.palette.setColor(QPalette::WindowText, colors.ink);
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, &painter, widget);
}

void HearthStyle::drawField(const QStyleOption& option, QPainter& painter) const
{
    const bool focused = (option.state & State_HasFocus) && (option.state & State_Enabled);
    const QColor border = focused            ? m_theme.accent
        : m_theme.contrast == Contrast::High ? m_theme.controlLine
                                             : m_theme.line;
    const QColor fill = option.state & State_Enabled ? m_theme.background : m_theme.sidebar;
    drawRoundedRect(painter, option.rect, metrics::controlRadius, fill, border,
        focused ? metrics::focusRing : metrics::lineWidth);
}

void drawCheckMark(QPainter& painter, const QRectF& box, const Theme& theme, MarkState state)
{
    const bool filled = state.on || state.partly;
    const QColor fill = !filled ? theme.background
        : state.enabled         ? theme.accent
                                : theme.controlLine;
    drawRoundedRect(painter, box, metrics::smallRadius, fill,
        filled ? QColor(Qt::transparent) : theme.controlLine);
    if (!filled)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(theme.onAccent, box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.x() + box.width() * x, box.y() + box.height() * y);
    };
    if (state.partly)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter.drawPolyline(QPolygonF { at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32) });
    painter.restore();
}

void drawRadioMark(QPainter& painter, const QRectF& box, const Theme& theme, MarkState state)
{
    const QColor mark = state.enabled ? theme.accent : theme.controlLine;
    drawRoundedRect(painter, box, box.width() / 2, theme.background,
        state.on ? mark : theme.controlLine, state.on ? 2 : 1);
    if (!state.on)
        return;
    const qreal inset = box.width() / 4;
    drawRoundedRect(painter, box.adjusted(inset, inset, -inset, -inset), box.width() / 2, mark);
}

void HearthStyle::drawCheckBox(const QStyleOption& option, QPainter& painter) const
{
    drawCheckMark(painter, option.rect, m_theme,
        { .on = option.state.testFlag(State_On),
            .partly = option.state.testFlag(State_NoChange),
            .enabled = option.state.testFlag(State_Enabled) });
}

void HearthStyle::drawRadioButton(const QStyleOption& option, QPainter& painter) const
{
    drawRadioMark(painter, option.rect, m_theme,
        { .on = option.state.testFlag(State_On), .enabled = option.state.testFlag(State_Enabled) });
}

void HearthStyle::drawFocusRing(
    const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    // Clicking needs no ring; moving by keyboard always shows one.
    if (!(option.state & State_KeyboardFocusChange))
        return;
    const bool button = qobject_cast<const QAbstractButton*>(widget);
    const qreal radius = button ? metrics::controlRadius : metrics::smallRadius;
    drawRoundedRect(
        painter, option.rect, radius, Qt::transparent, m_theme.accent, metrics::focusRing);
    // Around a filled accent button the ring alone would drown.
    if (const ButtonKind kind = buttonKind(widget);
        kind == ButtonKind::Primary || kind == ButtonKind::Danger) {
        constexpr int inset = metrics::focusRing;
        drawRoundedRect(painter, option.rect.adjusted(inset, inset, -inset, -inset), radius - inset,
            Qt::transparent, m_theme.background);
    }
}

void HearthStyle::drawProgress(const QStyleOption& option, QPainter& painter) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&option);
    if (!bar)
        return;
    constexpr int thickness = 6;
    QRectF groove(bar->rect.x(), bar->rect.center().y() - thickness / 2.0 + 0.5, bar->rect.width(),
        thickness);
    drawRoundedRect(painter, groove, thickness / 2.0, m_theme.selected);
    const int range = bar->maximum - bar->minimum;
    // Without a known end a third of the bar is filled: it says "under way" without moving.
    const qreal part = range > 0 ? qreal(bar->progress - bar->minimum) / range : 1 / 3.0;
    if (part <= 0)
        return;
    const qreal width = std::max<qreal>(thickness, groove.width() * part);
    const bool fromRight = bar->direction == Qt::RightToLeft;
    drawRoundedRect(painter,
        { fromRight ? groove.right() - width : groove.left(), groove.top(), width,
            groove.height() },
        thickness / 2.0, m_theme.accent);
}

void HearthStyle::drawScrollBar(const QStyleOptionSlider& option, QPainter& painter) const
{
    if (option.maximum <= option.minimum)
        return;
    const QRect place = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, nullptr);
    const bool lively = (option.state & State_MouseOver)
        || (option.activeSubControls & SC_ScrollBarSlider);
    const bool pressed = (option.state & State_Sunken)
        && (option.activeSubControls & SC_ScrollBarSlider);
    const int thickness = lively ? metrics::scrollBarHandle + 2 : metrics::scrollBarHandle;
    QRectF handle = place;
    if (option.orientation == Qt::Vertical)
        handle = { place.center().x() + 0.5 - thickness / 2.0, place.y() + 2.0, qreal(thickness),
            place.height() - 4.0 };
    else
        handle = { place.x() + 2.0, place.center().y() + 0.5 - thickness / 2.0, place.width() - 4.0,
            qreal(thickness) };
    const qreal strength = pressed ? 0.55 : lively ? 0.42 : 0.26;
    QColor ink = m_theme.contrast == Contrast::High ? m_theme.text : m_theme.textMuted;
    ink.setAlphaF(static_cast<float>(m_theme.contrast == Contrast::High ? 1 : strength));
    drawRoundedRect(painter, handle, thickness / 2.0, ink);
}

void HearthStyle::drawComboBox(const QStyleOptionComboBox& option, QPainter& painter) const
{
    if (option.frame)
        drawField(option, painter);
    constexpr int size = metrics::iconSmall;
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, nullptr);
    const QRect place = alignedRect(option.direction, Qt::AlignCenter, { size, size }, arrow);
    const QColor ink = option.state & State_Enabled ? m_theme.textMuted : m_theme.line;
    painter.drawPixmap(
        place, m_icons.pixmap(IconName::Down, ink, size, painter.device()->devicePixelRatio()));
}

void HearthStyle::drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter) const
{
    if (option.frame)
        drawField(option, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    constexpr int size = metrics::gap;
    const auto drawStep = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step) {
        const bool possible = (option.state & State_Enabled) && (option.stepEnabled & step);
        const bool lively = possible && (option.state & State_MouseOver)
            && (option.activeSubControls & part);
        const QColor ink = lively ? m_theme.text : possible ? m_theme.textMuted : m_theme.line;
        const QRect button = proxy()->subControlRect(CC_SpinBox, &option, part, nullptr);
        painter.save();
        painter.translate(QRectF(button).center());
        if (part == SC_SpinBoxUp)
            painter.rotate(180); // there is one arrow
        painter.drawPixmap(QRectF(-size / 2.0, -size / 2.0, size, size),
            m_icons.pixmap(IconName::Down, ink, size, painter.device()->devicePixelRatio()), {});
        painter.restore();
    };
    drawStep(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    drawStep(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

void HearthStyle::drawToolButton(
    const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget) const
{
    const bool lively = (option.state & State_Enabled)
        && (option.state & (State_MouseOver | State_Sunken));
    const bool checked = option.state & State_On;
    if (lively || checked) {
        const QColor fill = checked ? m_theme.accentSoft : m_theme.selected;
        drawRoundedRect(painter, option.rect, metrics::rowRadius, fill);
    }
    QStyleOptionToolButton label = option;
    // The mark for a menu would stand beside every "more" button.
    label.features &= ~QStyleOptionToolButton::HasMenu;
    if (lively)
        label.state |= State_MouseOver | State_Active;
    label.state &= ~State_Sunken;
    proxy()->drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    if (option.state & State_HasFocus) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        proxy()->drawPrimitive(PE_FrameFocusRect, &ring, &painter, widget);
    }
}

} // namespace hearth::ui
