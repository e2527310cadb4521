// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/code_highlighter.h"
#include "ui/timeline/document_layout.h"

namespace hearth::ui {

/// The theme's colour for what a stretch of code is. Window's thread.
[[nodiscard]] QColor codeColor(CodeToken token, const Theme& theme);
/// Colours the code blocks that `highlighter` knows; false while there are others, for which its
/// `highlighted` follows.
bool colorCodeOf(DocumentLayout& layout, CodeHighlighter& highlighter, const Theme& theme);

} // namespace hearth::ui
