// SPDX-License-Identifier: Apache-2.0
#include "core/models/jump_match.h"

#include <algorithm>

namespace hearth::models {

namespace {

constexpr char16_t firstBeyondAscii = 0x80;

quint64 bitOf(QChar letter) { return quint64(1) << (letter.unicode() & 63U); }

/// `kovac` finds Kovač. Most names are plain, and normalizing costs more than all the rest.
QString folded(const QString& name)
{
    if (std::ranges::all_of(name, [](QChar c) { return c.unicode() < firstBeyondAscii; }))
        return name.toLower();
    QString parts = name.normalized(QString::NormalizationForm_KD);
    parts.removeIf([](QChar c) { return c.isMark(); });
    return parts.toCaseFolded();
}

} // namespace

JumpName jumpName(const QString& name)
{
    JumpName out { .folded = folded(name), .letters = 0 };
    for (const QChar letter : std::as_const(out.folded))
        out.letters |= bitOf(letter);
    return out;
}

JumpFit fitOf(const JumpName& name, const JumpName& typed)
{
    if ((typed.letters & ~name.letters) != 0)
        return JumpFit::None;
    bool inside = false;
    for (qsizetype at = name.folded.indexOf(typed.folded); at >= 0;
        at = name.folded.indexOf(typed.folded, at + 1)) {
        if (at == 0)
            return JumpFit::Beginning;
        if (!name.folded[at - 1].isLetterOrNumber())
            return JumpFit::WordBeginning;
        inside = true;
    }
    if (inside)
        return JumpFit::Inside;
    qsizetype found = 0;
    for (const QChar letter : name.folded) {
        if (found < typed.folded.size() && letter == typed.folded[found])
            ++found;
    }
    return found == typed.folded.size() ? JumpFit::LettersInOrder : JumpFit::None;
}

} // namespace hearth::models
