// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/draft_files.h"

#include <QPixmap>
#include <QWidget>

namespace hearth::ui {

class ElidedLabel;
class IconButton;
class Label;

/// One file in the tray: a thumbnail or an icon, its name and size, and a button that takes it out.
/// Window's thread.
class TrayFile final : public QWidget {
    Q_OBJECT

public:
    explicit TrayFile(QWidget* parent);

    void setFile(const models::DraftFile& file);
    /// Null: the icon of a file.
    void setPicture(const QPixmap& picture);

Q_SIGNALS:
    void removeRequested(hearth::FileId file);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    FileId m_file;
    QPixmap m_picture;
    ElidedLabel* m_name;
    Label* m_detail;
    IconButton* m_remove;
};

} // namespace hearth::ui
