// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace hearth::server {

/// The addresses under which others on the network reach this machine, best first; loopback when
/// there is none.
[[nodiscard]] QStringList hostAddresses();

} // namespace hearth::server
