// SPDX-License-Identifier: Apache-2.0
#include "ui/files/picture_reader.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace hearth::ui {

namespace {

/// The size as it is stored. Empty: it is none of the formats that are shown, or broken.
QSize open(QImageReader& reader)
{
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Other formats that this Qt knows are not shown, and their readers need not be met.
    const QList<QByteArray> formats { "png", "gif", "jpeg", "jpg", "webp" };
    return formats.contains(reader.format()) ? reader.size() : QSize();
}

bool isTurned(const QImageReader& reader)
{
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
}

} // namespace

QSize fitted(QSize picture, QSize most)
{
    if (most.isEmpty() || (picture.width() <= most.width() && picture.height() <= most.height()))
        return picture;
    return picture.scaled(most, Qt::KeepAspectRatio).expandedTo({ 1, 1 });
}

std::expected<QImage, PictureProblem> readPicture(QIODevice& source, const PictureBounds& bounds)
{
    QImageReader reader(&source);
    const QSize size = open(reader);
    if (size.isEmpty())
        return std::unexpected(PictureProblem::Unreadable);
    if (qint64(size.width()) * size.height() > bounds.pixels)
        return std::unexpected(PictureProblem::TooManyPixels);
    // It is made smaller while it is decoded, before it is turned.
    const QSize wanted = fitted(size, isTurned(reader) ? bounds.most.transposed() : bounds.most);
    if (wanted != size)
        reader.setScaledSize(wanted);
    QImage picture = reader.read();
    if (picture.isNull())
        return std::unexpected(PictureProblem::Unreadable);
    if (const QSize most = fitted(picture.size(), bounds.most); most != picture.size())
        picture = picture.scaled(most, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return picture;
}

std::expected<QImage, PictureProblem> readPicture(const QByteArray& bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return std::unexpected(PictureProblem::Unreadable);
    return readPicture(buffer, { .most = { side, side }, .pixels = mostPicturePixels });
}

std::expected<QImage, PictureProblem> readPictureFile(
    const QString& path, const PictureBounds& bounds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(PictureProblem::Unreadable);
    return readPicture(file, bounds);
}

QSize sizeOfPicture(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&file);
    const QSize size = open(reader);
    return isTurned(reader) ? size.transposed() : size;
}

} // namespace hearth::ui
