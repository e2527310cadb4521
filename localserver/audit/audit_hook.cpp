// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/audit_hook.h"

#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/audit/act_record.h"
#include "localserver/auth/session_devices.h"
#include "localserver/chain.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

namespace hearth::server {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds betweenPrunings = 24h;

Result<DeviceNames> devicesOf(storage::Connection& connection, const HookEvents& events)
{
    DeviceNames names;
    for (const HookEvent& event : events) {
        const Result<ActRecord> act = fromJsonText<ActRecord>(event.payload);
        if (!act || !act->sessionId || names.contains(*act->sessionId))
            continue;
        HEARTH_TRY(const QString name, deviceNameOf(connection, *act->sessionId));
        names.insert(*act->sessionId, name);
    }
    return names;
}

void warnOf(const Result<void>& pruned)
{
    // A workspace that is gone has taken its log along; one that moved is pruned where it is.
    if (!pruned && pruned.error().code != ErrorCode::NotFound && !isMoving(pruned.error()))
        qCWarning(logServer).noquote() << "an audit log was not pruned:" << logLine(pruned.error());
}

} // namespace

AuditHook::AuditHook(const Parts& parts)
    : m_parts(parts)
{
    m_daily.setInterval(betweenPrunings);
    connect(&m_daily, &QTimer::timeout, this, &AuditHook::pruneAll);
    m_daily.start();
}

Future<void> AuditHook::deliver(const HookEvents& events)
{
    return events.first().workspace ? sealWorkspaces(events) : sealServers(events);
}

Future<void> AuditHook::sealServers(const HookEvents& events)
{
    return m_parts.accounts.run(
        [events, &random = m_parts.random](storage::Connection& connection) -> Result<void> {
            HEARTH_TRY(const DeviceNames devices, devicesOf(connection, events));
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            SqliteAuditStore audit(connection);
            SqliteHookStore hooks(connection);
            HEARTH_CHECK(
                sealActs({ .id = {}, .audit = audit, .hooks = hooks }, events, devices, random));
            return transaction.commit();
        });
}

Future<void> AuditHook::sealWorkspaces(const HookEvents& events)
{
    const auto find = [events](storage::Connection& connection) {
        return devicesOf(connection, events);
    };
    return chain(
        m_parts.accounts.run(find), [events, &lanes = m_parts.lanes](const DeviceNames& devices) {
            return lanes.submit(
                *events.first().workspace, [events, devices](WorkspaceTransaction& work) {
                    return sealActs({ .id = work.workspace(),
                                        .audit = work.store().audit(),
                                        .hooks = work.store().hooks() },
                        events, devices, work.random());
                });
        });
}

void AuditHook::pruneAll()
{
    m_parts.accounts
        .run([key = m_parts.accounts.auditKey(), &clock = m_parts.clock](
                 storage::Connection& connection) -> Result<void> {
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            SqliteAuditStore audit(connection);
            SqliteHookStore hooks(connection);
            HEARTH_CHECK(pruneLog({ .id = {}, .audit = audit, .hooks = hooks }, key, clock.now()));
            return transaction.commit();
        })
        .then(warnOf);
    const QList<WorkspaceId> workspaces = m_parts.files.list();
    for (const WorkspaceId& workspace : workspaces) {
        m_parts.lanes
            .submit(workspace,
                [key = m_parts.accounts.auditKey()](WorkspaceTransaction& work) {
                    return pruneLog({ .id = work.workspace(),
                                        .audit = work.store().audit(),
                                        .hooks = work.store().hooks() },
                        key, work.now());
                })
            .then(warnOf);
    }
}

} // namespace hearth::server
