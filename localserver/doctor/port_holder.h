// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::server {

/// Which program listens on a TCP port of this machine: `nginx (process 812)`. Empty where the
/// system does not let it be seen, as of other people's processes. Any thread; reads `/proc`.
[[nodiscard]] QString portHolder(quint16 port);

} // namespace hearth::server
