// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

#include <expected>

class QIODevice;

namespace hearth::ui {

/// A picture with more pixels is not decoded, however few bytes it has: of an emoji, and of what is
/// shown as a message's file (256 MiB in memory).
inline constexpr qint64 mostPicturePixels = 2048LL * 2048;
inline constexpr qint64 mostFilePixels = 8192LL * 8192;

enum class PictureProblem { Unreadable, TooManyPixels };

/// How much is decoded.
struct PictureBounds {
    QSize most; ///< the result is no wider and higher; empty: as large as it is
    qint64 pixels = mostFilePixels;
};

/// The size that is shown of a picture of this size: never larger than it is, its shape kept.
[[nodiscard]] QSize fitted(QSize picture, QSize most);

/// The first frame of a PNG, GIF, JPEG or WebP picture, the right way up. Its size is looked at
/// before anything is decoded. `source` is open for reading. Pure; any thread.
[[nodiscard]] std::expected<QImage, PictureProblem> readPicture(
    QIODevice& source, const PictureBounds& bounds);
/// The same of an emoji, no wider and higher than `side` pixels.
[[nodiscard]] std::expected<QImage, PictureProblem> readPicture(const QByteArray& bytes, int side);
/// The same of a picture in a file.
[[nodiscard]] std::expected<QImage, PictureProblem> readPictureFile(
    const QString& path, const PictureBounds& bounds);
/// As it is shown, which for a photograph may be on its side (EXIF). By its first bytes alone;
/// empty for what is no such picture. Any thread.
[[nodiscard]] QSize sizeOfPicture(const QString& path);

} // namespace hearth::ui
