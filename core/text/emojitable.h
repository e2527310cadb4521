// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The generated emoji table as cmake/emojitable.cpp writes it. Only emoji.cpp reads it. Constant
/// data without pointers: nothing is relocated or allocated when the program starts.
namespace hearth::text::detail {

/// One emoji. Its text, name, short code and keywords stand one behind the other in emojiStrings
/// from `offset` on.
struct EmojiRow {
    std::uint32_t offset;
    std::uint16_t keywordsLength;
    std::uint8_t textLength;
    std::uint8_t nameLength;
    std::uint8_t codeLength;
    std::uint8_t group;
    bool toned;
};

struct EmojiNameRow {
    std::uint32_t offset;
    std::uint16_t row;
    std::uint8_t length;
};

extern const char16_t emojiStrings[];
extern const EmojiRow emojiRows[]; ///< in CLDR order
extern const EmojiNameRow emojiNames[]; ///< every short code and alias, sorted
extern const std::uint16_t emojiByText[]; ///< row numbers, sorted by the text without U+FE0F
extern const std::size_t emojiRowCount;
extern const std::size_t emojiNameCount;

} // namespace hearth::text::detail
