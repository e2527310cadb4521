// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/tray_file.h"

#include "core/text/hidden.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/byte_text.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace hearth::ui {

using namespace Qt::StringLiterals;

TrayFile::TrayFile(QWidget* parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, TextRole::Body, this))
    , m_detail(new Label({}, TextRole::Small, this))
    , m_remove(
          new IconButton(IconName::Close, tr("Do not attach"), this, IconButton::Size::Compact))
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(metrics::trayFileWidth);
    m_remove->setObjectName(u"removeFile"_s);
    m_remove->setFocusPolicy(Qt::NoFocus); // Del does it
    m_name->setTextFormat(Qt::PlainText);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::grid + metrics::trayPicture + metrics::smallGap, metrics::grid,
        metrics::grid, metrics::grid);
    row->setSpacing(metrics::grid);
    row->addLayout(texts, 1);
    row->addWidget(m_remove);
    setMinimumHeight(metrics::trayPicture + 2 * metrics::grid);
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_file); });
}

void TrayFile::setFile(const models::DraftFile& file)
{
    m_file = file.entry.id;
    const QString name = text::shownName(file.entry.name);
    m_name->setText(name);
    m_detail->setText(file.copying ? tr("Being copied…") : ByteText::size(file.entry.size));
    setAccessibleName(tr("Attached: %1, %2", "file, size").arg(name, m_detail->text()));
    setAccessibleDescription(tr("Press Delete to take it out."));
}

void TrayFile::setPicture(const QPixmap& picture)
{
    m_picture = picture;
    update();
}

void TrayFile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Theme& theme = themeOf(*this);
    drawRoundedRect(painter, rect(), metrics::controlRadius, theme.code,
        hasFocus() ? theme.accent : theme.line,
        hasFocus() ? metrics::focusRing : metrics::lineWidth);
    const QRectF place(metrics::grid, (height() - metrics::trayPicture) / 2.0, metrics::trayPicture,
        metrics::trayPicture);
    if (m_picture.isNull()) {
        QRectF icon(0, 0, metrics::iconLarge, metrics::iconLarge);
        icon.moveCenter(place.center());
        painter.drawPixmap(icon.toAlignedRect(),
            themedPixmap(*this, IconName::File, theme.textMuted, metrics::iconLarge));
        return;
    }
    QPainterPath shape;
    shape.addRoundedRect(place, metrics::smallRadius, metrics::smallRadius);
    painter.setClipPath(shape);
    // The middle of it, without bars at its sides.
    const int side = std::min(m_picture.width(), m_picture.height());
    painter.drawPixmap(place, m_picture,
        QRectF((m_picture.width() - side) / 2.0, (m_picture.height() - side) / 2.0, side, side));
}

void TrayFile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested(m_file);
    else
        QWidget::keyPressEvent(event);
}

void TrayFile::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TrayFile::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace hearth::ui
