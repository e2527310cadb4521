// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace hearth::ui {

/// Where a picture is put: a press opens the file dialog, and files and pictures can be dropped on
/// it. Shows the one that is there. Window's thread.
class PictureWell final : public QAbstractButton {
    Q_OBJECT

public:
    explicit PictureWell(QWidget* parent);

    /// Null: empty.
    void setPicture(const QImage& picture);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void fileChosen(const QString& path);
    /// A picture without a file: the bytes of a PNG.
    void pictureDropped(const QByteArray& bytes);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFile();

    QImage m_picture;
    bool m_awaitsDrop = false;
};

} // namespace hearth::ui
