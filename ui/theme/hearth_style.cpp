// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/hearth_style.h"

#include "ui/theme/contrast.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr auto kindProperty = "hearthButtonKind";

} // namespace

HearthStyle::HearthStyle(Theme theme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setTheme(std::move(theme));
}

HearthStyle::~HearthStyle() = default;

void HearthStyle::setTheme(Theme theme)
{
    m_theme = std::move(theme);
    m_icons.setTheme(m_theme);
}

int HearthStyle::animationDuration() const
{
    if (m_motionReduced)
        return 0;
    const bool wanted = QApplication::isEffectEnabled(Qt::UI_General)
        || QApplication::isEffectEnabled(Qt::UI_AnimateMenu)
        || QProxyStyle::styleHint(SH_Widget_Animate, nullptr, nullptr, nullptr) != 0;
    return wanted ? metrics::animation : 0;
}

void HearthStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const bool reactsToPointer = qobject_cast<QPushButton*>(widget)
        || qobject_cast<QToolButton*>(widget) || qobject_cast<QScrollBar*>(widget)
        || qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget);
    if (reactsToPointer)
        widget->setAttribute(Qt::WA_Hover);
}

void HearthStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        return drawFocusRing(*option, *painter, widget);
    case PE_PanelButtonCommand:
        return drawButton(*option, *painter, widget);
    case PE_PanelLineEdit:
        // A field inside another control (a combo box) leaves the frame to it.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            drawField(*option, *painter);
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit*>(widget))
            return drawField(*option, *painter);
        break;
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return drawRadioButton(*option, *painter);
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.line);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), m_theme.card);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.card);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HearthStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return drawButtonLabel(*button, *painter, widget);
        break;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        return drawProgress(*option, *painter);
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            QStyleOptionMenuItem calm = *item;
            calm.palette.setColor(QPalette::Highlight, m_theme.selected);
            return QProxyStyle::drawControl(element, &calm, painter, widget);
        }
        break;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem calm = *item;
            calm.palette.setColor(QPalette::Highlight, m_theme.selected);
            return QProxyStyle::drawControl(element, &calm, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HearthStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(*slider, *painter);
        break;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawComboBox(*combo, *painter);
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpinBox(*spin, *painter);
        break;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return drawToolButton(*button, *painter, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HearthStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget)
            .adjusted(metrics::smallGap, 0, -metrics::grid, 0);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return QProxyStyle::subControlRect(control, option, part, widget)
            .translated(-metrics::grid, 0);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool upright = slider->orientation == Qt::Vertical;
    const int length = upright ? slider->rect.height() : slider->rect.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const int minimum = std::min(metrics::scrollBarMinimum, length);
    const int handle = range <= 0
        ? length
        : std::max(minimum,
              static_cast<int>(qint64(length) * slider->pageStep / (range + slider->pageStep)));
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum,
        slider->sliderPosition, length - handle, slider->upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect rect = upright ? QRect(0, from, slider->rect.width(), to - from)
                                   : QRect(from, 0, to - from, slider->rect.height());
        return visualRect(slider->direction, slider->rect, rect.translated(slider->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSlider:
        return stretch(start, start + handle);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + handle, length);
    default: // no arrows
        return {};
    }
}

QRect HearthStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    if (element == SE_LineEditContents && qobject_cast<const QLineEdit*>(widget)) {
        constexpr int side = metrics::smallGap; // QLineEdit adds 2 of its own
        return QProxyStyle::subElementRect(element, option, widget).adjusted(side, 0, -side, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize HearthStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const bool quiet = buttonKind(widget) == ButtonKind::Quiet;
        const int side = quiet ? metrics::smallGap : metrics::controlPadding;
        return { size.width() + 2 * side,
            std::max(metrics::controlHeight, size.height() + metrics::smallGap) };
    }
    case CT_LineEdit:
        return { result.width(), std::max(metrics::controlHeight, result.height()) };
    case CT_ComboBox: // what the parts take more than elsewhere: `subControlRect`
        return { result.width() + metrics::smallGap + 2 * metrics::grid,
            std::max(metrics::controlHeight, result.height()) };
    case CT_SpinBox: { // its field is a line edit: `subElementRect`
        const auto* date = qobject_cast<const QDateTimeEdit*>(widget);
        const int arrow = date && date->calendarPopup() ? metrics::controlHeight : 0;
        return { result.width() + 2 * metrics::smallGap + arrow,
            std::max(metrics::controlHeight, size.height()) };
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return result;
        return { result.width() + metrics::gap, std::max(metrics::sidebarRow, result.height()) };
    case CT_ItemViewItem:
        return { result.width(), std::max(metrics::sidebarRow, result.height()) };
    default:
        return result;
    }
}

int HearthStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return metrics::scrollBar;
    case PM_ScrollBarSliderMin:
        return metrics::scrollBarMinimum;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_DefaultFrameWidth:
        // Room for the round corners of a field, into which its viewport must not paint.
        return qobject_cast<const QPlainTextEdit*>(widget)
            ? metrics::grid
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: // beside the text of a row
        return qobject_cast<const QAbstractItemView*>(widget)
            ? metrics::smallGap
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::indicator;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return metrics::iconSmall;
    case PM_ToolBarIconSize:
        return metrics::iconLarge;
    case PM_MenuPanelWidth:
        return 1; // the line around it, without which it does not stand out from a page
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return metrics::grid;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::smallGap;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HearthStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return m_motionReduced ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

const Theme& themeOf(const QWidget& widget)
{
    if (const auto* style = qobject_cast<const HearthStyle*>(widget.style()))
        return style->theme();
    static const Theme plain = makeTheme(Scheme::Light, Contrast::Normal, systemFonts());
    return plain;
}

QIcon themedIcon(const QWidget& widget, IconName name)
{
    const auto* style = qobject_cast<const HearthStyle*>(widget.style());
    return style ? style->icons().icon(name) : QIcon();
}

QPixmap themedPixmap(const QWidget& widget, IconName name, const QColor& color, int size)
{
    const auto* style = qobject_cast<const HearthStyle*>(widget.style());
    return style ? style->icons().pixmap(name, color, size, widget.devicePixelRatioF()) : QPixmap();
}

int animationDuration(const QWidget& widget)
{
    const auto* style = qobject_cast<const HearthStyle*>(widget.style());
    return style ? style->animationDuration() : 0;
}

void setButtonKind(QPushButton& button, ButtonKind kind)
{
    button.setProperty(kindProperty, static_cast<int>(kind));
    button.update();
}

ButtonKind buttonKind(const QWidget* widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(kindProperty).toInt())
                  : ButtonKind::Secondary;
}

void drawRoundedRect(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
    const QColor& border, qreal borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    const bool bordered = border.alpha() > 0 && borderWidth > 0;
    painter.setPen(bordered ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    const qreal inset = bordered ? borderWidth / 2 : 0;
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

} // namespace hearth::ui
