// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

#include <expected>

namespace hearth::ui {

/// A picture with more pixels is not decoded, however few bytes it has.
inline constexpr qint64 mostPicturePixels = 2048LL * 2048;

enum class PictureProblem { Unreadable, TooManyPixels };

/// The first frame of a PNG, GIF, JPEG or WebP picture, no wider and higher than `side` pixels.
/// Its size is looked at before anything is decoded. Pure; any thread.
[[nodiscard]] std::expected<QImage, PictureProblem> readPicture(const QByteArray& bytes, int side);

} // namespace hearth::ui
