// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Names that are written differently and look the same (UTS #39). Pure functions, any thread.
namespace hearth::text {

/// What people see of a name: names with the same look are hard to tell apart ("Ivo" and "lvo",
/// "Anna" with Cyrillic letters). For comparing, not for showing. Empty when nobody can say.
[[nodiscard]] QString lookOf(QStringView name);

/// Whether a name mixes alphabets as no language does: Latin with Cyrillic or Greek. Latin beside
/// Chinese, Japanese or Korean is usual (UTS #39 §5.2, "highly restrictive").
[[nodiscard]] bool mixesAlphabets(QStringView name);

} // namespace hearth::text
