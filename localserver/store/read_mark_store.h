// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"

namespace hearth::server {

/// How far each member has read each room.
class ReadMarkStore {
public:
    virtual ~ReadMarkStore() = default;
    virtual Result<QList<ReadMark>> list(MemberId member) = 0;
    /// Position 0 where nothing was read.
    virtual Result<ReadMark> find(MemberId member, RoomId room) = 0;
    virtual Result<void> put(MemberId member, const ReadMark& mark) = 0;
};

} // namespace hearth::server
