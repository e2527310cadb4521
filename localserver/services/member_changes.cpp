// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/member_changes.h"

#include "core/domain/names.h"
#include "localserver/audit/acts.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<QString> roleNames(WorkspaceStore& store, const QList<RoleId>& roles)
{
    QStringList names;
    for (const RoleId& id : roles) {
        HEARTH_TRY(const std::optional<Item> item,
            store.items().find({ .kind = ItemKind::Role, .id = { id.uuid }, .owner = {} }));
        names.append(item && item->role ? item->role->name : id.toString());
    }
    return names.join(u", "_s);
}

/// Custom roles by their names: nobody who reads the log knows their ids, and they may be gone.
Result<QList<protocol::AuditChange>> readable(
    WorkspaceStore& store, const Member& before, const Member& after)
{
    QList<protocol::AuditChange> changes = changesBetween(before, after);
    const auto roles = std::ranges::find(changes, u"roleIds"_s, &protocol::AuditChange::field);
    if (roles != changes.end()) {
        roles->field = u"roles"_s;
        HEARTH_TRY(roles->before, roleNames(store, before.roleIds));
        HEARTH_TRY(roles->after, roleNames(store, after.roleIds));
    }
    return changes;
}

} // namespace

Result<Member> findMember(WorkspaceStore& store, MemberId id, const QString& field)
{
    HEARTH_TRY(std::optional<Member> member, store.members().find(id));
    if (!member)
        return fail(ErrorCode::NotFound, u"no such member"_s, field);
    return std::move(*member);
}

Result<Member> saveMember(const WriteContext& context, const MemberChange& change, Member member)
{
    ++member.revision;
    HEARTH_CHECK(context.store().members().update(member));
    HEARTH_CHECK(context.work.record({ .type = change.event,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    HEARTH_TRY(
        QList<protocol::AuditChange> changes, readable(context.store(), change.before, member));
    HEARTH_CHECK(recordAct(context,
        { .operation = change.operation,
            .entityKind = u"member"_s,
            .entity = member.id.uuid,
            .changes = std::move(changes) }));
    return member;
}

Result<void> admitToPublicRooms(const WriteContext& context, MemberId member)
{
    const Admission admission = context.work.admission();
    HEARTH_CHECK(context.store().members().setPublicAdmission(member, admission));
    HEARTH_CHECK(context.store().rooms().addMember(
        generalRoomId(context.work.workspace()), member, admission));
    return context.work.changeAccess(member);
}

} // namespace hearth::server
