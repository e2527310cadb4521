// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

namespace hearth::replica {

/// Whether a message's Markdown names this member, @here or @channel. Markers inside code name
/// nobody. Any thread.
[[nodiscard]] bool mentions(const QString& body, MemberId reader);

} // namespace hearth::replica
