// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/move_operations.h"
#include "core/storage/connection.h"

/// The seal of a workspace's file: while it is there the lanes write nothing into it, and it goes
/// with every copy of the file. Put on and taken off while the workspace is closed. Any thread;
/// waits for the disk.
namespace hearth::server::moveSeal {

/// A file of an older version, which has no place for a seal, has none.
Result<bool> isOn(storage::Connection& workspace);
Result<void> putOn(storage::Connection& workspace, MoveId move);
/// Harmless when there is none.
Result<void> takeOff(storage::Connection& workspace);

} // namespace hearth::server::moveSeal
