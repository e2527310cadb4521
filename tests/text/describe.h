// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

namespace hearth::text {

/// A document in a few characters, so that a test row can be read: one line per block,
/// `kind[depths] spans`, spans with a style as `{letters:text→target}`. U+2028 is shown as ⏎.
[[nodiscard]] QString describe(const Document& document);

} // namespace hearth::text
