// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/sheet.h"

#include <QImage>

#include <expected>

class QSlider;

namespace hearth::ui {

class PictureWell;

/// Chooses the part of a picture that shows a person: the square in its middle, nearer or farther.
/// Window's thread.
class AvatarDialog final : public Sheet {
    Q_OBJECT

public:
    explicit AvatarDialog(QWidget* parent);

Q_SIGNALS:
    /// `bytes`: as they are sent; `picture`: what it looks like.
    void chosen(const QByteArray& bytes, const QImage& picture);

private:
    void take(const std::expected<QImage, QString>& picture);
    void showPart();
    void use();

    PictureWell* m_well = nullptr;
    QSlider* m_zoom = nullptr;
    Button* m_use = nullptr;
    QImage m_picture; ///< whole
};

} // namespace hearth::ui
