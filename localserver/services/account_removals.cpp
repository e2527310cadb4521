// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/account_removals.h"

#include "core/protocol/life_operations.h"
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/chain.h"
#include "localserver/importers/imported_groups.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString nobodysName = u"Deleted person"_s; ///< in the data: clients show it as it is

Result<void> changed(WorkspaceTransaction& work, EventType type, MemberId member)
{
    HEARTH_CHECK(work.record({ .type = type,
        .entity = member.uuid,
        .room = {},
        .reader = {},
        .actor = {},
        .emoji = {} }));
    return work.changeAccess(member);
}

/// Who has the workspace from now on; none: nobody else is here.
Result<std::optional<Member>> heirOf(WorkspaceTransaction& work, const Member& owner)
{
    HEARTH_TRY(QList<Member> people, work.store().members().listAccounts());
    people.removeIf([&](const Member& member) {
        return member.id == owner.id || member.role == Role::Guest || member.deactivated;
    });
    const auto heir = std::ranges::min_element(people, {}, [](const Member& member) {
        return std::pair(member.role != Role::Admin, member.joinedAt);
    });
    return heir == people.end() ? std::nullopt : std::optional(*heir);
}

/// There is never more than one owner, so the old one goes first.
Result<void> passOwnership(WorkspaceTransaction& work, Member& owner)
{
    HEARTH_TRY(std::optional<Member> heir, heirOf(work, owner));
    if (!heir)
        return {};
    owner.role = Role::Member;
    HEARTH_CHECK(work.store().members().update(owner));
    heir->role = Role::Owner;
    ++heir->revision;
    HEARTH_CHECK(work.store().members().update(*heir));
    HEARTH_CHECK(changed(work, EventType::MemberUpdated, heir->id));
    return recordAct(work,
        { .operation = protocol::workspaceTransfer.name,
            .entityKind = u"member"_s,
            .entity = heir->id.uuid });
}

} // namespace

Result<void> forgetPerson(WorkspaceTransaction& work, const AccountRemovalRow& row)
{
    WorkspaceStore& store = work.store();
    HEARTH_TRY(const std::optional<Member> known, store.members().findByUser(row.user));
    if (!known)
        return {};
    Member member = *known;
    if (member.role == Role::Owner)
        HEARTH_CHECK(passOwnership(work, member));
    HEARTH_CHECK(leaveGroups(work, member.id));
    HEARTH_CHECK(store.rooms().removeMemberFromChannels(member.id));
    HEARTH_CHECK(store.members().forgetPersonal(member.id, row.user));
    HEARTH_CHECK(store.members().removeAvatar(member.id));
    member.userId.reset();
    member.state = MemberState::Deleted;
    member.deactivated = false;
    member.status.reset();
    member.profile.reset();
    member.roleIds.clear();
    if (row.history == WrittenHistory::Anonymous)
        member.displayName = nobodysName;
    ++member.revision;
    HEARTH_CHECK(store.members().update(member));
    HEARTH_CHECK(changed(work, EventType::MemberLeft, member.id));
    HEARTH_CHECK(store.audit().anonymise(member.id.uuid));
    return recordAct(work,
        { .operation = protocol::accountRemove.name,
            .entityKind = u"member"_s,
            .entity = member.id.uuid });
}

Future<void> AccountRemovals::carryOut()
{
    const auto begin = [&clock = m_parts.clock](
                           storage::Connection& server) -> Result<QList<AccountRemovalRow>> {
        AccountLife life(server);
        HEARTH_CHECK(life.beginRemovals(clock.now()));
        return life.begunRemovals();
    };
    return chain(m_parts.accounts.run(begin), [this](const QList<AccountRemovalRow>& rows) {
        Future<void> all = ready<void>({});
        for (const AccountRemovalRow& row : rows)
            all = chain(all, [this, row] { return remove(row); });
        return all;
    });
}

Future<void> AccountRemovals::remove(const AccountRemovalRow& row)
{
    // Also where they left or were removed: their name stands there all the same.
    Future<void> all = ready<void>({});
    for (const WorkspaceId workspace : m_parts.files.list()) {
        if (!m_parts.hasMoved(workspace)) // else they ask the other server
            all = chain(all, [this, workspace, row] { return forgetIn(workspace, row); });
    }
    return chain(all, [this, user = row.user] { return erase(user); });
}

Future<void> AccountRemovals::forgetIn(WorkspaceId workspace, const AccountRemovalRow& row)
{
    const auto forget = [row](WorkspaceTransaction& work) { return forgetPerson(work, row); };
    const Future<void> forgotten = review(
        m_parts.lanes.submit(workspace, forget), [](const Result<void>& result) {
            const bool gone = !result && result.error().code == ErrorCode::NotFound;
            return gone ? Result<void> {} : result;
        });
    return chain(forgotten, [this, workspace] { return m_parts.refreshDirectory(workspace); });
}

Future<void> AccountRemovals::erase(UserId user)
{
    const auto work = [user, &clock = m_parts.clock](storage::Connection& server) -> Result<void> {
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(server));
        HEARTH_TRY(const bool isFirst, AccountLife(server).erase(user));
        if (!isFirst)
            return {};
        HEARTH_CHECK(SqliteAuditStore(server).anonymise(user.uuid));
        HEARTH_CHECK(recordAct(server, {}, clock.now(),
            { .operation = protocol::accountRemove.name,
                .entityKind = u"account"_s,
                .entity = user.uuid }));
        return transaction.commit();
    };
    return m_parts.accounts.run(work);
}

} // namespace hearth::server
