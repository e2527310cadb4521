// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/buttons.h"

#include "core/text/tooltip.h"
#include "ui/theme/contrast.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace hearth::ui {

Button::Button(const QString& text, ButtonKind kind, QWidget* parent)
    : QPushButton(text, parent)
{
    setButtonKind(*this, kind);
    setFont(themeOf(*this).fonts.strong);
    setCursor(Qt::ArrowCursor);
    setAutoDefault(false);
}

void Button::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(themeOf(*this).fonts.strong);
}

IconButton::IconButton(IconName icon, const QString& label, QWidget* parent, Size size)
    : QToolButton(parent)
    , m_icon(icon)
    , m_label(label)
{
    const int side = size == Size::Normal ? metrics::iconButton : metrics::compactIconButton;
    const int drawing = size == Size::Normal ? metrics::iconLarge : metrics::iconSmall;
    setFixedSize(side, side);
    setIconSize({ drawing, drawing });
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    refresh();
}

void IconButton::setIconName(IconName icon)
{
    m_icon = icon;
    refresh();
}

void IconButton::setLabel(const QString& label)
{
    m_label = label;
    refresh();
}

void IconButton::setShortcutHint(const QKeySequence& shortcut)
{
    m_hint = shortcut;
    refresh();
}

void IconButton::refresh()
{
    setIcon(themedIcon(*this, m_icon));
    setAccessibleName(m_label);
    setToolTip(text::toolTip(m_hint.isEmpty()
            ? m_label
            : tr("%1 (%2)", "tool tip: label (shortcut)")
                  .arg(m_label, m_hint.toString(QKeySequence::NativeText))));
}

void IconButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

CardButton::CardButton(const QString& title, const QString& description, QWidget* parent)
    : QPushButton(title, parent)
    , m_description(description)
{
    setAccessibleDescription(description);
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardButton::setDescription(const QString& description)
{
    m_description = description;
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

int CardButton::descriptionHeight(int width) const
{
    const int inside = std::max(1, width - 2 * metrics::sectionGap);
    return QFontMetrics(themeOf(*this).fonts.body)
        .boundingRect(0, 0, inside, QWIDGETSIZE_MAX, Qt::TextWordWrap, m_description)
        .height();
}

int CardButton::heightForWidth(int width) const
{
    const int title = QFontMetrics(themeOf(*this).fonts.title).height();
    return 2 * metrics::sectionGap + title
        + (m_description.isEmpty() ? 0 : metrics::grid + descriptionHeight(width));
}

QSize CardButton::sizeHint() const
{
    const int width = metrics::dialogWidth - 2 * metrics::dialogPadding;
    return { width, heightForWidth(width) };
}

QSize CardButton::minimumSizeHint() const
{
    return { metrics::sidebarMinimumWidth,
        heightForWidth(std::max(width(), metrics::sidebarMinimumWidth)) };
}

void CardButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool lively = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor fill = isChecked() ? theme.accentSoft : lively ? theme.hoverRow : theme.background;
    const QColor border = isChecked()                ? theme.accent
        : lively || theme.contrast == Contrast::High ? theme.controlLine
                                                     : theme.line;
    drawRoundedRect(painter, rect(), metrics::cardRadius, fill, border);

    const QRect inside = rect().marginsRemoved(
        { metrics::sectionGap, metrics::sectionGap - metrics::grid / 2, metrics::sectionGap,
            metrics::sectionGap - metrics::grid / 2 });
    painter.setFont(theme.fonts.title);
    painter.setPen(isEnabled() ? theme.text : theme.textMuted);
    const int title = QFontMetrics(theme.fonts.title).height();
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(QRect(inside.x(), inside.y(), inside.width(), title),
        static_cast<int>(side | Qt::AlignVCenter), text());
    painter.setFont(theme.fonts.body);
    painter.setPen(
        isChecked() ? withContrast(theme.textMuted, fill, textContrast) : theme.textMuted);
    painter.drawText(inside.adjusted(0, title + metrics::grid, 0, metrics::grid),
        static_cast<int>(side | Qt::AlignTop) | Qt::TextWordWrap, m_description);

    if (hasFocus() && (option.state & QStyle::State_KeyboardFocusChange))
        drawRoundedRect(painter, rect(), metrics::cardRadius, Qt::transparent, theme.accent,
            metrics::focusRing);
}

} // namespace hearth::ui
