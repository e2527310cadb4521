// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/group_handles.h"

#include "core/domain/names.h"

#include <QRegularExpression>

namespace hearth::server {

using namespace Qt::StringLiterals;

bool isHandle(const QString& handle)
{
    static const QRegularExpression wellFormed(u"^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*$"_s);
    return wellFormed.match(handle).hasMatch();
}

Result<bool> isHandleFree(WorkspaceStore& store, const GroupId& group, const QString& handle)
{
    const QString key = nameKey(handle);
    for (const QString& reserved : { u"here"_s, u"channel"_s, u"everyone"_s }) {
        if (key == nameKey(reserved))
            return false;
    }
    HEARTH_TRY(const QList<Item> groups, store.items().listKind(ItemKind::Group, std::nullopt));
    for (const Item& item : groups) {
        if (item.group && item.group->id != group && nameKey(item.group->handle) == key)
            return false;
    }
    HEARTH_TRY(const QList<Member> members, store.members().list());
    for (const Member& member : members) {
        if (nameKey(member.displayName) == key)
            return false;
    }
    return true;
}

} // namespace hearth::server
