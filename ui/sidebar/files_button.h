// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sidebar/sidebar_entry.h"

namespace hearth::ui {

/// "Files" at the top of the sidebar: those of all conversations. Window's thread.
class FilesButton final : public SidebarEntry {
    Q_OBJECT

public:
    explicit FilesButton(QWidget* parent = nullptr);

protected:
    [[nodiscard]] int news() const override { return 0; }
};

} // namespace hearth::ui
