// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/operations.h"

namespace hearth::server {

/// Whether what an operation does, or is refused, belongs into an audit log. Every mutation does
/// but for those that are named in relevance.cpp: what people write and how they arrange things for
/// themselves. Of what only reads, refusals alone are recorded.
[[nodiscard]] bool isRecorded(const protocol::OperationInfo& operation);

} // namespace hearth::server
