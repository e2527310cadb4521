// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

namespace hearth::text {

/// Document::plainText() with every spoiler covered: for what is shown or said without anybody
/// asking for what is hidden. Any thread.
[[nodiscard]] QString coveredText(const Document& document);

} // namespace hearth::text
