// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"

namespace hearth::server {

/// A room, or one of its threads.
struct DraftPlace {
    RoomId room;
    std::optional<MessageId> parent;
};

/// What each member has begun to write. A cleared draft leaves nothing.
class DraftStore {
public:
    virtual ~DraftStore() = default;
    virtual Result<QList<Draft>> list(MemberId member) = 0;
    virtual Result<std::optional<Draft>> find(MemberId member, const DraftPlace& place) = 0;
    /// Takes the place of what stood there; with an empty body nothing does.
    virtual Result<void> put(MemberId member, const Draft& draft) = 0;
};

} // namespace hearth::server
