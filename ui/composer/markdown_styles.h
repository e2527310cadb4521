// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringView>

/// What the characters of a line of Markdown are, so that it can be read while it is written.
/// Pure functions, any thread.
namespace hearth::ui::markdown_style {

/// Or-ed together for each character.
enum Style : quint16 {
    Plain = 0,
    Bold = 1 << 0,
    Italic = 1 << 1,
    Strikethrough = 1 << 2,
    Code = 1 << 3,
    Link = 1 << 4, ///< what is shown of it, and addresses written out
    Mark = 1 << 5, ///< a sign that is not part of what is read
    Quote = 1 << 6,
    Spoiler = 1 << 7,
    ShortCode = 1 << 8, ///< ":tada:"
    Heading = 1 << 9,
    Mention = 1 << 10, ///< never by `stylesOf`: who is called what is not the line's to say
};

/// Longer lines are left plain: nobody reads them, and each key would cost their length.
inline constexpr qsizetype longestLine = 8'000;

/// One value per character of a line outside of fences. What spans several lines is not seen: a
/// change has to restyle its own line alone. Linear in the line.
[[nodiscard]] QList<quint16> stylesOf(QStringView line);

} // namespace hearth::ui::markdown_style
