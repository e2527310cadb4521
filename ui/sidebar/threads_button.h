// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sidebar/sidebar_entry.h"

namespace hearth::ui {

/// "Threads" at the top of the sidebar, with how many have something unread, else with a pencil
/// where a reply is begun. Window's thread.
class ThreadsButton final : public SidebarEntry {
    Q_OBJECT

public:
    explicit ThreadsButton(QWidget* parent = nullptr);

    void setUnread(int threads);
    [[nodiscard]] int unread() const { return m_unread; }
    void setDraft(bool begun);
    [[nodiscard]] bool hasDraft() const { return m_draft; }

protected:
    [[nodiscard]] int news() const override { return m_unread; }
    [[nodiscard]] bool hasPencil() const override { return m_draft; }

private:
    void describe();

    int m_unread = 0;
    bool m_draft = false;
};

} // namespace hearth::ui
