// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextFormat>

/// What the composer keeps beside the characters of a mention; how it looks is the highlighter's.
namespace hearth::ui::mention_format {

inline constexpr int token = QTextFormat::UserProperty + 1; ///< as it is stored
inline constexpr int text = QTextFormat::UserProperty + 2; ///< what it read when it was inserted

} // namespace hearth::ui::mention_format
