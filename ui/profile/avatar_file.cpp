// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/avatar_file.h"

#include "core/domain/profile.h"
#include "ui/files/picture_reader.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <array>

namespace hearth::ui {

namespace {

constexpr int decodedSide = 4 * AvatarFile::side; ///< so that there is something to zoom into
constexpr qint64 longestFile = 64LL * 1024 * 1024; ///< longer ones are not even read
constexpr std::array jpegQualities { 92, 80, 60 };

std::expected<QImage, QString> readFrom(QIODevice& source)
{
    const auto picture = readPicture(
        source, { .most = QSize(decodedSide, decodedSide), .pixels = mostFilePixels });
    if (picture)
        return *picture;
    return std::unexpected(picture.error() == PictureProblem::TooManyPixels
            ? AvatarFile::tr("This picture has too many pixels. Make it smaller, or choose another "
                             "one.")
            : AvatarFile::tr("This is not a picture that can be read here. Choose a PNG, GIF, JPEG "
                             "or WebP."));
}

QByteArray savedAs(const QImage& picture, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, format, quality))
        return {};
    return bytes.size() <= limits::avatarBytes ? bytes : QByteArray();
}

} // namespace

std::expected<QImage, QString> AvatarFile::fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(tr("This file cannot be opened. Choose another one."));
    if (file.size() > longestFile)
        return std::unexpected(tr("This file is too large. Make it smaller, or choose another "
                                  "one."));
    return readFrom(file);
}

std::expected<QImage, QString> AvatarFile::fromBytes(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readFrom(buffer);
}

QImage AvatarFile::square(const QImage& picture, qreal zoom)
{
    const int shorter = std::min(picture.width(), picture.height());
    const int part = std::max(1, qRound(shorter / std::clamp(zoom, qreal(1), mostZoom)));
    const QRect middle((picture.width() - part) / 2, (picture.height() - part) / 2, part, part);
    return picture.copy(middle).scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QByteArray AvatarFile::encoded(const QImage& square)
{
    if (square.hasAlphaChannel()) {
        if (const QByteArray png = savedAs(square, "PNG", -1); !png.isEmpty())
            return png;
    }
    const QImage opaque = square.convertToFormat(QImage::Format_RGB32);
    for (const int quality : jpegQualities) {
        if (const QByteArray jpeg = savedAs(opaque, "JPEG", quality); !jpeg.isEmpty())
            return jpeg;
    }
    return {};
}

} // namespace hearth::ui
