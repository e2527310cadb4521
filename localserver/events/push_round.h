// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/access/visibility.h"
#include "localserver/events/event_loader.h"

#include <span>
#include <vector>

namespace hearth::server {

/// One stretch of a commit on its way to the readers. Events are decided about by audience (a room,
/// a single reader, everybody) instead of one by one, each is serialised once, and readers with the
/// same sight and the same standing share one text. Lane thread, during one commit.
class PushRound {
public:
    /// As many as a mask has bits.
    static constexpr int maxAudiences = 64;
    using Mask = quint64;

    enum class AccessNews { None, Changed };

    /// Takes events from the front of `rows` until the audiences do not fit a mask any more. `rows`
    /// is not empty and outlives the round.
    static Result<PushRound> prepare(WorkspaceId workspace, WorkspaceStore& store,
        const Uuid& epoch, std::span<const EventRow> rows);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); } ///< events taken
    [[nodiscard]] qint64 lastSeq() const { return m_rows.back().seq; }
    /// Which audiences the reader belongs to.
    [[nodiscard]] Mask maskFor(const ReaderView& view) const;
    /// The push for a reader who stands before `from`. With `AccessNews::Changed` it begins with
    /// the rooms that are visible now.
    Result<QByteArray> text(const ReaderView& view, Mask mask, qint64 from, AccessNews news);

private:
    struct Audience {
        const EventRow* example = nullptr; ///< every event of the audience is decided like this one
        std::optional<RoomKind> kind;
    };
    struct Shared {
        Mask mask = 0;
        qint64 from = 0;
        QByteArray text;
    };

    PushRound(WorkspaceId workspace, WorkspaceStore& store, const Uuid& epoch);
    Result<bool> take(const EventRow& row);
    Result<QByteArray> build(const ReaderView& view, Mask mask, qint64 from, AccessNews news);
    Result<QByteArray> eventJson(std::size_t index);

    WorkspaceId m_workspace;
    WorkspaceStore& m_store;
    Uuid m_epoch;
    EventLoader m_loader;
    std::span<const EventRow> m_rows;
    std::vector<int> m_audienceOf; ///< by event
    std::vector<Audience> m_audiences;
    std::vector<QByteArray> m_json; ///< by event; empty until somebody may know it
    std::vector<Shared> m_texts;
};

} // namespace hearth::server
