// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"

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

RoomId generalRoomId(WorkspaceId workspace)
{
    return RoomId::derive("general:" + workspace.uuid.toText());
}

} // namespace hearth
