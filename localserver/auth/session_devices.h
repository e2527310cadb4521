// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/storage/connection.h"

namespace hearth::server {

/// What the device of a session is called, or the API token that is used like one; empty when the
/// session is not known any more. Server lane.
Result<QString> deviceNameOf(storage::Connection& connection, SessionId session);

} // namespace hearth::server
