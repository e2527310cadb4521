// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/group_roles.h"

#include "core/domain/group_role.h"
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_store.h"
#include "localserver/chain.h"
#include "localserver/services/admission.h"
#include "localserver/services/audit.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// What a workspace is told.
struct Order {
    UserId user;
    QString displayName;
    std::optional<Role> wanted;
    GroupGrant grant;
};

std::optional<GroupStanding> standingOf(const std::optional<Member>& member)
{
    if (!member)
        return std::nullopt;
    return GroupStanding { member->state == MemberState::Active ? std::optional(member->role)
                                                                : std::nullopt };
}

/// A step that was begun and whose end nobody noted has happened if the role is what it was to be.
std::optional<Role> givenBefore(
    const GroupGrant& grant, const std::optional<GroupStanding>& standing)
{
    const bool hasHappened = grant.applying && standing && standing->role == grant.applying;
    return hasHappened ? grant.applying : grant.given;
}

Result<void> changeRole(WorkspaceTransaction& work, const Member& before, Role role)
{
    Member member = before;
    member.role = role;
    ++member.revision;
    HEARTH_CHECK(work.store().members().update(member));
    HEARTH_CHECK(work.record({ .type = EventType::MemberUpdated,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = member.id,
        .emoji = {} }));
    return recordAct(work,
        { .operation = protocol::authFinishSignIn.name,
            .entityKind = u"member"_s,
            .entity = member.id.uuid,
            .changes = changesBetween(before, member) });
}

Result<void> bringIn(WorkspaceTransaction& work, const Order& order, Role role)
{
    HEARTH_TRY(const Member member,
        admit(work,
            { .user = order.user, .displayName = order.displayName, .role = role, .room = {} }));
    return recordAct(work,
        { .operation = protocol::authFinishSignIn.name,
            .entityKind = u"member"_s,
            .entity = member.id.uuid,
            .changes = { { .field = u"role"_s, .before = {}, .after = auditText(role) } } });
}

/// Answers what groups have given the person in the end.
Result<std::optional<Role>> follow(WorkspaceTransaction& work, const Order& order)
{
    HEARTH_TRY(const std::optional<Member> member, work.store().members().findByUser(order.user));
    const std::optional<GroupStanding> standing = standingOf(member);
    const std::optional<Role> given = givenBefore(order.grant, standing);
    const std::optional<Role> role = groupRole(standing, order.wanted, given);
    if (!role)
        return given;
    if (member)
        HEARTH_CHECK(changeRole(work, *member, *role));
    else
        HEARTH_CHECK(bringIn(work, order, *role));
    return role;
}

/// The most that the groups give there.
std::optional<Role> wantedRole(const GroupRoles::Wish& wish, WorkspaceId workspace)
{
    std::optional<Role> wanted;
    for (const protocol::GroupMapping& row : wish.mappings) {
        if (row.workspaceId != workspace || !wish.groups.contains(row.group))
            continue;
        if (!wanted || row.role == Role::Admin)
            wanted = row.role;
    }
    return wanted;
}

} // namespace

GroupRoles::GroupRoles(Parts parts)
    : m_parts(std::move(parts))
{
}

Future<void> GroupRoles::apply(const Wish& wish)
{
    struct Plan {
        User user;
        QList<Step> steps;
    };
    const auto prepare = [wish](storage::Connection& connection) -> Result<Plan> {
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        LinkStore links(connection);
        Plan plan;
        HEARTH_TRY(plan.user, AccountStore(connection).user(wish.user));
        HEARTH_TRY(QList<GroupGrant> grants, links.grants(wish.user, wish.provider));
        for (const protocol::GroupMapping& row : wish.mappings) {
            const bool isKnown = std::ranges::any_of(grants,
                [&row](const GroupGrant& grant) { return grant.workspace == row.workspaceId; });
            if (!isKnown && wish.groups.contains(row.group))
                grants.append(
                    { .workspace = row.workspaceId, .given = std::nullopt, .applying = {} });
        }
        for (const GroupGrant& grant : std::as_const(grants)) {
            const std::optional<Role> wanted = wantedRole(wish, grant.workspace);
            plan.steps.append({ .grant = grant, .wanted = wanted });
            GroupGrant begun = grant;
            begun.applying = wanted.value_or(Role::Member);
            HEARTH_CHECK(links.putGrant(wish.user, wish.provider, begun));
        }
        HEARTH_CHECK(transaction.commit());
        return plan;
    };
    return chain(m_parts.accounts.run(prepare), [this, wish](const Plan& made) {
        // All of them are on their way at once: none waits for another workspace's disk.
        QList<Future<void>> done;
        for (const Step& step : made.steps)
            done.append(carryOut(wish, made.user, step));
        Future<void> all = ready<void>({});
        for (const Future<void>& one : std::as_const(done))
            all = chain(all, [one] { return one; });
        return all;
    });
}

Future<void> GroupRoles::carryOut(const Wish& wish, const User& user, const Step& step)
{
    const WorkspaceId workspace = step.grant.workspace;
    const Order order { .user = wish.user,
        .displayName = user.displayName,
        .wanted = step.wanted,
        .grant = step.grant };
    const auto told = review(
        m_parts.lanes.submit(
            workspace, [order](WorkspaceTransaction& work) { return follow(work, order); }),
        [](const Result<std::optional<Role>>& given) {
            const bool isGone = !given && given.error().code == ErrorCode::NotFound;
            return isGone ? Result<std::optional<Role>>(std::optional<Role>()) : given;
        });
    const auto noted = chain(told, [this, wish, workspace](const std::optional<Role>& given) {
        const auto note = [wish, workspace, given](storage::Connection& connection) {
            return LinkStore(connection)
                .putGrant(wish.user, wish.provider,
                    { .workspace = workspace, .given = given, .applying = {} });
        };
        return chain(m_parts.accounts.run(note),
            [this, workspace] { return m_parts.refreshDirectory(workspace); });
    });
    return review(noted, [](const Result<void>& done) {
        // The step stays begun: if the workspace opens here again, the next sign-in finishes it.
        return !done && isMoving(done.error()) ? Result<void> {} : done;
    });
}

} // namespace hearth::server
