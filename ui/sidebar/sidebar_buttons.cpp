// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/sidebar_buttons.h"

#include "core/text/tooltip.h"
#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QKeySequence>

namespace hearth::ui {

namespace {

bool showsFocus(const QWidget& widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void drawRing(QPainter& painter, const Theme& theme, const QRectF& rect, int radius)
{
    const qreal half = metrics::focusRing / 2.0;
    painter.setPen(QPen(theme.accent, metrics::focusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

} // namespace

WorkspaceHeader::WorkspaceHeader(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void WorkspaceHeader::setWorkspaceName(const QString& name)
{
    setText(name);
    describe();
}

void WorkspaceHeader::setPending(bool pending)
{
    m_pending = pending;
    describe();
    update();
}

void WorkspaceHeader::describe()
{
    setAccessibleName(m_pending ? tr("%1, not sent yet: workspace menu").arg(text())
                                : tr("%1: workspace menu").arg(text()));
    setToolTip(text::toolTip(m_pending ? tr("%1 (not sent yet)").arg(text()) : text()));
}

QSize WorkspaceHeader::sizeHint() const
{
    return { metrics::sidebarWidth, themeOf(*this).grown(metrics::controlHeight) };
}

void WorkspaceHeader::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.sidebar, theme.selected, 0.5));
        painter.drawRoundedRect(rect(), metrics::rowRadius, metrics::rowRadius);
    }
    QRect text = rect().adjusted(metrics::smallGap, 0, -metrics::smallGap, 0);
    const QRect chevron(text.right() + 1 - metrics::iconSmall,
        text.center().y() - metrics::iconSmall / 2 + 1, metrics::iconSmall, metrics::iconSmall);
    painter.drawPixmap(
        chevron, themedPixmap(*this, IconName::Down, theme.textMuted, metrics::iconSmall));
    text.setRight(chevron.left() - metrics::grid);
    painter.setFont(theme.fonts.title);
    painter.setPen(theme.text);
    if (m_pending)
        text.setRight(text.right() - metrics::iconSmall - metrics::grid);
    const QString shown = painter.fontMetrics().elidedText(
        this->text(), Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading, shown);
    if (m_pending) {
        const QRect clock(
            text.left() + painter.fontMetrics().horizontalAdvance(shown) + metrics::grid,
            chevron.top(), metrics::iconSmall, metrics::iconSmall);
        painter.drawPixmap(
            clock, themedPixmap(*this, IconName::Clock, theme.textMuted, metrics::iconSmall));
    }
    if (showsFocus(*this))
        drawRing(painter, theme, rect(), metrics::rowRadius);
}

JumpField::JumpField(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setText(tr("Jump to…"));
    setAccessibleName(tr("Jump to a channel or person"));
}

QSize JumpField::sizeHint() const
{
    return { metrics::sidebarWidth, themeOf(*this).grown(metrics::controlHeight) };
}

void JumpField::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(underMouse() ? theme.controlLine : theme.line, metrics::lineWidth));
    painter.setBrush(theme.isDark() ? theme.background : theme.card);
    const qreal half = metrics::lineWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half),
        metrics::controlRadius, metrics::controlRadius);
    const QRect text = rect().adjusted(metrics::gap, 0, -metrics::gap, 0);
    painter.setPen(theme.textMuted);
    painter.setFont(theme.fonts.small);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignTrailing, keys);
    const int room = text.width() - painter.fontMetrics().horizontalAdvance(keys)
        - metrics::smallGap;
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, room));
    if (showsFocus(*this))
        drawRing(painter, theme, rect(), metrics::controlRadius);
}

} // namespace hearth::ui
