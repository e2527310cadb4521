// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sidebar/sidebar_entry.h"

namespace hearth::ui {

/// "Activity" at the top of the sidebar, with how many unread messages in the rooms name the
/// reader; those in threads the line below counts. Window's thread.
class ActivityButton final : public SidebarEntry {
    Q_OBJECT

public:
    explicit ActivityButton(QWidget* parent = nullptr);

    void setMentions(int mentions);

protected:
    [[nodiscard]] int news() const override { return m_mentions; }

private:
    int m_mentions = 0;
};

} // namespace hearth::ui
