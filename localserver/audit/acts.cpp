// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/acts.h"

#include "localserver/audit/act_record.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/session_devices.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 1000; ///< UTF-16 units of what stood there before, and after
constexpr int mostChanges = 50;

QList<protocol::AuditChange> clipped(QList<protocol::AuditChange> changes)
{
    changes.resize(std::min<qsizetype>(changes.size(), mostChanges));
    for (protocol::AuditChange& change : changes) {
        change.before.truncate(longestValue);
        change.after.truncate(longestValue);
    }
    return changes;
}

ActRecord recordOf(const Act& act)
{
    const QString operation = QString::fromLatin1(act.operation);
    return { .actorId = {},
        .actorName = {},
        .operation = operation,
        .entityKind = act.entityKind.isEmpty() ? operation.section(u'.', 0, 0) : act.entityKind,
        .entityId = act.entity ? act.entity->toString() : QString(),
        .entityName = act.entityName,
        .changes = clipped(act.changes),
        .roomId = act.room,
        .address = {},
        .client = act.client,
        .sessionId = {} };
}

/// What it was called when it was done to it.
Result<QString> nameIn(WorkspaceStore& store, const ActRecord& act, const Uuid& entity)
{
    if (act.entityKind == u"member"_s) {
        HEARTH_TRY(const std::optional<Member> member, store.members().find({ entity }));
        return member ? member->displayName : QString();
    }
    if (act.entityKind == u"channel"_s) {
        HEARTH_TRY(const std::optional<Room> room, store.rooms().find({ entity }));
        return room ? room->name : QString();
    }
    return QString();
}

Result<void> tell(WorkspaceTransaction& work, ActRecord record, const Act& act)
{
    if (act.entity && record.entityName.isEmpty()) {
        HEARTH_TRY(record.entityName, nameIn(work.store(), record, *act.entity));
    }
    return work.tellHooks(HookTopic::Act, toJson(record));
}

/// Somebody who has no account any more has no name either.
QString accountName(storage::Connection& connection, UserId id)
{
    return AccountStore(connection)
        .user(id)
        .transform([](const User& user) { return user.displayName; })
        .value_or(QString());
}

} // namespace

Result<void> recordAct(const WriteContext& context, const Act& act)
{
    ActRecord record = recordOf(act);
    record.actorId = context.member().id.toString();
    record.actorName = context.member().displayName;
    record.address = context.address;
    if (context.caller)
        record.sessionId = context.caller->session;
    return tell(context.work, std::move(record), act);
}

Result<void> recordAct(WorkspaceTransaction& work, const Act& act)
{
    return tell(work, recordOf(act), act);
}

Result<void> recordAct(
    storage::Connection& connection, const CallerContext& caller, Timestamp now, const Act& act)
{
    ActRecord record = recordOf(act);
    record.address = caller.address;
    const std::optional<UserId> actor = act.actor || !caller.identity
        ? act.actor
        : std::optional(caller.identity->user);
    if (actor) {
        record.actorId = actor->toString();
        record.actorName = accountName(connection, *actor);
    }
    if (record.client.isEmpty() && caller.identity) {
        HEARTH_TRY(record.client, deviceNameOf(connection, caller.identity->session));
    }
    if (act.entity && record.entityKind == u"account"_s && record.entityName.isEmpty())
        record.entityName = accountName(connection, UserId { *act.entity });
    HEARTH_CHECK(SqliteHookStore(connection).add(HookTopic::Act, now, toJson(record)));
    if (caller.recorded)
        *caller.recorded = true;
    return {};
}

} // namespace hearth::server
