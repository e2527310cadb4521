// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBoxLayout>
#include <QScrollArea>

namespace hearth::ui {

/// The content of a sheet: as high as it needs, and scrolled where the screen is not. Window's
/// thread.
class SheetBody final : public QScrollArea {
    Q_OBJECT

public:
    explicit SheetBody(QWidget* parent);

    /// Where the content goes, from top to bottom.
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }
    /// The width that it will have: texts wrap, so its height hangs on it.
    void setWidthAhead(int width);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool viewportEvent(QEvent* event) override;

private:
    QVBoxLayout* m_column = nullptr;
    int m_widthAhead = 0;
};

} // namespace hearth::ui
