// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/picture_well.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPainter>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 3 * metrics::railTile;

QString fileOf(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

PictureWell::PictureWell(QWidget* parent)
    : QAbstractButton(parent)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Picture of the emoji"));
    setAccessibleDescription(tr("Press to choose a file, or drop one here."));
    setToolTip(accessibleDescription());
    connect(this, &QAbstractButton::clicked, this, &PictureWell::chooseFile);
}

QSize PictureWell::sizeHint() const { return { side, side }; }

void PictureWell::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void PictureWell::chooseFile()
{
    auto* dialog = new QFileDialog(
        this, tr("Choose a picture"), {}, tr("Pictures (*.png *.gif *.jpg *.jpeg *.webp)"));
    dialog->setObjectName(u"chooseFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PictureWell::fileChosen);
    dialog->open();
}

void PictureWell::dragEnterEvent(QDragEnterEvent* event)
{
    m_awaitsDrop = isEnabled()
        && (!fileOf(*event->mimeData()).isEmpty() || event->mimeData()->hasImage());
    event->setAccepted(m_awaitsDrop);
    if (m_awaitsDrop)
        event->acceptProposedAction();
    update();
}

void PictureWell::dragLeaveEvent(QDragLeaveEvent*)
{
    m_awaitsDrop = false;
    update();
}

void PictureWell::dropEvent(QDropEvent* event)
{
    m_awaitsDrop = false;
    update();
    event->acceptProposedAction();
    if (const QString file = fileOf(*event->mimeData()); !file.isEmpty()) {
        Q_EMIT fileChosen(file);
        return;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::WriteOnly)
        && event->mimeData()->imageData().value<QImage>().save(&buffer, "PNG"))
        Q_EMIT pictureDropped(bytes);
}

void PictureWell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Theme& theme = themeOf(*this);
    const bool marked = hasFocus() || m_awaitsDrop;
    drawRoundedRect(painter, QRectF(rect()).adjusted(1, 1, -1, -1), metrics::cardRadius,
        m_awaitsDrop       ? theme.accentSoft
            : underMouse() ? theme.hoverRow
                           : theme.code,
        marked ? theme.accent : theme.controlLine,
        marked ? metrics::focusRing : metrics::lineWidth);
    const QRect inside = rect().adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::gap);
    if (m_picture.isNull()) {
        painter.setFont(theme.fonts.small);
        painter.setPen(theme.textMuted);
        painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap,
            tr("Drop a picture here or press to choose one"));
        return;
    }
    // Small ones are shown as they are: blown up, they say nothing of how they will look.
    QSize size = m_picture.size();
    if (size.width() > inside.width() || size.height() > inside.height())
        size.scale(inside.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(inside.center());
    painter.drawImage(place, m_picture);
}

} // namespace hearth::ui
