// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace hearth::ui {

/// "Threads" at the top of the sidebar, with how many have something unread, else with a pencil
/// where a reply is begun. Window's thread.
class ThreadsButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit ThreadsButton(QWidget* parent = nullptr);

    void setUnread(int threads);
    [[nodiscard]] int unread() const { return m_unread; }
    void setDraft(bool begun);
    [[nodiscard]] bool hasDraft() const { return m_draft; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    int m_unread = 0;
    bool m_draft = false;
};

} // namespace hearth::ui
