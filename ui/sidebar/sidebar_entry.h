// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace hearth::ui {

/// A line at the top of the sidebar that opens a pane: an icon, a name, and at its end how much of
/// it wants attention, else a quieter mark. Who derives from it says what that means. Window's
/// thread.
class SidebarEntry : public QAbstractButton {
    Q_OBJECT

public:
    [[nodiscard]] QSize sizeHint() const override;

protected:
    SidebarEntry(IconName icon, const QString& name, QWidget* parent);

    [[nodiscard]] virtual int news() const = 0; ///< in a badge; 0: none
    [[nodiscard]] virtual QString quietCount() const { return {}; } ///< where there is no news
    [[nodiscard]] virtual bool hasPencil() const { return false; } ///< likewise

    void paintEvent(QPaintEvent* event) override;

private:
    const IconName m_icon;
};

} // namespace hearth::ui
