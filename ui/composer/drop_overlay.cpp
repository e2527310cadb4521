// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/drop_overlay.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QDragEnterEvent>
#include <QPainter>

#include <utility>

namespace hearth::ui {

namespace {

constexpr qreal veil = 0.85; ///< how much of what lies below it hides

} // namespace

DropOverlay::DropOverlay(QWidget& pane, QWidget& inside, Takes takes)
    : QWidget(&pane)
    , m_pane(pane)
    , m_takes(std::move(takes))
{
    setAcceptDrops(true);
    pane.setAcceptDrops(true);
    pane.installEventFilter(this);
    inside.installEventFilter(this);
    hide();
}

void DropOverlay::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

bool DropOverlay::enter(QDragEnterEvent& event)
{
    if (!event.mimeData() || !m_takes(*event.mimeData()))
        return false;
    setGeometry(m_pane.rect());
    raise();
    show();
    // A file that is moved from elsewhere stays where it is.
    event.setDropAction(Qt::CopyAction);
    event.accept();
    return true;
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        return enter(*static_cast<QDragEnterEvent*>(event));
    case QEvent::Drop:
        if (!isVisible())
            break;
        dropEvent(static_cast<QDropEvent*>(event)); // before anything moved again
        return true;
    case QEvent::DragMove:
        if (!isVisible())
            break;
        event->accept();
        return true;
    case QEvent::DragLeave:
        hide(); // if it is to this that the drag goes, it shows itself again
        break;
    case QEvent::Resize:
        if (watched == &m_pane)
            setGeometry(m_pane.rect());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void DropOverlay::dragEnterEvent(QDragEnterEvent* event)
{
    if (!enter(*event))
        event->ignore();
}

void DropOverlay::dragLeaveEvent(QDragLeaveEvent*) { hide(); }

void DropOverlay::dropEvent(QDropEvent* event)
{
    hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(event->mimeData());
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    QColor background = theme.background;
    background.setAlphaF(veil);
    painter.fillRect(rect(), background);
    const QRect card = rect().adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::gap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedRect(
        painter, card, metrics::cardRadius, theme.accentSoft, theme.accent, metrics::focusRing);
    const QFontMetrics text(theme.fonts.title);
    QRect icon(0, 0, metrics::iconLarge, metrics::iconLarge);
    icon.moveCenter(card.center() - QPoint(0, text.height()));
    painter.drawPixmap(
        icon, themedPixmap(*this, IconName::Attach, theme.accentText, metrics::iconLarge));
    painter.setFont(theme.fonts.title);
    painter.setPen(theme.accentText);
    const QRect words = card.adjusted(metrics::gap, 0, -metrics::gap, 0);
    painter.drawText(
        words, Qt::AlignCenter, text.elidedText(m_text, Qt::ElideRight, words.width()));
}

} // namespace hearth::ui
