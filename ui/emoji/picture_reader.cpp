// SPDX-License-Identifier: Apache-2.0
#include "ui/emoji/picture_reader.h"

#include <QBuffer>
#include <QImageReader>

namespace hearth::ui {

std::expected<QImage, PictureProblem> readPicture(const QByteArray& bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return std::unexpected(PictureProblem::Unreadable);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Other formats that this Qt knows are not an emoji's, and their readers need not be met.
    const QList<QByteArray> formats { "png", "gif", "jpeg", "jpg", "webp" };
    if (!formats.contains(reader.format()))
        return std::unexpected(PictureProblem::Unreadable);
    const QSize size = reader.size();
    if (size.isEmpty())
        return std::unexpected(PictureProblem::Unreadable);
    if (qint64(size.width()) * size.height() > mostPicturePixels)
        return std::unexpected(PictureProblem::TooManyPixels);
    const QImage picture = reader.read();
    if (picture.isNull())
        return std::unexpected(PictureProblem::Unreadable);
    if (picture.width() <= side && picture.height() <= side)
        return picture;
    return picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace hearth::ui
