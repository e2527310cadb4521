// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <optional>

namespace hearth::server {

struct EventRow;

/// Where a reader stands in a workspace's event log. Opaque to clients; only the server that wrote
/// one reads it.
struct Cursor {
    Uuid epoch; ///< another one than the workspace's: a backup was restored, the reader starts over
    qint64 seq = 0; ///< the last event number looked at
    qint64 accessVersion = 0; ///< the reader knows which rooms are visible up to this event number
    /// Which event it was that had this number (`witnessOf`). Another one there: an older copy of
    /// the workspace was put back. None: the cursor is of an older server, and believed.
    std::optional<quint64> witness = {};
    bool operator==(const Cursor&) const = default;

    [[nodiscard]] QString toString() const;
    /// `InvalidArgument` (field `cursor`) for what is no cursor at all.
    static Result<Cursor> fromString(const QString& text);
};

/// Tells an event from any other that could have its number in another copy of the log. It says
/// nothing of it otherwise, because cursors go to readers who may not know the event.
[[nodiscard]] quint64 witnessOf(const EventRow& event);

} // namespace hearth::server
