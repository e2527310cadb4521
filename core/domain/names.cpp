// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"

#include <algorithm>

namespace hearth {

namespace {

/// Joiners and variation selectors: they change how their neighbours are drawn, if anything.
bool isSelector(char32_t c)
{
    return c == 0x200C || c == 0x200D || c == 0x034F || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

QString withoutSelectors(QStringView name)
{
    QList<uint> characters = name.toUcs4();
    characters.removeIf([](uint c) { return isSelector(c); });
    QString out;
    out.reserve(name.size());
    for (const uint c : std::as_const(characters))
        out += QChar::fromUcs4(c);
    return out;
}

} // namespace

QString nameKey(QStringView name)
{
    // Upper case first: it expands ß to SS, which plain case folding of single characters does not.
    return withoutSelectors(name)
        .normalized(QString::NormalizationForm_KC)
        .toUpper()
        .toCaseFolded()
        .trimmed();
}

RoomId conversationId(WorkspaceId workspace, QList<MemberId> members)
{
    std::ranges::sort(members);
    const auto same = std::ranges::unique(members);
    members.erase(same.begin(), same.end());
    QByteArray text = "conversation:" + workspace.uuid.toText();
    for (const MemberId& member : std::as_const(members))
        text += ':' + member.uuid.toText();
    return RoomId::derive(text);
}

RoomId generalRoomId(WorkspaceId workspace)
{
    return RoomId::derive("general:" + workspace.uuid.toText());
}

} // namespace hearth
