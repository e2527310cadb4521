// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/acts.h"

#include "localserver/audit/act_record.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/session_devices.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

#include <algorithm>

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

/// What was removed cannot be looked up any more.
QString nameIn(const QList<protocol::AuditChange>& changes)
{
    const auto name = std::ranges::find(changes, u"name"_s, &protocol::AuditChange::field);
    if (name == changes.end())
        return {};
    return name->after.isEmpty() ? name->before : name->after;
}

QString nameOf(const Item& item)
{
    if (item.role)
        return item.role->name;
    if (item.group)
        return item.group->name;
    return item.emoji ? item.emoji->name : QString();
}

/// What everybody has: roles, groups, emoji.
Result<QString> itemName(WorkspaceStore& store, const QString& kind, const Uuid& entity)
{
    const std::optional<ItemKind> known = enumFromName<ItemKind>(kind);
    if (!known)
        return QString();
    HEARTH_TRY(const std::optional<Item> item,
        store.items().find({ .kind = *known, .id = ItemId { entity }, .owner = {} }));
    return item ? nameOf(*item) : QString();
}

/// What it was called when it was done to it. Of a private channel only those in it may know.
Result<void> nameEntity(WorkspaceStore& store, ActRecord& act, const Uuid& entity)
{
    if (act.entityKind == u"member"_s) {
        HEARTH_TRY(const std::optional<Member> member, store.members().find({ entity }));
        if (member && act.entityName.isEmpty())
            act.entityName = member->displayName;
    } else if (act.entityKind == u"role"_s || act.entityKind == u"group"_s
        || act.entityKind == u"emoji"_s) {
        if (act.entityName.isEmpty()) {
            HEARTH_TRY(act.entityName, itemName(store, act.entityKind, entity));
        }
    } else if (act.entityKind == u"channel"_s) {
        HEARTH_TRY(const std::optional<Room> room, store.rooms().find({ entity }));
        if (room && act.entityName.isEmpty())
            act.entityName = room->name;
        if (room && room->kind != RoomKind::Public && !act.roomId)
            act.roomId = room->id;
    }
    return {};
}

Result<void> tell(WorkspaceTransaction& work, ActRecord record, const Act& act)
{
    if (act.entity)
        HEARTH_CHECK(nameEntity(work.store(), record, *act.entity));
    if (record.entityName.isEmpty())
        record.entityName = nameIn(record.changes);
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

Result<void> recordAct(
    WorkspaceTransaction& work, const CallerContext& caller, const Member& actor, const Act& act)
{
    ActRecord record = recordOf(act);
    record.actorId = actor.id.toString();
    record.actorName = actor.displayName;
    record.address = caller.address;
    if (caller.identity)
        record.sessionId = caller.identity->session;
    return tell(work, std::move(record), act);
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
    if (act.entity && record.entityName.isEmpty()) {
        if (record.entityKind == u"account"_s) {
            record.entityName = accountName(connection, UserId { *act.entity });
        } else if (record.entityKind == u"session"_s) {
            HEARTH_TRY(record.entityName, deviceNameOf(connection, SessionId { *act.entity }));
        }
    }
    HEARTH_CHECK(SqliteHookStore(connection).add(HookTopic::Act, now, toJson(record)));
    if (caller.recorded)
        *caller.recorded = true;
    return {};
}

} // namespace hearth::server
