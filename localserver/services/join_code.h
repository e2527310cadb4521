// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"

#include <QString>

namespace hearth::server {

/// Six characters without look-alikes: nobody mistakes a letter when it is read out.
[[nodiscard]] QString makeJoinCode(Random& random);

} // namespace hearth::server
