// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"

#include <algorithm>

namespace hearth {

QString nameKey(QStringView name)
{
    // Upper case first: it expands ß to SS, which plain case folding of single characters does not.
    return name.toString()
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
