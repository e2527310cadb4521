// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth {

/// The form under which channel names are compared: without case and compatibility variants (NFKC),
/// so that "Straße" and "STRASSE" or a full-width spelling cannot stand beside each other.
[[nodiscard]] QString nameKey(QStringView name);

} // namespace hearth
