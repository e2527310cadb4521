// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Drafts follow a member to all of their devices. Snapshots and events bring them.
namespace hearth::protocol {

/// Puts a draft in the place of what stood there; an empty body clears it. `Stale` (with
/// `details.revision`) when something stands there that is not of `baseRevision`: another device
/// has written meanwhile, and its text must not be lost.
struct DraftSet {
    RoomId roomId;
    std::optional<MessageId> parentId;
    QString body;
    qint64 baseRevision = 0;
};

inline constexpr Operation<DraftSet, Draft> draftSet { "draft.set", Scope::Workspace, Effect::Write,
    Caller::SignedIn };

inline constexpr std::tuple draftOperations { draftSet };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::DraftSet> {
    using T = protocol::DraftSet;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("parentId", &T::parentId), field("body", &T::body, limits::draftBody),
        field("baseRevision", &T::baseRevision) };
};

} // namespace hearth
