// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/push_round.h"

#include "localserver/edge/envelope_text.h"
#include "localserver/events/cursor.h"
#include "localserver/events/sight.h"

#include <algorithm>

namespace hearth::server {

namespace {

/// A SyncBatch whose events are texts already.
struct PushedBatch {
    QString cursor;
    qint64 from = 0;
    qint64 to = 0;
    std::optional<QList<protocol::VisibleRoom>> visibleRooms;
    std::optional<QList<Room>> rooms;
    std::optional<QList<ReadMark>> readMarks;
    std::optional<QList<Draft>> drafts;
    RawJson events;
};

bool sameAudience(const EventRow& one, const EventRow& other)
{
    const bool bothDeletions = (one.type == EventType::ChannelDeleted)
        == (other.type == EventType::ChannelDeleted);
    return one.room == other.room && one.reader == other.reader && bothDeletions;
}

} // namespace

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::PushedBatch> {
    using T = hearth::server::PushedBatch;
    static constexpr std::tuple fields { field("cursor", &T::cursor), field("from", &T::from),
        field("to", &T::to), field("visibleRooms", &T::visibleRooms), field("rooms", &T::rooms),
        field("readMarks", &T::readMarks), field("drafts", &T::drafts),
        field("events", &T::events) };
};

namespace hearth::server {

PushRound::PushRound(WorkspaceId workspace, WorkspaceStore& store, const Uuid& epoch)
    : m_workspace(workspace)
    , m_store(store)
    , m_epoch(epoch)
    , m_loader(store)
{
}

Result<PushRound> PushRound::prepare(
    WorkspaceId workspace, WorkspaceStore& store, const Uuid& epoch, std::span<const EventRow> rows)
{
    PushRound round(workspace, store, epoch);
    for (const EventRow& row : rows) {
        HEARTH_TRY(const bool taken, round.take(row));
        if (!taken)
            break;
    }
    round.m_rows = rows.first(round.m_audienceOf.size());
    round.m_json.resize(round.m_rows.size());
    return round;
}

Result<bool> PushRound::take(const EventRow& row)
{
    const auto same = std::ranges::find_if(m_audiences,
        [&](const Audience& audience) { return sameAudience(*audience.example, row); });
    if (same == m_audiences.end()) {
        if (std::ssize(m_audiences) == maxAudiences)
            return false;
        HEARTH_TRY(const std::optional<RoomKind> kind, m_loader.kindOf(row.room));
        m_audienceOf.push_back(static_cast<int>(m_audiences.size()));
        m_audiences.push_back({ .example = &row, .kind = kind });
        return true;
    }
    m_audienceOf.push_back(static_cast<int>(same - m_audiences.begin()));
    return true;
}

PushRound::Mask PushRound::maskFor(const ReaderView& view) const
{
    Mask mask = 0;
    for (std::size_t i = 0; i < m_audiences.size(); ++i) {
        if (view.mayKnow(*m_audiences[i].example, m_audiences[i].kind))
            mask |= Mask(1) << i;
    }
    return mask;
}

Result<QByteArray> PushRound::text(const ReaderView& view, Mask mask, qint64 from, AccessNews news)
{
    if (news == AccessNews::Changed)
        return build(view, mask, from, news);
    for (const Shared& shared : m_texts) {
        if (shared.mask == mask && shared.from == from)
            return shared.text;
    }
    HEARTH_TRY(QByteArray text, build(view, mask, from, news));
    m_texts.push_back({ .mask = mask, .from = from, .text = text });
    return text;
}

Result<QByteArray> PushRound::eventJson(std::size_t index)
{
    if (m_json[index].isEmpty()) {
        HEARTH_TRY(const Event event, m_loader.load(m_rows[index]));
        m_json[index] = toJson(event);
    }
    return m_json[index];
}

Result<QByteArray> PushRound::build(const ReaderView& view, Mask mask, qint64 from, AccessNews news)
{
    PushedBatch batch;
    batch.from = from;
    batch.to = lastSeq();
    // A live reader has been told of every change of access up to here, so the number that says so
    // is the same for all of them.
    batch.cursor = Cursor { .epoch = m_epoch,
        .seq = batch.to,
        .accessVersion = batch.to,
        .witness = witnessOf(m_rows.back()) }
                       .toString();
    if (news == AccessNews::Changed) {
        HEARTH_TRY(Sight sight, sightSince(m_store, view, from - 1));
        batch.visibleRooms = std::move(sight.visibleRooms);
        batch.rooms = std::move(sight.rooms);
        batch.readMarks = std::move(sight.readMarks);
        batch.drafts = std::move(sight.drafts);
    }
    QByteArray& events = batch.events.text;
    events = "[";
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if ((mask >> m_audienceOf[i] & 1) == 0)
            continue;
        HEARTH_TRY(const QByteArray json, eventJson(i));
        if (events.size() > 1)
            events += ',';
        events += json;
    }
    events += ']';
    return pushText(m_workspace, toJson(batch));
}

} // namespace hearth::server
