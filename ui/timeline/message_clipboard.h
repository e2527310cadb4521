// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::ui {

/// Puts `text` on the clipboard, and `html` beside it for programs that take it. Window's thread.
void copyRich(const QString& text, const QString& html);

} // namespace hearth::ui
