// SPDX-License-Identifier: Apache-2.0
#include "ui/emoji/picture_reader.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace hearth::ui {

namespace {

enum class Decoding { Whole, Scaled };

/// Empty: it is none of the formats that are read, or broken.
QSize open(QImageReader& reader)
{
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Others that this Qt knows are rarely met in a message, and their readers need not be met.
    const QList<QByteArray> formats { "png", "gif", "jpeg", "jpg", "webp" };
    return formats.contains(reader.format()) ? reader.size() : QSize();
}

std::expected<QImage, PictureProblem> read(
    QIODevice& source, int side, qint64 mostPixels, Decoding decoding)
{
    QImageReader reader(&source);
    const QSize size = open(reader);
    if (size.isEmpty())
        return std::unexpected(PictureProblem::Unreadable);
    if (qint64(size.width()) * size.height() > mostPixels)
        return std::unexpected(PictureProblem::TooManyPixels);
    const bool fits = size.width() <= side && size.height() <= side;
    if (decoding == Decoding::Scaled && !fits)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({ 1, 1 }));
    const QImage picture = reader.read();
    if (picture.isNull())
        return std::unexpected(PictureProblem::Unreadable);
    if (picture.width() <= side && picture.height() <= side)
        return picture;
    return picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

std::expected<QImage, PictureProblem> readPicture(const QByteArray& bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return std::unexpected(PictureProblem::Unreadable);
    return read(buffer, side, mostPicturePixels, Decoding::Whole);
}

std::expected<QImage, PictureProblem> readPictureFile(const QString& path, int side)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(PictureProblem::Unreadable);
    return read(file, side, mostPhotographPixels, Decoding::Scaled);
}

QSize pictureSize(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&file);
    const QSize size = open(reader);
    return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed()
                                                                             : size;
}

} // namespace hearth::ui
