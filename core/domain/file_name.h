// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth {

/// Whether Windows takes this name for a device, whatever its extension is.
[[nodiscard]] bool isDeviceName(QStringView name);

/// A name under which a file can be written on this computer, whatever it is called elsewhere: no
/// path, no folder, no device, nothing that is hidden or turns the direction of writing (and so
/// shows another extension), at most 200 bytes, with its extension.
[[nodiscard]] QString safeFileName(const QString& name);

} // namespace hearth
