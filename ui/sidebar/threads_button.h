// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace hearth::ui {

/// "Threads" at the top of the sidebar, with how many have something unread. Window's thread.
class ThreadsButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit ThreadsButton(QWidget* parent = nullptr);

    void setUnread(int threads);
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_unread = 0;
};

} // namespace hearth::ui
