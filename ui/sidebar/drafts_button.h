// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sidebar/sidebar_entry.h"

namespace hearth::ui {

/// "Drafts" at the top of the sidebar, as long as there are some, with how many. Window's thread.
class DraftsButton final : public SidebarEntry {
    Q_OBJECT

public:
    explicit DraftsButton(QWidget* parent = nullptr);

    void setDrafts(int drafts);

protected:
    [[nodiscard]] int news() const override { return 0; }
    [[nodiscard]] QString quietCount() const override;

private:
    int m_drafts = 0;
};

} // namespace hearth::ui
