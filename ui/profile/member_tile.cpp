// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/member_tile.h"

#include "ui/profile/avatar_pictures.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>

namespace hearth::ui {

MemberTile::MemberTile(int size, AvatarPictures* pictures, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
{
    setFixedSize(size, size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    if (pictures)
        connect(pictures, &AvatarPictures::changed, this, qOverload<>(&QWidget::update));
}

void MemberTile::setMember(const MemberId& member, const QString& name)
{
    m_member = member;
    m_name = name;
    setAccessibleName(name);
    update();
}

void MemberTile::setPreview(const QImage& picture, Shown otherwise)
{
    m_preview = picture;
    m_otherwise = otherwise;
    update();
}

QSize MemberTile::sizeHint() const { return size(); }

void MemberTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const qreal radius = metrics::avatarRadius * qreal(width()) / metrics::avatar;
    if (m_preview.isNull()) {
        AvatarPictures* const pictures = m_otherwise == Shown::AsItIs ? m_pictures.data() : nullptr;
        return paintMember(painter, rect(), themeOf(*this), pictures, m_member, m_name, radius);
    }
    QPainterPath tile;
    tile.addRoundedRect(rect(), radius, radius);
    painter.setClipPath(tile);
    painter.drawImage(rect(), m_preview);
}

} // namespace hearth::ui
