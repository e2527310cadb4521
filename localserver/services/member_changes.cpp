// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/member_changes.h"

#include "core/domain/names.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

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
    HEARTH_CHECK(audit(
        context, change.operation, member.id.uuid, {}, changesBetween(change.before, member)));
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
