// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace hearth::ui {

class ElidedLabel;
class IconButton;

/// The bar at the top of a pane: title, a quieter subtitle, room for actions, and a close button
/// for panes on demand. 52 high, a line below.
class PaneHeader final : public QWidget {
    Q_OBJECT

public:
    enum class Closing { Allowed, NotAllowed };

    PaneHeader(const QString& title, Closing closing, QWidget* parent);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Before the close button, from left to right; the header becomes the widget's parent.
    void addAction(QWidget* widget);
    using QWidget::addAction;

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* m_title;
    ElidedLabel* m_subtitle;
    QHBoxLayout* m_actions;
    IconButton* m_close = nullptr;
};

} // namespace hearth::ui
