// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/sync.h"

#include "localserver/events/cursor.h"
#include "localserver/events/event_loader.h"
#include "localserver/events/sight.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// `witnessOf` the event that has this number; none when it was forgotten.
Result<std::optional<quint64>> witnessAt(WorkspaceStore& store, qint64 seq)
{
    HEARTH_TRY(const QList<EventRow> rows, store.events().after(seq - 1, 1));
    return rows.isEmpty() || rows.front().seq != seq ? std::nullopt
                                                     : std::optional(witnessOf(rows.front()));
}

/// Somebody who puts an older copy of the data folder back leaves the epoch as it was, and what is
/// written then gets numbers that a reader may have seen on other events: they would keep what is
/// gone and never hear of what has its numbers. So the event that the reader stands at has to be
/// the one that they know. One that was forgotten cannot show that, and whoever stands there starts
/// over, although they may lack nothing: a snapshot too many costs less than a copy that is wrong
/// for good. The last event is never forgotten, so this happens to nobody who was up to date while
/// nothing happened.
Result<bool> isOfThisLog(WorkspaceStore& store, const Cursor& cursor)
{
    if (!cursor.witness)
        return true;
    return witnessAt(store, cursor.seq).transform([&](const std::optional<quint64>& found) {
        return found == cursor.witness;
    });
}

Result<QString> cursorAt(WorkspaceStore& store, const Uuid& epoch, qint64 seq, qint64 accessVersion)
{
    HEARTH_TRY(const std::optional<quint64> witness, witnessAt(store, seq));
    return Cursor { .epoch = epoch, .seq = seq, .accessVersion = accessVersion, .witness = witness }
        .toString();
}

/// None: the reader starts over.
Result<std::optional<Cursor>> usableCursor(
    WorkspaceStore& store, const std::optional<QString>& text, const Uuid& epoch, qint64 lastSeq)
{
    if (!text)
        return std::nullopt;
    HEARTH_TRY(const Cursor cursor, Cursor::fromString(*text));
    HEARTH_TRY(const qint64 firstSeq, store.events().firstSeq());
    const bool known = cursor.epoch == epoch && cursor.seq >= 0 && cursor.seq <= lastSeq
        && cursor.seq + 1 >= firstSeq;
    if (!known)
        return std::nullopt;
    HEARTH_TRY(const bool isOurs, isOfThisLog(store, cursor));
    return isOurs ? std::optional(cursor) : std::nullopt;
}

Result<void> show(
    protocol::SyncBatch& batch, WorkspaceStore& store, const ReaderView& view, qint64 seq)
{
    HEARTH_TRY(Sight sight, sightSince(store, view, seq));
    batch.visibleRooms = std::move(sight.visibleRooms);
    batch.rooms = std::move(sight.rooms);
    batch.readMarks = std::move(sight.readMarks);
    batch.drafts = std::move(sight.drafts);
    return {};
}

/// Everything but messages, as of now.
Result<protocol::SyncBatch> snapshot(
    const WorkspaceAccess& access, const ReaderView& view, const Uuid& epoch, qint64 lastSeq)
{
    WorkspaceStore& store = access.store();
    protocol::SyncBatch batch;
    HEARTH_TRY(batch.cursor, cursorAt(store, epoch, lastSeq, view.accessVersion));
    batch.from = 1;
    batch.to = lastSeq;
    batch.reset = true;
    HEARTH_CHECK(show(batch, store, view, 0));
    batch.workspace = access.workspace();
    batch.memberId = access.member().id;
    HEARTH_TRY(batch.members, store.members().list());
    HEARTH_TRY(batch.items, store.items().list(access.member().id));
    return batch;
}

} // namespace

Result<protocol::SyncBatch> pull(
    const WorkspaceAccess& access, const std::optional<QString>& cursor, qint64 limit)
{
    if (limit < 1 || limit > maxPulledEvents)
        return fail(ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(maxPulledEvents),
            u"limit"_s);
    WorkspaceStore& store = access.store();
    HEARTH_TRY(const KernelState state, store.kernel().state());
    HEARTH_TRY(const qint64 lastSeq, store.events().lastSeq());
    HEARTH_TRY(const ReaderView view, viewOf(store, access.member()));
    HEARTH_TRY(
        const std::optional<Cursor> start, usableCursor(store, cursor, state.epoch, lastSeq));
    if (!start)
        return snapshot(access, view, state.epoch, lastSeq);

    protocol::SyncBatch batch;
    HEARTH_TRY(
        const QList<EventRow> rows, store.events().after(start->seq, static_cast<int>(limit)));
    batch.from = start->seq + 1;
    batch.more = rows.size() == limit && rows.last().seq < lastSeq;
    batch.to = batch.more ? rows.last().seq : lastSeq;
    HEARTH_TRY(batch.cursor, cursorAt(store, state.epoch, batch.to, view.accessVersion));
    if (view.accessVersion > start->accessVersion)
        HEARTH_CHECK(show(batch, store, view, start->seq));
    if (std::ranges::any_of(rows, isWholesale, &EventRow::type)) {
        HEARTH_TRY(batch.members, store.members().list());
    }
    EventLoader loader(store);
    for (const EventRow& row : rows) {
        HEARTH_TRY(const std::optional<RoomKind> kind, loader.kindOf(row.room));
        if (!view.mayKnow(row, kind))
            continue;
        HEARTH_TRY(Event event, loader.load(row));
        batch.events.append(std::move(event));
    }
    return batch;
}

} // namespace hearth::server
