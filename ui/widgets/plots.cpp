// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plots.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr qreal nearlyFull = 0.9;
constexpr int barPlotHeight = 14 * metrics::grid;
constexpr int barPlotWidth = 60 * metrics::grid;

void prepare(QWidget& widget, const QString& name)
{
    widget.setAccessibleName(name);
    widget.setFocusPolicy(Qt::TabFocus);
}

void tell(QWidget& widget, const QString& words)
{
    widget.setAccessibleDescription(words);
    widget.setToolTip(words);
    widget.update();
}

void paintFocus(const QWidget& widget, QPainter& painter, const Theme& theme)
{
    if (!widget.hasFocus())
        return;
    const qreal inset = metrics::focusRing / 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, metrics::focusRing));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset),
        metrics::smallRadius, metrics::smallRadius);
}

} // namespace

BarPlot::BarPlot(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    prepare(*this, name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize BarPlot::sizeHint() const { return { barPlotWidth, barPlotHeight }; }

void BarPlot::setValues(const QList<qint64>& values, const QString& words)
{
    m_values = values;
    tell(*this, words);
}

void BarPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    const QRectF area = QRectF(rect()).adjusted(
        metrics::grid, metrics::grid, -metrics::grid, -metrics::grid);
    const qint64 most = m_values.isEmpty() ? 0 : *std::ranges::max_element(m_values);
    const qreal step = area.width() / std::max<qsizetype>(m_values.size(), 1);
    const qreal gap = std::min<qreal>(metrics::grid / 2.0, step / 4);
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        // An hour without anything is a line, so that the day stays visible.
        const qreal height = most > 0
            ? area.height() * static_cast<qreal>(m_values[i]) / static_cast<qreal>(most)
            : 0;
        const qreal shown = std::max<qreal>(height, metrics::lineWidth);
        painter.setBrush(m_values[i] > 0 ? theme.accent : theme.controlLine);
        painter.drawRect(QRectF(area.left() + static_cast<qreal>(i) * step + gap / 2,
            area.bottom() - shown, step - gap, shown));
    }
    paintFocus(*this, painter, theme);
}

ShareBar::ShareBar(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    prepare(*this, name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ShareBar::sizeHint() const { return { barPlotWidth, 4 * metrics::grid }; }

void ShareBar::setShare(qint64 used, qint64 total, const QString& words)
{
    m_share = total > 0 ? std::clamp(static_cast<qreal>(used) / static_cast<qreal>(total), 0.0, 1.0)
                        : 0;
    tell(*this, words);
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    const QRectF trough = QRectF(rect()).adjusted(
        metrics::grid, metrics::grid, -metrics::grid, -metrics::grid);
    const qreal radius = trough.height() / 2;
    painter.setPen(QPen(theme.controlLine, metrics::lineWidth));
    painter.setBrush(theme.code);
    painter.drawRoundedRect(trough, radius, radius);
    if (m_share > 0) {
        QRectF filled = trough;
        filled.setWidth(std::max(trough.width() * m_share, trough.height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_share < nearlyFull ? theme.accent : theme.danger);
        painter.drawRoundedRect(filled, radius, radius);
    }
    paintFocus(*this, painter, theme);
}

} // namespace hearth::ui
