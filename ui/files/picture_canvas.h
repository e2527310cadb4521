// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace hearth::ui {

/// Shows one picture: as a whole, or nearer to it and moved about. Wheel and pinch zoom where the
/// pointer is, a double click goes to the picture's own pixels and back, dragging moves it. Nothing
/// is animated. Window's thread.
class PictureCanvas final : public QWidget {
    Q_OBJECT

public:
    explicit PictureCanvas(QWidget* parent);

    void clear();
    /// `whole`: its size in its own pixels; `image` may have fewer. What is shown already keeps its
    /// place, with more detail.
    void setPicture(const QImage& image, QSize whole);
    [[nodiscard]] bool hasPicture() const { return !m_image.isNull(); }
    /// The screen's pixels for one of the picture's.
    [[nodiscard]] int percent() const;
    [[nodiscard]] bool isWhole() const { return m_fits; }
    [[nodiscard]] bool mayZoomIn() const;
    [[nodiscard]] bool mayZoomOut() const;
    /// How many pixels of the picture would be seen.
    [[nodiscard]] QSize wantedPixels() const;

    /// Around the middle; negative: out.
    void zoomBy(qreal steps);
    /// All of it is seen; one that is smaller than the window is not made larger.
    void showWhole();
    void showOwnPixels();
    /// By parts of what is seen of it: 1 is all of that.
    void moveBy(QPointF parts);

Q_SIGNALS:
    void zoomChanged();
    /// A click where no picture is.
    void besideClicked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] qreal fittingZoom() const;
    [[nodiscard]] QRectF place() const;
    [[nodiscard]] QPointF middle() const { return QRectF(rect()).center(); }
    void zoomAt(QPointF spot, qreal zoom);
    void bound();
    void refreshCursor();

    QImage m_image;
    QSize m_whole;
    qreal m_zoom = 1; ///< the screen's pixels for one of the picture's
    bool m_fits = true;
    QPointF m_seen; ///< what of the picture is in the middle, in its own pixels
    std::optional<QPointF> m_pressedAt; ///< nothing for a click that began elsewhere
    QPointF m_draggedFrom;
    bool m_dragged = false;
    bool m_ring = false; ///< the keyboard came here by Tab
};

} // namespace hearth::ui
