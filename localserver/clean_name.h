// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace hearth::server {

/// `InvalidArgument` for a name of nothing but white space or with characters that cannot be seen,
/// otherwise the name without white space at its ends.
Result<QString> cleanName(const QString& name, const QString& field);

} // namespace hearth::server
