// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sidebar/sidebar_entry.h"

namespace hearth::ui {

/// "Planned" at the top of the sidebar, as long as there is something: with how many reminders are
/// due and messages could not be sent, else with how much waits for its time. Window's thread.
class PlannedButton final : public SidebarEntry {
    Q_OBJECT

public:
    explicit PlannedButton(QWidget* parent = nullptr);

    /// `planned`: everything, `news` included.
    void setCounts(int planned, int news);
    [[nodiscard]] int planned() const { return m_planned; }
    [[nodiscard]] int news() const override { return m_news; }

protected:
    [[nodiscard]] QString quietCount() const override;

private:
    int m_planned = 0;
    int m_news = 0;
};

} // namespace hearth::ui
