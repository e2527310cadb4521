// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/text/document.h"

namespace hearth::models {

/// What a mention in a text is called today, without its sign; empty for what nobody here knows.
[[nodiscard]] QString mentionedName(const Directory& directory, const text::Span& span);

} // namespace hearth::models
