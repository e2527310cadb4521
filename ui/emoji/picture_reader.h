// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <expected>

namespace hearth::ui {

/// A picture with more pixels is not decoded, however few bytes it has.
inline constexpr qint64 mostPicturePixels = 2048LL * 2048;
inline constexpr qint64 mostPhotographPixels = 8192LL * 8192;

enum class PictureProblem { Unreadable, TooManyPixels };

/// The first frame of a PNG, GIF, JPEG or WebP picture, no wider and higher than `side` pixels.
/// Its size is looked at before anything is decoded. Pure; any thread.
[[nodiscard]] std::expected<QImage, PictureProblem> readPicture(const QByteArray& bytes, int side);

/// Of a picture in a file, with as many pixels as a photograph has: `side` may be far smaller, and
/// what the format lets be left out is not decoded.
[[nodiscard]] std::expected<QImage, PictureProblem> readPictureFile(const QString& path, int side);
/// As it is shown, which for a photograph may be on its side (EXIF). By its first bytes alone;
/// empty for what is no such picture. Any thread.
[[nodiscard]] QSize pictureSize(const QString& path);

} // namespace hearth::ui
