// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/host_operations.h"

namespace hearth::server {

/// What a removed import takes along.
struct ImportRemoval {
    QList<Room> removedRooms; ///< came with it and held nothing else
    QList<RoomId> thinnedRooms; ///< lost messages and stay
    QList<MemberId> removedMembers; ///< came with it, were not claimed and left nothing behind
    QList<QString> contents; ///< SHA-256 of the files that went
    qint64 messages = 0;
};

/// Imports and what came with them.
class ImportStore {
public:
    virtual ~ImportStore() = default;
    /// Adds or replaces the report of this id.
    virtual Result<void> put(const protocol::ImportReport& report) = 0;
    virtual Result<std::optional<protocol::ImportReport>> find(ImportId id) = 0;
    /// Newest first.
    virtual Result<QList<protocol::ImportReport>> list() = 0;
    /// Everything that came with the import and that nothing else holds. The report stays.
    virtual Result<ImportRemoval> removeContent(ImportId id) = 0;
};

} // namespace hearth::server
