// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/audit_seal.h"

#include "core/base/log.h"
#include "localserver/audit/act_record.h"
#include "localserver/audit/audit_chain.h"

#include <chrono>

namespace hearth::server {

namespace {

constexpr qsizetype saltBytes = 32;
constexpr int mostUnsealed = 1000;

/// The device's name, where only the session was known when it happened.
HookEvent withDevice(HookEvent event, const DeviceNames& devices)
{
    Result<ActRecord> act = fromJsonText<ActRecord>(event.payload);
    if (act && act->client.isEmpty() && act->sessionId) {
        act->client = devices.value(*act->sessionId);
        event.payload = toJson(*act);
    }
    return event;
}

Result<void> appendTo(const AuditLog& log, AuditHead& head, AuditRow row, Random& random)
{
    row.entry.number = head.number + 1;
    row.salt = random.bytes(saltBytes);
    row.commitment = commitmentOf(row);
    row.hash = hashOf(head.hash, row);
    HEARTH_CHECK(log.audit.append(row));
    head = { .number = row.entry.number, .hash = row.hash };
    return {};
}

} // namespace

Result<void> sealActs(
    const AuditLog& log, const HookEvents& events, const DeviceNames& devices, Random& random)
{
    HEARTH_TRY(const qint64 known, log.hooks.delivered(auditHookName));
    HEARTH_TRY(AuditHead head, log.audit.head());
    qint64 last = known;
    for (const HookEvent& event : events) {
        if (event.number <= known)
            continue;
        last = event.number;
        if (event.topic != HookTopic::Act)
            continue;
        const Result<AuditRow> row = rowOf(withDevice(event, devices));
        if (row) {
            HEARTH_CHECK(appendTo(log, head, *row, random));
        } else {
            // What is damaged in the queue must not keep everything behind it out of the log.
            qCCritical(logServer).noquote()
                << "an act could not be read and is not in the audit log:" << logLine(row.error());
        }
    }
    // In the same transaction: the same act is never in the chain twice.
    return log.hooks.setDelivered(auditHookName, last, 0);
}

Result<void> pruneLog(const AuditLog& log, const AuditKey& key, Timestamp now)
{
    HEARTH_TRY(const protocol::AuditSettings settings, log.audit.settings());
    if (settings.retentionDays == 0)
        return {};
    const std::chrono::microseconds kept = std::chrono::days(settings.retentionDays);
    HEARTH_TRY(
        const std::optional<AuditHead> last, log.audit.lastBefore({ now.micros - kept.count() }));
    if (!last)
        return {};
    HEARTH_TRY(const AuditCheckpoint checkpoint, makeCheckpoint(key, log.id, *last, now));
    return log.audit.prune(checkpoint);
}

Result<QList<AuditRow>> unsealed(const AuditLog& log)
{
    HEARTH_TRY(const qint64 known, log.hooks.delivered(auditHookName));
    HEARTH_TRY(const HookEvents events, log.hooks.after(known, mostUnsealed));
    HEARTH_TRY(const AuditHead head, log.audit.head());
    QList<AuditRow> rows;
    for (const HookEvent& event : events) {
        if (event.topic != HookTopic::Act)
            continue;
        if (Result<AuditRow> row = rowOf(event)) {
            row->entry.number = head.number + 1 + rows.size();
            rows.append(*std::move(row));
        }
    }
    return rows;
}

} // namespace hearth::server
