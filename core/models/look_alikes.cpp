// SPDX-License-Identifier: Apache-2.0
#include "core/models/look_alikes.h"

#include "core/domain/names.h"
#include "core/text/look_alikes.h"

namespace hearth::models {

const LookAlikes::Look& LookAlikes::lookOf(const QString& name)
{
    const auto known = m_looks.constFind(name);
    if (known != m_looks.constEnd())
        return *known;
    return *m_looks.insert(
        name, { .text = text::lookOf(name), .mixesAlphabets = text::mixesAlphabets(name) });
}

QHash<MemberId, NameWarning> LookAlikes::among(const QList<Member>& members)
{
    QHash<QString, const Member*> first;
    const auto isCounted = [](const Member& member) { return member.state == MemberState::Active; };
    for (const Member& member : members) {
        if (!isCounted(member))
            continue;
        const Member*& before = first[lookOf(member.displayName).text];
        if (!before || member.joinedAt < before->joinedAt)
            before = &member;
    }
    QHash<MemberId, NameWarning> out;
    for (const Member& member : members) {
        if (!isCounted(member))
            continue;
        const Look& look = lookOf(member.displayName);
        const Member* original = look.text.isEmpty() ? nullptr : first.value(look.text);
        NameWarning warning { .resembles = {}, .mixesAlphabets = look.mixesAlphabets };
        // People of the same name are no secret: it is there to be read.
        if (original && original->id != member.id
            && nameKey(original->displayName) != nameKey(member.displayName))
            warning.resembles = original->displayName;
        if (!warning.isEmpty())
            out.insert(member.id, warning);
    }
    return out;
}

} // namespace hearth::models
