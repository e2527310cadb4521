// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"
#include "ui/shell/sheet.h"

namespace hearth::ui {

/// Ctrl+/: every shortcut, by where it works. Window's thread.
class ShortcutsDialog final : public Sheet {
    Q_OBJECT

public:
    ShortcutsDialog(SendKey sendKey, QWidget* parent);
};

} // namespace hearth::ui
