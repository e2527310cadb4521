// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/auto_join.h"

#include "core/base/log.h"
#include "core/domain/domain_name.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_notices.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/arrivals.h"
#include "localserver/services/admission.h"
#include "localserver/store/workspace_directory.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// The workspace's own file has the last word: what the directory says may be older.
Result<std::optional<Workspace>> enterBy(
    WorkspaceTransaction& work, const QString& domainName, const Entrant& entrant)
{
    HEARTH_TRY(const auto domain, work.store().domains().findByName(domainName));
    HEARTH_TRY(const auto known, work.store().members().findByUser(entrant.user));
    if (!domain || !domain->letsIn() || known)
        return std::nullopt;
    HEARTH_TRY(const Member member, admit(work, entrant));
    HEARTH_CHECK(recordAct(work,
        { .operation = "domain.autoJoin",
            .entityKind = u"member"_s,
            .entity = member.id.uuid,
            .changes = { { .field = u"domain"_s, .before = {}, .after = domain->name } } }));
    return work.store().kernel().workspace().transform(
        [](const Workspace& workspace) { return std::optional(workspace); });
}

} // namespace

AutoJoin::AutoJoin(Parts parts)
    : m_parts(std::move(parts))
{
}

Result<AutoJoin::Arrival> AutoJoin::arrivalOf(storage::Connection& connection, UserId id)
{
    Arrival arrival { .user = id, .displayName = {}, .domain = {}, .workspaces = {} };
    const Result<User> user = AccountStore(connection).user(id);
    if (!user && user.error().code == ErrorCode::NotFound)
        return arrival;
    if (!user)
        return std::unexpected(user.error());
    const bool mayCome = user->email && user->emailVerified && !user->deactivated;
    const std::optional<QString> domain = mayCome ? domainOfEmail(*user->email) : std::nullopt;
    if (!domain)
        return arrival;
    arrival.displayName = user->displayName;
    arrival.domain = *domain;
    HEARTH_TRY(arrival.workspaces, WorkspaceDirectory(connection).joinableBy(id, *domain));
    return arrival;
}

Future<void> AutoJoin::admit(UserId user)
{
    const auto entered = chain(m_parts.accounts.run([user](storage::Connection& connection) {
        return arrivalOf(connection, user);
    }),
        [this](const Arrival& arrival) { return enter(arrival); });
    const auto forgotten = chain(entered, [this, user] {
        return m_parts.accounts.run(
            [user](storage::Connection& connection) { return Arrivals(connection).forget(user); });
    });
    return review(forgotten, [](const Result<void>& done) -> Result<void> {
        if (!done)
            qCWarning(logServer).noquote()
                << "somebody is let into a workspace later:" << logLine(done.error());
        return {};
    });
}

Future<void> AutoJoin::enter(Arrival arrival)
{
    if (arrival.workspaces.isEmpty())
        return ready<void>({});
    const WorkspaceId workspace = arrival.workspaces.takeFirst();
    return chain(enterOne(arrival, workspace), [this, arrival] { return enter(arrival); });
}

Future<void> AutoJoin::enterOne(const Arrival& arrival, WorkspaceId workspace)
{
    const Entrant entrant {
        .user = arrival.user, .displayName = arrival.displayName, .role = Role::Member, .room = {}
    };
    const auto step = [entrant, domain = arrival.domain](
                          WorkspaceTransaction& work) { return enterBy(work, domain, entrant); };
    const auto entered = review(m_parts.lanes.submit(workspace, step),
        [](const Result<std::optional<Workspace>>& done) -> Result<std::optional<Workspace>> {
            // One that is gone lets nobody in.
            if (!done && done.error().code == ErrorCode::NotFound)
                return std::nullopt;
            return done;
        });
    return chain(
        entered, [this, workspace, user = arrival.user](const std::optional<Workspace>& joined) {
            if (!joined)
                return ready<void>({});
            return chain(m_parts.refreshDirectory(workspace),
                [this, user, joined = *joined] { return tell(user, joined); });
        });
}

Future<void> AutoJoin::tell(UserId user, const Workspace& joined)
{
    const auto note = [user, id = joined.id, name = joined.name, parts = m_parts](
                          storage::Connection& connection) {
        return AccountNotices(connection, parts.clock, parts.random).addJoined(user, id, name);
    };
    return chain(
        m_parts.accounts.run(note), [this, user](const AccountNotice& notice) -> Result<void> {
            m_parts.hub.tellNotices(user, { notice });
            return {};
        });
}

Future<void> AutoJoin::admitEach(QList<UserId> users)
{
    if (users.isEmpty())
        return ready<void>({});
    const UserId user = users.takeFirst();
    return chain(admit(user), [this, users = std::move(users)] { return admitEach(users); });
}

Future<std::optional<UserId>> AutoJoin::admitSome(const std::optional<UserId>& after)
{
    const auto find = [after](storage::Connection& connection) {
        return Arrivals(connection).waiting(after, mostAtOnce);
    };
    return chain(m_parts.accounts.run(find), [this](const QList<UserId>& users) {
        std::optional<UserId> last;
        if (users.size() == mostAtOnce)
            last = users.last();
        return chain(admitEach(users), [last]() -> Result<std::optional<UserId>> { return last; });
    });
}

} // namespace hearth::server
