// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/slash_command.h"

namespace hearth::ui {

/// The slash commands that every composer knows: /me, /shrug, /topic, /invite, /poll, /status,
/// /remind, /help.
[[nodiscard]] SlashCommands standardCommands();

/// /status. `arguments` as they were written; times are seen from the session's clock in the
/// machine's own time zone.
[[nodiscard]] CommandResult runStatus(const CommandPlace& place, const QString& arguments);

/// /remind, likewise.
[[nodiscard]] CommandResult runRemind(const CommandPlace& place, const QString& arguments);

} // namespace hearth::ui
