// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

/// Emoji: which sequences of characters are one, what they are called, and in which order a picker
/// shows them. The data are those of the Unicode version that Hearth was built with. Pure functions
/// over constant data, any thread.
namespace hearth::text {

/// Unicode's groups, in the order in which a picker shows them.
enum class EmojiGroup {
    Smileys,
    People,
    Animals,
    Food,
    Travel,
    Activities,
    Objects,
    Symbols,
    Flags
};

/// One emoji of the table. The views point to constant data.
struct Emoji {
    QStringView text; ///< fully qualified, as it is to be drawn and stored
    QStringView name; ///< English CLDR name, "party popper"
    QStringView shortCode; ///< what people type between colons, "tada"
    QStringView keywords; ///< English, separated by '|'; empty for variants with a skin tone
    EmojiGroup group = EmojiGroup::Smileys;
    bool hasSkinTone = false;
};

/// How many emoji there are, variants with skin tones included.
[[nodiscard]] qsizetype emojiCount();
/// The emoji at `index` (0 … emojiCount() - 1) in CLDR order; skin tones follow their plain form.
[[nodiscard]] Emoji emojiAt(qsizetype index);

/// The emoji that `text` is, whichever of its U+FE0F are missing.
[[nodiscard]] std::optional<Emoji> findEmoji(QStringView text);
/// The emoji of a short code or alias without its colons: "tada", "+1", "wave::skin-tone-4". A skin
/// tone that the emoji does not have is ignored.
[[nodiscard]] std::optional<Emoji> findEmojiByShortCode(QStringView shortCode);

/// The characters of `shortCode`, empty when it names none.
[[nodiscard]] QString emojiFromShortCode(QStringView shortCode);
/// The short code of `emoji` without colons, empty when it is none. Inverse of
/// emojiFromShortCode().
[[nodiscard]] QString shortCodeOfEmoji(QStringView emoji);

/// Whether `text` is exactly one emoji; true as well for sequences newer than the table, so that
/// reactions from a newer client are kept. Characters that are text by default (©, ❤ without
/// U+FE0F) are not.
[[nodiscard]] bool isEmoji(QStringView text);
/// How many UTF-16 units the emoji takes that begins at `position`; 0 when none begins there.
[[nodiscard]] qsizetype emojiLengthAt(QStringView text, qsizetype position);

/// A short code with its colons that begins at `position` (":tada:"), with skin tone
/// (":wave::skin-tone-4:").
struct ShortCodeMatch {
    Emoji emoji;
    qsizetype length = 0; ///< UTF-16 units, colons included
};
[[nodiscard]] std::optional<ShortCodeMatch> shortCodeAt(QStringView text, qsizetype position);

} // namespace hearth::text
