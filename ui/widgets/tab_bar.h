// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTabBar>

namespace hearth::ui {

/// Tabs as plain words in a row; the one that is open is underlined in the accent. Window's thread.
class TabBar final : public QTabBar {
    Q_OBJECT

public:
    /// `name` is the accessible one.
    TabBar(const QString& name, QWidget* parent);

    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
};

} // namespace hearth::ui
