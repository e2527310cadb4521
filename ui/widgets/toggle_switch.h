// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QVariantAnimation>

namespace hearth::ui {

/// A check box that looks like a switch, for settings that apply at once. Give it an accessible
/// name: its label usually stands elsewhere.
class ToggleSwitch final : public QCheckBox {
    Q_OBJECT

public:
    explicit ToggleSwitch(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& point) const override
    {
        return rect().contains(point);
    }

private:
    void slide(bool on);

    QVariantAnimation m_slide;
    qreal m_place = 0; ///< of the knob: 0 off … 1 on
};

} // namespace hearth::ui
