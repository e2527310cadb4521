// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/history_limit.h"
#include "core/settings/settings.h"

namespace hearth::models {

/// What the person chose, as the local copies understand it.
[[nodiscard]] replica::HistoryLimit historyLimit(const Settings& settings);

} // namespace hearth::models
