// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace hearth::server {

/// The name under which a file is kept and later saved by others. What some system would take for a
/// device or a folder gets an underscore in front; `InvalidArgument` (field `name`) for a path and
/// for control characters. Characters that change the direction of writing stay: they are in honest
/// names, and whoever shows one keeps them to it.
[[nodiscard]] Result<QString> cleanFileName(const QString& name);

/// `attachment`, with the name for old and new readers (RFC 6266, RFC 8187).
[[nodiscard]] QByteArray contentDisposition(const QString& name);

} // namespace hearth::server
