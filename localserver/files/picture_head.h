// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

#include <optional>

namespace hearth::server {

/// What the beginning of a picture says of it.
struct PictureHead {
    QLatin1StringView mimeType; ///< `image/png`, `image/jpeg` or `image/webp`
    qint64 width = 0; ///< pixels
    qint64 height = 0;
};

/// Reads the head of a PNG (W3C PNG §11.2.1), JPEG (ITU-T T.81 §B.2.2) or WebP (RFC 9649) picture
/// and decodes nothing: what a picture says of its size costs nothing to find out, however large it
/// is. None for everything else and for what ends before its size. Any thread.
[[nodiscard]] std::optional<PictureHead> pictureHead(QByteArrayView bytes);

} // namespace hearth::server
