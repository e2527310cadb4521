// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QString>

namespace hearth::protocol {

/// Where a message stands, for those who may read it: `hearth://open/<workspace>/<room>/<message>`.
/// Names no server and lets nobody in: whoever opens it must be in the workspace already. Any
/// thread.
struct Permalink {
    WorkspaceId workspaceId;
    RoomId roomId;
    MessageId messageId;

    [[nodiscard]] QString toString() const;
    /// Accepts surrounding white space and upper case, as people paste it.
    static Result<Permalink> parse(QStringView text);
    /// Whether it says that it is such a link, however broken the rest may be.
    [[nodiscard]] static bool looksLike(QStringView text);
    bool operator==(const Permalink&) const = default;
};

} // namespace hearth::protocol
