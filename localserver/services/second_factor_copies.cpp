// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/second_factor_copies.h"

#include "localserver/auth/account_store.h"
#include "localserver/chain.h"

#include <QSet>

namespace hearth::server {

namespace {

Result<QSet<UserId>> accountsWithOne(storage::Connection& server)
{
    HEARTH_TRY(auto query,
        server.prepare("SELECT user_id FROM second_factor WHERE confirmed_at IS NOT NULL"));
    QSet<UserId> out;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return out;
        out.insert(query.get<UserId>(0));
    }
}

/// The member is told alone: it is nobody else's concern.
Result<void> write(WorkspaceTransaction& work, const SecondFactorCopy& copy)
{
    MemberStore& members = work.store().members();
    HEARTH_TRY(const std::optional<Member> member, members.findByUser(copy.user));
    if (!member)
        return {};
    HEARTH_TRY(const bool known, members.hasSecondFactor(member->id));
    if (known == copy.has)
        return {};
    HEARTH_CHECK(members.setSecondFactor(member->id, copy.has));
    HEARTH_CHECK(work.record({ .type = EventType::MemberUpdated,
        .entity = member->id.uuid,
        .room = {},
        .reader = member->id,
        .actor = member->id,
        .emoji = {} }));
    return work.changeAccess(member->id);
}

} // namespace

Result<QList<SecondFactorCopy>> outdatedCopies(
    storage::Connection& server, const WorkspaceDirectory::Entry& entry)
{
    HEARTH_TRY(const QSet<UserId> having, accountsWithOne(server));
    QList<SecondFactorCopy> copies;
    for (const WorkspaceDirectory::Entry::Person& person : entry.people) {
        const bool has = having.contains(person.user);
        if (has != person.secondFactor)
            copies.append({ .workspace = entry.id, .user = person.user, .has = has });
    }
    return copies;
}

Result<QList<SecondFactorCopy>> copiesOf(storage::Connection& server, UserId user)
{
    HEARTH_TRY(const User account, AccountStore(server).user(user));
    HEARTH_TRY(const QList<protocol::WorkspaceSummary> workspaces,
        WorkspaceDirectory(server).membershipsOf(user));
    QList<SecondFactorCopy> copies;
    for (const protocol::WorkspaceSummary& workspace : workspaces)
        copies.append({ .workspace = workspace.id, .user = user, .has = account.hasSecondFactor });
    return copies;
}

Future<void> writeCopies(WorkspaceLanes& lanes, const QList<SecondFactorCopy>& copies)
{
    // All of them are on their way at once: none waits for another workspace's disk.
    QList<Future<void>> written;
    for (const SecondFactorCopy& copy : copies) {
        written.append(review(lanes.submit(copy.workspace,
                                  [copy](WorkspaceTransaction& work) { return write(work, copy); }),
            [](const Result<void>& result) {
                const bool gone = !result && result.error().code == ErrorCode::NotFound;
                return gone ? Result<void> {} : result;
            }));
    }
    Future<void> all = ready<void>({});
    for (const Future<void>& one : std::as_const(written))
        all = chain(all, [one] { return one; });
    return all;
}

} // namespace hearth::server
