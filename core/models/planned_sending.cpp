// SPDX-License-Identifier: Apache-2.0
#include "core/models/planned_sending.h"

#include "core/replica/item_overlay.h"

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;

QHash<Uuid, PlannedSending> plannedSending(const replica::WorkspaceSession& session, ItemKind kind)
{
    QHash<Uuid, PlannedSending> out;
    const QList<OutboxEntry> entries = session.outbox();
    const provider::ConnectionState connection = session.syncState().connection;
    for (const OutboxEntry& entry : entries) {
        if (replica::itemKindOfOperation(entry.operation) != kind || !entry.isHeldUp(connection))
            continue;
        const auto thing = Uuid::fromString(entry.args.value("id"_L1).toString());
        if (!thing)
            continue;
        PlannedSending& sending = out[*thing];
        if (entry.state == SendState::Failed)
            sending.rejected = entry.error.value_or(Error {});
        else
            sending.unsent = true;
    }
    return out;
}

/// What is under way may be laid over already, and makes no difference then. Without it a thing
/// would be gone for the moment in which it is tried again.
QList<Item> withUnsent(QList<Item> items, const replica::WorkspaceSession& session, ItemKind kind)
{
    QList<OutboxEntry> entries = session.outbox();
    entries.removeIf([kind](const OutboxEntry& entry) {
        const bool stays = entry.state == SendState::Failed
            && entry.operation.endsWith(".remove"_L1); // what was not removed is there
        return stays || replica::itemKindOfOperation(entry.operation) != kind;
    });
    return entries.isEmpty() ? std::move(items) : replica::withPending(std::move(items), entries);
}

} // namespace hearth::models
