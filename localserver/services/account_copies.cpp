// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/account_copies.h"

#include "localserver/auth/account_store.h"
#include "localserver/chain.h"
#include "localserver/services/claims.h"

#include <QSet>

namespace hearth::server {

namespace {

/// Accounts of which a query says something.
Result<QSet<UserId>> accountsWhere(storage::Connection& server, QByteArrayView sql)
{
    HEARTH_TRY(auto query, server.prepare(sql));
    QSet<UserId> out;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return out;
        out.insert(query.get<UserId>(0));
    }
}

/// The member is told alone: it is nobody else's concern.
Result<void> writeSecondFactor(WorkspaceTransaction& work, const Member& member, bool has)
{
    MemberStore& members = work.store().members();
    HEARTH_TRY(const bool known, members.hasSecondFactor(member.id));
    if (known == has)
        return {};
    HEARTH_CHECK(members.setSecondFactor(member.id, has));
    HEARTH_CHECK(work.record({ .type = EventType::MemberUpdated,
        .entity = member.id.uuid,
        .room = {},
        .reader = member.id,
        .actor = member.id,
        .emoji = {} }));
    return work.changeAccess(member.id);
}

/// Everybody sees who is not to be reached.
Result<void> writeRest(WorkspaceTransaction& work, Member member, bool rests)
{
    if (member.deactivated == rests)
        return {};
    member.deactivated = rests;
    ++member.revision;
    HEARTH_CHECK(work.store().members().update(member));
    HEARTH_CHECK(work.record({ .type = EventType::MemberUpdated,
        .entity = member.id.uuid,
        .room = {},
        .reader = {},
        .actor = member.id,
        .emoji = {} }));
    return work.changeAccess(member.id);
}

Result<void> write(WorkspaceTransaction& work, const AccountCopy& copy)
{
    HEARTH_TRY(const std::optional<Member> member, work.store().members().findByUser(copy.user));
    if (!member)
        return {};
    HEARTH_CHECK(writeSecondFactor(work, *member, copy.hasSecondFactor));
    HEARTH_CHECK(writeRest(work, *member, copy.deactivated));
    return copy.address.isEmpty() ? Result<void> {} : claimByAddress(work, *member, copy.address);
}

/// Of everybody who has proved one.
Result<QHash<UserId, QString>> provenAddresses(storage::Connection& server)
{
    HEARTH_TRY(auto query,
        server.prepare("SELECT id, email_key FROM user WHERE email_verified_at IS NOT NULL AND "
                       "email_key IS NOT NULL"));
    QHash<UserId, QString> out;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return out;
        out.insert(query.get<UserId>(0), query.text(1));
    }
}

} // namespace

Result<QList<AccountCopy>> outdatedCopies(
    storage::Connection& server, const WorkspaceDirectory::Entry& entry)
{
    HEARTH_TRY(const QSet<UserId> having,
        accountsWhere(server, "SELECT user_id FROM second_factor WHERE confirmed_at IS NOT NULL"));
    HEARTH_TRY(const QSet<UserId> resting,
        accountsWhere(server, "SELECT id FROM user WHERE deactivated_at IS NOT NULL"));
    QHash<UserId, QString> proven;
    if (!entry.claimable.isEmpty()) {
        HEARTH_TRY(proven, provenAddresses(server));
    }
    QList<AccountCopy> copies;
    for (const WorkspaceDirectory::Entry::Person& person : entry.people) {
        const QString address = proven.value(person.user);
        const bool mayClaim = entry.claimable.contains(address);
        const AccountCopy copy { .workspace = entry.id,
            .user = person.user,
            .hasSecondFactor = having.contains(person.user),
            .deactivated = resting.contains(person.user),
            .address = mayClaim ? address : QString() };
        if (copy.hasSecondFactor != person.secondFactor || copy.deactivated != person.deactivated
            || mayClaim)
            copies.append(copy);
    }
    return copies;
}

Result<QList<AccountCopy>> copiesOf(storage::Connection& server, UserId user)
{
    HEARTH_TRY(const User account, AccountStore(server).user(user));
    HEARTH_TRY(const QList<protocol::WorkspaceSummary> workspaces,
        WorkspaceDirectory(server).membershipsOf(user));
    QList<AccountCopy> copies;
    for (const protocol::WorkspaceSummary& workspace : workspaces)
        copies.append({ .workspace = workspace.id,
            .user = user,
            .hasSecondFactor = account.hasSecondFactor,
            .deactivated = account.deactivated,
            .address = account.emailVerified ? account.email.value_or(QString()) : QString() });
    return copies;
}

Future<void> writeCopies(WorkspaceLanes& lanes, const QList<AccountCopy>& copies)
{
    // All of them are on their way at once: none waits for another workspace's disk.
    QList<Future<void>> written;
    for (const AccountCopy& copy : copies) {
        written.append(review(lanes.submit(copy.workspace,
                                  [copy](WorkspaceTransaction& work) { return write(work, copy); }),
            [](const Result<void>& result) {
                // One that moves learns it where it arrives, or here when it stays.
                const bool gone = !result
                    && (result.error().code == ErrorCode::NotFound || isMoving(result.error()));
                return gone ? Result<void> {} : result;
            }));
    }
    Future<void> all = ready<void>({});
    for (const Future<void>& one : std::as_const(written))
        all = chain(all, [one] { return one; });
    return all;
}

} // namespace hearth::server
