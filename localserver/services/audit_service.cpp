// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/audit_service.h"
#include "localserver/access/visibility.h"
#include "localserver/audit/audit_chain.h"
#include "localserver/audit/audit_pages.h"
#include "localserver/services/audit.h"
#include "localserver/services/item_changes.h"

namespace hearth::server {

namespace {

AuditLog logOf(const WorkspaceAccess& access)
{
    return { .id = access.workspace().id,
        .audit = access.store().audit(),
        .hooks = access.store().hooks() };
}

/// Entries about a private room are for those who are in it.
Result<MayRead> mayRead(const WorkspaceAccess& access)
{
    HEARTH_TRY(ReaderView view, viewOf(access.store(), access.member()));
    return [view = std::move(view), &store = access.store()](const AuditRow& row) -> Result<bool> {
        if (!row.room)
            return true;
        HEARTH_TRY(const std::optional<RoomKind> kind, store.rooms().kind(*row.room));
        return view.maySee(*row.room, kind);
    };
}

Result<protocol::AuditPage> list(const ReadContext& context, const protocol::AuditList& args)
{
    HEARTH_CHECK(context.access.require(Permission::ViewAudit));
    HEARTH_TRY(const MayRead shown, mayRead(context.access));
    return auditPage(logOf(context.access), args, shown);
}

Result<protocol::AuditText> exportText(
    const ReadContext& context, const protocol::AuditExport& args)
{
    HEARTH_CHECK(context.access.require(Permission::ViewAudit));
    HEARTH_TRY(const MayRead shown, mayRead(context.access));
    return auditText(logOf(context.access), args, shown);
}

Result<protocol::AuditSettings> getSettings(const ReadContext& context, const protocol::Nothing&)
{
    HEARTH_CHECK(context.access.require(Permission::ViewAudit));
    return context.store().audit().settings();
}

Result<protocol::AuditSettings> present(const WriteContext& context, const protocol::AuditSettings&)
{
    HEARTH_CHECK(context.access.require(Permission::ViewAudit));
    return context.store().audit().settings();
}

Result<protocol::AuditSettings> setSettings(
    const WriteContext& context, const protocol::AuditSettings& args, const AuditKey& key)
{
    HEARTH_CHECK(context.access.require(Permission::ViewAudit));
    HEARTH_CHECK(checkSettings(args));
    AuditStore& store = context.store().audit();
    HEARTH_TRY(const protocol::AuditSettings before, store.settings());
    if (before == args)
        return args;
    HEARTH_CHECK(store.setSettings(args));
    HEARTH_CHECK(recordAct(context,
        { .operation = protocol::auditSetSettings.name, .changes = changesBetween(before, args) }));
    HEARTH_CHECK(pruneLog(logOf(context.access), key, context.work.now()));
    return args;
}

/// One that is gone already was acknowledged.
Result<protocol::Nothing> acknowledge(
    const WriteContext& context, const protocol::AcknowledgeAlert& args)
{
    // Nobody reaches another's, and those about one's own files are everybody's matter.
    const ItemId id { args.id.uuid };
    HEARTH_TRY(
        const std::optional<Item> known, findItem(context, ItemKind::Alert, id, ItemOwner::Caller));
    if (known)
        HEARTH_CHECK(dropItem(context, ItemKind::Alert, id, ItemOwner::Caller));
    return protocol::Nothing {};
}

} // namespace

Result<void> audit(const WriteContext& context, const char* operation, const Uuid& entity,
    std::optional<RoomId> room, QList<protocol::AuditChange> changes)
{
    return recordAct(context,
        { .operation = operation, .entity = entity, .changes = std::move(changes), .room = room });
}

void offerAudit(Dispatcher& dispatcher, const AuditKey& key)
{
    dispatcher.onRead(protocol::auditList, list);
    dispatcher.onRead(protocol::auditExport, exportText);
    dispatcher.onRead(protocol::auditGetSettings, getSettings);
    dispatcher.onRead(protocol::auditVerify,
        [publicKey = key.publicKey()](const ReadContext& context,
            const protocol::Nothing&) -> Result<protocol::AuditVerdict> {
            HEARTH_CHECK(context.access.require(Permission::ViewAudit));
            return verifyChain(context.store().audit(), context.access.workspace().id, publicKey);
        });
    dispatcher.onWrite(
        protocol::auditSetSettings,
        [key](const WriteContext& context, const protocol::AuditSettings& args) {
            return setSettings(context, args, key);
        },
        present);
    dispatcher.onWrite(protocol::auditAcknowledge, acknowledge,
        [](const WriteContext&, const protocol::AcknowledgeAlert&) -> Result<protocol::Nothing> {
            return protocol::Nothing {};
        });
}

} // namespace hearth::server
