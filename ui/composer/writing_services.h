// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hearth::ui {

class CodeHighlighter;
class SpellChecker;

/// What a text field for messages needs from outside; all of it outlives the field.
struct WritingServices {
    CodeHighlighter& highlighter;
    SpellChecker* spelling = nullptr; ///< null: no word is wrong
};

} // namespace hearth::ui
