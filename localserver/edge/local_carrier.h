// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/carrier.h"
#include "localserver/edge/file_api.h"

namespace hearth::server {

/// Carries the bytes of files within the process, through the very handler that HTTP goes through.
/// Belongs to the thread that calls; that thread needs an event loop.
[[nodiscard]] std::unique_ptr<protocol::Carrier> makeLocalCarrier(
    std::shared_ptr<const FileApi> files);

} // namespace hearth::server
