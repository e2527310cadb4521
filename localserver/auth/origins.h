// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace hearth::server {

/// Origins of web pages (RFC 6454) in the form in which browsers send them: `https://host[:port]`,
/// lower case, the usual port left out, nothing twice. Plain `http` is taken for this machine alone
/// (`localhost`, loopback addresses). `InvalidArgument` (field `origins[n]`) for everything else,
/// for
/// `*` and `null` too.
[[nodiscard]] Result<QStringList> normalOrigins(const QStringList& origins);

} // namespace hearth::server
