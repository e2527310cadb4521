// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/act_record.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

Result<AuditRow> rowOf(const HookEvent& event)
{
    HEARTH_TRY(const ActRecord act, fromJsonText<ActRecord>(event.payload));
    // What the log could not store would stand before everything behind it for ever.
    for (const QString& id : { act.actorId.value_or(QString()), act.entityId }) {
        if (!id.isEmpty())
            HEARTH_CHECK(Uuid::fromString(id));
    }
    AuditRow row;
    row.entry.timestamp = event.timestamp;
    row.entry.actorId = act.actorId;
    row.entry.operation = act.operation;
    row.entry.entityKind = act.entityKind;
    row.entry.entityId = act.entityId;
    row.entry.result = act.result;
    row.entry.count = act.count;
    row.room = act.roomId;
    row.details = toJson(AuditDetails { .actorName = act.actorName,
        .entityName = act.entityName,
        .changes = act.changes,
        .address = act.address,
        .client = act.client });
    showDetails(row);
    return row;
}

void showDetails(AuditRow& row)
{
    // Text that does not parse was meddled with: the entry is shown without it, and the chain
    // tells.
    const AuditDetails details = fromJsonText<AuditDetails>(row.details).value_or(AuditDetails {});
    row.entry.actorName = details.actorName;
    row.entry.entityName = details.entityName;
    row.entry.changes = details.changes;
    row.entry.address = details.address;
    row.entry.client = details.client;
    row.entry.hash = QString::fromLatin1(row.hash.toHex());
}

bool matches(const protocol::AuditEntry& entry, const protocol::AuditFilter& filter)
{
    const bool isOfOperation = !filter.operation || entry.operation == *filter.operation
        || entry.operation.startsWith(*filter.operation + u'.');
    return isOfOperation && (!filter.actorId || entry.actorId == filter.actorId)
        && (!filter.entityId || entry.entityId == *filter.entityId)
        && (!filter.from || entry.timestamp >= *filter.from)
        && (!filter.until || entry.timestamp < *filter.until)
        && (!filter.refused || (entry.result != u"ok"_s) == *filter.refused);
}

} // namespace hearth::server
