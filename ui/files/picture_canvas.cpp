// SPDX-License-Identifier: Apache-2.0
#include "ui/files/picture_canvas.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

constexpr qreal nearest = 8; ///< pixels of the screen for one of the picture
constexpr qreal stepFactor = 1.25;
constexpr qreal wheelNotch = 120; ///< QWheelEvent::angleDelta

} // namespace

PictureCanvas::PictureCanvas(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // Beside buttons of one size a row is no higher than they are, unless something in it expands.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureCanvas::clear()
{
    m_image = {};
    m_whole = {};
    m_zoom = 1;
    m_fits = true;
    m_pressedAt.reset();
    refreshCursor();
    update();
}

void PictureCanvas::setPicture(const QImage& image, QSize whole)
{
    const bool first = m_image.isNull();
    m_image = image;
    m_whole = whole;
    update();
    if (first)
        showWhole();
}

int PictureCanvas::percent() const
{
    constexpr qreal whole = 100;
    return static_cast<int>(std::round(m_zoom * whole));
}

bool PictureCanvas::mayZoomIn() const { return hasPicture() && m_zoom < nearest; }

bool PictureCanvas::mayZoomOut() const { return hasPicture() && m_zoom > fittingZoom(); }

/// Doubled from what fits, so that not each step of the zoom asks for another picture.
QSize PictureCanvas::wantedPixels() const
{
    qreal scale = fittingZoom();
    while (scale < m_zoom && scale < 1)
        scale *= 2;
    return (QSizeF(m_whole) * std::min(scale, 1.0)).toSize().expandedTo({ 1, 1 });
}

qreal PictureCanvas::fittingZoom() const
{
    if (m_whole.isEmpty() || size().isEmpty())
        return 1;
    const QSizeF seen = QSizeF(size()) * devicePixelRatioF();
    return std::min({ seen.width() / m_whole.width(), seen.height() / m_whole.height(), 1.0 });
}

/// Of the picture in the widget.
QRectF PictureCanvas::place() const
{
    const qreal density = devicePixelRatioF();
    const qreal scale = m_zoom / density;
    QSizeF shown = QSizeF(m_whole) * scale;
    // Decoded for this size it is painted pixel by pixel.
    const QSizeF exact = QSizeF(m_image.size()) / density;
    if (std::abs(exact.width() - shown.width()) < 1
        && std::abs(exact.height() - shown.height()) < 1)
        shown = exact;
    const QPointF corner = middle() - m_seen * scale;
    return { QPointF(std::round(corner.x() * density) / density,
                 std::round(corner.y() * density) / density),
        shown };
}

void PictureCanvas::zoomBy(qreal steps) { zoomAt(middle(), m_zoom * std::pow(stepFactor, steps)); }

void PictureCanvas::showWhole()
{
    m_seen = QRectF(QPointF(), QSizeF(m_whole)).center();
    zoomAt(middle(), fittingZoom());
}

void PictureCanvas::showOwnPixels() { zoomAt(middle(), 1); }

/// What lies under `spot` stays there.
void PictureCanvas::zoomAt(QPointF spot, qreal zoom)
{
    if (!hasPicture())
        return;
    const QPointF away = (spot - middle()) * devicePixelRatioF();
    const QPointF under = m_seen + away / m_zoom;
    const qreal least = fittingZoom();
    m_zoom = std::clamp(zoom, least, nearest);
    m_fits = m_zoom <= least;
    m_seen = under - away / m_zoom;
    bound();
    Q_EMIT zoomChanged();
}

void PictureCanvas::moveBy(QPointF parts)
{
    const QPointF seen = QPointF(width(), height()) * (devicePixelRatioF() / m_zoom);
    m_seen += QPointF(parts.x() * seen.x(), parts.y() * seen.y());
    bound();
}

/// No empty edge beside a picture that goes on beyond the other one; in the middle what is small.
void PictureCanvas::bound()
{
    const QSizeF half = QSizeF(size()) * (devicePixelRatioF() / m_zoom / 2);
    const auto bounded = [](qreal seen, qreal margin, qreal length) {
        return 2 * margin >= length ? length / 2 : std::clamp(seen, margin, length - margin);
    };
    m_seen = { bounded(m_seen.x(), half.width(), m_whole.width()),
        bounded(m_seen.y(), half.height(), m_whole.height()) };
    refreshCursor();
    update();
}

void PictureCanvas::refreshCursor()
{
    if (!mayZoomOut())
        unsetCursor();
    else
        setCursor(m_dragged ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
}

bool PictureCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(gesture->position(), m_zoom * (1 + gesture->value()));
            return true;
        }
    }
    if (event->type() == QEvent::DevicePixelRatioChange && m_fits)
        showWhole();
    return QWidget::event(event);
}

void PictureCanvas::resizeEvent(QResizeEvent*)
{
    if (m_fits)
        showWhole();
    else
        zoomAt(middle(), m_zoom); // what fits may be more now
}

void PictureCanvas::wheelEvent(QWheelEvent* event)
{
    const qreal steps = event->angleDelta().y() / wheelNotch;
    zoomAt(event->position(), m_zoom * std::pow(stepFactor, steps));
    event->accept();
}

void PictureCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_pressedAt = event->position();
    m_draggedFrom = event->position();
}

void PictureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPointF way = event->position() - *m_pressedAt;
    if (!m_dragged && way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_dragged = true;
    m_seen -= (event->position() - m_draggedFrom) * (devicePixelRatioF() / m_zoom);
    m_draggedFrom = event->position();
    bound();
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const bool clicked = m_pressedAt && !m_dragged;
    m_dragged = false;
    refreshCursor();
    if (clicked && hasPicture() && !place().contains(event->position()))
        Q_EMIT besideClicked();
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    // The first click may have been the one that opened this.
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    m_pressedAt.reset();
    if (m_fits)
        zoomAt(event->position(), fittingZoom() < 1 ? 1 : 2);
    else
        showWhole();
}

void PictureCanvas::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    if (hasPicture()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRectF shown = place();
        if (m_image.hasAlphaChannel())
            painter.fillRect(shown, theme.background);
        painter.drawImage(shown, m_image);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_ring)
        drawRoundedRect(painter, rect(), metrics::controlRadius, Qt::transparent, theme.accent,
            metrics::focusRing);
}

void PictureCanvas::focusInEvent(QFocusEvent* event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void PictureCanvas::focusOutEvent(QFocusEvent*)
{
    m_ring = false;
    update();
}

} // namespace hearth::ui
