// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::text {

/// The character of an HTML entity with `&` and `;`: numeric ones and the names of HTML 5. An
/// unknown name is returned unchanged; a number that is no character
/// becomes U+FFFD (CommonMark §2.5).
[[nodiscard]] QString decodeEntity(QStringView entity);

} // namespace hearth::text
