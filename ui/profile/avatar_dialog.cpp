// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/avatar_dialog.h"

#include "ui/custom/picture_well.h"
#include "ui/profile/avatar_file.h"

#include <QSlider>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int percent = 100;

} // namespace

AvatarDialog::AvatarDialog(QWidget* parent)
    : Sheet(tr("Your picture"), tr("Everybody in this workspace who knows you sees it."), parent)
    , m_well(new PictureWell(this))
    , m_zoom(new QSlider(Qt::Horizontal, this))
{
    setObjectName(u"avatarDialog"_s);
    m_well->setObjectName(u"picture"_s);
    m_well->setAccessibleName(tr("Your picture"));
    m_zoom->setObjectName(u"zoom"_s);
    m_zoom->setAccessibleName(tr("How near"));
    m_zoom->setRange(percent, static_cast<int>(AvatarFile::mostZoom * percent));
    m_zoom->setPageStep(percent / 4);
    m_zoom->setEnabled(false);
    body().addWidget(m_well, 0, Qt::AlignHCenter);
    body().addWidget(new Label(tr("How near"), TextRole::Strong, this));
    body().addWidget(m_zoom);
    addCloseButton(tr("Cancel"));
    m_use = addButton(tr("Use this picture"), ButtonKind::Primary);
    m_use->setObjectName(u"usePicture"_s);
    m_use->setEnabled(false);
    connect(m_use, &QPushButton::clicked, this, &AvatarDialog::use);
    connect(m_zoom, &QSlider::valueChanged, this, &AvatarDialog::showPart);
    connect(m_well, &PictureWell::fileChosen, this,
        [this](const QString& path) { take(AvatarFile::fromFile(path)); });
    connect(m_well, &PictureWell::pictureDropped, this,
        [this](const QByteArray& bytes) { take(AvatarFile::fromBytes(bytes)); });
    m_well->setFocus();
}

void AvatarDialog::take(const std::expected<QImage, QString>& picture)
{
    if (!picture) {
        showMessage(MessageTone::Error, picture.error());
        return;
    }
    clearMessage();
    m_picture = *picture;
    m_zoom->setValue(percent);
    m_zoom->setEnabled(true);
    m_use->setEnabled(true);
    showPart();
    m_use->setFocus();
}

void AvatarDialog::showPart()
{
    if (!m_picture.isNull())
        m_well->setPicture(AvatarFile::square(m_picture, qreal(m_zoom->value()) / percent));
}

void AvatarDialog::use()
{
    const QImage square = AvatarFile::square(m_picture, qreal(m_zoom->value()) / percent);
    const QByteArray bytes = AvatarFile::encoded(square);
    if (bytes.isEmpty()) {
        showMessage(MessageTone::Error, tr("This picture cannot be sent. Choose another one."));
        return;
    }
    Q_EMIT chosen(bytes, square);
    accept();
}

} // namespace hearth::ui
