// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

namespace hearth::server {

/// Where a reader stands in a workspace's event log. Opaque to clients; only the server that wrote
/// one reads it.
struct Cursor {
    Uuid epoch; ///< another one than the workspace's: a backup was restored, the reader starts over
    qint64 seq = 0; ///< the last event number looked at
    qint64 accessVersion = 0; ///< the reader knows which rooms are visible up to this event number
    bool operator==(const Cursor&) const = default;

    [[nodiscard]] QString toString() const;
    /// `InvalidArgument` (field `cursor`) for what is no cursor at all.
    static Result<Cursor> fromString(const QString& text);
};

} // namespace hearth::server
