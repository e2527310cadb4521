// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace hearth::ui {

/// Puts what is visible one after the other, as in a line of text, and goes on below where a line
/// is full: for buttons in a narrow pane, whose words are longer in some languages. Window's
/// thread.
class FlowLayout final : public QLayout {
public:
    /// `gap` in pixels, between things and between lines. It is to be added to another layout.
    explicit FlowLayout(int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    /// The widest thing alone.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& place) override;

private:
    enum class Doing { Placing, Measuring };
    int flow(const QRect& place, Doing doing) const;

    int m_gap;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace hearth::ui
