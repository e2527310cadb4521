// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/slash_command.h"
#include "ui/shell/sheet.h"

namespace hearth::ui {

/// /help: every command that can be typed, with what belongs after it. Window's thread.
class CommandsDialog final : public Sheet {
    Q_OBJECT

public:
    CommandsDialog(const SlashCommands& commands, QWidget* parent);
};

} // namespace hearth::ui
