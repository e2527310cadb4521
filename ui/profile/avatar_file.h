// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>

#include <expected>

namespace hearth::ui {

/// Makes of a picture what can be sent as one of oneself. Pure functions, window's thread.
class AvatarFile {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::AvatarFile)

public:
    static constexpr int side = 256; ///< pixels of what is sent
    static constexpr qreal mostZoom = 4;

    /// Or a sentence that says why not.
    [[nodiscard]] static std::expected<QImage, QString> fromFile(const QString& path);
    [[nodiscard]] static std::expected<QImage, QString> fromBytes(const QByteArray& bytes);
    /// The square in the middle of it, as large as there is room for at `zoom` 1 and smaller at
    /// more, with `side` pixels each way.
    [[nodiscard]] static QImage square(const QImage& picture, qreal zoom);
    /// A PNG or JPEG of it of at most limits::avatarBytes; empty when there is none so small.
    [[nodiscard]] static QByteArray encoded(const QImage& square);
};

} // namespace hearth::ui
