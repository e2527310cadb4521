// SPDX-License-Identifier: Apache-2.0
#include "core/text/hidden.h"

#include "core/text/emoji.h"

#include <algorithm>

namespace hearth::text {
namespace {

constexpr char16_t firstStrongIsolate = u'\u2068';
constexpr char16_t popIsolate = u'\u2069';
constexpr char16_t popFormatting = u'\u202C';
constexpr int deepestControl = 125; ///< UAX #9 BD2: deeper ones have no effect

bool isJoiner(QChar c) { return c == QChar(0x200C) || c == QChar(0x200D); }

/// Letters that draw nothing.
bool isFiller(QChar c)
{
    return c == QChar(0x115F) || c == QChar(0x1160) || c == QChar(0x3164) || c == QChar(0xFFA0)
        || c == QChar(0x2800);
}

/// Arabic, Indic and others join letters with them; so do emoji, and neither hides anything.
bool isJoinerInPlace(QStringView text, qsizetype position)
{
    if (!isJoiner(text[position]) || position == 0 || position + 1 >= text.size())
        return false;
    const QChar before = text[position - 1];
    const QChar after = text[position + 1];
    const auto joins = [](QChar c) {
        return c.isSurrogate() || c == QChar(0xFE0F) || c.category() == QChar::Symbol_Other
            || (c.unicode() >= 0x0590 && (c.isLetter() || c.isMark()) && !isFiller(c));
    };
    return joins(before) && joins(after);
}

bool isHidden(QStringView text, qsizetype position)
{
    const QChar c = text[position];
    if (isFiller(c))
        return true;
    if (c.category() == QChar::Other_Control)
        return c != u'\n';
    return c.category() == QChar::Other_Format && !isJoinerInPlace(text, position);
}

/// Of characters that are not hidden above: joiners in their place are the only format characters
/// among those of one unit.
bool isMeaningless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Format:
        return c > 0xFFFF;
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Other_Surrogate:
        return true;
    default:
        return false;
    }
}

bool holdsTags(QStringView emoji)
{
    const QList<uint> characters = emoji.toUcs4();
    return std::ranges::any_of(
        characters, [](uint c) { return QChar::category(c) == QChar::Other_Format && c > 0xFFFF; });
}

/// An emoji may be newer than Qt's tables; tags after one that has none draw nothing.
bool isWholeEmoji(QStringView emoji)
{
    return !emoji.isEmpty() && (findEmoji(emoji) || !holdsTags(emoji));
}

} // namespace

QString withHiddenShown(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isHidden(text, i))
            shown += QStringLiteral("⟨U+%1⟩").arg(
                QString::number(text[i].unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            shown += text[i];
    }
    return shown;
}

QString withoutHidden(QStringView text)
{
    QString seen;
    seen.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isHidden(text, i))
            seen += text[i];
    }
    return seen;
}

QString withoutMeaningless(QStringView name)
{
    const QString seen = withoutHidden(name);
    QString kept;
    kept.reserve(seen.size());
    for (qsizetype i = 0; i < seen.size();) {
        const QStringView rest = QStringView(seen).sliced(i);
        const QStringView emoji = rest.first(emojiLengthAt(seen, i));
        if (isWholeEmoji(emoji)) {
            kept += emoji;
            i += emoji.size();
            continue;
        }
        const bool isPair = rest.size() > 1 && rest[0].isHighSurrogate()
            && rest[1].isLowSurrogate();
        const QStringView character = rest.first(isPair ? 2 : 1);
        if (!isMeaningless(isPair ? QChar::surrogateToUcs4(rest[0], rest[1]) : rest[0].unicode()))
            kept += character;
        i += character.size();
    }
    return kept;
}

bool mayReorder(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.unicode() >= 0x0590
            && (c.direction() == QChar::DirR || c.direction() == QChar::DirAL
                || c.category() == QChar::Other_Format || c.isSurrogate());
    });
}

QString isolated(QStringView text)
{
    if (!mayReorder(text))
        return text.toString();
    QString inside;
    inside.reserve(text.size() + 2);
    inside += firstStrongIsolate;
    qsizetype open = 0;
    for (const QChar c : text) {
        if (c.unicode() >= 0x2066 && c.unicode() <= firstStrongIsolate)
            ++open;
        else if (c == popIsolate && --open < 0) {
            open = 0;
            continue;
        }
        inside += c;
    }
    // Isolates that stay open end here as well; everything else ends with the outermost one.
    inside += QString(std::min<qsizetype>(open, deepestControl), popIsolate);
    return inside + popIsolate;
}

QString shownName(QStringView name) { return isolated(withHiddenShown(name)); }

QString closingControls(QStringView text)
{
    QString closing; // the innermost is last
    for (const QChar c : text) {
        if (c.unicode() >= 0x2066 && c.unicode() <= firstStrongIsolate)
            closing += popIsolate;
        else if (c == QChar(0x202A) || c == QChar(0x202B) || c == QChar(0x202D)
            || c == QChar(0x202E))
            closing += popFormatting;
        else if (c == popFormatting && closing.endsWith(popFormatting))
            closing.chop(1);
        else if (c == popIsolate && closing.contains(popIsolate))
            closing.truncate(closing.lastIndexOf(popIsolate)); // ends the embeddings in it as well
    }
    std::ranges::reverse(closing);
    return closing.right(2 * deepestControl);
}

} // namespace hearth::text
