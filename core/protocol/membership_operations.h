// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/chat_operations.h"

/// Who owns a workspace, and how people go and come back.
namespace hearth::protocol {

/// The caller, who owns the workspace, becomes an admin of it.
struct WorkspaceTransfer {
    MemberId memberId; ///< who owns it from then on: active and no guest
    QString name; ///< of the workspace, written out: the confirmation
};

/// Answers with the new owner.
inline constexpr auto workspaceTransfer = writeRow<WorkspaceTransfer, Member>("workspace.transfer");
/// The caller leaves; the owner hands it over first (`Conflict`). Whoever left may come back by any
/// code.
inline constexpr auto workspaceLeave = writeRow<Nothing, Nothing>("workspace.leave");
/// Lets one who was removed back in, as a member without custom roles: the plain join code does
/// not.
inline constexpr auto memberReadmit = writeRow<MemberById, Member>("member.readmit");

inline constexpr std::tuple membershipOperations { workspaceTransfer, workspaceLeave,
    memberReadmit };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::WorkspaceTransfer> {
    using T = protocol::WorkspaceTransfer;
    static constexpr std::tuple fields { field("memberId", &T::memberId),
        field("name", &T::name, length(0, 80)) };
};

} // namespace hearth
