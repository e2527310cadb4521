// SPDX-License-Identifier: Apache-2.0
#include "core/text/hidden.h"

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
