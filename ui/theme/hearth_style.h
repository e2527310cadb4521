// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QProxyStyle>

class QPushButton;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;

namespace hearth::ui {

/// How much a button asks to be pressed.
enum class ButtonKind {
    Secondary, ///< outlined; what a plain QPushButton is
    Primary, ///< filled with the accent; one per view
    Danger, ///< filled red: deletes something
    Quiet, ///< text alone
};

/// Fusion with Hearth's shapes: rounded controls, thin scroll bars, a focus ring of 2 px. It also
/// carries the theme and the icons to every widget, so that neither needs to be global. Window's
/// thread.
class HearthStyle final : public QProxyStyle {
    Q_OBJECT

public:
    explicit HearthStyle(Theme theme);
    ~HearthStyle() override;

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const Icons& icons() const { return m_icons; }
    /// Widgets learn of it by QEvent::StyleChange, which ThemeController sends.
    void setTheme(Theme theme);
    /// The person, or the desktop, asked for less motion.
    void setMotionReduced(bool reduced) { m_motionReduced = reduced; }
    /// Milliseconds; 0 when the system asks for less motion.
    [[nodiscard]] int animationDuration() const;

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
        QPainter* painter, const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
        SubControl part, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option,
        const QSize& size, const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* answer) const override;

private:
    void drawButton(const QStyleOption& option, QPainter& painter, const QWidget* widget) const;
    void drawButtonLabel(
        const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) const;
    void drawField(const QStyleOption& option, QPainter& painter) const;
    void drawCheckBox(const QStyleOption& option, QPainter& painter) const;
    void drawRadioButton(const QStyleOption& option, QPainter& painter) const;
    void drawFocusRing(const QStyleOption& option, QPainter& painter, const QWidget* widget) const;
    void drawProgress(const QStyleOption& option, QPainter& painter) const;
    void drawScrollBar(const QStyleOptionSlider& option, QPainter& painter) const;
    void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter) const;
    void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter) const;
    void drawToolButton(
        const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget) const;

    Theme m_theme;
    bool m_motionReduced = false;
    Icons m_icons;
};

/// The theme that `widget` is to be painted with; the light one where Hearth's style is not in use.
[[nodiscard]] const Theme& themeOf(const QWidget& widget);
/// A themed icon; empty where Hearth's style is not in use.
[[nodiscard]] QIcon themedIcon(const QWidget& widget, IconName name);
/// A drawing in one colour at the widget's own resolution.
[[nodiscard]] QPixmap themedPixmap(
    const QWidget& widget, IconName name, const QColor& color, int size);
[[nodiscard]] int animationDuration(const QWidget& widget);

void setButtonKind(QPushButton& button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget* widget);

/// The marks of check boxes and radio buttons, for what is painted and is no widget.
struct MarkState {
    bool on = false;
    bool partly = false; ///< of several some; check marks alone
    bool enabled = true;
};
void drawCheckMark(QPainter& painter, const QRectF& box, const Theme& theme, MarkState state);
void drawRadioMark(QPainter& painter, const QRectF& box, const Theme& theme, MarkState state);

/// Border and background of a rounded rectangle; either may be transparent. The border lies inside
/// `rect`.
void drawRoundedRect(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
    const QColor& border = Qt::transparent, qreal borderWidth = 1);

} // namespace hearth::ui
