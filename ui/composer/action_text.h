// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// What /me and /shrug make of a text. Pure functions over Markdown, any thread.
namespace hearth::ui {

/// Says what its writer does: every line in italics, whatever Markdown stands in it.
[[nodiscard]] QString actionText(const QString& markdown);
/// Followed by ¯\_(ツ)_/¯, escaped so that all of it is shown.
[[nodiscard]] QString shruggedText(const QString& markdown);

} // namespace hearth::ui
