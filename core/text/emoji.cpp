// SPDX-License-Identifier: Apache-2.0
#include "core/text/emoji.h"

#include "core/text/emojitable.h"

#include <QStringBuilder>

#include <algorithm>
#include <span>

namespace hearth::text {
namespace {

constexpr char16_t emojiSelector = 0xFE0F;
constexpr char16_t textSelector = 0xFE0E;
constexpr char16_t keycapMark = 0x20E3;
constexpr char32_t joiner = 0x200D;

std::span<const detail::EmojiRow> rows() { return { detail::emojiRows, detail::emojiRowCount }; }

QStringView textOf(const detail::EmojiRow& row)
{
    return { detail::emojiStrings + row.offset, row.textLength };
}

Emoji emojiOf(const detail::EmojiRow& row)
{
    const char16_t* const name = detail::emojiStrings + row.offset + row.textLength;
    const char16_t* const code = name + row.nameLength;
    return { .text = textOf(row),
        .name = { name, row.nameLength },
        .shortCode = { code, row.codeLength },
        .keywords = { code + row.codeLength, row.keywordsLength },
        .group = EmojiGroup(row.group),
        .hasSkinTone = row.toned };
}

/// Orders texts by their UTF-16 units as if they had no U+FE0F, like the table's index.
bool isBefore(QStringView left, QStringView right)
{
    auto l = left.cbegin();
    auto r = right.cbegin();
    while (true) {
        while (l != left.cend() && *l == emojiSelector)
            ++l;
        while (r != right.cend() && *r == emojiSelector)
            ++r;
        if (r == right.cend())
            return false;
        if (l == left.cend() || *l < *r)
            return true;
        if (*r < *l)
            return false;
        ++l;
        ++r;
    }
}

char32_t codePointAt(QStringView text, qsizetype position)
{
    if (position >= text.size())
        return 0;
    const QChar high = text[position];
    if (high.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(high, text[position + 1]);
    return high.unicode();
}

qsizetype unitsOf(char32_t codePoint) { return codePoint >= 0x10000 ? 2 : 1; }

bool isRegionalIndicator(char32_t character)
{
    return character >= 0x1F1E6 && character <= 0x1F1FF;
}

bool isSkinTone(char32_t character) { return character >= 0x1F3FB && character <= 0x1F3FF; }

bool isTag(char32_t character) { return character >= 0xE0020 && character <= 0xE007F; }

/// Characters an emoji (or an element of a joined one) can begin with: a cheap test before the
/// table is asked.
bool canBegin(char32_t character)
{
    return character == 0xA9 || character == 0xAE || (character >= 0x203C && character <= 0x3299)
        || (character >= 0x1F000 && character <= 0x1FAFF);
}

/// The planes in which Unicode reserves room for future pictographs (Extended_Pictographic): newer
/// emoji than ours.
bool isFuturePictograph(char32_t character)
{
    return (character >= 0x1F900 && character <= 0x1F9FF)
        || (character >= 0x1FA70 && character <= 0x1FAFF)
        || (character >= 0x1F6D5 && character <= 0x1F6DF);
}

/// One element: a pictograph with its variation selector, skin tone or tags. Returns the position
/// behind it.
qsizetype elementEnd(QStringView text, qsizetype position)
{
    position += unitsOf(codePointAt(text, position));
    if (codePointAt(text, position) == emojiSelector)
        ++position;
    if (isSkinTone(codePointAt(text, position)))
        position += 2;
    while (isTag(codePointAt(text, position)))
        position += 2;
    return position;
}

/// Where the longest emoji-like sequence (UTS #51, ED-17a) that begins at `position` ends.
qsizetype sequenceEnd(QStringView text, qsizetype position)
{
    const char32_t first = codePointAt(text, position);
    if (isRegionalIndicator(first))
        return isRegionalIndicator(codePointAt(text, position + 2)) ? position + 4 : position;
    if (first < 0x80) {
        const qsizetype mark = position
            + (codePointAt(text, position + 1) == emojiSelector ? 2 : 1);
        const bool isBase = first == U'#' || first == U'*' || (first >= U'0' && first <= U'9');
        return isBase && codePointAt(text, mark) == keycapMark ? mark + 1 : position;
    }
    if (!canBegin(first))
        return position;
    qsizetype end = elementEnd(text, position);
    while (codePointAt(text, end) == joiner && canBegin(codePointAt(text, end + 1)))
        end = elementEnd(text, end + 1);
    return end;
}

const detail::EmojiRow* findRow(QStringView text)
{
    const std::span index(detail::emojiByText, detail::emojiRowCount);
    const auto found = std::ranges::lower_bound(
        index, text, isBefore, [](std::uint16_t row) { return textOf(rows()[row]); });
    if (found == index.end() || isBefore(text, textOf(rows()[*found])))
        return nullptr;
    return &rows()[*found];
}

/// Whether a whole sequence is to be drawn as an emoji.
bool isDrawnAsEmoji(QStringView sequence)
{
    const char32_t first = codePointAt(sequence, 0);
    const bool isSingle = sequence.size() == unitsOf(first);
    if (const detail::EmojiRow* const row = findRow(sequence))
        return !isSingle || textOf(*row) == sequence;
    if (isRegionalIndicator(first) || first < 0x80)
        return false;
    if (isFuturePictograph(first))
        return true;
    // A combination that is not in the table is still one emoji if its first element is one.
    const QStringView element = sequence.first(elementEnd(sequence, 0));
    return !isSingle && element.size() < sequence.size() && isDrawnAsEmoji(element);
}

const detail::EmojiRow* findName(QStringView name)
{
    const std::span index(detail::emojiNames, detail::emojiNameCount);
    const auto text = [](const detail::EmojiNameRow& row) {
        return QStringView(detail::emojiStrings + row.offset, row.length);
    };
    const auto found = std::ranges::lower_bound(index, name, {}, text);
    return found != index.end() && text(*found) == name ? &rows()[found->row] : nullptr;
}

bool isCodeCharacter(QChar character)
{
    const char16_t c = character.unicode();
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'
        || c == u'+';
}

/// Position of the colon that ends a run of code characters, or -1. No code is longer than 80
/// characters.
qsizetype closingColon(QStringView text, qsizetype position)
{
    const qsizetype limit = std::min(text.size(), position + 80);
    qsizetype end = position;
    while (end < limit && isCodeCharacter(text[end]))
        ++end;
    return end > position && end < limit && text[end] == u':' ? end : -1;
}

} // namespace

qsizetype emojiCount() { return qsizetype(detail::emojiRowCount); }

Emoji emojiAt(qsizetype index)
{
    Q_ASSERT(index >= 0 && index < emojiCount());
    return emojiOf(rows()[std::size_t(index)]);
}

std::optional<Emoji> findEmoji(QStringView text)
{
    const detail::EmojiRow* const row = text.isEmpty() ? nullptr : findRow(text);
    return row ? std::optional(emojiOf(*row)) : std::nullopt;
}

std::optional<Emoji> findEmojiByShortCode(QStringView shortCode)
{
    if (const detail::EmojiRow* const row = findName(shortCode))
        return emojiOf(*row);
    // An alias with a skin tone: the table has tones only behind the preferred code.
    const qsizetype tone = shortCode.indexOf(u"::skin-tone-");
    const detail::EmojiRow* const base = tone > 0 ? findName(shortCode.first(tone)) : nullptr;
    if (!base)
        return {};
    const detail::EmojiRow* const toned = findName(
        QString(emojiOf(*base).shortCode % shortCode.sliced(tone)));
    return emojiOf(toned ? *toned : *base);
}

QString emojiFromShortCode(QStringView shortCode)
{
    const auto emoji = findEmojiByShortCode(shortCode);
    return emoji ? emoji->text.toString() : QString();
}

QString shortCodeOfEmoji(QStringView emoji)
{
    const auto found = findEmoji(emoji);
    return found ? found->shortCode.toString() : QString();
}

bool isEmoji(QStringView text) { return !text.isEmpty() && emojiLengthAt(text, 0) == text.size(); }

qsizetype emojiLengthAt(QStringView text, qsizetype position)
{
    const qsizetype end = sequenceEnd(text, position);
    if (end == position || (end < text.size() && text[end] == textSelector))
        return 0;
    return isDrawnAsEmoji(text.sliced(position, end - position)) ? end - position : 0;
}

std::optional<ShortCodeMatch> shortCodeAt(QStringView text, qsizetype position)
{
    const qsizetype end = closingColon(text, position + 1);
    if (end < 0)
        return {};
    const QStringView code = text.sliced(position + 1, end - position - 1);
    if (text.sliced(end).startsWith(u"::skin-tone-")) {
        const qsizetype tonedEnd = closingColon(text, end + 2);
        if (tonedEnd > 0) {
            if (auto toned = findEmojiByShortCode(
                    text.sliced(position + 1, tonedEnd - position - 1)))
                return ShortCodeMatch { .emoji = *toned, .length = tonedEnd + 1 - position };
        }
    }
    const auto emoji = findEmojiByShortCode(code);
    return emoji ? std::optional(ShortCodeMatch { .emoji = *emoji, .length = end + 1 - position })
                 : std::nullopt;
}

} // namespace hearth::text
